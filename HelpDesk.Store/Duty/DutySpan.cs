using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Duty;

/// <summary>A stretch of time in which one shift holds the desk without a break; the day shift has two, around noon.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="From">Beginning (UTC), inclusive.</param>
/// <param name="Until">End (UTC), exclusive.</param>
/// <remarks>Spans follow each other without gap or overlap, also in nights that are an hour longer or shorter and where the season changes.</remarks>
public sealed record DutySpan(ShiftKey Shift, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The span that an instant lies in.</summary>
    public static DutySpan At(DateTimeOffset now, LocalHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var today = LocalTime.DateOf(now, hours.Zone);
        return OfDay(today, hours).LastOrDefault(span => span.From <= now) ?? OfDay(today.AddDays(-1), hours)[^1];
    }

    /// <summary>The spans of a shift in order; none where the property has no such shift (noon without a length).</summary>
    public static IReadOnlyList<DutySpan> Of(ShiftKey shift, LocalHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return [.. OfDay(shift.Day, hours).Where(span => span.Shift == shift)];
    }

    /// <summary>The span that follows this one.</summary>
    public DutySpan Next(LocalHours hours) => At(Until, hours);

    /// <summary>The spans that begin on a date. Noon is kept between the day's beginning and end whatever the catalogue says.</summary>
    private static List<DutySpan> OfDay(DateOnly day, LocalHours hours)
    {
        var duty = hours.Duty;
        var (begins, ends) = (Instant(day, duty.DayBegins), Instant(day, duty.DayEndsOn(day)));
        var noon = Between(Instant(day, duty.NoonBegins), begins, ends);
        var afternoon = Between(Instant(day, duty.NoonEndsOn(day)), noon, ends);
        DutySpan[] all =
        [
            new(new(day, ShiftPart.Day), begins, noon),
            new(new(day, ShiftPart.Noon), noon, afternoon),
            new(new(day, ShiftPart.Day), afternoon, ends),
            new(new(day, ShiftPart.Night), ends > begins ? ends : begins, Instant(day.AddDays(1), duty.DayBegins)),
        ];
        return [.. all.Where(span => span.Until > span.From)];

        DateTimeOffset Instant(DateOnly date, TimeOnly time) => LocalTime.ToUtc(date, time, hours.Zone);
    }

    private static DateTimeOffset Between(DateTimeOffset at, DateTimeOffset from, DateTimeOffset to) => at < from ? from : at > to ? to : at;
}
