using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>The clock of a ticket: when it started, and that it stands still while the resident is asked for something. Pure.</summary>
/// <remarks>
/// Times to solve, answer and visit pause. A referral, the three minutes of an emergency nobody has taken and the beginning of a
/// booked slot do not: they are not the resident's to delay. What was missed before the wait stays missed.
/// </remarks>
public static class TicketClock
{
    private static readonly string[] BeganWaiting = ["waiting_resident", "sent_back", "suspended", "completion_failed"];

    /// <summary>When it started (UTC): filed, or last reopened.</summary>
    public static DateTimeOffset StartOf(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Timeline.LastOrDefault(entry => entry.Event == "reopened")?.At ?? ticket.CreatedAt;
    }

    /// <summary>Since when it waits for the resident (UTC); null when it does not.</summary>
    /// <remarks>A ticket of an earlier release tells it by its timeline only.</remarks>
    public static DateTimeOffset? WaitingSince(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.State != TicketState.WaitingResident ? null
            : ticket.WaitingSince ?? ticket.Timeline.LastOrDefault(entry => BeganWaiting.Contains(entry.Event))?.At;
    }

    /// <summary>Its deadline stands still.</summary>
    public static bool IsPaused(Ticket ticket) => WaitingSince(ticket) is { } since && ticket.DueAt > since && !NeverPauses(ticket);

    /// <summary>The deadline that runs (UTC); null when there is none or it stands still.</summary>
    public static DateTimeOffset? Running(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.State is TicketState.Open or TicketState.WaitingResident && !IsPaused(ticket) ? ticket.DueAt : null;
    }

    /// <summary>Its deadline runs on whoever waits.</summary>
    public static bool NeverPauses(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return IsUntaken(ticket)
            || (ticket.Deadlines?.ReferralDueAt is { } referral && referral == ticket.DueAt)
            || (ticket.Booking is { Places.Count: > 0 } booking && booking.StartsAt == ticket.DueAt);
    }

    /// <summary>An emergency that nobody has.</summary>
    public static bool IsUntaken(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Urgent && (ticket.Assignee is null || ticket.AwaitsAcknowledgement());
    }

    /// <summary>The ticket with its clock stopped, or started again and its deadlines moved on, as its state changed.</summary>
    /// <param name="before">The ticket before a command.</param>
    /// <param name="after">The ticket after it; a deadline that the command set anew is left alone.</param>
    /// <param name="now">Now (UTC).</param>
    public static Ticket Turned(Ticket before, Ticket after, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (after.State == TicketState.WaitingResident)
        {
            return before.State == TicketState.WaitingResident ? after : after with { WaitingSince = now };
        }

        return WaitingSince(before) is not { } since ? after : after with
        {
            WaitingSince = null,
            Waited = (after.Waited ?? TimeSpan.Zero) + (now - since),
            DueAt = after.DueAt == before.DueAt && IsPaused(before) ? after.DueAt + (now - since) : after.DueAt,
            Deadlines = after.Deadlines is { } deadlines && deadlines == before.Deadlines ? deadlines.MovedBy(now - since, since) : after.Deadlines,
        };
    }
}
