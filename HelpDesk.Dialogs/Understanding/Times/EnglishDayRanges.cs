namespace HelpDesk.Dialogs.Understanding;

/// <summary>Stretches from one day to another: “from Monday to Wednesday”, “Nov-Feb 2017”, “between 3 and 12 of Sept”, “November 18-19”.</summary>
internal static class EnglishDayRanges
{
    public static ToldDay Read(EnglishScan s, int at, bool isBetween, bool isFrom)
    {
        var start = s.Skip(at, EnglishWord.The);
        var first = Edge(s, at, isFrom, EnglishDigits.Manner.Strict);
        if (!first.Exists)
        {
            return FromNumber(s, start, isBetween);
        }

        var join = Join(s, first.End, isBetween);
        if (join == 0)
        {
            return default;
        }

        var second = Edge(s, join, isFrom, EnglishDigits.Manner.Second);
        if (!second.Exists)
        {
            second = LastNumber(s, join, first);
        }

        return second.Exists && !(first.IsNow && second.IsNow) && IsRange(first, second) ? Between(s, first, second) : default;
    }

    private static int Join(EnglishScan s, int at, bool isBetween)
    {
        if (s[at].Word is EnglishWord.Dash or EnglishWord.To or EnglishWord.Until or EnglishWord.Through || (isBetween && s.Is(at, EnglishWord.And)))
        {
            return s.Is(at, EnglishWord.To) && s.Is(at + 1, EnglishWord.On) ? at + 2 : at + 1;
        }

        return s.Is(at, EnglishWord.Up) && s.Is(at + 1, EnglishWord.To) ? at + 2 : 0;
    }

    private static ToldDay Edge(EnglishScan s, int at, bool isFrom, EnglishDigits.Manner manner)
    {
        var day = manner == EnglishDigits.Manner.Second && s[at].Word is EnglishWord.Number or EnglishWord.Month && EnglishDigits.Read(s, at, manner) is { Exists: true } written ? written : EnglishDays.Read(s, at);
        if (!day.Exists && s.Is(at, EnglishWord.The))
        {
            day = EnglishDays.Read(s, at + 1);
        }

        if (!day.Exists && s[at] is { Word: EnglishWord.Number, Length: 4 } && EnglishNumbers.Year(s, at, out var year) is var end and > 0 && (isFrom || s.Is(at - 1, EnglishWord.In) || manner == EnglishDigits.Manner.Second))
        {
            day = EnglishPeriods.Year(end, year);
        }

        return day.Part == EnglishPart.None && !(day.IsPoint && day.IsPeriod) && day.Coming is not null ? day : default;
    }

    // “between 3 and 12 of Sept”, “5-7 May”, “between the 21st and 23rd”.
    private static ToldDay FromNumber(EnglishScan s, int at, bool isBetween)
    {
        var end = EnglishNumbers.DayNumber(s, at, out var day);
        var join = end == 0 ? 0 : s.Is(end, EnglishWord.Slash) && s.Touches(end) && s.Touches(end + 1) ? end + 1 : Join(s, end, isBetween);
        if (join == 0 || (s.Touches(at) && s[at - 1].Word is not EnglishWord.Mark) || s.Is(at - 1, EnglishWord.Address))
        {
            return default;
        }

        var second = EnglishMonthDays.DayFirst(s, s.Skip(join, EnglishWord.The));
        if (second is { Exists: true, Day: > 0 })
        {
            var month = second.Day > day ? second.Month : second.Month == 1 ? 12 : second.Month - 1;
            return Between(s, EnglishMonthDays.Day(s, end, second.Year, month, day), second);
        }

        var first = EnglishNumbers.Ordinal(s, at, out _) > 0 && (isBetween || s.Is(at - 1, EnglishWord.The) || s.Is(at - 1, EnglishWord.From)) ? EnglishMonthDays.DayOfMonth(s, end, day, 0) : default;
        return first is { Exists: true, Coming: not null } && LastNumber(s, join, first) is { Exists: true } last && EnglishNumbers.Ordinal(s, s.Skip(join, EnglishWord.The), out _) > 0 ? Between(s, first, last) : default;
    }

    // The end is a number alone: “November 18-19”, “April ninth through 17th”, “to the third”.
    private static ToldDay LastNumber(EnglishScan s, int at, ToldDay first)
    {
        var next = s.Skip(at, EnglishWord.The);
        var end = first.Day > 0 ? EnglishNumbers.DayNumber(s, next, out var day) : NoDay(out day);
        if (end == 0 || !s.IsClean(end) || s[end].Word is EnglishWord.Am or EnglishWord.Pm or EnglishWord.OClock or EnglishWord.Colon || (s.Is(end, EnglishWord.Dot) && s.Touches(end) && s.Touches(end + 1)))
        {
            return default;
        }

        var after = EnglishMonthDays.YearAfter(s, end, out var year);
        return new ToldDay { End = after, Year = year, Day = day };
    }

    private static int NoDay(out int day)
    {
        day = 0;
        return 0;
    }

    private static bool IsRange(ToldDay first, ToldDay second) => !(first.Weekday > 0 && first.IsRelative && second.IsPeriod) && !(first is { IsPeriod: true, IsRelative: true } && second is { Weekday: > 0 });

    private static ToldDay Between(EnglishScan s, ToldDay first, ToldDay second)
    {
        if (first is { Month: 0, Day: > 0, Weekday: 0, IsRelative: false } && second is { Month: > 0, Day: > 0 })
        {
            var month = second.Day > first.Day ? second.Month : second.Month == 1 ? 12 : second.Month - 1;
            first = EnglishMonthDays.Day(s, first.End, second.Year, month, first.Day);
        }

        var from = first.Year == 0 && second.Year > 0 && !first.IsRelative ? InYear(s, first, second) : first;
        var past = from.Past is not null ? Stretch(Edge(from.Past, first.Side), from, second) : null;
        var coming = Stretch(Edge(from.Coming, first.Side), from, second);
        var isRunning = past is { From: { } begun, To: { } until } && begun <= s.Today && until > s.Today && second.Year == 0 && first.Weekday == 0;
        return new ToldDay
        {
            End = second.End,
            IsPeriod = true,
            Past = isRunning || coming is null || from.Year > 0 ? null : past,
            Coming = isRunning ? past : coming ?? past,
        };
    }

    // “Nov-Feb 2017” begins in 2016.
    private static ToldDay InYear(EnglishScan s, ToldDay first, ToldDay second)
    {
        if (first.Month == 0)
        {
            return first;
        }

        var month = second.Month > 0 ? second.Month : first.Month;
        var year = first.Month > month || (first.Month == month && first.Day > second.Day && second.Day > 0) ? second.Year - 1 : second.Year;
        return first.IsPeriod ? EnglishMonthDays.Month(s, first.End, year, first.Month) with { Side = first.Side } : EnglishMonthDays.Day(s, first.End, year, first.Month, first.Day);
    }

    private static DateTime? Edge(TimeReading? reading, TimeSide side) => side == TimeSide.End ? reading?.To : side == TimeSide.Mid ? MidOf(reading) : reading?.From;

    // The share “middle” was cut around it.
    private static DateTime? MidOf(TimeReading? share) => share is { From: { } from, To: { } to } ? from.AddDays((to - from).Days / 2) : null;

    private static TimeReading? Stretch(DateTime? begin, ToldDay first, ToldDay second)
    {
        if (begin is not { } from)
        {
            return null;
        }

        var to = End(from, first, second);
        return to is { } end && end >= from ? new TimeReading(from, end) : null;
    }

    private static DateTime? End(DateTime from, ToldDay first, ToldDay second)
    {
        if (second.Month == 0 && second.Day > 0)
        {
            var month = second.Day > from.Day ? from : EnglishCalendar.AddMonths(EnglishCalendar.FirstOfMonth(from), 1);
            return EnglishCalendar.Date(second.Year > 0 ? second.Year : month.Year, month.Month, second.Day);
        }

        if (second.Weekday > 0 && !second.IsRelative && second.Month == 0)
        {
            var next = EnglishCalendar.WeekdayFrom(from, second.Weekday);
            return next > from ? next : next.AddDays(7);
        }

        var told = Edge(second.Coming, second.Side);
        if (second.Year > 0 || second.IsRelative || second.Month == 0 || told is not { } end)
        {
            return told;
        }

        // A year is not said: the first such day after the beginning.
        var years = from.Year - end.Year;
        var there = end.AddYears(Math.Clamp(years, -1000, 1000));
        return there < from ? end.AddYears(years + 1) : there;
    }
}
