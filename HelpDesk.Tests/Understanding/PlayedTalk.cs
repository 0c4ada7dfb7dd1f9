using HelpDesk.Dialogs;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Understanding;

/// <summary>A conversation as it went with the bot.</summary>
/// <param name="Talk">As it was written.</param>
internal sealed record PlayedTalk(WrittenTalk Talk)
{
    public List<PlayedTurn> Turns { get; } = [];

    /// <summary>The first ticket that was filed or withdrawn; null when none was.</summary>
    public Ticket? Ticket { get; set; }

    /// <summary>Messages the resident wrote until then; null when nothing was filed.</summary>
    public int? MessagesToFile { get; set; }

    /// <summary>A person was asked to take over.</summary>
    public bool HandedOff { get; set; }

    /// <summary>Questions for something that was known, with what was written before them.</summary>
    public List<string> KnownAsked { get; } = [];

    /// <summary>It reached what it was about.</summary>
    public bool Done => Talk.Goal switch
    {
        "emergency" => Ticket is { Urgent: true },
        "question" => Ticket is { Kind: TicketKind.Question } || Turns.Exists(static turn => turn.Answers),
        "human" => HandedOff,
        "status" => Turns.Exists(static turn => turn.Answers),
        "cancel" => Ticket is { State: TicketState.Cancelled } || (!Talk.Known && Ticket is null && Turns[^1].Asked is null),
        _ => IsKind,
    };

    /// <summary>The ticket is of the kind it is about; a danger may be a repair or a complaint.</summary>
    public bool IsKind => Ticket is { } ticket && (Talk.Goal == "emergency" ? ticket.Urgent : ticket is { Urgent: false } && ticket.Kind.ToString().Equals(Talk.Goal, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ticket tells the flat that the resident told; a service that is not done in a flat needs none.</summary>
    public bool IsFlat => Ticket is { } ticket
        && ((ticket.Building == Talk.Building && ticket.Entrance == Talk.Entrance && ticket.Unit == Talk.Unit) || (ticket.Kind == TicketKind.Booking && ticket.Unit is null));

    /// <summary>The ticket has the trade that it should have; true where none was labelled.</summary>
    public bool IsCategory => Talk.Category is not { } category || Ticket?.Category == category;

    /// <summary>Each answer was in the resident's language.</summary>
    public IEnumerable<PlayedTurn> InOtherLanguage => Turns.Where(turn => turn.Answer.Length > 0 && turn.Language != Of(Talk.Language));

    /// <summary>Most times that one question was asked, not counting those after a message that told something else of use.</summary>
    public int MostAsked => Turns.Where(static turn => turn is { Asked: not null, HandsOff: false, Learns: false }).GroupBy(static turn => (turn.Form, turn.Asked)).Select(static question => question.Count()).DefaultIfEmpty(0).Max() + 1;

    /// <summary>An alarm was raised that should not have been; what the alarm asks and repeats from then on tells nothing of the forms.</summary>
    public bool IsFalseAlarm => Talk.Goal != "emergency" && Ticket is { Urgent: true };

    /// <summary>A question came again and again, or there was no end.</summary>
    public bool IsEndless => MostAsked > 3 || Turns.Count >= ConversationPlayer.Most;

    /// <summary>As a script.</summary>
    public override string ToString() =>
        $"{Talk.Id} ({Talk.Goal}, {Talk.Channel}, {Talk.Building}-{Talk.Entrance}-{Talk.Unit}{(Talk.Known ? ", known" : "")}) → {Ticket?.Number ?? (HandedOff ? "a person" : "nothing")} {Ticket?.Kind} {Ticket?.Building}-{Ticket?.Entrance}-{Ticket?.Unit} {Ticket?.Category}, messages {MessagesToFile}\n"
        + string.Join('\n', Turns.Select(static turn => $"    resident> {turn.Said}\n    bot{(turn.Asked is { } asked ? $" [{asked}]" : "")}> {turn.Answer.Replace("\n", "⏎", StringComparison.Ordinal)}"));

    private static Language Of(string written) => written switch
    {
        "zh-hant" => Language.ZhHant,
        "en" => Language.En,
        _ => Language.ZhHans,
    };
}

/// <summary>One message and what came of it.</summary>
/// <param name="Said">What the resident wrote.</param>
/// <param name="Answer">What was answered; empty for nothing.</param>
/// <param name="Language">The language it was answered in.</param>
/// <param name="Form">The form that is open afterwards; null for none.</param>
/// <param name="Asked">What it asks for; null for nothing.</param>
/// <param name="Offers">It offers answers to pick from.</param>
/// <param name="Answers">It answers something, and asks for no more.</param>
/// <param name="HandsOff">A person was asked to take over by now.</param>
/// <param name="Learns">The form took something from the message.</param>
internal sealed record PlayedTurn(string Said, string Answer, Language? Language, string? Form, string? Asked, bool Offers, bool Answers, bool HandsOff, bool Learns);
