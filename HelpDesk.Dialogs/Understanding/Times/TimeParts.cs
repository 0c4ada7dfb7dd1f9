namespace HelpDesk.Dialogs.Understanding;

/// <summary>Which end of a time is meant: “三点后”, “三点前”, “三点”.</summary>
internal enum Bound
{
    At,
    After,
    Before,
}

/// <summary>What a run of time words has said so far.</summary>
internal struct TimeParts
{
    public DateOnly? StartOn;
    public DateOnly? EndOn;
    public TimeOnly? From;
    public TimeOnly? To;
    public PartOfDay? Part;

    /// <summary>Yesterday and the like: never a visit.</summary>
    public bool IsPast;

    /// <summary>“现在”, “马上”: a time only when a visit is spoken of.</summary>
    public bool IsNow;

    /// <summary>“随时”.</summary>
    public bool IsAnyTime;

    public readonly bool HasAny => StartOn is not null || EndOn is not null || From is not null || To is not null || Part is not null || IsAnyTime || IsPast;

    public void SetDay(DateOnly day)
    {
        StartOn ??= day;
        EndOn ??= day;
    }

    public void SetRange(DateOnly first, DateOnly last)
    {
        StartOn ??= first;
        EndOn ??= last;
    }

    public void SetClock(TimeOnly time, Bound bound)
    {
        if (bound == Bound.Before)
        {
            To ??= time;
        }
        else
        {
            From ??= time;
        }
    }
}

/// <summary>Calendar sums that never leave the calendar.</summary>
internal static class Calendar
{
    private const int LastSafeDay = 3_600_000;

    public static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + Math.Clamp(days, -100_000, 100_000), 0, LastSafeDay));

    public static DateOnly Monday(DateOnly day) => AddDays(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Weekday 1 (Monday) to 7 of this week (0) or no week (null): the next one, today included; of next week (1) and so on.</summary>
    public static DateOnly Weekday(DateOnly today, int weekday, int? week)
    {
        var inWeek = AddDays(Monday(today), weekday - 1);
        return week is > 0 ? AddDays(inWeek, 7 * week.Value) : inWeek < today ? AddDays(inWeek, 7) : inWeek;
    }

    /// <summary>The next day with this number, today included.</summary>
    public static DateOnly? DayOfMonth(DateOnly today, int day)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var (year, month) = (today.Year, today.Month);
        for (var i = 0; i < 4; i++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) >= today)
            {
                return new DateOnly(year, month, day);
            }

            (year, month) = month == 12 ? (Math.Min(year + 1, 9998), 1) : (year, month + 1);
        }

        return null;
    }

    /// <summary>The date of this or the next year; null when there is no such day.</summary>
    public static DateOnly? MonthDay(DateOnly today, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        for (var year = today.Year; year < Math.Min(today.Year + 5, 9998); year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) >= today)
            {
                return new DateOnly(year, month, day);
            }
        }

        return null;
    }

    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Reads “三点” by the part of the day; without one, 1 to 6 o'clock is the afternoon.</summary>
    public static TimeOnly? Clock(int hour, int minute, PartOfDay? part)
    {
        if (hour is < 0 or > 24 || minute is < 0 or > 59)
        {
            return null;
        }

        var read = part switch
        {
            PartOfDay.Afternoon or PartOfDay.Evening when hour < 12 => hour + 12,
            PartOfDay.Evening or PartOfDay.Night when hour == 12 => 0,
            PartOfDay.Noon when hour is >= 1 and <= 3 => hour + 12,
            PartOfDay.Night when hour is >= 6 and < 12 => hour + 12,
            null when hour is >= 1 and <= 6 => hour + 12,
            _ => hour,
        };
        return new TimeOnly(read % 24, minute);
    }
}
