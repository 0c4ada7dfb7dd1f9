namespace HelpDesk.Dialogs.Understanding;

/// <summary>Weeks, weekends, months, quarters and years that are not counted from others.</summary>
internal static class EnglishPeriods
{
    /// <summary>“week 10”, “week of April 10th”, “week commencing the 4th”, “week after next”.</summary>
    public static ToldDay Week(EnglishScan s, int at)
    {
        if (s[at + 1] is { Word: EnglishWord.Number, Length: <= 2, Value: >= 1 and <= 53 } number && !s.Touches(at + 1) && EnglishCalendar.Date(s.Today.Year, 1, 1) is { } first)
        {
            var monday = EnglishCalendar.NumberedWeek(first, number.Value);
            return ToldDay.Period(at + 2, monday, EnglishCalendar.AddDays(monday, 7));
        }

        if (s.Says(at + 1, "after") && s.Is(at + 2, EnglishWord.Next))
        {
            return WeekFrom(s, at + 3, 2);
        }

        if (s[at + 1].Word is EnglishWord.Before or EnglishWord.After)
        {
            return Beside(s, at + 2, s.Is(at + 1, EnglishWord.After));
        }

        var next = s[at + 1].Word is EnglishWord.Of or EnglishWord.Starting or EnglishWord.Begin ? at + 2 : 0;
        if (next == 0)
        {
            return default;
        }

        next = s[next].Word is EnglishWord.On or EnglishWord.From ? next + 1 : next;
        return WeekHolding(s, s.Skip(next, EnglishWord.The));
    }

    // “the week before Christmas”: the seven days beside it.
    private static ToldDay Beside(EnglishScan s, int at, bool isAfter)
    {
        if (!isAfter && s.Is(at, EnglishWord.Last))
        {
            return WeekFrom(s, at + 1, -2);
        }

        return EnglishDays.Read(s, at) is { Exists: true, IsPeriod: false, IsPoint: false, IsNow: false, Coming.From: { } day } other
            ? ToldDay.Period(other.End, EnglishCalendar.AddDays(day, isAfter ? 1 : -7), EnglishCalendar.AddDays(day, isAfter ? 8 : 0)) : default;
    }

    /// <summary>The week, Monday to Sunday, a date lies in.</summary>
    public static ToldDay WeekHolding(EnglishScan s, int at)
    {
        var end = s.Is(at, EnglishWord.Month) ? 0 : EnglishNumbers.Ordinal(s, at, out _);
        var day = EnglishDays.Read(s, at);
        if (!day.Exists && end > 0 && EnglishNumbers.Ordinal(s, at, out var number) > 0)
        {
            day = EnglishMonthDays.DayOfMonth(s, end, number, 0);
        }

        return day.Exists && !day.IsPeriod ? day with { IsPeriod = true, Past = Holding(day.Past), Coming = Holding(day.Coming) } : default;
    }

    /// <summary>The week so many weeks from this one.</summary>
    public static ToldDay WeekFrom(EnglishScan s, int end, int weeks)
    {
        var monday = EnglishCalendar.AddDays(EnglishCalendar.Monday(s.Today), 7 * weeks);
        return ToldDay.Period(end, monday, EnglishCalendar.AddDays(monday, 7)) with { IsWeek = true };
    }

    public static ToldDay Weekend(EnglishScan s, int end, int weeks)
    {
        var saturday = EnglishCalendar.AddDays(EnglishCalendar.Monday(s.Today), 5 + (7 * weeks));
        return ToldDay.Period(end, saturday, EnglishCalendar.AddDays(saturday, 2));
    }

    /// <summary>“weekend”, “weekend of Thanksgiving”.</summary>
    public static ToldDay WeekendOf(EnglishScan s, int at)
    {
        if (s.Is(at + 1, EnglishWord.Of))
        {
            var day = EnglishDays.Read(s, s.Skip(at + 2, EnglishWord.The));
            if (day is { Exists: true, IsPeriod: false })
            {
                return EnglishHolidayDays.Weekend(day);
            }
        }

        return Weekend(s, at + 1, 0);
    }

    public static ToldDay Month(EnglishScan s, int end, int months)
    {
        var first = EnglishCalendar.AddMonths(EnglishCalendar.FirstOfMonth(s.Today), months);
        return ToldDay.Period(end, first, first.AddMonths(1));
    }

    public static ToldDay Year(int end, int year) => EnglishCalendar.Date(year, 1, 1) is { } first
        ? ToldDay.Period(end, first, first.AddYears(1)) with { Year = year, IsRelative = false } : default;

    public static ToldDay QuarterFrom(EnglishScan s, int end, int quarters)
    {
        var first = EnglishCalendar.AddMonths(EnglishCalendar.FirstOfMonth(s.Today), (3 * quarters) - ((s.Today.Month - 1) % 3));
        return ToldDay.Period(end, first, first.AddMonths(3));
    }

    public static ToldDay QuarterOf(int end, int year, int quarter) => EnglishCalendar.Date(year, (3 * quarter) - 2, 1) is { } first
        ? ToldDay.Period(end, first, first.AddMonths(3)) with { Year = year, IsRelative = false } : default;

    /// <summary>“q1 2017”, “the 1st quarter of 2013”, “q3”; the year may follow.</summary>
    public static ToldDay Quarter(EnglishScan s, int at, int quarter)
    {
        var next = s.Is(at, EnglishWord.Dash) && s.Touches(at) ? at + 1 : at;
        var end = EnglishHolidayDays.YearAfter(s, next, out var year);
        if (year > 0)
        {
            return QuarterOf(end, year, quarter);
        }

        var now = QuarterOf(at, s.Today.Year, quarter);
        var coming = now.Coming is { To: { } to } && to <= s.Today ? QuarterOf(at, s.Today.Year + 1, quarter) : now;
        return coming with { Year = 0, Past = QuarterOf(at, coming.First.Year - 1, quarter).Coming };
    }

    /// <summary>“the day”, “the month”, “the fortnight”: the running one.</summary>
    public static ToldDay TheUnit(EnglishScan s, int at)
    {
        if (!s.IsClean(at + 1) || s[at + 1].Word is EnglishWord.Dash or EnglishWord.Plain or EnglishWord.Quote or EnglishWord.Before or EnglishWord.After or EnglishWord.Pronoun or EnglishWord.From)
        {
            return default;
        }

        return (EnglishUnit)s[at].Value switch
        {
            EnglishUnit.Day => ToldDay.Only(at + 1, s.Today),
            EnglishUnit.Month => Month(s, at + 1, 0),
            EnglishUnit.Fortnight => Fortnight(s, at + 1, 0),
            _ => default,
        };
    }

    public static ToldDay Fortnight(EnglishScan s, int end, int count)
    {
        var monday = EnglishCalendar.AddDays(EnglishCalendar.Monday(s.Today), 14 * count);
        return ToldDay.Period(end, monday, EnglishCalendar.AddDays(monday, 14));
    }

    /// <summary>Seasons, school and fiscal years: spoken of, but no certain days.</summary>
    public static ToldDay Unresolved(EnglishScan s, int at)
    {
        var token = s[at];
        if (token.Word == EnglishWord.Season)
        {
            if (s.Says(at, "spring") && s[at - 1].Word is not (EnglishWord.In or EnglishWord.This or EnglishWord.Next or EnglishWord.Last or EnglishWord.Of or EnglishWord.Since) && EnglishNumbers.Year(s, at + 1, out _) == 0)
            {
                return default;
            }

            return ToldDay.Unknown(EnglishHolidayDays.YearAfter(s, at + 1, out _), true);
        }

        var unit = token.Length == 2 ? at + 1 : s.IsUnit(at + 1, EnglishUnit.Year) ? at + 2 : 0;
        return unit == 0 ? default : EnglishNumbers.Year(s, unit, out _) is var end and > 0 ? ToldDay.Unknown(end, true) : token.Length > 2 ? ToldDay.Unknown(unit, true) : default;
    }

    private static TimeReading? Holding(TimeReading? day) => day?.From is { } from && EnglishCalendar.Monday(from) is var monday ? new TimeReading(monday, EnglishCalendar.AddDays(monday, 7)) : null;
}
