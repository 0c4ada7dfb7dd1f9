using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>What a turn asks the desk to do; carried out in the same commit as the turn.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>File a ticket. At most one a turn; its number replaces the value <c>ticket</c> of this turn's replies.</summary>
    public sealed record FileTicket(TicketRequest Request) : Effect;

    /// <summary>Add what the resident said to an open ticket of theirs.</summary>
    public sealed record AddToTicket(string Number, string Text) : Effect;

    /// <summary>The resident withdraws an open ticket of theirs.</summary>
    public sealed record CancelTicket(string Number) : Effect;

    /// <summary>The resident asks for the completion check of works of theirs.</summary>
    public sealed record AskCompletion(string Number) : Effect;

    /// <summary>The resident moves an open booking of theirs to another slot.</summary>
    public sealed record MoveBooking(string Number, BookedSlot To) : Effect;

    /// <summary>A person must take over; a desk task appears.</summary>
    public sealed record HandOff(HandoffReason Reason) : Effect;

    /// <summary>Harm goes on: duty staff are sent to look before the matter is filed.</summary>
    /// <param name="Matter">What is told, as written.</param>
    /// <param name="Unit">Where, if known.</param>
    /// <param name="Place">Where, as written; null when not said.</param>
    public sealed record SendSomebody(string Matter, UnitRef? Unit, string? Place) : Effect;

    /// <summary>Notices (broadcasts) on or off for the number spoken from or verified.</summary>
    public sealed record SetNotices(bool On) : Effect;

    /// <summary>Text a code to a number, as written or <see cref="Needs.OwnNumber"/>, if it is on file; nothing shows which.</summary>
    public sealed record TextCode(string Phone) : Effect;
}

/// <summary>Why a conversation goes to a person.</summary>
public enum HandoffReason
{
    /// <summary>The resident asked.</summary>
    ResidentAsked,

    /// <summary>Not understood three times.</summary>
    NotUnderstood,

    /// <summary>Outside what the bot can do.</summary>
    OutOfScope,

    /// <summary>An angry resident wants the supervisor.</summary>
    SupervisorWanted,
}

/// <summary>A matter to be filed, as confirmed by the resident (or at once, in an emergency).</summary>
public sealed record TicketRequest
{
    /// <summary>Repair, complaint, booking, question, application or suggestion; an emergency is a repair or complaint with <see cref="Danger"/>.</summary>
    public required Intent Kind { get; init; }

    /// <summary>The danger; makes the ticket urgent and raises the alarm. Null otherwise.</summary>
    public EmergencyKind? Danger { get; init; }

    /// <summary>The unit; null when not said and none on file.</summary>
    public UnitRef? Unit { get; init; }

    /// <summary>Where, as written.</summary>
    public string? Place { get; init; }

    /// <summary>What, as written.</summary>
    public string? Item { get; init; }

    /// <summary>Trade.</summary>
    public Category? Category { get; init; }

    /// <summary>Wanted visit.</summary>
    public When? Visit { get; init; }

    /// <summary>Contact name, as given; null when not.</summary>
    public string? Name { get; init; }

    /// <summary>Contact number given in place of the one written from; null when not.</summary>
    public string? Phone { get; init; }

    /// <summary>Proposed class of a complaint.</summary>
    public ComplaintClass? ComplaintClass { get; init; }

    /// <summary>Name in the catalogue of the service, application or kind of complaint; null where the catalogue has none.</summary>
    public string? Form { get; init; }

    /// <summary>Name of the department it goes to; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>When an answer was promised (UTC); null where nothing was.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Name of the department complained about; it must not see the ticket. Null for none.</summary>
    public string? Against { get; init; }

    /// <summary>Sign-in name of the member of staff complained about; null for none.</summary>
    public string? AgainstPerson { get; init; }

    /// <summary>By when the resident wants it solved; null when not said.</summary>
    public When? Until { get; init; }

    /// <summary>Number of the earlier ticket that this repeats, as named by the resident; null when none was named.</summary>
    public string? Repeats { get; init; }

    /// <summary>Sign-in name of the member of staff it is for; null for the desk.</summary>
    public string? Addressee { get; init; }

    /// <summary>Draft of a notice to residents that the matter calls for; somebody must approve it. Null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>What else was said, in the order it is read.</summary>
    public IReadOnlyList<RequestField> Fields { get; init; } = [];

    /// <summary>The slot of a service; null where none was settled on.</summary>
    public BookedSlot? Booking { get; init; }

    /// <summary>Papers an application needs.</summary>
    public IReadOnlyList<RequestPaper> Papers { get; init; } = [];

    /// <summary>The day an application is wanted from; null when it names none.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day an application is wanted for, inclusive; null when it names none.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What the resident wrote that led here, oldest first, at most 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The resident said it can wait.</summary>
    public bool NotUrgent { get; init; }
}

/// <summary>One further fact of a request.</summary>
/// <param name="Name">Name of the slot.</param>
/// <param name="Label">What it is, as read back to the resident.</param>
/// <param name="Value">What was said.</param>
public sealed record RequestField(string Name, string Label, string Value)
{
    /// <summary>The value's name in the catalogue (<c>yes</c>); null where the words are all.</summary>
    public string? Code { get; init; }
}

/// <summary>A paper an application needs.</summary>
/// <param name="Name">Name in the catalogue.</param>
/// <param name="Label">What it is, as read to the resident.</param>
/// <param name="Mandatory">Without it nobody can approve.</param>
public sealed record RequestPaper(string Name, string Label, bool Mandatory);
