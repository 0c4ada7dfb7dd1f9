namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one day with its hours: 明天下午三点, 10月12号,星期一, 昨晚, 18:30.</summary>
internal static class ChineseTime
{
    /// <param name="text">The folded message.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="now">Now, in the property's zone.</param>
    /// <param name="afterJoint">It is the second time of a range.</param>
    public static SaidTime At(string text, int at, DateTime now, bool afterJoint = false)
    {
        var told = new SaidTime { Start = at, Days = DaysAt(text, at, now, afterJoint) };
        if (!told.HasDays)
        {
            told.Hours = ChineseHours.At(text, at, null, afterDay: false);
            told.End = told.Hours.End;
            return told;
        }

        return WithHours(text, told, now);
    }

    // However the day is told.
    private static SaidDays DaysAt(string text, int at, DateTime now, bool afterJoint)
    {
        var days = ChineseNearDays.At(text, at, now);
        days = days.IsTold ? days : ChineseWeeks.At(text, at, now);
        days = days.IsTold ? days : ChineseHolidays.At(text, at, now, null);
        days = days.IsTold ? days : ChineseMonths.At(text, at, now);
        days = days.IsTold ? days : ChineseDates.At(text, at, now, afterJoint);
        return days.IsTold ? days : ChineseRelations.DayAt(text, at, now);
    }

    // A day that a weekday only confirms, and the hours behind it.
    private static SaidTime WithHours(string text, SaidTime told, DateTime now)
    {
        var end = Confirmed(text, told.Days, now);
        told.Days.End = end;
        told.End = end;
        if (told.Days.IsStretch)
        {
            return told;
        }

        if (told.Days.Coming is null && told.Days.Form == DayForm.Month)
        {
            return told;
        }

        var next = SkipJoin(text, end);
        var hours = ChineseHours.At(text, next, told.Days.Part, afterDay: true);
        if (hours.IsTold && (hours.End > next || told.Days.Part is not null))
        {
            told.Hours = hours;
            told.End = hours.End > next ? hours.End : end;
        }

        return told;
    }

    // 10月12号,星期一; 11月22日(周日).
    private static int Confirmed(string text, SaidDays days, DateTime now)
    {
        if (days.IsStretch || days.Form is DayForm.Weekday)
        {
            return days.End;
        }

        var next = ChineseText.SkipBlanks(text, days.End);
        var isOpen = ChineseText.At(text, next) == '(';
        next = isOpen || ChineseText.At(text, next) == ',' ? ChineseText.SkipBlanks(text, next + 1) : next;
        var weekday = ChineseText.At(text, next) is '星' or '礼' or '周' ? ChineseWeeks.At(text, next, now) : default;
        return weekday is not { IsTold: true, Form: DayForm.Weekday } ? days.End
            : isOpen ? ChineseText.At(text, weekday.End) == ')' ? weekday.End + 1 : days.End
            : weekday.End;
    }

    private static int SkipJoin(string text, int at)
    {
        var next = ChineseText.SkipBlanks(text, at);
        next = ChineseText.At(text, next) is '的' or ',' ? ChineseText.SkipBlanks(text, next + 1) : next;
        return ChineseText.Is(text, next, "大约") || ChineseText.Is(text, next, "大概") ? next + 2 : ChineseText.At(text, next) == '约' ? next + 1 : next;
    }
}
