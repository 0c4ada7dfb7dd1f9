namespace HelpDesk.Dialogs.Understanding;

/// <summary>A length of time as told: “3 hours 30 minutes”, “two weeks”.</summary>
/// <param name="Months">Its months and years.</param>
/// <param name="Days">Its days, weeks and weekends.</param>
/// <param name="Seconds">Its hours, minutes and seconds, in seconds.</param>
/// <param name="Unit">The first unit said.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ToldLength(double Months, double Days, double Seconds, EnglishUnit Unit)
{
    private const double LongestDays = 40_000;

    /// <summary>True when it is told in hours or less.</summary>
    public bool IsClocked => Seconds > 0;

    public TimeSpan Span => TimeSpan.FromSeconds(Math.Min((((Months * 30) + (Math.Floor(Months / 12) * 5) + Days) * 86_400) + Seconds, LongestDays * 86_400));

    public static ToldLength Of(double count, EnglishUnit unit) => unit switch
    {
        EnglishUnit.Second => new(0, 0, count, unit),
        EnglishUnit.Minute => new(0, 0, count * 60, unit),
        EnglishUnit.Hour => new(0, 0, count * 3600, unit),
        EnglishUnit.Day or EnglishUnit.Workday => new(0, count, 0, unit),
        EnglishUnit.Weekend => new(0, count * 2, 0, unit),
        EnglishUnit.Week => new(0, count * 7, 0, unit),
        EnglishUnit.Fortnight => new(0, count * 14, 0, unit),
        EnglishUnit.Month => new(count, 0, 0, unit),
        EnglishUnit.Quarter => new(count * 3, 0, 0, unit),
        EnglishUnit.Year => new(count * 12, 0, 0, unit),
        _ => new(count * 120, 0, 0, unit),
    };

    public ToldLength And(ToldLength more) => this with { Months = Months + more.Months, Days = Days + more.Days, Seconds = Seconds + more.Seconds };

    /// <summary>The point this far from another; stays in the calendar.</summary>
    public DateTime From(DateTime start, int sign)
    {
        if (Unit == EnglishUnit.Workday)
        {
            return Workdays(start, sign);
        }

        var whole = Math.Floor(Months);
        var at = Within(start, 12) ? start.AddMonths(sign * (int)Math.Min(whole, 1200)) : start;
        var days = Math.Min(((Months - whole) * 30) + Days + (Seconds / 86_400), LongestDays) * sign;
        return Within(at, 120) ? at.AddTicks((long)Math.Round(days * 864_000) * (TimeSpan.TicksPerSecond / 10)) : at;
    }

    private static bool Within(DateTime at, int years) => at.Year > 1 + Math.Max(years, 110) && at.Year < 9999 - Math.Max(years, 110);

    private DateTime Workdays(DateTime start, int sign)
    {
        var left = Math.Min((int)Days, 400);
        var at = start;
        while (left > 0 && Within(at, 12))
        {
            at = at.AddDays(sign);
            left -= at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return at;
    }
}
