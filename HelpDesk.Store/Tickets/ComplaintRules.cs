using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>What holds for complaints only. Pure.</summary>
public static class ComplaintRules
{
    /// <summary>How long after a complaint the next one of the same matter is its repetition.</summary>
    public static readonly TimeSpan RepeatedWithin = TimeSpan.FromDays(30);

    /// <summary>The ticket with the deadlines of its class; another kind of ticket stays as it is.</summary>
    /// <param name="ticket">The ticket; its class and limit are read.</param>
    /// <param name="from">When the clock starts (UTC).</param>
    /// <param name="local">The property's zone and figures.</param>
    public static Ticket WithDeadlines(Ticket ticket, DateTimeOffset from, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Kind != TicketKind.Complaint
            ? ticket
            : ticket with { Deadlines = ComplaintDeadlines.Of(ticket.ComplaintClass, from, ticket.WantedBy, local) };
    }

    /// <summary>The ticket after a command, due at what must be beaten next.</summary>
    /// <remarks>An emergency nobody has taken, and a time that was promised, keep their own instant; what happened before the ticket was last reopened counts no more.</remarks>
    public static Ticket Due(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket is { Deadlines: { } deadlines, DueAt: not null, Promise: null } && (!ticket.Urgent || ticket.Assignee is not null)
            ? ticket with { DueAt = deadlines.NextAfter(Current(ticket.Timeline)) }
            : ticket;
    }

    /// <summary>The newest complaint that a new one repeats; null for none.</summary>
    /// <param name="complaint">The new one.</param>
    /// <param name="earlier">Complaints of the same resident or unit.</param>
    public static Ticket? Repeated(Ticket complaint, IEnumerable<Ticket> earlier)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return earlier
            .Where(before => IsSameMatter(complaint, before))
            .OrderByDescending(before => before.CreatedAt).ThenByDescending(before => before.Number, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool IsSameMatter(Ticket complaint, Ticket before) =>
        before.Kind == TicketKind.Complaint && before.State != TicketState.Cancelled && before.Number != complaint.Number
        && before.Form is not null && before.Form == complaint.Form
        && complaint.CreatedAt - before.CreatedAt <= RepeatedWithin
        && (IsSameParty(complaint, before) || IsSameUnit(complaint, before));

    private static bool IsSameParty(Ticket one, Ticket other) => one.PartyId is { } party && party == other.PartyId;

    private static bool IsSameUnit(Ticket one, Ticket other) => one.Unit is not null && one.Unit == other.Unit && one.Building == other.Building && (one.Entrance is null || other.Entrance is null || one.Entrance == other.Entrance);

    private static IEnumerable<TicketEvent> Current(IReadOnlyList<TicketEvent> timeline)
    {
        var from = 0;
        for (var index = 0; index < timeline.Count; index++)
        {
            from = timeline[index].Event == "reopened" ? index + 1 : from;
        }

        return timeline.Skip(from);
    }
}
