namespace HelpDesk.Dialogs.Understanding;

/// <summary>Sums on the calendar that English times need; all stay within it.</summary>
internal static class EnglishCalendar
{
    private const int FirstYear = 200;
    private const int LastYear = 9700;

    /// <summary>A day, or null when the calendar has none such.</summary>
    public static DateTime? Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    public static DateTime Clamp(DateTime at) => at.Year < FirstYear ? new DateTime(FirstYear, 1, 1) : at.Year > LastYear ? new DateTime(LastYear, 1, 1) : at;

    public static DateTime AddDays(DateTime at, int days) => Clamp(at).AddDays(Math.Clamp(days, -40_000, 40_000));

    public static DateTime AddMonths(DateTime at, int months) => Clamp(at).AddMonths(Math.Clamp(months, -1200, 1200));

    public static DateTime Monday(DateTime day) => AddDays(day.Date, -(((int)day.DayOfWeek + 6) % 7));

    public static DateTime FirstOfMonth(DateTime day) => new(day.Year, day.Month, 1);

    /// <summary>Weekday 1 to 7 on or after a day.</summary>
    public static DateTime WeekdayFrom(DateTime day, int weekday) => AddDays(day, (weekday - ((int)day.DayOfWeek + 6) % 7 - 1 + 7) % 7);

    /// <summary>Monday of the week numbered in a year, or in a month: a week belongs where its Thursday lies.</summary>
    public static DateTime NumberedWeek(DateTime firstOfPeriod, int number) => AddDays(Monday(AddDays(firstOfPeriod, 3)), 7 * (number - 1));

    /// <summary>Monday of the last week of a year or a month.</summary>
    public static DateTime LastWeek(DateTime firstAfterPeriod) => AddDays(NumberedWeek(firstAfterPeriod, 1), -7);

    /// <summary>The nearest days for a date without a year: the last before today, and the next, today included.</summary>
    public static (DateTime? Past, DateTime? Coming) AroundToday(DateTime today, Func<int, DateTime?> inYear)
    {
        DateTime? past = null;
        DateTime? coming = null;
        for (var year = today.Year; year <= today.Year + 8 && coming is null; year++)
        {
            coming = inYear(year) is { } day && day >= today ? day : null;
        }

        for (var year = today.Year; year >= today.Year - 8 && past is null; year--)
        {
            past = inYear(year) is { } day && day < today ? day : null;
        }

        return (past, coming);
    }

    /// <summary>The same for a date without a month.</summary>
    public static (DateTime? Past, DateTime? Coming) AroundMonth(DateTime today, Func<DateTime, DateTime?> inMonth)
    {
        DateTime? past = null;
        DateTime? coming = null;
        var first = FirstOfMonth(Clamp(today));
        for (var i = 0; i < 24 && coming is null; i++)
        {
            coming = inMonth(first.AddMonths(i)) is { } day && day >= today ? day : null;
        }

        for (var i = 0; i < 24 && past is null; i++)
        {
            past = inMonth(first.AddMonths(-i)) is { } day && day < today ? day : null;
        }

        return (past, coming);
    }
}
