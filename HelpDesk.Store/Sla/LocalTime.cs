namespace HelpDesk.Store.Sla;

/// <summary>Instants and the property's wall clock.</summary>
public static class LocalTime
{
    /// <summary>The property's calendar date at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>From an instant to the next time of day; at least a minute, so that a clock set back makes no loop.</summary>
    public static TimeSpan UntilNext(TimeOnly time, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOf(now, zone);
        var next = ToUtc(today, time, zone);
        next = next > now ? next : ToUtc(today.AddDays(1), time, zone);
        return next - now > TimeSpan.FromMinutes(1) ? next - now : TimeSpan.FromMinutes(1);
    }

    /// <summary>The instant (UTC) of a wall-clock time.</summary>
    /// <remarks>A time in the skipped hour of spring is moved an hour on; one in the repeated hour of autumn is its first occurrence.</remarks>
    public static DateTimeOffset ToUtc(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
