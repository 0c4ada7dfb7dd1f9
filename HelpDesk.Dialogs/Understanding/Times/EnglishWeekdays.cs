namespace HelpDesk.Dialogs.Understanding;

/// <summary>Weekdays and what may narrow them: “Friday”, “Tue May 9”, “Wed 13th”, “Tuesday of next week”, “Monday week”, “Sunday 3 weeks after January 15th”.</summary>
internal static class EnglishWeekdays
{
    private const int Near = 62;

    public static ToldDay Read(EnglishScan s, int at)
    {
        var weekday = s[at].Value;
        if (IsNoDay(s, at))
        {
            return default;
        }

        var bare = Of(s, at + 1, weekday);
        var next = s.Is(at + 1, EnglishWord.Dot) && s.Touches(at + 1) && s[at].Length <= 4 && !s.Is(at + 2, EnglishWord.None) ? at + 2 : at + 1;
        next = s.Is(next, EnglishWord.Comma) || s.Says(next, "(") ? next + 1 : next;
        var dated = DateAfter(s, next, weekday);
        return dated.Exists ? dated with { Weekday = weekday } : bare;
    }

    /// <summary>The last such day before today, and the next, today included.</summary>
    public static ToldDay Of(EnglishScan s, int end, int weekday)
    {
        var coming = EnglishCalendar.WeekdayFrom(s.Today, weekday);
        return new ToldDay { End = end, Past = TimeReading.At(EnglishCalendar.AddDays(coming, -7)), Coming = TimeReading.At(coming), Weekday = weekday };
    }

    /// <summary>The date written right after a weekday, in words or figures.</summary>
    public static ToldDay DateAfter(EnglishScan s, int at, int weekday)
    {
        var written = s[at].Word switch
        {
            EnglishWord.Number => EnglishDigits.Read(s, at, EnglishDigits.Manner.Loose),
            EnglishWord.Month => EnglishDigits.Read(s, at, EnglishDigits.Manner.Strict),
            _ => default,
        };
        if (written is { Exists: true, IsPeriod: false } && !IsHours(s, at, written))
        {
            return written;
        }

        var first = s.Skip(at, EnglishWord.The);
        var named = s.Is(first, EnglishWord.Month) ? EnglishMonthDays.MonthFirst(s, first) : EnglishMonthDays.DayFirst(s, first);
        if (named is { Exists: true, IsPeriod: false })
        {
            return named;
        }

        var end = EnglishNumbers.Ordinal(s, first, out var day);
        if (end > 0 && day is >= 1 and <= 31 && (s.IsClean(end) || s.Is(end, EnglishWord.NumberWord) || s.Is(end, EnglishWord.Number)))
        {
            return EnglishMonthDays.DayOfMonth(s, end, day, weekday);
        }

        return InWeek(s, at, weekday);
    }

    // “sat down”, “the sun will set”, “1 sec”: not the days.
    private static bool IsNoDay(EnglishScan s, int at) => s[at].Length == 3 &&
        ((s.Says(at, "sat") && (s.Is(at - 1, EnglishWord.Pronoun) || s.Says(at + 1, "down") || s.Says(at + 1, "there") || (s.Is(at + 1, EnglishWord.On) && s[at + 2].Word is EnglishWord.The or EnglishWord.A or EnglishWord.Plain)))
        || (s.Says(at, "sun") && s.Is(at - 1, EnglishWord.The) && !s.Is(at - 2, EnglishWord.Of)));

    // “Friday 9.30”: minutes; “Friday 7.6” and “Friday 7-6”: a day. “Monday 11-4”, “Monday 9-10 am”: hours.
    private static bool IsHours(EnglishScan s, int at, ToldDay written)
    {
        if (written.End != at + 3 || s.Is(at + 1, EnglishWord.Slash))
        {
            return false;
        }

        return s.Is(at + 1, EnglishWord.Dot) ? s[at + 2] is { Length: 2 } minutes && (minutes.Value > 12 || minutes.Value is 0 or 10)
            : s[written.End].Word is EnglishWord.Am or EnglishWord.Pm || !Matches(s, at, written);
    }

    // With a dash only the right weekday, and not far off, makes “7-6” a day; else it is “from 7 to 6”.
    private static bool Matches(EnglishScan s, int at, ToldDay written)
    {
        var weekday = s[at - 1].Word == EnglishWord.Comma ? s[at - 2] : s[at - 1];
        return weekday.Word == EnglishWord.Weekday && (IsOn(s, written.Coming, weekday.Value) || IsOn(s, written.Past, weekday.Value));
    }

    private static bool IsOn(EnglishScan s, TimeReading? day, int weekday) => day?.From is { } from && Math.Abs((from - s.Today).Days) <= Near && EnglishCalendar.WeekdayFrom(from, weekday) == from;

    // “next week”, “of next week”, “this week”, “week after next”; “Sunday, 3 weeks after …”, “Thursday, two years from now”.
    private static ToldDay InWeek(EnglishScan s, int at, int weekday)
    {
        var next = s[at].Word is EnglishWord.Of or EnglishWord.In ? at + 1 : at;
        next = s.Skip(next, EnglishWord.The);
        if (next == at && s.Says(at, "week") && s.IsClean(at + 1) && s[at + 1].Word is not (EnglishWord.Starting or EnglishWord.After))
        {
            return ToldDay.Only(at + 1, EnglishCalendar.AddDays(EnglishCalendar.WeekdayFrom(s.Today, weekday), 7));
        }

        if (s[next].Word is EnglishWord.Next or EnglishWord.This or EnglishWord.Last or EnglishWord.Coming or EnglishWord.Previous or EnglishWord.Unit)
        {
            var week = s.Is(next, EnglishWord.Unit) ? EnglishPeriods.Week(s, next) : EnglishDays.Read(s, next);
            return week is { Exists: true, IsWeek: true } ? ToldDay.Only(week.End, EnglishCalendar.AddDays(week.First, weekday - 1)) : default;
        }

        return EnglishShifts.WeekdayThen(s, at, weekday);
    }
}
