using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>The first instant a ticket must beat.</summary>
/// <remarks>
/// Source: DOMAIN §3, §4 and §8. Emergency: acknowledged within 3 minutes. Complaint: grave and important are referred within an
/// hour (grave never past midnight), minor is solved within 2 days. Repair: the wanted visit's end, else the end of the next working
/// day. All others: 24 hours. Pure.
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
    /// <param name="zone">The property's zone.</param>
    public static DateTimeOffset Of(Ticket ticket, DateTimeOffset from, bool acknowledged, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket switch
        {
            { Urgent: true } when !acknowledged => from + Acknowledgement,
            { Kind: TicketKind.Complaint, ComplaintClass: "grave" } => Earlier(from + Referral, Midnight(from, zone)),
            { Kind: TicketKind.Complaint, ComplaintClass: "important" } => from + Referral,
            { Kind: TicketKind.Complaint } => from + Minor,
            { Kind: TicketKind.Repair } => Repair(ticket.Visit, from, zone),
            _ => from + Other,
        };
    }

    private static DateTimeOffset Repair(VisitTime? visit, DateTimeOffset from, TimeZoneInfo zone)
    {
        if (visit is not null && VisitEnd.Of(visit, zone) is { } end && end > from)
        {
            return end;
        }

        var day = DeskHours.NextWorkingDay(LocalTime.DateOf(from, zone));
        return LocalTime.ToUtc(day, DeskHours.ClosesOn(day), zone);
    }

    private static DateTimeOffset Midnight(DateTimeOffset from, TimeZoneInfo zone) =>
        LocalTime.ToUtc(LocalTime.DateOf(from, zone).AddDays(1), TimeOnly.MinValue, zone);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
