namespace HelpDesk.Dialogs.Understanding;

/// <summary>The nth of something: “first Monday evening of next month”, “3rd week of Jan”, “last day of June”, “1st quarter of 2013”, “the 15th day of next month”.</summary>
internal static class EnglishNth
{
    // “first Monday 1pm to 3pm of next month”: the hours stand between.
    private const int LongestBetween = 7;

    public static ToldDay Read(EnglishScan s, int at)
    {
        var isLast = s.Is(at, EnglishWord.Last);
        var nth = -1;
        var end = isLast ? at + 1 : EnglishNumbers.Ordinal(s, at, out nth);
        if (end == 0)
        {
            return default;
        }

        switch (s[end].Word)
        {
            case EnglishWord.Weekday when nth <= 5:
                return Weekday(s, end + 1, nth, s[end].Value);
            case EnglishWord.Quarter when nth is >= 1 and <= 4:
                return EnglishPeriods.Quarter(s, end + 1, nth) is var quarter && quarter.Year > 0 || s[end + 1].Word != EnglishWord.Of ? quarter : default;
            case EnglishWord.Unit when s.IsUnit(end, EnglishUnit.Week) && s.Is(end + 1, EnglishWord.Of):
                return Week(s, end + 2, nth);
            case EnglishWord.Unit when s.IsUnit(end, EnglishUnit.Day) && s.Is(end + 1, EnglishWord.Of):
                return Day(s, end + 2, nth);
            case EnglishWord.Half when nth is 1 or 2 or -1 && s.Is(end + 1, EnglishWord.Of):
                return Half(s, end + 2, nth);
            case EnglishWord.Of when nth is >= 1 and <= 31:
                var month = s[end + 1].Word is EnglishWord.Month ? default : Period(s, end + 1);
                return month is { IsWeek: false, Coming: { From: { } first, To: { } to } } && (to - first).Days <= 31 ? Day(s, end + 1, nth) : default;
            default:
                return default;
        }
    }

    /// <summary>A month or year after “of”: “next month”, “the month”, “June”, “2019”, “this year”.</summary>
    public static ToldDay Period(EnglishScan s, int at)
    {
        var next = s.Skip(at, EnglishWord.The);
        switch (s[next].Word)
        {
            case EnglishWord.Month:
                return EnglishMonthDays.MonthFirst(s, next) is { IsPeriod: true } month ? month : default;
            case EnglishWord.Number or EnglishWord.NumberWord:
                return EnglishNumbers.Year(s, next, out var year) is var end and > 0 ? EnglishPeriods.Year(end, year) : default;
            case EnglishWord.Unit when next > at:
                return s.IsUnit(next, EnglishUnit.Month) ? EnglishPeriods.Month(s, next + 1, 0)
                    : s.IsUnit(next, EnglishUnit.Week) ? EnglishPeriods.WeekFrom(s, next + 1, 0)
                    : s.IsUnit(next, EnglishUnit.Year) ? EnglishPeriods.Year(next + 1, s.Today.Year) : default;
            case EnglishWord.Next or EnglishWord.This or EnglishWord.Last or EnglishWord.Coming or EnglishWord.Previous:
                return EnglishDays.Read(s, next) is { IsPeriod: true, IsPoint: false } told ? told : default;
            default:
                return default;
        }
    }

    private static ToldDay Weekday(EnglishScan s, int end, int nth, int weekday)
    {
        for (var of = end; of < end + LongestBetween && s[of].Word is not (EnglishWord.None or EnglishWord.Break); of++)
        {
            if (s[of].Word is not (EnglishWord.Of or EnglishWord.In) || Period(s, of + 1) is not { Exists: true } period)
            {
                continue;
            }

            var told = InEach(period, first => NthOf(first, nth, weekday)) with { Weekday = weekday };
            return of == end ? told : told with { End = end, TailAt = of, TailEnd = period.End };
        }

        return default;
    }

    private static TimeReading? NthOf(TimeReading period, int nth, int weekday)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return null;
        }

        var day = nth < 0 ? EnglishCalendar.WeekdayFrom(EnglishCalendar.AddDays(to, -7), weekday) : EnglishCalendar.AddDays(EnglishCalendar.WeekdayFrom(from, weekday), 7 * (nth - 1));
        return day < to ? TimeReading.At(day) : null;
    }

    private static ToldDay Week(EnglishScan s, int at, int nth)
    {
        var period = Period(s, at);
        if (!period.Exists || period.IsWeek)
        {
            return default;
        }

        var week = InEach(period, reading => WeekOf(reading, nth)) with { IsPeriod = true };
        var next = s.Is(week.End, EnglishWord.Dot) && s.Touches(week.End) ? week.End + 1 : week.End;
        next = s[next].Word is EnglishWord.On or EnglishWord.Comma ? next + 1 : next;
        if (s[next] is not { Word: EnglishWord.Weekday } weekday || next == week.End)
        {
            return week;
        }

        return InEach(week, reading => reading.From is { } monday ? TimeReading.At(EnglishCalendar.AddDays(monday, weekday.Value - 1)) : null) with { End = next + 1, IsPeriod = false };
    }

    private static TimeReading? WeekOf(TimeReading period, int nth)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return null;
        }

        var monday = nth < 0 ? EnglishCalendar.LastWeek(to) : EnglishCalendar.NumberedWeek(from, nth);
        return new TimeReading(monday, EnglishCalendar.AddDays(monday, 7));
    }

    private static ToldDay Half(EnglishScan s, int at, int nth)
    {
        var period = Period(s, at);
        return period.Exists ? InEach(period, reading => HalfOf(reading, nth)) with { IsPeriod = true } : default;
    }

    private static TimeReading? HalfOf(TimeReading period, int nth)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return null;
        }

        var middle = (to - from).Days > 300 ? from.AddMonths(6) : from.AddDays((to - from).Days / 2);
        return nth == 1 ? new TimeReading(from, middle) : new TimeReading(middle, to);
    }

    private static ToldDay Day(EnglishScan s, int at, int nth)
    {
        var period = Period(s, at);
        return period.Exists
            ? InEach(period, reading => reading is { From: { } from, To: { } to } && (nth < 0 ? to.AddDays(-1) : EnglishCalendar.AddDays(from, nth - 1)) is var day && day < to ? TimeReading.At(day) : null)
            : default;
    }

    private static ToldDay InEach(ToldDay period, Func<TimeReading, TimeReading?> pick) => new()
    {
        End = period.End,
        Past = period.Past is { } past ? pick(past) : null,
        Coming = period.Coming is { } coming ? pick(coming) : null,
        Year = period.Year,
    };
}
