namespace HelpDesk.Dialogs.Understanding;

/// <summary>Calendar dates: 22号, 11月22日, 2026年5月1日, 2026-11-22, 12/1, 农历八月十五.</summary>
internal static class ChineseDates
{
    // 3号楼, 5号线: a number of a thing.
    private const string AfterNumber = "楼栋房室线院门机桌台铺店位车柜库座单梯电口厅井阀表仓坑床";

    private static readonly string[] MoonMarks = ["农历", "阴历", "旧历", "夏历"];

    /// <param name="text">The folded message.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="now">Now, in the property's zone.</param>
    /// <param name="afterJoint">It follows the dash of a range, which otherwise is one of an address.</param>
    public static SaidDays At(string text, int at, DateTime now, bool afterJoint = false)
    {
        if (ChineseText.Any(text, at, MoonMarks) is > 0 and var moon)
        {
            return Moon(text, ChineseText.SkipBlanks(text, at + moon), now);
        }

        if (ChineseText.Any(text, at, ["正月", "腊月", "冬月"]) > 0)
        {
            return MoonDay(text, at + 2, text[at] switch { '正' => 1, '冬' => 11, _ => 12 }, null, now);
        }

        var number = ChineseNumber.At(text, at);
        return !number.Exists || (!afterJoint && IsInside(text, at)) ? default : Numbered(text, at, number, now);
    }

    /// <summary>A month of a year that was told, with what follows of it.</summary>
    public static SaidDays MonthOf(string text, int at, int year, DateTime now)
    {
        var month = ChineseNumber.At(text, at);
        if (!month.Exists || month.Written > 3 || ChineseText.At(text, month.End) != '月')
        {
            return ChineseText.Any(text, at, ["正月", "腊月", "冬月"]) > 0 ? MoonDay(text, at + 2, text[at] switch { '正' => 1, '冬' => 11, _ => 12 }, year, now) : default;
        }

        return AfterMonth(text, month.End + 1, month.Value, year, now);
    }

    /// <summary>The readings of a day of a month without a year, and of the month alone.</summary>
    public static SaidDays Dated(int end, int month, int day, DateTime now)
    {
        var past = Closest(now, -1, year => Moments.Date(year, month, day), static (date, today) => date < today);
        var coming = Closest(now, 1, year => Moments.Date(year, month, day), static (date, today) => date >= today);
        return SaidDays.Either(end, DayForm.MonthDay, coming is null ? null : past, coming) with { Month = month, Day = day };
    }

    private static DateTime? Closest(DateTime now, int step, Func<int, DateTime?> dayOf, Func<DateTime, DateTime, bool> fits)
    {
        for (var i = 0; i <= 8; i++)
        {
            if (dayOf(now.Year + (i * step)) is { } date && fits(date, now.Date))
            {
                return date;
            }
        }

        return null;
    }

    // Inside a longer number, an address or a word of letters.
    private static bool IsInside(string text, int at)
    {
        var before = ChineseText.At(text, at - 1);
        return ChineseNumber.Has(before) || before is '/' or '.' or '#' or '第' || (char.IsAsciiDigit(text[at]) && (Letters.IsLatin(before) || (before == '-' && Letters.IsWord(ChineseText.At(text, at - 2)))));
    }

    private static SaidDays Numbered(string text, int at, ChineseNumber number, DateTime now)
    {
        var next = ChineseText.SkipBlanks(text, number.End);
        return ChineseText.At(text, next) switch
        {
            '年' => Year(text, next + 1, number, now),
            '月' when number.Value is >= 1 and <= 12 && number.Written <= 2 => AfterMonth(text, next + 1, number.Value, null, now),
            '号' or '日' when next == number.End && number.Value is >= 1 and <= 31 && number.Written <= 3 && !number.IsPair && IsDayMark(text, number) => DayOfMonth(number.End + 1, number.Value, now),
            '-' or '/' or '.' when next == number.End && !number.IsChinese => Written(text, number, now),
            _ => default,
        };
    }

    private static SaidDays Year(string text, int at, ChineseNumber number, DateTime now)
    {
        var isFull = number.Value is >= 1900 and <= 2200;
        var year = isFull ? number.Value : number is { Written: 2, Value: < 100, IsPair: false } && (!number.IsChinese || ChineseNumber.DigitOf(text[at - 2]) >= 0) ? 2000 + number.Value : 0;
        if (year == 0 || ChineseText.At(text, at) is '级' or '代')
        {
            return default;
        }

        // “18年” alone is a length.
        return isFull ? ChineseMonths.InYear(text, at, year, now) : MonthOf(text, ChineseText.SkipBlanks(text, at), year, now);
    }

    private static SaidDays AfterMonth(string text, int at, int month, int? year, DateTime now)
    {
        if (month is < 1 or > 12)
        {
            return default;
        }

        at += ChineseText.At(text, at) == '份' ? 1 : 0;
        if (MoonDayAt(text, at) is (var moonDay, > 0 and var moonEnd) && text[at] == '初')
        {
            return MoonReadings(moonEnd, month, moonDay, year, now);
        }

        var next = ChineseText.SkipBlanks(text, at);
        next += ChineseText.At(text, next) == '的' ? 1 : 0;
        var day = ChineseNumber.At(text, next);
        if (day is { Exists: true, Written: <= 3, IsPair: false } && day.Value <= 99 && IsDay(text, day))
        {
            var end = ChineseText.At(text, day.End) is '号' or '日' ? day.End + 1 : day.End;
            return year is { } told ? SaidDays.On(end, Moments.Date(told, month, day.Value)) with { Form = DayForm.MonthDay, Month = month, Day = day.Value } : Dated(end, month, day.Value, now);
        }

        return Month(text, at, month, year, now);
    }

    // 11月22 may go without its mark where nothing else claims the number.
    private static bool IsDay(string text, ChineseNumber day) =>
        ChineseText.At(text, day.End) is '号' or '日' || (day.Value is >= 1 and <= 31 && (ChineseText.EndsAt(text, day.End) || ChineseText.At(text, day.End) is '到' or '至' or '上' or '下' or '早' or '晚' or '中' or '前' or '后' or '之' or '那' or '来' or '以') && ChineseText.At(text, day.End) is not (':' or '.'));

    private static SaidDays Month(string text, int at, int month, int? year, DateTime now)
    {
        if (ChineseText.At(text, at) is '次' or '嫂' or '饼' or '球' or '租' || ChineseText.Is(text, at, "一次"))
        {
            return default;
        }

        if (year is { } told)
        {
            var only = new DateTime(told, month, 1);
            return ChineseMonths.InMonth(text, at, only, SaidDays.From(at, only, Moments.AddMonths(only, 1)) with { Form = DayForm.Month, Month = month });
        }

        var coming = new DateTime(month < now.Month ? now.Year + 1 : now.Year, month, 1);
        DateTime? past = month == now.Month ? null : Moments.AddMonths(coming, -12);
        var whole = SaidDays.Either(at, DayForm.Month, past, coming) with { ComingTo = Moments.AddMonths(coming, 1), PastTo = past is { } gone ? Moments.AddMonths(gone, 1) : null, Month = month };
        return ChineseMonths.InMonth(text, at, coming, whole);
    }

    private static bool IsDayMark(string text, ChineseNumber number)
    {
        var next = ChineseText.At(text, number.End + 1);
        if (ChineseText.At(text, number.End) == '日')
        {
            // “三日后” counts days, “25日前” names one.
            return next is not ('后' or '内' or '元' or '本' or '常' or '光' or '游' or '志') && !(next == '前' && number.Value <= 10) && !ChineseText.Is(text, number.End + 1, "以") && !ChineseText.Is(text, number.End + 1, "之");
        }

        return !AfterNumber.Contains(next, StringComparison.Ordinal) && !(ChineseNumber.At(text, number.End + 1) is { Exists: true } follows && ChineseText.At(text, follows.End) is not ('点' or '时' or ':' or '个' or '-' or '到' or '天' or '位'));
    }

    private static SaidDays DayOfMonth(int end, int day, DateTime now)
    {
        var month = Moments.MonthOf(now);
        var coming = InMonths(month, day, 1, date => date >= now.Date);
        var past = InMonths(month, day, -1, date => date < now.Date);
        return SaidDays.Either(end, DayForm.DayOfMonth, past, coming) with { Day = day };
    }

    private static DateTime? InMonths(DateTime month, int day, int step, Func<DateTime, bool> fits)
    {
        for (var i = 0; i < 4; i++)
        {
            var at = Moments.AddMonths(month, i * step);
            if (Moments.Date(at.Year, at.Month, day) is { } date && fits(date))
            {
                return date;
            }
        }

        return null;
    }

    // 2026-11-22, 2026.1.2, 12/1, 1/2/2020 (day first), 12-11-10 (year first).
    private static SaidDays Written(string text, ChineseNumber first, DateTime now)
    {
        var mark = text[first.End];
        var second = ChineseNumber.At(text, first.End + 1);
        if (second is not { Exists: true, IsChinese: false, Written: <= 2 })
        {
            return default;
        }

        var third = ChineseText.At(text, second.End) == mark ? ChineseNumber.At(text, second.End + 1) : default;
        var end = third.Exists ? third.End : second.End;
        if (Letters.IsWord(ChineseText.At(text, end)) || (ChineseText.At(text, end) is '-' or '/' or '#' && mark == text[end] && mark != '-' && Letters.IsWord(ChineseText.At(text, end + 1))) || third.IsChinese || ChineseText.At(text, end) is '%' or '栋' or '楼' or '号' && third.Exists)
        {
            return default;
        }

        return third.Exists ? Three(first, second, third, mark) : Two(text, first, second, mark, now);
    }

    private static SaidDays Three(ChineseNumber first, ChineseNumber second, ChineseNumber third, char mark) => (first.Written, third.Written) switch
    {
        (4, <= 2) when first.Value is >= 1900 and <= 2200 => SaidDays.On(third.End, Moments.Date(first.Value, second.Value, third.Value)),
        (<= 2, 4) when third.Value is >= 1900 and <= 2200 && mark != '-' => SaidDays.On(third.End, Moments.Date(third.Value, second.Value, first.Value) ?? Moments.Date(third.Value, first.Value, second.Value)),
        (2, 2) when second.Written == 2 && Moments.Date(2000 + first.Value, second.Value, third.Value) is { } date => SaidDays.On(third.End, date),
        _ => default,
    };

    private static SaidDays Two(string text, ChineseNumber first, ChineseNumber second, char mark, DateTime now)
    {
        var isDotted = mark == '.' && ChineseText.At(text, second.End) == '号';
        if ((mark != '/' && !isDotted) || first.Written > 2 || (first.Value, second.Value) is (24, 7) or (7, 24))
        {
            return default;
        }

        var (month, day) = first.Value > 12 ? (second.Value, first.Value) : (first.Value, second.Value);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? Dated(isDotted ? second.End + 1 : second.End, month, day, now) : default;
    }

    private static SaidDays Moon(string text, int at, DateTime now)
    {
        int? year = null;
        var number = ChineseNumber.At(text, at);
        if (number is { Exists: true, Value: >= 1900 and <= 2200 } && ChineseText.At(text, number.End) == '年')
        {
            (year, at) = (number.Value, number.End + 1);
        }

        if (ChineseText.Any(text, at, ["正月", "腊月", "冬月"]) > 0)
        {
            return MoonDay(text, at + 2, text[at] switch { '正' => 1, '冬' => 11, _ => 12 }, year, now);
        }

        var month = ChineseNumber.At(text, at);
        return month is { Exists: true, Value: >= 1 and <= 12 } && ChineseText.At(text, month.End) == '月' ? MoonDay(text, month.End + 1, month.Value, year, now)
            : MoonDayAt(text, at) is (var day, > 0 and var end) && text[at] == '初' ? MoonReadings(end, now.Month, day, year, now)
            : default;
    }

    private static SaidDays MoonDay(string text, int at, int month, int? year, DateTime now) =>
        MoonDayAt(text, at) is (var day, > 0 and var end) ? MoonReadings(end, month, day, year, now) : default;

    // 初三, 十五, 廿三, 二十九.
    private static (int Day, int End) MoonDayAt(string text, int at)
    {
        var from = ChineseText.At(text, at) == '初' ? at + 1 : at;
        var number = ChineseNumber.At(text, from);
        if (!number.Exists || number.Value is < 1 or > 30 || (from > at && number.Value > 10))
        {
            return (0, 0);
        }

        return (number.Value, from == at && ChineseText.At(text, number.End) is '日' or '号' ? number.End + 1 : number.End);
    }

    private static SaidDays MoonReadings(int end, int month, int day, int? year, DateTime now) =>
        year is { } told ? SaidDays.On(end, LunarDays.Of(told, month, day)) : LunarDays.Readings(end, now, moonYear => LunarDays.Of(moonYear, month, day));
}
