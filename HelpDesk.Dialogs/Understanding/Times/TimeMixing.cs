namespace HelpDesk.Dialogs.Understanding;

/// <summary>Puts together what the two readers found in a message of both languages: tmr下午, Friday下午三点, 明天3pm.</summary>
internal static class TimeMixing
{
    /// <summary>Of two that overlap the longer one stands; a day and hours side by side become one.</summary>
    public static List<TimeMention> Merge(string text, List<TimeMention> chinese, List<TimeMention> english)
    {
        var merged = new List<TimeMention>(chinese.Count + english.Count);
        var (i, j) = (0, 0);
        while (i < chinese.Count || j < english.Count)
        {
            var isChinese = j >= english.Count || (i < chinese.Count && chinese[i].Start <= english[j].Start);
            Put(text, merged, isChinese ? chinese[i++] : english[j++]);
        }

        return merged;
    }

    private static void Put(string text, List<TimeMention> merged, TimeMention next)
    {
        if (merged.Count == 0)
        {
            merged.Add(next);
            return;
        }

        var last = merged[^1];
        if (next.Start < last.End)
        {
            merged[^1] = next.End - next.Start > last.End - last.Start ? next : last;
            return;
        }

        if (next.Start - last.End <= 1 && (next.Start == last.End || text[last.End] is ' ' or '的') && Join(last, next) is { } joined)
        {
            merged[^1] = joined;
            return;
        }

        merged.Add(next);
    }

    private static TimeMention? Join(TimeMention first, TimeMention second) => (first.Kind, second.Kind) switch
    {
        (TimeKind.Date, TimeKind.Time or TimeKind.TimeRange) => On(first, second, first.Start, second.End),
        (TimeKind.Time or TimeKind.TimeRange, TimeKind.Date) => On(second, first, first.Start, second.End),
        // “tmr下午3pm”: the part of the day and the hour in it.
        (TimeKind.DateTimeRange, TimeKind.Time) when first.Part is not null => On(first with { Readings = [.. first.Readings.Select(static reading => new TimeReading(reading.From?.Date, null))] }, second, first.Start, second.End),
        _ => null,
    };

    private static TimeMention On(TimeMention day, TimeMention hours, int start, int end)
    {
        var readings = new List<TimeReading>(4);
        foreach (var date in day.Readings)
        {
            foreach (var hour in hours.Readings)
            {
                readings.Add(new TimeReading(Sum(date.From, hour.From), Sum(date.From, hour.To)));
            }
        }

        return hours with { Start = start, End = end, Kind = hours.Kind == TimeKind.Time ? TimeKind.DateTime : TimeKind.DateTimeRange, Readings = readings };
    }

    private static DateTime? Sum(DateTime? day, DateTime? hour) => day is { } date && hour is { } time ? Moments.Add(date, TimeSpan.FromTicks(time.Ticks)) : null;
}
