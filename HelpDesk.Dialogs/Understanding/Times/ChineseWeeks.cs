using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Weekdays, weekends and weeks: 周三, 下个星期三, 礼拜六日, 周末, 下周.</summary>
internal static class ChineseWeeks
{
    private static readonly (string Word, int Weeks)[] Which =
    [
        ("下下下个", 3), ("下下个", 2), ("下下", 2), ("下一个", 1), ("下一", 1), ("下个", 1), ("下", 1), ("上上个", -2), ("上上", -2), ("上一个", -1), ("上一", -1), ("上个", -1), ("上", -1),
        ("这一个", 0), ("这个", 0), ("这一", 0), ("这", 0), ("本", 0), ("今个", 0), ("呢个", 0), ("呢", 0), ("当", 0), ("今", 0),
    ];

    private static readonly string[] Names = ["星期", "礼拜", "周"];

    // 上周一直, 下周四处: the numeral belongs to the next word.
    private const string AfterOne = "直定样共些切般旦边会并律次";
    private const string AfterAny = "次回遍趟栋楼层座个单位室户家年";

    public static string Beginnings => "下上这本今呢当星礼周";

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    public static SaidDays At(string text, int at, DateTime now)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return default;
        }

        var (from, week) = WeekAt(text, at);
        var length = ChineseText.Any(text, from, Names);
        if (length == 0 || (week is null && IsCounted(text, at)))
        {
            return default;
        }

        var after = from + length;
        if (ChineseText.At(text, after) == '末')
        {
            return Weekend(after + 1, now, week);
        }

        var weekday = WeekdayAt(text, after);
        if (weekday > 0)
        {
            return Weekday(text, after, now, week, weekday);
        }

        return week is { } weeks && ChineseText.At(text, after) is not ('几' or '年' or '边' or '围' or '刊' or '报') ? Week(text, after, now, weeks) : default;
    }

    /// <summary>The weekday (1 to 7) written at a position; 0 when there is none or it belongs to another word.</summary>
    public static int WeekdayAt(string text, int at)
    {
        var weekday = ChineseText.At(text, at) switch
        {
            '一' or '1' => 1,
            '二' or '2' => 2,
            '三' or '3' => 3,
            '四' or '4' => 4,
            '五' or '5' => 5,
            '六' or '6' => 6,
            '日' or '天' or '7' => 7,
            _ => 0,
        };
        var next = ChineseText.At(text, at + 1);
        var isOther = weekday switch
        {
            0 => true,
            7 => ChineseText.At(text, at) == '7' && char.IsAsciiDigit(next),
            1 when AfterOne.Contains(next, StringComparison.Ordinal) => true,
            1 when next == '起' => ChineseText.At(text, at + 2) is '去' or '来' or '吃' or '修' or '弄' or '看' or '检',
            4 when next is '处' or '周' or '面' => true,
            5 when next is '金' or '颜' => true,
            _ => AfterAny.Contains(next, StringComparison.Ordinal) || char.IsAsciiDigit(next) && char.IsAsciiDigit(ChineseText.At(text, at)),
        };
        return isOther || ChineseText.Is(text, at + 1, "餐厅") || ChineseText.Is(text, at + 1, "乐队") ? 0 : weekday;
    }

    /// <summary>The day of this weekday on or after a day.</summary>
    public static DateTime Next(DateTime from, int weekday)
    {
        var day = Moments.AddDays(Moments.Monday(from), weekday - 1);
        return day < from ? Moments.AddDays(day, 7) : day;
    }

    private static (int End, int? Week) WeekAt(string text, int at)
    {
        foreach (var (word, weeks) in Which)
        {
            if (ChineseText.Is(text, at, word))
            {
                return (at + word.Length, weeks);
            }
        }

        return (at, null);
    }

    // “一周五次”, “每周三”: a number of weeks or a set.
    private static bool IsCounted(string text, int at) =>
        ChineseText.At(text, at - 1) is '每' or '几' or '逢' or '第' or '老' or '小' || (ChineseNumber.Has(ChineseText.At(text, at - 1)) && ChineseText.At(text, at - 2) is not ('周' or '期' or '拜')) || (ChineseText.At(text, at - 1) == '个' && ChineseNumber.Has(ChineseText.At(text, at - 2)));

    private static SaidDays Weekday(string text, int at, DateTime now, int? week, int weekday)
    {
        var end = at + 1;
        var today = now.Date;
        var day = Moments.AddDays(Moments.Monday(today), weekday - 1);
        if (weekday == 6 && ChineseText.At(text, end) is '日' or '天')
        {
            return Weekend(end + 1, now, week);
        }

        if (week is { } weeks)
        {
            return SaidDays.On(end, Moments.AddDays(day, 7 * weeks)) with { Form = DayForm.Weekday, Day = weekday };
        }

        var coming = Next(today, weekday);
        return SaidDays.Either(end, DayForm.Weekday, Moments.AddDays(coming, -7), coming) with { Day = weekday };
    }

    private static SaidDays Weekend(int end, DateTime now, int? week)
    {
        var saturday = Moments.AddDays(Moments.Monday(now), 5 + (7 * (week ?? 0)));
        return SaidDays.From(end, saturday, Moments.AddDays(saturday, 2));
    }

    private static SaidDays Week(string text, int end, DateTime now, int weeks)
    {
        var monday = Moments.AddDays(Moments.Monday(now), 7 * weeks);
        return ChineseText.At(text, end) switch
        {
            '初' => SaidDays.From(end + 1, monday, Moments.AddDays(monday, 3)),
            '底' => SaidDays.From(end + 1, Moments.AddDays(monday, 4), Moments.AddDays(monday, 7)),
            _ => SaidDays.From(end, monday, Moments.AddDays(monday, 7)),
        };
    }
}
