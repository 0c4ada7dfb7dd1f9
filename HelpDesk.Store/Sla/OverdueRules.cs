using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>Which missed deadlines the supervisor is told of, and when: each once. Pure.</summary>
public static class OverdueRules
{
    /// <summary>The deadline (UTC) that is to be told once it is missed; null when none runs, and when it was told.</summary>
    public static DateTimeOffset? Untold(Ticket ticket) => TicketClock.Running(ticket) is { } due && ticket.OverdueTold?.DueAt != due ? due : null;

    /// <summary>Told at any hour: an emergency, a grave or an important complaint. The others wait for the day.</summary>
    public static bool Presses(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Urgent || ticket is { Kind: TicketKind.Complaint, ComplaintClass: "grave" or "important" };
    }

    /// <summary>Whether what can wait for the day is told now.</summary>
    public static bool IsDay(DateTimeOffset now, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(local);
        return !local.Duty.IsNight(TimeZoneInfo.ConvertTime(now, local.Zone).DateTime);
    }

    /// <summary>The ticket as told; null when there is nothing to tell of it any more.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="to">Sign-in name of whoever is texted; null when nobody can be.</param>
    /// <param name="now">Now (UTC).</param>
    public static Ticket? Told(Ticket ticket, string? to, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return Untold(ticket) is { } due && due <= now
            ? ticket with { OverdueTold = new(due, now, to), Timeline = [.. ticket.Timeline, new(now, "bot", "overdue_told", to)] }
            : null;
    }

    /// <summary>What stands on the ticket of its deadline: that it was missed and told; null for any other.</summary>
    public static OverdueTold? TellingOf(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.OverdueTold is { } told && told.DueAt == ticket.DueAt ? told : null;
    }
}
