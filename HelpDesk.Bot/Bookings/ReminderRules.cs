using HelpDesk.Store.Bookings;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Bookings;

/// <summary>Whether a booking's resident is to be reminded now.</summary>
/// <remarks>Pure. From 18:00 of the day before until it begins, so that a late start of the desk still reminds.</remarks>
internal static class ReminderRules
{
    /// <summary>When reminders go out, local.</summary>
    public static readonly TimeOnly At = new(18, 0);

    /// <summary>How far ahead of a reminder its booking can begin.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromHours(31);

    /// <summary>Whether it is due: open, holding its slot, and neither filed nor moved since the hour of the reminder.</summary>
    public static bool IsDue(Ticket ticket, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (ticket is not { State: TicketState.Open or TicketState.WaitingResident, Booking: { Places.Count: > 0 } booking })
        {
            return false;
        }

        var from = LocalTime.ToUtc(booking.Day.AddDays(-1), At, zone);
        return now >= from && now < booking.StartsAt && SettledAt(ticket) < from;
    }

    /// <summary>Id of the reminder: one for each time that a ticket is booked for.</summary>
    public static string IdOf(Ticket ticket, Booking booking) => $"reminder:{ticket.Number}/{booking.Day:yyyyMMdd}{booking.Time:HHmm}";

    private static DateTimeOffset SettledAt(Ticket ticket) =>
        ticket.Timeline.LastOrDefault(entry => entry.Event is "moved" or "filed")?.At ?? ticket.CreatedAt;
}
