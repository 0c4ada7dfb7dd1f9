using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>The first instant a ticket must beat.</summary>
/// <remarks>
/// By <see cref="SlaFigures"/>, as a rule: emergency: acknowledged within 3 minutes. Complaint: the first of its class's deadlines.
/// Repair: the wanted visit's end, else the end of the next working day. A booking with a slot: its beginning. All others: 24 hours. Pure.
/// </remarks>
public static class FirstDue
{
    /// <summary>The instant (UTC).</summary>
    /// <param name="ticket">The ticket; its own dates are not read.</param>
    /// <param name="from">When the clock starts (UTC): filed, or reopened.</param>
    /// <param name="acknowledged">Somebody has it: the emergency's three minutes no longer count.</param>
    /// <param name="local">The property's zone and duty hours.</param>
    public static DateTimeOffset Of(Ticket ticket, DateTimeOffset from, bool acknowledged, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(local);
        return ticket switch
        {
            { Urgent: true } when !acknowledged => from + local.Sla.Acknowledgement,
            { Kind: TicketKind.Complaint } => ComplaintDeadlines.Of(ticket.ComplaintClass, from, ticket.WantedBy, local).NextAfter([]),
            { Booking: { StartsAt: var starts } } when starts > from => starts,
            { Kind: TicketKind.Repair } => Repair(ticket.Visit, from, local),
            _ => from + local.Sla.Other,
        };
    }

    private static DateTimeOffset Repair(VisitTime? visit, DateTimeOffset from, LocalHours local)
    {
        if (visit is not null && VisitEnd.Of(visit, local) is { } end && end > from)
        {
            return end;
        }

        var day = local.Duty.NextWorkingDay(LocalTime.DateOf(from, local.Zone));
        return LocalTime.ToUtc(day, local.Duty.DayEndsOn(day), local.Zone);
    }
}
