namespace HelpDesk.Dialogs.Understanding;

/// <summary>Sums of local dates and times that never leave the calendar.</summary>
internal static class Moments
{
    private const int LastYear = 9000;

    private static readonly long LastTicks = new DateTime(LastYear, 1, 1).Ticks;

    /// <summary>Far enough from both ends of the calendar that nothing told from there leaves it.</summary>
    public static DateTime Safe(DateTime now) => now.Year < 200 ? now.AddYears(200) : now.Year > LastYear - 300 ? now.AddYears(LastYear - 300 - now.Year) : now;

    public static DateTime Add(DateTime moment, TimeSpan by) => new(Math.Clamp(moment.Ticks + Math.Clamp(by.Ticks, -LastTicks, LastTicks), 0, LastTicks));

    public static DateTime AddDays(DateTime day, int days) => Add(day, TimeSpan.FromDays(Math.Clamp(days, -1_000_000, 1_000_000)));

    /// <summary>The same day of another month, or its last day where it is shorter.</summary>
    public static DateTime AddMonths(DateTime day, int months)
    {
        var index = Math.Clamp((day.Year * 12L) + day.Month - 1 + months, 12, (LastYear * 12L) - 1);
        var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
        return new DateTime(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month))) + day.TimeOfDay;
    }

    public static DateTime MonthOf(DateTime day) => new(day.Year, day.Month, 1);

    public static DateTime YearOf(DateTime day) => new(day.Year, 1, 1);

    public static DateTime Monday(DateTime day) => AddDays(day.Date, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The date; null when there is no such day.</summary>
    public static DateTime? Date(int year, int month, int day) =>
        year is >= 1 and < LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>The working day so many working days (Monday to Friday) away.</summary>
    public static DateTime AddWorkingDays(DateTime day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Min(Math.Abs(days), 400); left > 0;)
        {
            day = AddDays(day, step);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
