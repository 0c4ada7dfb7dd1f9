using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Duty;

/// <summary>Raises the alarm of an urgent ticket: its record, and its text to the duty number, in the ticket's own commit.</summary>
internal sealed class Alarms(CatalogueInUse catalogue, StaffOnFile staff)
{
    /// <summary>Segments an alarm may take: it must arrive whole, and at once.</summary>
    public const int MaxSegments = 2;

    private const int MaxPlace = 40;
    private const int MaxItem = 300;
    private const int ShortEnough = 60;

    /// <summary>Adds the alarm to the commit that files its ticket. Without a duty number nobody is texted and the desk says so.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="ticket">The urgent ticket.</param>
    /// <param name="danger">Kind of danger, lower snake case.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading of the duty account.</param>
    public async ValueTask RaiseAsync(Changes changes, Ticket ticket, string danger, DateTimeOffset now, CancellationToken cancel)
    {
        changes.Insert(Kinds.Alarm, new Alarm(ticket.Number, now, catalogue.DutyPhone, danger, ticket.Building, null, null));
        if (catalogue.DutyPhone is not { } duty)
        {
            return;
        }

        var text = TextOf(ticket, StaffTexts.LanguageOf(await staff.OwnerOfAsync(duty, cancel)));
        StaffTexts.Add(changes, $"alarm:{ticket.Number}/0", duty, text, ticket.Number, now, OutboxPurpose.Alarm);
    }

    /// <summary>The alarm as texted; the matter is cut where it would not fit.</summary>
    internal static string TextOf(Ticket ticket, Language language)
    {
        var item = Short(OneLine(MatterOf(ticket)), MaxItem);
        var text = Say(ticket, item, language);
        while (item.Length > 1 && Segments.Of(text).SegmentCount > MaxSegments)
        {
            item = Short(item, item.Length - 4);
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
        return Short(OneLine(unit.Length > 0 ? unit : ticket.Place ?? ticket.Phone ?? ""), MaxPlace);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Short(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(length - 1, 0);
        return string.Concat(text.AsSpan(0, kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept), "…");
    }
}
