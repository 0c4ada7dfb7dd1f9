namespace HelpDesk.Dialogs.Understanding;

/// <summary>Weekdays and calendar dates: “下周三”, “周末”, “22号”, “11月22日”, “2026-11-22”, “三天后”.</summary>
internal static class OldChineseDates
{
    private static readonly string[] Weeks = ["星期", "礼拜", "周"];
    private static readonly (string Word, int Week)[] Which =
        [("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1), ("这个", 0), ("这", 0), ("本", 0), ("今个", 0)];

    public static int Read(string text, int at, DateOnly today, ref TimeParts parts)
    {
        var after = ReadWeekday(text, at, today, ref parts);
        if (after > at)
        {
            return after;
        }

        after = ReadNextMonth(text, at, today, ref parts);
        if (after > at || at >= text.Length || !Numerals.Begins(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at])))
        {
            return after;
        }

        var number = Numerals.At(text, at);
        return ReadNumbered(text, at, number, today, ref parts);
    }

    private static int ReadWeekday(string text, int at, DateOnly today, ref TimeParts parts)
    {
        var from = at;
        int? week = null;
        foreach (var (word, weeks) in Which)
        {
            if (ChineseTimes.Is(text, at, word))
            {
                (from, week) = (at + word.Length, weeks);
                break;
            }
        }

        var name = ChineseTimes.Longest(text, from, Weeks);
        if (name.Length == 0 || (at > 0 && week is null && text[at - 1] is '每' or '上' or '一' or '两' or '几'))
        {
            return at;
        }

        var after = from + name.Length;
        var weekday = after < text.Length ? WeekdayOf(text[after]) : 0;
        if (weekday == 8)
        {
            var saturday = Calendar.Weekday(today, 6, week ?? 0);
            var sunday = Calendar.AddDays(saturday, 1);
            parts.SetRange(saturday < today ? today : saturday, sunday);
            return after + 1;
        }

        if (weekday > 0)
        {
            parts.SetDay(Calendar.Weekday(today, weekday, week));
            return ReadSecondWeekday(text, after + 1, today, ref parts);
        }

        if (week is > 0)
        {
            var monday = Calendar.Weekday(today, 1, week);
            parts.SetRange(monday, Calendar.AddDays(monday, 6));
            return after;
        }

        return at;
    }

    private static int ReadSecondWeekday(string text, int at, DateOnly today, ref TimeParts parts)
    {
        if (at + 1 >= text.Length || text[at] is not ('到' or '至' or '-' or '~' or '或'))
        {
            return at;
        }

        var name = ChineseTimes.Longest(text, at + 1, Weeks);
        var after = at + 1 + name.Length;
        var weekday = after < text.Length ? WeekdayOf(text[after]) : 0;
        if (weekday is < 1 or > 7 || parts.StartOn is not { } first)
        {
            return at;
        }

        parts.EndOn = Calendar.Weekday(first, weekday, null);
        return after + 1;
    }

    private static int WeekdayOf(char c) => c switch
    {
        '一' or '1' => 1,
        '二' or '2' => 2,
        '三' or '3' => 3,
        '四' or '4' => 4,
        '五' or '5' => 5,
        '六' or '6' => 6,
        '日' or '天' or '7' => 7,
        '末' => 8,
        _ => 0,
    };

    private static int ReadNextMonth(string text, int at, DateOnly today, ref TimeParts parts)
    {
        var next = ChineseTimes.Is(text, at, "下个月") ? 3 : ChineseTimes.Is(text, at, "下月") ? 2 : 0;
        if (next == 0)
        {
            return at;
        }

        var first = Calendar.AddDays(new DateOnly(today.Year, today.Month, 1), 32);
        var number = Numerals.At(text, at + next);
        if (number.Exists && number.End < text.Length && text[number.End] is '号' or '日' && Calendar.Date(first.Year, first.Month, number.Value) is { } day)
        {
            parts.SetDay(day);
            return number.End + 1;
        }

        parts.SetRange(new DateOnly(first.Year, first.Month, 1), new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));
        return at + next;
    }

    private static int ReadNumbered(string text, int at, Numeral number, DateOnly today, ref TimeParts parts)
    {
        if (number.End >= text.Length)
        {
            return at;
        }

        switch (text[number.End])
        {
            case '月':
                return ReadMonth(text, at, number.End + 1, today.Year, number.Value, today, false, ref parts);
            case '年' when number.Digits.Length is 4:
                var month = Numerals.At(text, number.End + 1);
                return month.Exists && month.End < text.Length && text[month.End] == '月'
                    ? ReadMonth(text, at, month.End + 1, number.Value, month.Value, today, true, ref parts)
                    : at;
            case '号' or '日' when IsDayOfMonth(text, number) && Calendar.DayOfMonth(today, number.Value) is { } day:
                parts.SetDay(day);
                return number.End + 1;
            case '-' or '/' or '.' when number.Digits.Length == 4 && !number.IsChinese:
                return ReadWritten(text, at, number, ref parts);
            case '天' or '日':
                return ReadDaysAhead(text, at, number, today, ref parts);
            default:
                return at;
        }
    }

    private static bool IsDayOfMonth(string text, Numeral number) =>
        number.Digits.Length <= 2 && !(number.End + 1 < text.Length && text[number.End + 1] is '楼' or '栋' or '房' or '室' or '线' or '院' or '门' or '前' or '后' or '内' or '元');

    private static int ReadMonth(string text, int at, int dayAt, int year, int month, DateOnly today, bool yearSaid, ref TimeParts parts)
    {
        var day = Numerals.At(text, dayAt);
        var date = !day.Exists ? null : yearSaid ? Calendar.Date(year, month, day.Value) : Calendar.MonthDay(today, month, day.Value);
        if (date is not { } found)
        {
            return at;
        }

        parts.SetDay(found);
        return day.End < text.Length && text[day.End] is '号' or '日' ? day.End + 1 : day.End;
    }

    private static int ReadWritten(string text, int at, Numeral year, ref TimeParts parts)
    {
        var mark = text[year.End];
        var month = Numerals.At(text, year.End + 1);
        var day = month.Exists && month.End < text.Length && text[month.End] == mark ? Numerals.At(text, month.End + 1) : Numeral.None;
        if (!day.Exists || Calendar.Date(year.Value, month.Value, day.Value) is not { } date)
        {
            return at;
        }

        parts.SetDay(date);
        return day.End;
    }

    // 三天后, 两天内.
    private static int ReadDaysAhead(string text, int at, Numeral number, DateOnly today, ref TimeParts parts)
    {
        if (number.Value is < 0 or > 60)
        {
            return at;
        }

        var tail = ChineseTimes.Longest(text, number.End + 1, ["以后", "之后", "后", "以内", "之内", "内"]);
        if (tail.Length == 0)
        {
            return at;
        }

        if (tail.Contains('内', StringComparison.Ordinal))
        {
            parts.SetRange(today, Calendar.AddDays(today, number.Value));
        }
        else
        {
            parts.SetDay(Calendar.AddDays(today, number.Value));
        }

        return number.End + 1 + tail.Length;
    }
}
