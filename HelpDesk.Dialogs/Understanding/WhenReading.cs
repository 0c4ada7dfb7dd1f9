namespace HelpDesk.Dialogs.Understanding;

/// <summary>What a mention of a time means to the desk: one day or stretch, and hours it works in.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct WhenReading(DateOnly? StartOn, DateOnly? EndOn, TimeOnly? From, TimeOnly? To, PartOfDay? Part)
{
    // Longer stretches (a month, a year) are no appointment.
    private const int LongestStretch = 10;

    private static readonly TimeSpan LastMinute = new(23, 59, 0);

    /// <summary>Yesterday and the like: over before today began, or told as gone by.</summary>
    public bool IsPast { get; private init; }

    /// <summary>“现在”, “马上”: a time only when a visit is spoken of.</summary>
    public bool IsNow { get; private init; }

    /// <summary>“今年”, “11月”: a time only when a visit is spoken of.</summary>
    public bool IsLong { get; private init; }

    /// <summary>“从三点起”.</summary>
    public bool IsSince { get; private init; }

    /// <summary>Begins with a day after today.</summary>
    public bool IsLater(DateTime now) => StartOn is { } day && day > DateOnly.FromDateTime(now);

    /// <summary>The reading of a mention; null when it tells no single time (a length, what comes again, 30 February).</summary>
    public static WhenReading? Of(TimeMention mention, string folded, DateTime now)
    {
        if (mention.Kind is TimeKind.Duration or TimeKind.Set || mention.Readings.Count == 0)
        {
            return null;
        }

        var text = folded.AsSpan(mention.Start, mention.End - mention.Start);
        var reading = Chosen(mention, text, now);
        var read = mention.Kind switch
        {
            TimeKind.Time or TimeKind.TimeRange => new WhenReading(null, null, null, null, null),
            TimeKind.Date or TimeKind.DateRange => Days(mention, reading, text, now),
            _ => Moment(reading),
        };
        var isNow = mention.Kind is TimeKind.DateTime or TimeKind.DateTimeRange && reading.From == now && (reading.To is null || mention.Kind is TimeKind.DateTime);
        read = mention.Kind is TimeKind.Date or TimeKind.DateRange ? read : Hours(read, mention, reading, text);
        if (text.StartsWith("this ", StringComparison.Ordinal) && read is { StartOn: { } day, EndOn: { } last } && last < DateOnly.FromDateTime(now) && last == day)
        {
            // “this Friday” said on a Saturday is the next one.
            (read, reading) = (read with { StartOn = day.AddDays(7), EndOn = last.AddDays(7) }, new TimeReading(Moved(reading.From), Moved(reading.To)));
        }

        return read with
        {
            IsPast = IsGone(mention, read, reading, text, now),
            IsNow = isNow,
            IsSince = mention.Side == TimeSide.Since,
        };
    }

    // A day to come before one gone by, hours a desk works in before the others.
    private static TimeReading Chosen(TimeMention mention, ReadOnlySpan<char> text, DateTime now)
    {
        var last = mention.Readings[^1];
        if (mention.Readings.Count == 1 || mention.Kind is TimeKind.Date or TimeKind.DateRange)
        {
            return last;
        }

        var day = PointOf(last).Date;
        TimeReading? early = null;
        TimeReading? late = null;
        foreach (var reading in mention.Readings)
        {
            if (PointOf(reading).Date != day && mention.Kind is not (TimeKind.Time or TimeKind.TimeRange))
            {
                continue;
            }

            if (IsMorning(reading))
            {
                early = reading;
            }
            else
            {
                late = reading;
            }
        }

        return early is not { } morning ? last : late is not { } evening ? morning : Fitting(mention, morning, evening, text, now);
    }

    // “3点” is 15:00 and “9点” 9:00; of today the one that is still ahead.
    private static TimeReading Fitting(TimeMention mention, TimeReading morning, TimeReading evening, ReadOnlySpan<char> text, DateTime now)
    {
        var hour = PointOf(morning).TimeOfDay;
        if (hour < TimeSpan.FromHours(1))
        {
            // Twelve o'clock: the other reading is noon.
            return evening;
        }

        var isWritten = text.Contains("0" + (char)('0' + hour.Hours) + ":", StringComparison.Ordinal);
        var isGone = mention.Kind is TimeKind.DateTime or TimeKind.DateTimeRange && (morning.To ?? PointOf(morning)) < now && PointOf(evening).Date == now.Date;
        return (hour < TimeSpan.FromHours(7) && !isWritten) || isGone ? evening : morning;
    }

    private static bool IsMorning(TimeReading reading) => PointOf(reading).TimeOfDay < TimeSpan.FromHours(12);

    private static DateTime PointOf(TimeReading reading) => reading.From ?? reading.To ?? default;

    private static WhenReading Days(TimeMention mention, TimeReading reading, ReadOnlySpan<char> text, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var start = reading.From is { } from ? DateOnly.FromDateTime(from) : today;
        if (mention.Kind == TimeKind.Date)
        {
            return new WhenReading(start, start, null, null, null);
        }

        var end = reading.To is { } to ? DateOnly.FromDateTime(to) : (DateOnly?)null;
        if (end is { } after && after > DateOnly.MinValue && !IsThrough(mention, text))
        {
            end = after.AddDays(-1);
        }

        if (reading.From is null && end < start)
        {
            return new WhenReading(end, end, null, null, null);
        }

        // Of a stretch that has begun what is left of it counts.
        var isLong = end is { } last && last.DayNumber - start.DayNumber >= LongestStretch && !mention.IsThrough && mention.Side is TimeSide.None;
        return new WhenReading(start < today && end >= today ? today : start, end, null, null, null) { IsLong = isLong };
    }

    // The English reader tells a last day by its words.
    private static bool IsThrough(TimeMention mention, ReadOnlySpan<char> text) =>
        mention.IsThrough || (Letters.IsLatin(text[^1]) || char.IsAsciiDigit(text[^1])) && (mention.Side is TimeSide.Before or TimeSide.Until
            ? !text.Contains("week", StringComparison.Ordinal) && !text.Contains("month", StringComparison.Ordinal) && !text.Contains("year", StringComparison.Ordinal)
            : text.Contains(" to ", StringComparison.Ordinal) || text.Contains('-') || text.Contains("until", StringComparison.Ordinal) || text.Contains("till", StringComparison.Ordinal) || text.Contains("through", StringComparison.Ordinal) || text.Contains(" and ", StringComparison.Ordinal));

    private static WhenReading Moment(TimeReading reading)
    {
        var start = DateOnly.FromDateTime(PointOf(reading));
        var end = reading is { From: { } from, To: { } to } && to > from.Date.AddDays(1).AddHours(6) ? DateOnly.FromDateTime(to.TimeOfDay == TimeSpan.Zero ? to.AddDays(-1) : to) : start;
        return new WhenReading(start, end, null, null, null);
    }

    private static WhenReading Hours(WhenReading read, TimeMention mention, TimeReading reading, ReadOnlySpan<char> text)
    {
        if (Named(mention, text) is { } named)
        {
            return read with { Part = named };
        }

        if (mention is { Part: { } part, Side: TimeSide.None or TimeSide.Start or TimeSide.End or TimeSide.Mid or TimeSide.About, Kind: TimeKind.TimeRange or TimeKind.DateTimeRange })
        {
            return read with { Part = part };
        }

        return read with { From = reading.From is { } from ? Clock(from) : null, To = reading.To is { } to ? to.TimeOfDay == TimeSpan.Zero ? TimeOnly.FromTimeSpan(LastMinute) : Clock(to) : null };
    }

    // “Wed noon” is about noon, “tonight” the evening.
    private static PartOfDay? Named(TimeMention mention, ReadOnlySpan<char> text) =>
        mention.Side is TimeSide.Before or TimeSide.Until or TimeSide.After or TimeSide.Since || text.IndexOfAnyInRange('0', '9') >= 0 ? null
        : text.EndsWith("noon", StringComparison.Ordinal) && !text.EndsWith("afternoon", StringComparison.Ordinal) || text.EndsWith("midday", StringComparison.Ordinal) || text.EndsWith("lunchtime", StringComparison.Ordinal) ? PartOfDay.Noon
        : text.EndsWith("night", StringComparison.Ordinal) && !text.EndsWith("midnight", StringComparison.Ordinal) && mention.Part is not null ? PartOfDay.Evening
        : null;

    private static DateTime? Moved(DateTime? moment) => moment is { } told ? Moments.AddDays(told, 7) : null;

    private static TimeOnly Clock(DateTime moment) => new(moment.Hour, moment.Minute);

    private static bool IsGone(TimeMention mention, WhenReading read, TimeReading reading, ReadOnlySpan<char> text, DateTime now) =>
        (mention.Kind is not (TimeKind.Time or TimeKind.TimeRange) && (read.EndOn ?? read.StartOn) is { } last && last < DateOnly.FromDateTime(now) && mention.Side is not (TimeSide.Before or TimeSide.Until))
        || (mention is { Kind: TimeKind.DateTime, Part: null } && reading.From < now && (text[^1] == '前' || text.EndsWith("ago", StringComparison.Ordinal)))
        || (mention.Kind == TimeKind.DateTimeRange && reading.To <= now && reading.To?.Date == now.Date && mention.Part is null && reading.To == now)
        || text is "刚才" or "刚刚" or "头先" or "just now";
}
