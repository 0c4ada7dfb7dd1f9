using HelpDesk.Store.Applications;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>Where an unfinished ticket stands on the board.</summary>
public enum BoardLane
{
    /// <summary>A danger, or its time is over.</summary>
    OnFire,

    /// <summary>The desk's move; the nearest deadline first.</summary>
    DueNext,

    /// <summary>Somebody else's move.</summary>
    Waiting,
}

/// <summary>Sorts unfinished tickets into the board's lanes. Pure.</summary>
public static class BoardLanes
{
    /// <summary>The lane of a ticket; null for one that is finished.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="now">Now (UTC): a deadline is over at its instant.</param>
    public static BoardLane? Of(Ticket ticket, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.State switch
        {
            TicketState.WaitingResident => TicketClock.NeverPauses(ticket) && ticket.DueAt <= now ? BoardLane.OnFire : BoardLane.Waiting,
            TicketState.Open => ticket.Urgent || ticket.DueAt <= now ? BoardLane.OnFire : WaitsFor(ticket) is null ? BoardLane.DueNext : BoardLane.Waiting,
            _ => null,
        };
    }

    /// <summary>Whose move it is: <c>resident</c>, <c>approver</c>, <c>technician</c> (given out, not yet taken); null for the desk's own.</summary>
    public static string? WaitsFor(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.State == TicketState.WaitingResident ? "resident"
            : ApplicationRules.Of(ticket) is { Decision: Decision.Pending } ? "approver"
            : ticket.AwaitsAcknowledgement() ? "technician"
            : null;
    }
}
