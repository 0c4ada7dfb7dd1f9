namespace HelpDesk.Dialogs.Understanding;

/// <summary>What a run of words tells: a day, a time of day, both, a stretch of either, a length, or something that comes again.</summary>
internal enum TimeKind
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
}

/// <summary>Which side or share of the told time is meant.</summary>
internal enum TimeSide
{
    None,
    Before,
    Until,
    After,
    Since,
    About,
    Start,
    Mid,
    End,
    Less,
    More,
}

/// <summary>One reading of a mention, in local time.</summary>
/// <param name="From">The point, or the start of a stretch; null when that side is open.</param>
/// <param name="To">End of a stretch, exclusive; null for a point and for an open side.</param>
/// <remarks>A day is its midnight. Times of day without a day stand on <see cref="DateTime.MinValue"/>'s day; a stretch past midnight ends on the next.</remarks>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct TimeReading(DateTime? From, DateTime? To)
{
    public static TimeReading At(DateTime point) => new(point, null);
}

/// <summary>A time as told in a message.</summary>
internal sealed record TimeMention
{
    /// <summary>Where it begins in the folded message.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    public required TimeKind Kind { get; init; }

    public TimeSide Side { get; init; }

    /// <summary>All readings, past before coming, morning before afternoon; empty when it cannot be resolved (30 February, “every day”).</summary>
    public IReadOnlyList<TimeReading> Readings { get; init; } = [];

    /// <summary>The part of the day that was said; the readings then hold its hours.</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>The end is a day that was told and counts whole: 周一到周五, 周五前; not 春节前 or a week.</summary>
    public bool IsThrough { get; init; }

    /// <summary>Length of a <see cref="TimeKind.Duration"/>.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>Recurrence of a <see cref="TimeKind.Set"/>, its days and hours where told, as TIMEX3 writes it (<c>XXXX-WXX-1T09</c>).</summary>
    public string? Timex { get; init; }
}
