using System.Globalization;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Days of the Chinese lunar calendar as Gregorian ones.</summary>
internal static class LunarDays
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>The Gregorian day of a day of a lunar year; null where there is none, and before 1902 and after 2099.</summary>
    public static DateTime? Of(int year, int month, int day)
    {
        if (year is < 1902 or > 2099 || month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        var leap = Moon.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return day <= Moon.GetDaysInMonth(year, index) ? Moon.ToDateTime(year, index, day, 0, 0, 0, 0) : null;
    }

    /// <summary>New Year's Eve at the end of a lunar year.</summary>
    public static DateTime? Eve(int year) => Of(year + 1, 1, 1) is { } spring ? Moments.AddDays(spring, -1) : null;

    /// <summary>The last one gone by and the coming one; lunar years reach into the next Gregorian one.</summary>
    public static SaidDays Readings(int end, DateTime now, Func<int, DateTime?> dayOf)
    {
        DateTime? past = null;
        for (var year = now.Year - 2; year <= now.Year + 2; year++)
        {
            if (dayOf(year) is not { } day)
            {
                continue;
            }

            if (day >= now.Date)
            {
                return SaidDays.Either(end, DayForm.Fixed, past, day);
            }

            past = day;
        }

        return SaidDays.On(end, past);
    }
}
