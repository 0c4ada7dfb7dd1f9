using System.Text;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

/// <summary>
/// Plays a conversation line by line against the dialogs alone. <c>resident&gt;</c> takes a turn; every <c>bot&gt;</c> and
/// <c>desk&gt;</c> line must match what followed, and nothing else may follow. Lines in brackets set the scene.
/// </summary>
internal sealed class Script
{
    private readonly Dictionary<string, Heard> known = new(StringComparer.Ordinal);
    private readonly List<string> transcript = [];
    private DateTimeOffset now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));
    private Channel channel = Channel.Sms;
    private readonly List<(string Service, TakenPlace Place)> taken = [];
    private Estate estate = Estates.Sample;
    private Facts facts = new() { Standing = Standing.Claimed };
    private List<TicketFact> tickets = [];
    private byte[] conversation = [];
    private byte[]? draft;
    private int filed;

    public static void Play(string script, params Heard[] understood)
    {
        var player = new Script();
        foreach (var heard in understood)
        {
            player.known[heard.Text] = heard;
        }

        player.Run(script);
    }

    /// <summary>Begins with a stored draft.</summary>
    public static void PlayFrom(byte[] draft, string script)
    {
        var player = new Script { draft = draft };
        player.Run(script);
    }

    private void Run(string script)
    {
        var expected = new List<string>();
        foreach (var line in script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            expected.Add(line);
            if (line.StartsWith('['))
            {
                transcript.Add(line);
                Set(line.Trim('[', ']').Split(' '));
            }
            else if (line.StartsWith("resident>", StringComparison.Ordinal))
            {
                transcript.Add(line);
                Take(line["resident>".Length..].Trim());
            }
        }

        Assert.True(expected.SequenceEqual(transcript), $"It went like this:\n{string.Join('\n', transcript)}\n\nexpected:\n{string.Join('\n', expected)}\n\n{(draft is null ? "no draft" : Encoding.UTF8.GetString(draft))}");
    }

    private void Set(string[] words)
    {
        switch (words)
        {
            case ["at", var day, var time]:
                now = new DateTimeOffset(DateTime.Parse($"{day} {time}"), TimeSpan.FromHours(8));
                break;
            case ["pass", var hours]:
                now += TimeSpan.FromHours(double.Parse(hours));
                break;
            case ["sms"] or ["chat"]:
                channel = words[0] == "sms" ? Channel.Sms : Channel.Chat;
                conversation = [];
                break;
            case ["answers", "by", var day, var time]:
                facts = facts with { AnswerBy = new DateTimeOffset(DateTime.Parse($"{day} {time}"), TimeSpan.FromHours(8)).ToUniversalTime() };
                break;
            case ["catalogue"]:
                estate = Estates.Catalogue;
                break;
            case ["night"]:
                facts = facts with { Night = true };
                break;
            case ["late"]:
                facts = facts with { Late = true };
                break;
            case ["file", .. var units]:
                facts = facts with { Registered = true, UnitsOnFile = [.. units.Select(unit => new UnitRef(unit.Split('-')[0], null, unit.Split('-')[1]))] };
                break;
            case ["anonymous"]:
                facts = facts with { Standing = Standing.Anonymous };
                break;
            case ["verified", .. var name]:
                facts = facts with { Standing = Standing.Verified, Name = name.FirstOrDefault() };
                break;
            case ["code", var check]:
                facts = facts with { Code = Enum.Parse<CodeCheck>(check, ignoreCase: true) };
                break;
            case ["sending", var sending]:
                facts = facts with { Sending = Enum.Parse<CodeSending>(sending, ignoreCase: true) };
                break;
            case ["services"]:
                estate = Estates.WithServices;
                break;
            case ["sold", var service, var at, var count]:
                taken.AddRange(Enumerable.Range(0, int.Parse(count)).Select(index => (service, new TakenPlace(Estates.Instant(at), Estates.Service(service).Duration, $"other-{index}"))));
                break;
            case ["booked", var ticket, var service, var at]:
                Book(ticket, Estates.Service(service), at);
                break;
            case ["open", var number, var item, ..]:
                tickets = [.. tickets, new TicketFact(number, Intent.Repair, words.Length > 3 ? words[3] : "open", item, null)];
                break;
            default:
                throw new InvalidOperationException(string.Join(' ', words));
        }
    }

    private void Book(string ticket, ServiceOffer service, string at)
    {
        var start = Estates.Instant(at);
        taken.Add((service.Name, new TakenPlace(start, service.Duration, ticket)));
        tickets =
        [
            .. tickets,
            new TicketFact(ticket, Intent.Booking, "open", service.Labels[Language.ZhHans], DateOnly.FromDateTime(DateTime.Parse(at)))
            {
                Booking = new BookingFact(service.Name, Beginning.Parse(at) ?? default, service.Duration, 1, start, start - service.ChangeUntil),
            },
        ];
    }

    private void Take(string text)
    {
        var heard = known.GetValueOrDefault(text) ?? Understander.Understand(text, now, estate);
        var state = new DialogState(DialogJson.ReadConversation(conversation), draft is null ? null : DialogJson.ReadDraft(draft));
        var needs = Conversation.NeedsOf(state, heard, estate);
        var turn = Conversation.Take(state, heard, Load(needs), new Setting(estate, channel, now));
        var number = turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault() is { } file ? $"{Letter(file.Request.Kind)}{now:yyyyMMdd}-{++filed:0000}" : null;
        turn = number is null ? turn : turn.Numbered(number);
        conversation = DialogJson.WriteConversation(turn.State.Conversation);
        draft = turn.State.Draft is { } open ? DialogJson.WriteDraft(open) : null;
        var language = turn.State.Conversation.Language ?? Language.ZhHans;
        foreach (var effect in turn.Effects)
        {
            transcript.Add("desk> " + Worded(effect));
        }

        foreach (var reply in turn.Replies)
        {
            var buttons = channel == Channel.Chat ? string.Concat(reply.Choices.Select(choice => $" ({Wording.LabelOf(choice, language)})")) : "";
            transcript.Add("bot> " + Wording.ToText(reply, language, channel, number) + buttons);
        }
    }

    private Facts Load(Needs needs) => facts with
    {
        OpenTickets = needs.OpenTickets ? [.. tickets.Where(ticket => ticket.State == "open")] : [],
        Taken = estate.Services.Select(service => service.Name)
            .Where(name => needs.Services.Contains(name) || (needs.ServicesOfTickets && tickets.Exists(ticket => ticket.Booking?.Service == name)))
            .ToDictionary(name => name, name => (IReadOnlyList<TakenPlace>)[.. taken.Where(each => each.Service == name).Select(each => each.Place)]),
        Ticket = tickets.Find(ticket => ticket.Number == needs.Ticket),
        Code = needs.Code is null ? CodeCheck.None : facts.Code,
        Sending = needs.CodeTo is null ? CodeSending.Free : facts.Sending,
    };

    private static char Letter(Intent kind) => kind.ToString()[0];

    private static string Worded(Effect effect) => effect switch
    {
        Effect.FileTicket { Request: var request } => "files " + string.Join(" | ", new[]
        {
            request.Kind.ToString(),
            request.Danger?.ToString(),
            request.Unit is { } unit ? string.Join('-', new[] { unit.Building, unit.Entrance, unit.Unit }.Where(part => part is not null)) : null,
            request.Place,
            request.Item,
            request.Visit is { } visit ? WhenWording.Of(visit, Language.ZhHans) : null,
            request.Name,
            request.Phone,
            request.Booking is { } slot ? $"{slot.Service} {string.Join('+', slot.Places)} ×{slot.Quantity} {slot.Fee?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "quotation"}" : null,
            request.NotUrgent ? "not urgent" : null,
            request.Kind is Intent.Question or Intent.Suggestion && request.Department is { } department ? "to " + department : null,
        }.Where(part => part is not null)),
        Effect.AddToTicket add => $"adds to {add.Number}: {add.Text}",
        Effect.MoveBooking move => $"moves {move.Number} to {string.Join('+', move.To.Places)}",
        Effect.CancelTicket cancel => $"cancels {cancel.Number}",
        Effect.HandOff off => $"hands off: {off.Reason}",
        Effect.TextCode code => $"texts a code to {code.Phone}",
        Effect.SetNotices notices => notices.On ? "notices on" : "notices off",
        _ => effect.ToString(),
    };
}
