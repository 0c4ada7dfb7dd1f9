namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times a length away from another: “in two days”, “3 weeks from tomorrow”, “two months ago”, “within 3 min”, “for 3 days from today”.</summary>
internal static class EnglishShifts
{
    /// <summary>A length and what it is counted from: “ago”, “later”, “from now”, “after Easter”, “before May 13”.</summary>
    public static ToldDay Read(EnglishScan s, int at)
    {
        var end = EnglishLengths.Read(s, at, out var length);
        if (end == 0 || s.Is(at, EnglishWord.All))
        {
            return default;
        }

        var told = Tail(s, end, length);
        if (!told.Exists)
        {
            return default;
        }

        var on = s.Skip(told.End, EnglishWord.On);
        return s[on] is { Word: EnglishWord.Weekday } weekday && !told.IsPoint ? ToldDay.Only(on + 1, EnglishCalendar.WeekdayFrom(told.First, weekday.Value)) : told;
    }

    /// <summary>“in 5 minutes”, “in two days”, “in a fortnight's time”.</summary>
    public static ToldDay In(EnglishScan s, int at)
    {
        var around = s.Is(at, EnglishWord.Around) ? at + 1 : at;
        var end = EnglishLengths.Read(s, around, out var length);
        if (end == 0 || s.Is(around, EnglishWord.All))
        {
            return default;
        }

        if (s[end].Word is EnglishWord.Ago or EnglishWord.Of or EnglishWord.Last or EnglishWord.Next)
        {
            return default;
        }

        return AwayFrom(s, end, length, 1);
    }

    /// <summary>“within 9 months”, “within the next 2 hours”.</summary>
    public static ToldDay Within(EnglishScan s, int at)
    {
        var next = s.Skip(at, EnglishWord.The);
        next = s[next].Word is EnglishWord.Next or EnglishWord.Coming ? next + 1 : next;
        var end = EnglishLengths.Read(s, next, out var length);
        if (end == 0)
        {
            if (s[next] is { Word: EnglishWord.Unit } unit && next > at)
            {
                (end, length) = (next + 1, ToldLength.Of(1, (EnglishUnit)unit.Value));
            }
            else
            {
                return default;
            }
        }

        var start = length.IsClocked ? s.Now : s.Today;
        return ToldDay.Period(end, start, length.From(start, 1)) with { IsPoint = length.IsClocked };
    }

    /// <summary>“more than 2 weeks before today”, “less than 3 days after tomorrow”.</summary>
    public static ToldDay Compared(EnglishScan s, int at, bool isMore)
    {
        var end = EnglishLengths.Read(s, at, out var length);
        var told = end > 0 ? Tail(s, end, length) : default;
        if (told is not { Exists: true, Coming.From: { } point })
        {
            return default;
        }

        var isBack = s[end].Word is EnglishWord.Ago or EnglishWord.Before or EnglishWord.Earlier;
        var origin = length.From(point, isBack ? 1 : -1);
        if (!isMore)
        {
            return (isBack ? ToldDay.Period(told.End, point, origin) : ToldDay.Period(told.End, origin, point)) with { IsPoint = told.IsPoint };
        }

        return told with { IsPeriod = true, Side = isBack ? TimeSide.Before : TimeSide.After, Coming = isBack ? new TimeReading(null, point) : new TimeReading(point, null) };
    }

    /// <summary>After a weekday: “Thursday, two years from now”, “Sunday 3 weeks after January 15th” (the third Sunday after it).</summary>
    public static ToldDay WeekdayThen(EnglishScan s, int at, int weekday)
    {
        if (s[at].Word is not (EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.A or EnglishWord.Few))
        {
            return default;
        }

        var end = EnglishLengths.Read(s, at, out var length);
        var told = end > 0 && !length.IsClocked ? Tail(s, end, length) : default;
        if (!told.Exists)
        {
            return default;
        }

        var isCounted = length.Unit == EnglishUnit.Week && (s.Is(end, EnglishWord.After) || s.Is(end, EnglishWord.From));
        return ToldDay.Only(told.End, EnglishCalendar.WeekdayFrom(isCounted ? EnglishCalendar.AddDays(told.First, -6) : told.First, weekday));
    }

    private static ToldDay Tail(EnglishScan s, int end, ToldLength length)
    {
        switch (s[end].Word)
        {
            case EnglishWord.Ago:
                return AwayFrom(s, end + 1, length, s.Says(end, "ago") ? -1 : 1);
            case EnglishWord.Later when IsLoose(s, end + 1):
                return AwayFrom(s, end + 1, length, 1);
            case EnglishWord.Earlier when IsLoose(s, end + 1):
                return AwayFrom(s, end + 1, length, -1);
            case EnglishWord.From when s.Is(end + 1, EnglishWord.Now):
                return AwayFrom(s, end + 2, length, 1);
            case EnglishWord.From or EnglishWord.After or EnglishWord.Before when !length.IsClocked:
                var day = EnglishDays.Read(s, end + 1);
                return day is { Exists: true, IsPeriod: false, IsPoint: false, Part: EnglishPart.None, Coming.From: { } origin } && !s.Says(end, "during")
                    ? ToldDay.Only(day.End, length.From(origin, s.Is(end, EnglishWord.Before) ? -1 : 1)) : default;
            default:
                return default;
        }
    }

    // “30 minutes later this week” is two matters.
    private static bool IsLoose(EnglishScan s, int at) => s.IsClean(at) && s[at].Word is not (EnglishWord.This or EnglishWord.Next or EnglishWord.In or EnglishWord.DayShift or EnglishWord.Than or EnglishWord.On or EnglishWord.Tonight);

    private static ToldDay AwayFrom(EnglishScan s, int end, ToldLength length, int sign)
    {
        return length.IsClocked ? ToldDay.Only(end, length.From(s.Now, sign)) with { IsPoint = true } : ToldDay.Only(end, length.From(s.Today, sign));
    }
}
