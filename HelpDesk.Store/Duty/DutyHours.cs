namespace HelpDesk.Store.Duty;

/// <summary>When the day desk ends and night duty holds it; local times of the property.</summary>
/// <param name="DayBegins">Day duty begins; the default is 8:30.</param>
/// <param name="DayEnds">Day duty ends outside summer; the default is 17:30.</param>
/// <param name="SummerDayEnds">Day duty ends in summer; the default is 18:00.</param>
/// <param name="SummerFrom">First summer day of any year as month and day; the default is 1 May.</param>
/// <param name="SummerTo">Last summer day, inclusive; the default is 30 September.</param>
public sealed record DutyHours(TimeOnly DayBegins, TimeOnly DayEnds, TimeOnly SummerDayEnds, (int Month, int Day) SummerFrom, (int Month, int Day) SummerTo)
{
    /// <summary>The hours most handbooks prescribe.</summary>
    public static DutyHours Usual { get; } = new(new(8, 30), new(17, 30), new(18, 0), (5, 1), (9, 30));

    /// <summary>Noon duty begins; the default is 12:00.</summary>
    public TimeOnly NoonBegins { get; init; } = new(12, 0);

    /// <summary>Noon duty ends outside summer; the default is 13:30.</summary>
    public TimeOnly NoonEnds { get; init; } = new(13, 30);

    /// <summary>Noon duty ends in summer; the default is 14:00.</summary>
    public TimeOnly SummerNoonEnds { get; init; } = new(14, 0);

    /// <summary>Days off and days worked in their place.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Weekdays;

    /// <summary>Night duty holds the desk at this local time.</summary>
    public bool IsNight(DateTime local) => TimeOnly.FromDateTime(local) < DayBegins || TimeOnly.FromDateTime(local) >= DayEndsOn(DateOnly.FromDateTime(local));

    /// <summary>Noon duty holds the desk at this local time: one agent of the roster while the others eat.</summary>
    public bool IsNoon(DateTime local) =>
        TimeOnly.FromDateTime(local) >= NoonBegins && TimeOnly.FromDateTime(local) < NoonEndsOn(DateOnly.FromDateTime(local));

    /// <summary>When day duty ends on a date.</summary>
    public TimeOnly DayEndsOn(DateOnly day) => IsSummer(day) ? SummerDayEnds : DayEnds;

    /// <summary>When noon duty ends on a date.</summary>
    public TimeOnly NoonEndsOn(DateOnly day) => IsSummer(day) ? SummerNoonEnds : NoonEnds;

    /// <summary>The first working day after a date.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!Calendar.IsWorked(day));

        return day;
    }

    private bool IsSummer(DateOnly day)
    {
        var today = (day.Month, day.Day);
        return today.CompareTo(SummerFrom) >= 0 && today.CompareTo(SummerTo) <= 0;
    }
}
