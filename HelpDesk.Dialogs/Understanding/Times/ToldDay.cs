namespace HelpDesk.Dialogs.Understanding;

/// <summary>A day, or a stretch of days, as told, and what it comes to.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ToldDay
{
    /// <summary>The token after it; 0 when nothing was told.</summary>
    public int End { get; init; }

    /// <summary>The reading in the past where there are two.</summary>
    public TimeReading? Past { get; init; }

    /// <summary>The reading to come, or the only one; null when it cannot be resolved.</summary>
    public TimeReading? Coming { get; init; }

    public bool IsPeriod { get; init; }

    /// <summary>Year, month, day of month and weekday (1 to 7) as far as they were said, else 0.</summary>
    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public int Weekday { get; init; }

    /// <summary>Counted from today: “tomorrow”, “this week”.</summary>
    public bool IsRelative { get; init; }

    /// <summary>“next week”, “this week”: a weekday may follow.</summary>
    public bool IsWeek { get; init; }

    /// <summary>“now”: a point when it stands alone, today beside other dates.</summary>
    public bool IsNow { get; init; }

    /// <summary>“end of day”: the point itself, not a day.</summary>
    public bool IsPoint { get; init; }

    /// <summary>Where the rest of it stands when hours stand between: “first Monday 1pm of next month”; 0 when nothing does.</summary>
    public int TailAt { get; init; }

    public int TailEnd { get; init; }

    public EnglishPart Part { get; init; }

    public TimeSide Side { get; init; }

    public bool Exists => End > 0;

    /// <summary>The first instant told by the reading to come.</summary>
    public DateTime First => Coming?.From ?? default;

    public static ToldDay Only(int end, DateTime day) => new() { End = end, Coming = TimeReading.At(day), IsRelative = true };

    public static ToldDay Period(int end, DateTime from, DateTime to) => new() { End = end, Coming = new TimeReading(from, to), IsPeriod = true, IsRelative = true };

    public static ToldDay Unknown(int end, bool isPeriod) => new() { End = end, IsPeriod = isPeriod };
}
