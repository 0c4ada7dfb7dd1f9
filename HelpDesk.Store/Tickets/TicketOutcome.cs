namespace HelpDesk.Store.Tickets;

/// <summary>How a command ended.</summary>
public abstract record TicketOutcome
{
    private TicketOutcome()
    {
    }

    /// <summary>The ticket changed.</summary>
    public sealed record Changed(Ticket Ticket) : TicketOutcome;

    /// <summary>It was so already: the same command came twice. Nothing is to be written or told.</summary>
    public sealed record Same : TicketOutcome;

    /// <summary>Not from this state, or with something missing.</summary>
    public sealed record Refused(TicketRefusal Reason) : TicketOutcome;
}

/// <summary>Why a command was refused.</summary>
public enum TicketRefusal
{
    /// <summary>The ticket's state does not allow it.</summary>
    WrongState,

    /// <summary>A text is needed and none was given.</summary>
    TextMissing,

    /// <summary>The text is longer than <see cref="TicketRules.MaxText"/>.</summary>
    TextTooLong,

    /// <summary>A promise needs a day, in order and not past.</summary>
    BadTime,

    /// <summary>It has no booked time.</summary>
    NoBooking,

    /// <summary>The time is not free.</summary>
    SlotTaken,

    /// <summary>Nothing is applied for.</summary>
    NoApplication,

    /// <summary>The role, or the department, does not decide this.</summary>
    NotApprover,

    /// <summary>A paper is missing without which nobody may approve.</summary>
    MandatoryPaperMissing,

    /// <summary>Papers are missing; whoever approves all the same gives a reason.</summary>
    PapersIncomplete,

    /// <summary>The deposit was not received; whoever approves all the same gives a reason.</summary>
    DepositMissing,

    /// <summary>No works go on under this ticket.</summary>
    NoWorks,

    /// <summary>The completion check was not passed: nobody gives the deposit back before it, and the ticket stays.</summary>
    CompletionCheckMissing,

    /// <summary>The deposit was given back before.</summary>
    DepositRefunded,

    /// <summary>The deposit has to be given back first.</summary>
    DepositNotSettled,

    /// <summary>A deduction is an amount of at most the deposit.</summary>
    BadAmount,

    /// <summary>A complaint is minor, important or grave.</summary>
    UnknownClass,

    /// <summary>The catalogue has no such department.</summary>
    UnknownDepartment,

    /// <summary>A booked time stands in the way: it is cancelled or moved first.</summary>
    HasBooking,

    /// <summary>What is applied for, with its papers and terms, stands in the way: it is decided or cancelled first.</summary>
    HasApplication,

    /// <summary>Whoever is to handle it does not exist or may not see it.</summary>
    HandlerCannotSee,

    /// <summary>An emergency is taken by somebody, not given to them unasked.</summary>
    TakeFirst,

    /// <summary>The resident heard of it already, somebody else did it, or the ticket changed since: it can only be corrected.</summary>
    TooLateToUndo,

    /// <summary>The other ticket does not exist, or the writer may not see it.</summary>
    NoSuchTicket,

    /// <summary>A ticket cannot be tied to itself.</summary>
    SameTicket,

    /// <summary>It is linked with <see cref="TieRules.MostLinks"/> others.</summary>
    TooManyLinks,

    /// <summary>It is not one of several tickets of an incident.</summary>
    NoIncident,

    /// <summary>The incident has <see cref="Incidents.IncidentRules.MostTickets"/> tickets.</summary>
    IncidentFull,

    /// <summary>A duplicate is of the same resident or the same unit.</summary>
    OtherResident,

    /// <summary>A booking or an application is not merged: it is cancelled or decided.</summary>
    NotMergeable,

    /// <summary>One of the two is confidential and the other is not, or from others.</summary>
    OtherConfidence,

    /// <summary>It was merged into another ticket before.</summary>
    MergedBefore,

    /// <summary>The other ticket is finished and this one is not.</summary>
    OtherFinished,
}
