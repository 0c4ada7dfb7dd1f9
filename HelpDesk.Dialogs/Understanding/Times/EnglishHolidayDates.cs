using System.Globalization;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>On which day of a year a holiday falls.</summary>
internal static class EnglishHolidayDates
{
    private static readonly ChineseLunisolarCalendar Chinese = new();
    private static readonly UmAlQuraCalendar Islamic = new();

    public static DateTime? Fixed(int year, int month, int day) => EnglishCalendar.Date(year, month, day);

    /// <summary>The nth weekday (1 to 7) of a month; 0 is the last.</summary>
    public static DateTime? Nth(int year, int month, int nth, int weekday)
    {
        if (EnglishCalendar.Date(year, month, 1) is not { } first)
        {
            return null;
        }

        if (nth == 0)
        {
            return EnglishCalendar.WeekdayFrom(first.AddMonths(1).AddDays(-7), weekday);
        }

        var day = EnglishCalendar.WeekdayFrom(first, weekday).AddDays(7 * (nth - 1));
        return day.Month == month ? day : null;
    }

    /// <summary>Easter Sunday and days counted from it.</summary>
    /// <remarks>Source: the Gregorian computus as given by Meeus, Astronomical Algorithms, chapter 8.</remarks>
    public static DateTime? Easter(int year, int shift)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return EnglishCalendar.Date(year, sum / 31, (sum % 31) + 1)?.AddDays(shift);
    }

    /// <summary>A day of the Chinese calendar that begins its year in this one; <paramref name="shift"/> moves it, for eves.</summary>
    public static DateTime? Lunar(int year, int month, int day, int shift)
    {
        if (year is < 1902 or > 2099)
        {
            return null;
        }

        var leap = Chinese.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return Chinese.ToDateTime(year, index, day, 0, 0, 0, 0).AddDays(shift);
    }

    /// <summary>The first day of this year that is such a day of the Islamic calendar.</summary>
    public static DateTime? Hijri(int year, int month, int day)
    {
        if (year is < 1940 or > 2070 || EnglishCalendar.Date(year, 1, 1) is not { } first)
        {
            return null;
        }

        var islamic = Islamic.GetYear(first);
        for (var i = 0; i < 2; i++)
        {
            var at = Islamic.ToDateTime(islamic + i, month, day, 0, 0, 0, 0);
            if (at.Year == year)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Tomb Sweeping Day.</summary>
    /// <remarks>Source: the solar-term formula of the Purple Mountain tables, good from 1901 to 2099.</remarks>
    public static DateTime? Qingming(int year)
    {
        var (constant, in100) = (year >= 2000 ? 4.81 : 5.59, year % 100);
        return EnglishCalendar.Date(year, 4, (int)((in100 * 0.2422) + constant) - ((in100 - (year >= 2000 ? 0 : 1)) / 4));
    }

    /// <summary>The winter solstice.</summary>
    public static DateTime? WinterSolstice(int year)
    {
        var (constant, in100) = (year >= 2000 ? 21.94 : 22.60, year % 100);
        return EnglishCalendar.Date(year, 12, (int)((in100 * 0.2422) + constant) - (in100 / 4));
    }
}
