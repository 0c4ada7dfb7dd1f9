namespace HelpDesk.Dialogs.Understanding;

/// <summary>Days and months by name: “May 5th, 2019”, “the 5th of May”, “April of 87”, “twenty five January”, “Dec31”.</summary>
internal static class EnglishMonthDays
{
    /// <summary>Begins with the month; without a day it is the whole month.</summary>
    public static ToldDay MonthFirst(EnglishScan s, int at)
    {
        var month = s[at].Value;
        if (s.Touches(at) && s[at - 1].Word is EnglishWord.Money or EnglishWord.Number)
        {
            return default;
        }

        var next = AfterName(s, at);
        var day = 0;
        var dayAt = s.Skip(next, EnglishWord.The);
        var end = s.Is(dayAt, EnglishWord.NumberWord) && EnglishNumbers.Year(s, dayAt, out _) > 0 ? 0 : EnglishNumbers.DayNumber(s, dayAt, out day);
        if (end > 0 && s[dayAt].Word is EnglishWord.Second or EnglishWord.Number && !IsDay(s, dayAt, end))
        {
            end = 0;
        }

        if (end == 0)
        {
            return WholeMonth(s, at, next, month);
        }

        var after = YearAfter(s, end, out var year);
        return Day(s, after, year, month, day);
    }

    /// <summary>Begins with the day, its month after it.</summary>
    public static ToldDay DayFirst(EnglishScan s, int at)
    {
        if (s.Touches(at) && s[at - 1].Word is EnglishWord.Money or EnglishWord.Slash or EnglishWord.Dot or EnglishWord.Other || (s.Touches(at) && s.Is(at - 1, EnglishWord.Colon) && s.Is(at - 2, EnglishWord.Number)))
        {
            return default;
        }

        var end = EnglishNumbers.DayNumber(s, at, out var day);
        if (end == 0)
        {
            return default;
        }

        var next = s.IsUnit(end, EnglishUnit.Day) && s.Is(end + 1, EnglishWord.Of) ? end + 1 : end;
        var named = s.Is(next, EnglishWord.Of) || (s.Is(next, EnglishWord.Dash) && s.Touches(next)) || s.Is(next, EnglishWord.Comma) && s.Is(next + 1, EnglishWord.Month) ? next + 1 : next;
        if (s[named] is not { Word: EnglishWord.Month } month || (month.Value == 5 && named == next && s.Text(named).Length == 3 && s[at].Word != EnglishWord.Ordinal && end == at + 1 && !s.IsClean(named + 1)))
        {
            return default;
        }

        var after = YearAfter(s, AfterName(s, named), out var year);
        return Day(s, after, year, month.Value, day);
    }

    /// <summary>A day of a month in a year, or in any year when none is said.</summary>
    public static ToldDay Day(EnglishScan s, int end, int year, int month, int day)
    {
        var told = new ToldDay { End = end, Year = year, Month = month, Day = day };
        if (year > 0)
        {
            return told with { Coming = EnglishCalendar.Date(year, month, day) is { } date ? TimeReading.At(date) : null };
        }

        var (past, coming) = EnglishCalendar.AroundToday(s.Today, y => EnglishCalendar.Date(y, month, day));
        return told with { Past = Point(past), Coming = Point(coming) };
    }

    /// <summary>A day of whichever month is nearest; with a weekday (1 to 7, else 0) only months where it falls on that.</summary>
    public static ToldDay DayOfMonth(EnglishScan s, int end, int day, int weekday)
    {
        var (past, coming) = EnglishCalendar.AroundMonth(s.Today, first =>
            EnglishCalendar.Date(first.Year, first.Month, day) is { } date && (weekday == 0 || EnglishCalendar.WeekdayFrom(date, weekday) == date) ? date : null);
        return new ToldDay { End = end, Past = Point(past), Coming = Point(coming), Day = day, Weekday = weekday };
    }

    /// <summary>A month of a year, or the nearest ones.</summary>
    public static ToldDay Month(EnglishScan s, int end, int year, int month)
    {
        var told = new ToldDay { End = end, Year = year, Month = month, IsPeriod = true };
        if (year > 0)
        {
            return told with { Coming = MonthOf(year, month) };
        }

        var coming = month < s.Today.Month ? s.Today.Year + 1 : s.Today.Year;
        return told with { Past = MonthOf(coming - 1, month), Coming = MonthOf(coming, month) };
    }

    /// <summary>The year after a date: “, 2019”, “of 2020”, “in 2020”, “of 87”; the place itself without one.</summary>
    public static int YearAfter(EnglishScan s, int at, out int year)
    {
        var next = s.Is(at, EnglishWord.Comma) ? at + 1 : at;
        next = s[next].Word is EnglishWord.Of or EnglishWord.In ? next + 1 : next;
        var end = EnglishNumbers.Year(s, next, out year);
        if (end > 0 && !(s.Is(next, EnglishWord.NumberWord) && s[end].Word is EnglishWord.Am or EnglishWord.Pm or EnglishWord.OClock))
        {
            return end;
        }

        if ((s.Is(next - 1, EnglishWord.Of) || s.Is(next, EnglishWord.Quote)) && s[s.Skip(next, EnglishWord.Quote)] is { Word: EnglishWord.Number, Length: 2 } century)
        {
            year = TwoDigits(century.Value);
            return s.Skip(next, EnglishWord.Quote) + 1;
        }

        if (s[next].Word is EnglishWord.This or EnglishWord.Next or EnglishWord.Last && s.IsUnit(next + 1, EnglishUnit.Year))
        {
            year = s.Today.Year + s[next].Value;
            return next + 2;
        }

        year = 0;
        return at;
    }

    /// <summary>21 is 2021, 87 is 1987.</summary>
    public static int TwoDigits(int year) => year < 40 ? 2000 + year : 1900 + year;

    private static TimeReading? MonthOf(int year, int month) =>
        EnglishCalendar.Date(year, month, 1) is { } first ? new TimeReading(first, first.AddMonths(1)) : null;

    private static TimeReading? Point(DateTime? day) => day is { } date ? TimeReading.At(date) : null;

    private static ToldDay WholeMonth(EnglishScan s, int at, int next, int month)
    {
        var end = YearAfter(s, next, out var year);
        return year == 0 && !IsMonth(s, at) ? default : Month(s, year == 0 ? at + 1 : end, year, month);
    }

    // “may” and “march” are months only where a month is expected.
    private static bool IsMonth(EnglishScan s, int at) => (!s.Says(at, "may") && !s.Says(at, "march"))
        || s[at - 1].Word is EnglishWord.In or EnglishWord.Of or EnglishWord.Since or EnglishWord.Until or EnglishWord.By or EnglishWord.From or EnglishWord.This or EnglishWord.Next or EnglishWord.Last or EnglishWord.Before or EnglishWord.After or EnglishWord.Between or EnglishWord.Early or EnglishWord.Late or EnglishWord.Mid or EnglishWord.Every
        || (s.Is(at - 1, EnglishWord.Dash) && s[at - 2].Word is EnglishWord.Mid or EnglishWord.Early or EnglishWord.Late)
        || (s[at - 1].Word is EnglishWord.To or EnglishWord.Dash or EnglishWord.Through or EnglishWord.And && s.Is(at - 2, EnglishWord.Month))
        || (s[at + 1].Word is EnglishWord.To or EnglishWord.Dash or EnglishWord.Through && s[at + 2].Word is EnglishWord.Month);

    private static int AfterName(EnglishScan s, int at) =>
        s.Is(at + 1, EnglishWord.Dot) && s.Touches(at + 1) && s[at].Length <= 4 && s[at + 2].Word is EnglishWord.Number or EnglishWord.Ordinal or EnglishWord.NumberWord or EnglishWord.The ? at + 2 : at + 1;

    // “December 11:30” and “May 5pm” hold an hour, not a day; “June 20th” a day.
    private static bool IsDay(EnglishScan s, int at, int end) =>
        s.Is(at, EnglishWord.Number) && (end > at + 1 || !(s.Is(end, EnglishWord.Colon) && s.Touches(end) && s.Touches(end + 1) && s.Is(end + 1, EnglishWord.Number)) && s[end].Word is not (EnglishWord.Am or EnglishWord.Pm or EnglishWord.OClock or EnglishWord.Slash) && !(s.Says(end, "a") && s.Touches(end)) && !(s.Says(end, "p") && s.Touches(end)));
}
