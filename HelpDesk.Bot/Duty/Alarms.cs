using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Duty;

/// <summary>Raises the alarm of an urgent ticket: its record, and its texts to whoever is on duty, in the ticket's own commit.</summary>
internal sealed class Alarms(DutyNumbers numbers)
{
    /// <summary>Segments an alarm may take: it must arrive whole, and at once.</summary>
    public const int MaxSegments = 2;

    private const int MaxPlace = 40;
    private const int MaxItem = 300;
    private const int ShortEnough = 60;

    /// <summary>Adds the alarm to the commit that files its ticket. With nobody to be found nobody is texted and the desk says so.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="ticket">The urgent ticket.</param>
    /// <param name="danger">Kind of danger, lower snake case.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading of the roster.</param>
    public async ValueTask RaiseAsync(Changes changes, Ticket ticket, string danger, DateTimeOffset now, CancellationToken cancel)
    {
        var alerted = await numbers.AtAsync(now, cancel);
        changes.Insert(Kinds.Alarm, new Alarm(ticket.Number, now, alerted.Count > 0 ? alerted[0].Phone : null, danger, ticket.Building, null, null)
        {
            SentTo = [.. alerted.Select(number => new AlarmRecipient(number.Phone, number.Owner?.Name))],
        });
        for (var index = 0; index < alerted.Count; index++)
        {
            var text = TextOf(ticket, StaffTexts.LanguageOf(alerted[index].Owner));
            StaffTexts.Add(changes, $"alarm:{ticket.Number}/{index}", alerted[index].Phone, text, ticket.Number, now, OutboxPurpose.Alarm);
        }
    }

    /// <summary>The alarm as texted; the matter is cut where it would not fit.</summary>
    internal static string TextOf(Ticket ticket, Language language)
    {
        var item = Shortening.WithDots(OneLine(MatterOf(ticket)), MaxItem);
        var text = Say(ticket, item, language);
        while (item.Length > 1 && Segments.Of(text).SegmentCount > MaxSegments)
        {
            item = Shortening.WithDots(item, item.Length - 4);
            text = Say(ticket, item, language);
        }

        return text;
    }

    // A few words are passed on as they were written: “插座冒火花，有人触电” says more than its item.
    private static string MatterOf(Ticket ticket) => ticket switch
    {
        { Text: { Length: > 0 and <= ShortEnough } said } => said.TrimEnd('。', '！', '!', '.', '，', ' '),
        { Item: { } item, Place: { } place, Building: not null } when !item.Contains(place, StringComparison.Ordinal) => $"{place} {item}",
        { Item: { } item } => item,
        _ => ticket.Text ?? "",
    };

    private static string Say(Ticket ticket, string item, Language language) =>
        Wording.Say("staff.alarm", language, Channel.Sms, ("ticket", ticket.Number), ("unit", PlaceOf(ticket, language) is var place && item.Contains(place, StringComparison.Ordinal) ? null : place), ("item", item));

    private static string PlaceOf(Ticket ticket, Language language)
    {
        var unit = Wording.OfUnit(new UnitRef(ticket.Building, ticket.Entrance, ticket.Unit), language);
        return Shortening.WithDots(OneLine(unit.Length > 0 ? unit : ticket.Place ?? ticket.Phone ?? ""), MaxPlace);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
