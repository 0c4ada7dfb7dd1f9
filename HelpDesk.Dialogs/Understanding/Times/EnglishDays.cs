namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one day or one stretch of days, whichever way it is told.</summary>
internal static class EnglishDays
{
    // “the week of the Monday after Easter” is as deep as people go; walls of such words must not cost more than their length.
    private const int Deepest = 4;

    /// <summary>Reads what begins at a token; nothing when no day does.</summary>
    public static ToldDay Read(EnglishScan s, int at)
    {
        if (s.Depth >= Deepest)
        {
            return default;
        }

        s.Depth++;
        var told = One(s, at);
        s.Depth--;
        return told;
    }

    private static ToldDay One(EnglishScan s, int at)
    {
        var token = s[at];
        switch (token.Word)
        {
            case EnglishWord.The:
                return AfterThe(s, at + 1);
            case EnglishWord.DayShift:
                return ToldDay.Only(at + 1, EnglishCalendar.AddDays(s.Today, token.Value));
            case EnglishWord.Tonight:
                return ToldDay.Only(at + 1, s.Today) with { Part = EnglishPart.Night };
            case EnglishWord.Now when !s.Is(at - 1, EnglishWord.Every):
                return ToldDay.Only(at + 1, s.Today) with { IsNow = true };
            case EnglishWord.Weekday:
                return EnglishWeekdays.Read(s, at);
            case EnglishWord.Month:
                return Month(s, at);
            case EnglishWord.Number:
                return Number(s, at);
            case EnglishWord.NumberWord or EnglishWord.Ordinal or EnglishWord.Second:
                return Counted(s, at);
            case EnglishWord.Last when EnglishNth.Read(s, at) is { Exists: true } last:
                return last;
            case EnglishWord.Next or EnglishWord.Last or EnglishWord.This or EnglishWord.Coming or EnglishWord.Previous:
                return EnglishRelatives.Read(s, at);
            case EnglishWord.Unit:
                return OfUnit(s, at);
            case EnglishWord.Early or EnglishWord.Late or EnglishWord.Mid or EnglishWord.End or EnglishWord.Begin or EnglishWord.Rest or EnglishWord.Earlier or EnglishWord.Later or EnglishWord.Starting:
                return Holiday(s, at) is { Exists: true } named ? named : EnglishShares.Read(s, at);
            case EnglishWord.EndOfPeriod:
                return EnglishShares.EndOf(s, at);
            case EnglishWord.QuarterNumber:
                return EnglishPeriods.Quarter(s, at + 1, token.Value);
            case EnglishWord.Weekend when token.Value == 1:
                return EnglishPeriods.WeekendOf(s, at);
            case EnglishWord.Season or EnglishWord.School:
                return Holiday(s, at) is { Exists: true } winter ? winter : EnglishPeriods.Unresolved(s, at);
            case EnglishWord.WeekCommencing when s.Is(at + 1, EnglishWord.Slash) && (s.Says(at + 2, "c") || s.Says(at + 2, "b")):
                return EnglishPeriods.WeekHolding(s, s.Skip(s.Skip(at + 3, EnglishWord.On), EnglishWord.The));
            default:
                return Holiday(s, at);
        }
    }

    /// <summary>A holiday, with its year or the weekend around it where that is said.</summary>
    public static ToldDay Holiday(EnglishScan s, int at)
    {
        var end = EnglishHolidays.Name(s, at, out var inYear);
        return end > 0 && inYear is not null ? EnglishHolidayDays.Read(s, at, end, inYear) : default;
    }

    private static ToldDay Month(EnglishScan s, int at)
    {
        var holiday = s[at].Value is 4 or 5 ? Holiday(s, at) : default;
        if (holiday.Exists)
        {
            return holiday;
        }

        var written = EnglishDigits.Read(s, at, EnglishDigits.Manner.Strict);
        return written.Exists ? written : EnglishMonthDays.MonthFirst(s, at);
    }

    private static ToldDay Number(EnglishScan s, int at)
    {
        var written = EnglishDigits.Read(s, at, EnglishDigits.Manner.Strict);
        if (written.Exists)
        {
            return written;
        }

        var quarter = s.Is(at + 1, EnglishWord.Dash) && s.Touches(at + 1) ? at + 2 : at + 1;
        if (s.Is(quarter, EnglishWord.QuarterNumber) && EnglishNumbers.Year(s, at, out var year) > 0)
        {
            return EnglishPeriods.QuarterOf(quarter + 1, year, s[quarter].Value);
        }

        return Counted(s, at);
    }

    // “fourth of july”, “5 may”, “first Monday of next month”, “3rd week of Jan”, “2 upcoming months”.
    private static ToldDay Counted(EnglishScan s, int at)
    {
        var day = EnglishMonthDays.DayFirst(s, at);
        if (!day.Exists)
        {
            day = EnglishNth.Read(s, at);
        }

        return day.Exists ? day : EnglishRelatives.CountFirst(s, at);
    }

    private static ToldDay OfUnit(EnglishScan s, int at)
    {
        switch ((EnglishUnit)s[at].Value)
        {
            case EnglishUnit.Day when s.Says(at + 1, "after") && !s.Is(at + 2, EnglishWord.Unit):
                return Beside(s, at + 2, 0) is { Exists: true } later ? later
                    : s.Is(at - 1, EnglishWord.The) && s.IsClean(at + 2) ? ToldDay.Only(at + 2, EnglishCalendar.AddDays(s.Today, s.Is(at - 3, EnglishWord.DayShift) ? s[at - 3].Value + 1 : 1)) : default;
            case EnglishUnit.Day when s.Is(at + 1, EnglishWord.Before):
                return Beside(s, at + 2, 0);
            case EnglishUnit.Week:
                return EnglishPeriods.Week(s, at);
            case EnglishUnit.Year when s.Is(at + 1, EnglishWord.Number) || s.Is(at + 1, EnglishWord.Of):
                return EnglishNumbers.Year(s, s.Skip(at + 1, EnglishWord.Of), out var year) is var last and > 0 ? EnglishPeriods.Year(last, year) : default;
            default:
                return default;
        }
    }

    /// <summary>The day, or the weekday (1 to 7), right before or after another day: “the day before Christmas”, “the Monday after Easter”.</summary>
    /// <param name="s">The message.</param>
    /// <param name="at">The token after “before” or “after”.</param>
    /// <param name="weekday">The weekday, or 0 for the next day.</param>
    public static ToldDay Beside(EnglishScan s, int at, int weekday)
    {
        if (Read(s, at) is not { Exists: true, IsPeriod: false, IsPoint: false, IsNow: false, Part: EnglishPart.None, Coming.From: { } day } other)
        {
            return default;
        }

        var isBefore = s.Is(at - 1, EnglishWord.Before);
        var from = EnglishCalendar.AddDays(day, !isBefore ? 1 : weekday == 0 ? -1 : -7);
        return ToldDay.Only(other.End, weekday == 0 ? from : EnglishCalendar.WeekdayFrom(from, weekday));
    }

    // What is a time only with its article: “the 21st”, “the day”, “the weekend”, “the fortnight”.
    private static ToldDay AfterThe(EnglishScan s, int at)
    {
        var day = EnglishNumbers.DayNumber(s, at, out var number);
        if (day > 0 && s[at].Word is not EnglishWord.NumberWord && EnglishMonthDays.DayFirst(s, at) is { Exists: false } && EnglishNth.Read(s, at) is { Exists: false } && !s.Is(day, EnglishWord.Slash))
        {
            return BareOrdinal(s, at, day, number);
        }

        switch (s[at].Word)
        {
            case EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.Ordinal or EnglishWord.Second or EnglishWord.End or EnglishWord.Begin or EnglishWord.Rest or EnglishWord.Starting or EnglishWord.Mid or EnglishWord.EndOfPeriod or EnglishWord.Weekend or EnglishWord.Next or EnglishWord.Last:
                return Read(s, at);
            case EnglishWord.Unit:
                return OfUnit(s, at) is { Exists: true } told ? told : EnglishPeriods.TheUnit(s, at);
            case EnglishWord.Weekday when s[at + 1].Word is EnglishWord.Before or EnglishWord.After:
                return Beside(s, at + 2, s[at].Value);
            default:
                return default;
        }
    }

    /// <summary>“the 21st”, “on 29th”: a day when no noun follows that it could count.</summary>
    public static ToldDay BareOrdinal(EnglishScan s, int at, int end, int day)
    {
        var isPlain = s[at].Word == EnglishWord.Number && end == at + 1;
        var clean = isPlain ? s[end].Word is EnglishWord.From or EnglishWord.Between or EnglishWord.At or EnglishWord.None or EnglishWord.Break or EnglishWord.Mark or EnglishWord.Plain : s.IsClean(end) && s[end].Word is not (EnglishWord.Part or EnglishWord.Weekend or EnglishWord.Time) && !(s.Is(end, EnglishWord.Dash) && s.Touches(end));
        return clean && !(s.Is(end, EnglishWord.Dot) && s.Touches(end) && s.Touches(end + 1)) && !(s[at].Word is EnglishWord.Ordinal or EnglishWord.Second && day <= 3) ? EnglishMonthDays.DayOfMonth(s, end, day, 0) : default;
    }
}
