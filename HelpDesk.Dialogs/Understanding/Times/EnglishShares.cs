namespace HelpDesk.Dialogs.Understanding;

/// <summary>Shares of a day or a stretch: “later this week”, “end of the month”, “beginning of March”, “mid July”, “end of day”, “early tomorrow”.</summary>
internal static class EnglishShares
{
    public static ToldDay Read(EnglishScan s, int at)
    {
        var side = s[at].Word switch
        {
            EnglishWord.Early or EnglishWord.Earlier or EnglishWord.Begin or EnglishWord.Starting => TimeSide.Start,
            EnglishWord.Mid => TimeSide.Mid,
            _ => TimeSide.End,
        };
        var isNoun = s[at].Word is EnglishWord.End or EnglishWord.Begin or EnglishWord.Rest or EnglishWord.Starting || s.Says(at, "middle");
        var next = at + 1;
        if (isNoun && !s.Is(next, EnglishWord.Of) && !(s.Is(next, EnglishWord.Month) && !s.Is(at, EnglishWord.Starting)))
        {
            return default;
        }

        next = s[next].Word is EnglishWord.Of or EnglishWord.In or EnglishWord.On ? next + 1 : s.Is(next, EnglishWord.Dash) && s.Touches(next) && s.Touches(next + 1) ? next + 1 : next;
        var hasThe = s.Is(next, EnglishWord.The);
        next = hasThe ? next + 1 : next;
        if (s.Is(next, EnglishWord.Unit) && (hasThe || isNoun))
        {
            return Running(s, next, side, s[at].Word);
        }

        var day = s[next].Word is EnglishWord.Number or EnglishWord.NumberWord && isNoun ? EnglishNth.Period(s, next) : IsShareable(s, next) ? EnglishDays.Read(s, next) : default;
        return day.Exists && !day.IsNow && day.Side == TimeSide.None ? Of(s, day, side, s[at].Word) : default;
    }

    /// <summary>“eod”, “eom”.</summary>
    public static ToldDay EndOf(EnglishScan s, int at) => Whole(s, at + 1, (EnglishUnit)s[at].Value) is { Exists: true } whole ? Of(s, whole, TimeSide.End, EnglishWord.End) : default;

    private static bool IsShareable(EnglishScan s, int at) => s[at].Word is EnglishWord.This or EnglishWord.Next or EnglishWord.Last or EnglishWord.Month or EnglishWord.DayShift or EnglishWord.Tonight or EnglishWord.Weekday or EnglishWord.Coming
        || (s.Is(at, EnglishWord.Number) && s[at].Length == 4 && EnglishNumbers.Year(s, at, out _) > 0);

    // “end of (the) day”, “early in the day Wednesday”, “middle of the month”.
    private static ToldDay Running(EnglishScan s, int at, TimeSide side, EnglishWord word)
    {
        var whole = Whole(s, at + 1, (EnglishUnit)s[at].Value);
        if (!whole.Exists)
        {
            return default;
        }

        var named = s[at + 1].Word is EnglishWord.Weekday or EnglishWord.DayShift or EnglishWord.On && s.IsUnit(at, EnglishUnit.Day) ? EnglishDays.Read(s, s.Skip(at + 1, EnglishWord.On)) : default;
        return Of(s, named is { Exists: true, IsPeriod: false, IsNow: false } ? named : whole, side, word);
    }

    private static ToldDay Whole(EnglishScan s, int end, EnglishUnit unit) => unit switch
    {
        EnglishUnit.Day => ToldDay.Only(end, s.Today),
        EnglishUnit.Week => EnglishPeriods.WeekFrom(s, end, 0),
        EnglishUnit.Month => EnglishPeriods.Month(s, end, 0),
        EnglishUnit.Year => EnglishPeriods.Year(end, s.Today.Year),
        _ => default,
    };

    private static ToldDay Of(EnglishScan s, ToldDay day, TimeSide side, EnglishWord word)
    {
        if (!day.IsPeriod)
        {
            return word == EnglishWord.Rest ? ToldDay.Period(day.End, s.Now, s.Today.AddDays(1)) with { IsPoint = true } : side == TimeSide.End && word == EnglishWord.End ? day with { Past = LastSecond(day.Past), Coming = LastSecond(day.Coming), IsPoint = true, Side = TimeSide.None } : day with { Side = side };
        }

        if (word == EnglishWord.Rest)
        {
            return day.Coming is { From: { } from, To: { } to } ? ToldDay.Period(day.End, from > s.Today ? from : s.Today, to) : default;
        }

        var fromToday = word == EnglishWord.Later ? s.Today : DateTime.MinValue;
        return day with { Side = side, Past = Share(day.Past, side, DateTime.MinValue), Coming = Share(day.Coming, side, fromToday), IsWeek = false };
    }

    private static TimeReading? LastSecond(TimeReading? day) => day?.From is { } from ? TimeReading.At(from.AddDays(1).AddSeconds(-1)) : null;

    private static TimeReading? Share(TimeReading? whole, TimeSide side, DateTime notBefore)
    {
        if (whole is not { From: { } from, To: { } to })
        {
            return whole;
        }

        var days = (to - from).Days;
        var middle = days switch
        {
            > 300 => from.AddMonths(6),
            > 80 => from.AddDays(days / 2),
            > 20 => from.AddDays(15),
            _ => from.AddDays(days / 2),
        };
        return side switch
        {
            TimeSide.Start => new TimeReading(from, days == 7 ? from.AddDays(4) : middle),
            TimeSide.Mid => new TimeReading(from.AddDays(days * 1 / 3), from.AddDays((days * 2 / 3) + 1)),
            _ => new TimeReading(middle > notBefore ? middle : notBefore < to ? notBefore : middle, to),
        };
    }
}
