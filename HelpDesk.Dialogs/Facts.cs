using System.Collections.ObjectModel;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>Which stored facts a turn may use; the shell loads these and nothing else.</summary>
/// <param name="OpenTickets">The resident's own open tickets.</param>
/// <param name="Ticket">One ticket by number, if it is theirs; null when none was named.</param>
public sealed record Needs(bool OpenTickets, string? Ticket)
{
    /// <summary>Names of services whose sold places must be known.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Also those of the services that the open tickets booked.</summary>
    public bool ServicesOfTickets { get; init; }

    /// <summary>In place of a number: the one the message itself came from.</summary>
    public const string OwnNumber = "own";

    /// <summary>The resident's own works under way.</summary>
    public bool Works { get; init; }

    /// <summary>Six digits to be compared with the code that was texted; null when none were written.</summary>
    public string? Code { get; init; }

    /// <summary>A number, as written or <see cref="OwnNumber"/>, that this turn may text a code to; null for none.</summary>
    public string? CodeTo { get; init; }
}

/// <summary>Stored facts for one turn. Holds nothing that the speaker may not hear.</summary>
public sealed record Facts
{
    /// <summary>How sure it is who speaks; decides what may be told. Default: not at all.</summary>
    public Standing Standing { get; init; }

    /// <summary>Name on file; null unless <see cref="Standing"/> is <see cref="Standing.Verified"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What became of the digits of <see cref="Needs.Code"/>.</summary>
    public CodeCheck Code { get; init; }

    /// <summary>Whether a code may be texted to <see cref="Needs.CodeTo"/>. The same for numbers on file and others.</summary>
    public CodeSending Sending { get; init; }

    /// <summary>The register knows this number.</summary>
    public bool Registered { get; init; }

    /// <summary>Units on file. A verified resident hears them; to a number they are used without being told (“您登记的房号”), as it is a claim, not a login.</summary>
    public IReadOnlyList<UnitRef> UnitsOnFile { get; init; } = [];

    /// <summary>Open tickets filed from this number or device, and those of a verified resident's units; newest first, at most 9; loaded when needed.</summary>
    public IReadOnlyList<TicketFact> OpenTickets { get; init; } = [];

    /// <summary>Works under way that this speaker may hear of, newest first; loaded when needed.</summary>
    public IReadOnlyList<TicketFact> Works { get; init; } = [];

    /// <summary>Applications that were decided within the last 90 days and are over, newest first, at most 3; loaded with <see cref="OpenTickets"/>.</summary>
    public IReadOnlyList<TicketFact> Decided { get; init; } = [];

    /// <summary>The ticket named by number, when this speaker may hear of it; else null (another's ticket and none look alike).</summary>
    public TicketFact? Ticket { get; init; }

    /// <summary>Sold places of the services asked for, from now to the last day that can be booked; a service that was not asked for is not in it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TakenPlace>> Taken { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<TakenPlace>>.Empty;

    /// <summary>Night duty holds the desk (17:30, in summer 18:00, to 8:30).</summary>
    public bool Night { get; init; }

    /// <summary>When a question that is asked now is answered at the latest (UTC); null where nothing can be promised.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What arrived.</summary>
    public Arrival Arrival { get; init; }

    /// <summary>The member of staff whom an arrival is about, as the office calls them; null where there is none.</summary>
    public string? Colleague { get; init; }

    /// <summary>That member of staff has the conversation already.</summary>
    public bool HasJoined { get; init; }

    /// <summary>Photos and files that came with the message, 0 or more.</summary>
    public int Photos { get; init; }

    /// <summary>The message reaches us late: more than three rings after the gateway had it.</summary>
    public bool Late { get; init; }
}

/// <summary>How sure it is who speaks.</summary>
public enum Standing
{
    /// <summary>A device, and nothing more.</summary>
    Anonymous,

    /// <summary>A number the channel names; it can be forged.</summary>
    Claimed,

    /// <summary>A code texted to a number on file came back.</summary>
    Verified,
}

/// <summary>What arrived.</summary>
public enum Arrival
{
    /// <summary>Words, a button or photos.</summary>
    Message,

    /// <summary>A conversation was opened.</summary>
    Joined,

    /// <summary>A button of a card that no longer shows what is asked now.</summary>
    StaleCard,

    /// <summary>A member of staff took the conversation over.</summary>
    PersonJoined,

    /// <summary>Nobody has answered a resident who waits for a person.</summary>
    PersonLate,

    /// <summary>A member of staff gave the conversation back.</summary>
    HandedBack,

    /// <summary>The bot takes the conversation back: whoever had it went quiet, and what was said last stands unanswered.</summary>
    TakenBack,
}

/// <summary>A ticket as its resident may hear it.</summary>
/// <param name="Number">Ticket number.</param>
/// <param name="Kind">Its kind as an intent.</param>
/// <param name="State">One of the ticket states: open, waiting_resident, resolved, closed, cancelled.</param>
/// <param name="Item">What it is about, as the resident wrote it.</param>
/// <param name="VisitOn">Promised or wanted date; null when none.</param>
public sealed record TicketFact(string Number, Intent Kind, string State, string? Item, DateOnly? VisitOn)
{
    /// <summary>Number of the duplicate by which it was asked for, which was merged into it; null when it was asked for by its own.</summary>
    public string? AskedAs { get; init; }

    /// <summary>Whether the number is its own or that of the duplicate it was asked for by.</summary>
    public bool IsCalled(string number) => Number == number || AskedAs == number;

    /// <summary>Its slot of a service; null when it has none.</summary>
    public BookingFact? Booking { get; init; }

    /// <summary>Where, as the resident wrote it.</summary>
    public string? Place { get; init; }

    /// <summary>Trade; null when not known.</summary>
    public Category? Category { get; init; }

    /// <summary>Name in the catalogue of the service, application or kind of complaint; null where it has none.</summary>
    public string? Form { get; init; }

    /// <summary>Works that go on under it; null when there are none.</summary>
    public WorksFact? Works { get; init; }

    /// <summary>How an application stands decided; null while nobody has, and for what is no application.</summary>
    public DecisionFact? Decision { get; init; }
}

/// <summary>A decision as its resident may hear it.</summary>
/// <param name="Outcome">What it is.</param>
/// <param name="Reason">Why, or a remark; null for none.</param>
/// <param name="Passes">Numbers of the passes as they are read out; empty for none.</param>
public sealed record DecisionFact(DecisionOutcome Outcome, string? Reason, IReadOnlyList<string> Passes);

/// <summary>What was decided of an application.</summary>
public enum DecisionOutcome
{
    /// <summary>Granted.</summary>
    Approved,

    /// <summary>Not granted.</summary>
    Refused,

    /// <summary>Granted first and taken back; its passes are void.</summary>
    Withdrawn,

    /// <summary>Something is missing, and the resident has not sent it.</summary>
    SentBack,

    /// <summary>Granted, but work is stopped until something is put right.</summary>
    Suspended,
}

/// <summary>Works under way as their resident may hear of them.</summary>
/// <param name="IsStopped">They are stopped until something is put right.</param>
public sealed record WorksFact(bool IsStopped);

/// <summary>What became of a code that was written.</summary>
public enum CodeCheck
{
    /// <summary>None was written.</summary>
    None,

    /// <summary>It is right: the speaker is verified from this turn on, and the facts are theirs.</summary>
    Accepted,

    /// <summary>It is not right.</summary>
    Wrong,

    /// <summary>Too late, used before, or written wrongly too often.</summary>
    Expired,
}

/// <summary>Whether a code may be texted now.</summary>
public enum CodeSending
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>One went out less than a minute ago.</summary>
    TooSoon,

    /// <summary>The number's hour or the device's day is used up.</summary>
    TooMany,

    /// <summary>Nothing can be texted to this number.</summary>
    Blocked,
}
