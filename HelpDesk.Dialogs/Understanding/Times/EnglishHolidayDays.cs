namespace HelpDesk.Dialogs.Understanding;

/// <summary>A named holiday in the year that is meant: “Christmas”, “Easter 2020”, “next New Year's Day”, “the weekend of Thanksgiving”.</summary>
internal static class EnglishHolidayDays
{
    public static ToldDay Read(EnglishScan s, int at, int end, Func<int, DateTime?> inYear)
    {
        var direction = s[at - 1].Word switch
        {
            EnglishWord.Next or EnglishWord.Coming => 1,
            EnglishWord.Last or EnglishWord.Previous => -1,
            _ => 0,
        };
        var isWeekend = s[end] is { Word: EnglishWord.Weekend, Value: 1 };
        var next = YearAfter(s, isWeekend ? end + 1 : end, out var year);
        var day = year > 0 && inYear(year) is { } told ? new ToldDay { End = next, Coming = TimeReading.At(told), Year = year, Month = told.Month, Day = told.Day }
            : year > 0 ? ToldDay.Unknown(next, false) : Yearless(s, next, inYear, direction);
        return isWeekend ? Weekend(day) : day;
    }

    /// <summary>The weekend a day lies in or beside; a holiday on Thursday, Friday or Monday makes it longer.</summary>
    public static ToldDay Weekend(ToldDay day) => day with
    {
        IsPeriod = true,
        Past = day.Past is { From: { } past } ? Around(past) : null,
        Coming = day.Coming is { From: { } coming } ? Around(coming) : null,
    };

    /// <summary>“2010”, “of this year”, “next year”, “, 2011”.</summary>
    public static int YearAfter(EnglishScan s, int at, out int year)
    {
        var next = s[at].Word is EnglishWord.Of or EnglishWord.In or EnglishWord.Comma ? at + 1 : at;
        if (s[next].Word is EnglishWord.This or EnglishWord.Next or EnglishWord.Last && s.IsUnit(next + 1, EnglishUnit.Year))
        {
            year = s.Today.Year + s[next].Value;
            return next + 2;
        }

        var end = EnglishNumbers.Year(s, next, out year);
        if (end > 0)
        {
            return end;
        }

        year = 0;
        return at;
    }

    private static ToldDay Yearless(EnglishScan s, int end, Func<int, DateTime?> inYear, int direction)
    {
        var (past, coming) = EnglishCalendar.AroundToday(s.Today, inYear);
        return direction switch
        {
            -1 when past is { } day => ToldDay.Only(end, day),
            1 when coming is { } day => ToldDay.Only(end, day),
            _ => new ToldDay { End = end, Past = past is { } before ? TimeReading.At(before) : null, Coming = coming is { } after ? TimeReading.At(after) : null, Month = coming?.Month ?? 0, Day = coming?.Day ?? 0 },
        };
    }

    private static TimeReading Around(DateTime day)
    {
        var saturday = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday ? EnglishCalendar.AddDays(EnglishCalendar.WeekdayFrom(day, 6), -7) : EnglishCalendar.WeekdayFrom(day, 6);
        var monday = EnglishCalendar.AddDays(saturday, 2);
        return new TimeReading(day < saturday && day.DayOfWeek >= DayOfWeek.Thursday ? day : saturday, day == monday ? EnglishCalendar.AddDays(monday, 1) : monday);
    }
}
