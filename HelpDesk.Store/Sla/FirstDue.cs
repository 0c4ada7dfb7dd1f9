using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>The first instant a ticket must beat.</summary>
/// <remarks>
/// Emergency: acknowledged within 3 minutes. Complaint: grave and important are referred within an
/// hour (grave never past midnight), minor is solved within 2 days. Repair: the wanted visit's end, else the end of the next working
/// day. A booking with a slot: its beginning. All others: 24 hours. Pure.
/// </remarks>
public static class FirstDue
{
    private static readonly TimeSpan Acknowledgement = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Referral = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minor = TimeSpan.FromDays(2);
    private static readonly TimeSpan Other = TimeSpan.FromHours(24);

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
            { Urgent: true } when !acknowledged => from + Acknowledgement,
            { Kind: TicketKind.Complaint, ComplaintClass: "grave" } => Earlier(from + Referral, Midnight(from, local.Zone)),
            { Kind: TicketKind.Complaint, ComplaintClass: "important" } => from + Referral,
            { Kind: TicketKind.Complaint } => from + Minor,
            { Booking: { StartsAt: var starts } } when starts > from => starts,
            { Kind: TicketKind.Repair } => Repair(ticket.Visit, from, local),
            _ => from + Other,
        };
    }

    private static DateTimeOffset Repair(VisitTime? visit, DateTimeOffset from, LocalHours local)
    {
        if (visit is not null && VisitEnd.Of(visit, local) is { } end && end > from)
        {
            return end;
        }

        var day = DutyHours.NextWorkingDay(LocalTime.DateOf(from, local.Zone));
        return LocalTime.ToUtc(day, local.Duty.DayEndsOn(day), local.Zone);
    }

    private static DateTimeOffset Midnight(DateTimeOffset from, TimeZoneInfo zone) =>
        LocalTime.ToUtc(LocalTime.DateOf(from, zone).AddDays(1), TimeOnly.MinValue, zone);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
