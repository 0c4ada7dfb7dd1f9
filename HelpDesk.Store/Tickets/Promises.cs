using System.Globalization;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>Days and times that staff promise.</summary>
public static class Promises
{
    private const int MaxDaysAhead = 366;

    /// <summary>Tomorrow morning, as promised in one tap.</summary>
    /// <param name="now">Now (UTC).</param>
    /// <param name="zone">The property's zone; tomorrow is its next calendar day.</param>
    public static VisitTime TomorrowMorning(DateTimeOffset now, TimeZoneInfo zone)
    {
        var tomorrow = LocalTime.DateOf(now, zone).AddDays(1);
        return new(tomorrow, tomorrow, null, null, "morning", null);
    }

    /// <summary>A day is named, times are in order, the end lies ahead and within a year.</summary>
    public static bool IsPossible(VisitTime visit, DateTimeOffset now, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(local);
        return visit.StartOn is { } on
            && (visit.EndOn ?? on) >= on
            && (visit.EndTime is not { } end || visit.StartTime is not { } start || end > start || (visit.EndOn ?? on) > on)
            && (visit.EndOn ?? on) <= LocalTime.DateOf(now, local.Zone).AddDays(MaxDaysAhead)
            && VisitEnd.Of(visit, local) > now;
    }

    /// <summary>As it stands in the timeline: <c>2026-11-22 morning</c>, <c>2026-11-22 14:00–16:00</c>.</summary>
    public static string Written(VisitTime visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var day = visit.EndOn is { } end && end != visit.StartOn
            ? $"{Day(visit.StartOn)}–{Day(end)}"
            : Day(visit.StartOn);
        var time = (visit.StartTime, visit.EndTime) switch
        {
            ({ } from, { } to) => $"{Time(from)}–{Time(to)}",
            ({ } from, null) => $"{Time(from)}–",
            (null, { } to) => $"–{Time(to)}",
            _ => visit.PartOfDay ?? "",
        };
        return $"{day} {time}".Trim();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
