using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Months and years by name, and shares of them: 下个月, 月底, 3月中旬, 今年, 上半年, 第一季度, 2021年的前2周.</summary>
internal static class ChineseMonths
{
    private static readonly (string Word, int Months)[] Months =
    [
        ("下下个月", 2), ("下个月", 1), ("下一个月", 1), ("下月", 1), ("上上个月", -2), ("上个月", -1), ("上一个月", -1), ("上月", -1), ("这个月", 0), ("呢个月", 0), ("今个月", 0), ("本月", 0), ("当月", 0), ("这月", 0),
    ];

    private static readonly (string Word, int Years)[] Years =
        [("大后年", 3), ("大前年", -3), ("今年", 0), ("本年度", 0), ("本年", 0), ("明年", 1), ("下一年", 1), ("出年", 1), ("去年", -1), ("旧年", -1), ("上一年", -1), ("后年", 2), ("前年", -2)];

    private static readonly string[] Seasons = ["春天", "夏天", "秋天", "冬天", "春季", "夏季", "秋季", "冬季"];

    public static string Beginnings => "下上这呢今本当大明出去旧后前月年第春夏秋冬";

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    /// <summary>Reads a month or year named by where it stands, with what follows of it.</summary>
    public static SaidDays At(string text, int at, DateTime now)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return default;
        }

        foreach (var (word, months) in Months)
        {
            if (ChineseText.Is(text, at, word))
            {
                return InMonth(text, at + word.Length, Moments.AddMonths(Moments.MonthOf(now), months), SaidDays.From(at + word.Length, Moments.AddMonths(Moments.MonthOf(now), months), Moments.AddMonths(Moments.MonthOf(now), months + 1)));
            }
        }

        foreach (var (word, years) in Years)
        {
            // “三年前年年”: a counted year.
            if (ChineseText.Is(text, at, word) && !(word is "前年" or "后年" && ChineseNumber.Has(ChineseText.At(text, at - 1))))
            {
                return InYear(text, at + word.Length, Math.Clamp(now.Year + years, 1, 8999), now);
            }
        }

        return ThisYear(text, at, now);
    }

    /// <summary>What follows a year that was told: a month, a holiday, a quarter, its first weeks; else the whole year.</summary>
    public static SaidDays InYear(string text, int at, int year, DateTime now)
    {
        var from = ChineseText.SkipBlanks(text, at);
        from += ChineseText.At(text, from) == '的' ? 1 : 0;
        from = ChineseText.SkipBlanks(text, from);
        if (ChineseDates.MonthOf(text, from, year, now) is { IsTold: true } told)
        {
            return told;
        }

        if (ChineseText.Any(text, from, ["本月", "这个月"]) is > 0 and var same)
        {
            var month = Moments.MonthOf(new DateTime(year, now.Month, 1));
            return InMonth(text, from + same, month, SaidDays.From(from + same, month, Moments.AddMonths(month, 1)));
        }

        if (ChineseHolidays.At(text, from, now, year) is { IsTold: true } holiday)
        {
            return holiday;
        }

        if (PartOfYear(text, from, year, isNamed: true) is { IsTold: true } part)
        {
            return part;
        }

        return SaidDays.From(at, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
    }

    /// <summary>What follows a month: a day, “底”, “中旬”, “第二周”; else the month as given.</summary>
    public static SaidDays InMonth(string text, int at, DateTime month, SaidDays whole)
    {
        var from = ChineseText.SkipBlanks(text, at);
        from += ChineseText.At(text, from) == '的' ? 1 : 0;
        var day = ChineseNumber.At(text, from);
        if (day is { Exists: true, Written: <= 3 } && ChineseText.At(text, day.End) is '号' or '日')
        {
            return SaidDays.On(day.End + 1, Moments.Date(month.Year, month.Month, day.Value)) with { Form = DayForm.DayOfMonth, Day = day.Value };
        }

        var (length, first, last, isEnd) = Share(text, from);
        if (length > 0)
        {
            return SaidDays.From(from + length, Moments.AddDays(month, first - 1), last > 28 ? Moments.AddMonths(month, 1) : Moments.AddDays(month, last)) with { IsEndOfSomething = isEnd };
        }

        return Weeks(text, from, month, Moments.AddMonths(month, 1), ofMonth: true) is { IsTold: true } week ? week : whole;
    }

    /// <summary>A share of a month behind its name: length, first and last day.</summary>
    public static (int Length, int First, int Last, bool IsEnd) Share(string text, int at) => ChineseText.At(text, at) switch
    {
        '初' when ChineseNumber.DigitOf(ChineseText.At(text, at + 1)) < 0 && ChineseText.At(text, at + 1) != '十' => (1, 1, 10, false),
        '底' or '末' or '尾' => (1, 21, 31, true),
        '上' when ChineseText.At(text, at + 1) == '旬' => (2, 1, 10, false),
        '中' when ChineseText.At(text, at + 1) == '旬' => (2, 11, 20, false),
        '中' when ChineseText.EndsAt(text, at + 1) || ChineseText.At(text, at + 1) is '前' or '后' or '来' or '之' => (1, 11, 20, false),
        '下' when ChineseText.At(text, at + 1) == '旬' => (2, 21, 31, true),
        '上' when ChineseText.Is(text, at, "上半月") => (3, 1, 15, false),
        '下' when ChineseText.Is(text, at, "下半月") => (3, 16, 31, true),
        _ => default,
    };

    // 月底, 年底, 上半年, 上半月, 第三季度, 夏天: of this month or year.
    private static SaidDays ThisYear(string text, int at, DateTime now)
    {
        var month = Moments.MonthOf(now);
        if (ChineseText.At(text, at) == '月' && !ChineseNumber.Has(ChineseText.At(text, at - 1)) && ChineseText.At(text, at - 1) is not ('个' or '每' or '几'))
        {
            var (_, _, last, _) = Share(text, at + 1);
            var told = last is > 0 and < 28 && now.Day > last ? Moments.AddMonths(month, 1) : month;
            return last > 0 ? InMonth(text, at + 1, told, default) : default;
        }

        if (ChineseText.Is(text, at, "上半月") || ChineseText.Is(text, at, "下半月"))
        {
            return InMonth(text, at, month, default);
        }

        return PartOfYear(text, at, now.Year, isNamed: false);
    }

    private static SaidDays PartOfYear(string text, int at, int year, bool isNamed)
    {
        var first = new DateTime(Math.Clamp(year, 1, 8999), 1, 1);
        var c = ChineseText.At(text, at);
        if (c == '年' && ChineseText.At(text, at + 1) is '底' or '末' or '尾' or '初' or '中' && !ChineseNumber.Has(ChineseText.At(text, at - 1)))
        {
            return ShareOfYear(text[at + 1], at + 2, first);
        }

        if (c is '底' or '末' or '尾' or '初' && ChineseText.At(text, at - 1) == '年' && !ChineseNumber.Has(ChineseText.At(text, at + 1)))
        {
            return ShareOfYear(c, at + 1, first);
        }

        if (ChineseText.Is(text, at, "上半年") || ChineseText.Is(text, at, "下半年"))
        {
            var half = Moments.AddMonths(first, c == '上' ? 0 : 6);
            return SaidDays.From(at + 3, half, Moments.AddMonths(half, 6));
        }

        if (ChineseText.Any(text, at, Seasons) > 0)
        {
            return SaidDays.On(at + 2, null) with { Form = DayForm.Month };
        }

        var numbered = Numbered(text, at, first);
        return numbered.IsTold || !isNamed ? numbered : Weeks(text, at, first, Moments.AddMonths(first, 12), ofMonth: false);
    }

    private static SaidDays ShareOfYear(char share, int end, DateTime first) => share switch
    {
        '初' => SaidDays.From(end, first, Moments.AddMonths(first, 2)),
        '中' => SaidDays.From(end, Moments.AddMonths(first, 5), Moments.AddMonths(first, 7)),
        _ => SaidDays.From(end, Moments.AddMonths(first, 11), Moments.AddMonths(first, 12)) with { IsEndOfSomething = true },
    };

    // 第三个月, 第一季度.
    private static SaidDays Numbered(string text, int at, DateTime year)
    {
        if (ChineseText.At(text, at) == '第' && ChineseNumber.At(text, at + 1) is { Exists: true } number)
        {
            if (ChineseText.Is(text, number.End, "个月") && number.Value is >= 1 and <= 12)
            {
                var month = Moments.AddMonths(year, number.Value - 1);
                return SaidDays.From(number.End + 2, month, Moments.AddMonths(month, 1));
            }

            if (ChineseText.Any(text, number.End, ["个季度", "季度"]) is > 0 and var length && number.Value is >= 1 and <= 4)
            {
                var quarter = Moments.AddMonths(year, 3 * (number.Value - 1));
                return SaidDays.From(number.End + length, quarter, Moments.AddMonths(quarter, 3));
            }
        }

        return default;
    }

    // Weeks of a year or month begin with the one that has its Thursday in it.
    private static SaidDays Weeks(string text, int at, DateTime from, DateTime to, bool ofMonth)
    {
        var word = ChineseText.Any(text, at, ["最后", "第", "前", "头"]);
        if (word == 0 || (ofMonth && ChineseText.At(text, at) is '前' or '头'))
        {
            return default;
        }

        var isLast = word == 2;
        var next = ChineseText.SkipBlanks(text, at + word);
        var number = ChineseNumber.At(text, next);
        var (count, end) = number.Exists ? (number.Value, ChineseText.SkipBlanks(text, number.End)) : isLast ? (1, next) : (0, next);
        var unit = ChineseText.Any(text, end, ["个星期", "个礼拜", "星期", "礼拜", "周", "天", "日"]);
        if (unit == 0 || count is < 1 or > 366)
        {
            return default;
        }

        end += unit;
        if (text[end - 1] is '天' or '日')
        {
            return text[at] == '第' ? default : isLast ? SaidDays.From(end, Moments.AddDays(to, -count), to) : SaidDays.From(end, from, Moments.AddDays(from, count));
        }

        var first = Moments.Monday(Moments.AddDays(from, 3));
        var after = Moments.Monday(Moments.AddDays(to, 3));
        if (text[at] == '第')
        {
            var monday = Moments.AddDays(first, 7 * (count - 1));
            return ChineseWeeks.WeekdayAt(text, end) is > 0 and var weekday && ofMonth
                ? SaidDays.On(end + 1, Moments.AddDays(ChineseWeeks.Next(from, weekday), 7 * (count - 1)))
                : SaidDays.From(end, monday, Moments.AddDays(monday, 7));
        }

        return isLast ? SaidDays.From(end, Moments.AddDays(after, -7 * count), after) : SaidDays.From(end, first, Moments.AddDays(first, 7 * count));
    }
}
