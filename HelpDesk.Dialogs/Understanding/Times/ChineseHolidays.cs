using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Holidays by name: 元旦, 春节, 中秋, 清明, 年三十, 大年初三, 国庆期间.</summary>
internal static class ChineseHolidays
{
    // The day in a year; lunar days and the eve by the lunar year that begins in it.
    private static readonly (string Word, Func<int, DateTime?> Day, int Days)[] Names =
    [
        ("元旦节", Fixed(1, 1), 3), ("元旦", Fixed(1, 1), 3), ("阳历新年", Fixed(1, 1), 3), ("新年", Fixed(1, 1), 3), ("情人节", Fixed(2, 14), 1), ("妇女节", Fixed(3, 8), 1), ("三八节", Fixed(3, 8), 1), ("植树节", Fixed(3, 12), 1), ("愚人节", Fixed(4, 1), 1),
        ("清明节", static year => Term(year, 4, 4.81, 5.59), 3), ("清明", static year => Term(year, 4, 4.81, 5.59), 3), ("劳动节", Fixed(5, 1), 5), ("五一劳动节", Fixed(5, 1), 5), ("五一节", Fixed(5, 1), 5), ("五一", Fixed(5, 1), 5), ("青年节", Fixed(5, 4), 1),
        ("儿童节", Fixed(6, 1), 1), ("六一", Fixed(6, 1), 1), ("建党节", Fixed(7, 1), 1), ("建军节", Fixed(8, 1), 1), ("教师节", Fixed(9, 10), 1), ("国庆节", Fixed(10, 1), 7), ("国庆", Fixed(10, 1), 7), ("十一", Fixed(10, 1), 7),
        ("万圣节", Fixed(10, 31), 1), ("光棍节", Fixed(11, 11), 1), ("双十一", Fixed(11, 11), 1), ("双11", Fixed(11, 11), 1), ("双十二", Fixed(12, 12), 1), ("双12", Fixed(12, 12), 1), ("平安夜", Fixed(12, 24), 1), ("圣诞节", Fixed(12, 25), 2), ("圣诞", Fixed(12, 25), 2), ("跨年夜", Fixed(12, 31), 1),
        ("冬至", static year => Term(year, 12, 21.94, 22.60), 1), ("母亲节", static year => Nth(year, 5, 2, DayOfWeek.Sunday), 1), ("父亲节", static year => Nth(year, 6, 3, DayOfWeek.Sunday), 1), ("感恩节", static year => Nth(year, 11, 4, DayOfWeek.Thursday), 1), ("复活节", Easter, 4),
        ("大年三十", LunarDays.Eve, 1), ("年三十晚", LunarDays.Eve, 1), ("年三十", LunarDays.Eve, 1), ("大年夜", LunarDays.Eve, 1), ("除夕", LunarDays.Eve, 1), ("春节", Lunar(1, 1), 7), ("农历新年", Lunar(1, 1), 7), ("农历年", Lunar(1, 1), 7), ("过年", Lunar(1, 1), 7), ("过完年", Lunar(1, 1), 7),
        ("元宵节", Lunar(1, 15), 1), ("元宵", Lunar(1, 15), 1), ("端午节", Lunar(5, 5), 3), ("端午", Lunar(5, 5), 3), ("端阳", Lunar(5, 5), 3), ("七夕", Lunar(7, 7), 1), ("中元节", Lunar(7, 15), 1), ("盂兰节", Lunar(7, 14), 1), ("中秋节", Lunar(8, 15), 3), ("中秋", Lunar(8, 15), 3), ("重阳节", Lunar(9, 9), 1), ("重阳", Lunar(9, 9), 1), ("腊八节", Lunar(12, 8), 1), ("腊八", Lunar(12, 8), 1), ("小年夜", Lunar(12, 23), 1), ("佛诞", Lunar(4, 8), 1),
    ];

    // Numbers as much as names: they count only with a word of a holiday behind them.
    private static readonly string[] Bare = ["五一", "六一", "十一"];
    private static readonly string[] HolidayWords = ["期间", "长假", "假期", "放假", "黄金周", "假", "节", "前", "后", "之前", "之后", "以前", "以后", "那天", "当天"];
    private static readonly string[] Spells = ["期间", "长假", "假期", "放假", "黄金周"];

    public static string Beginnings { get; } = string.Concat(Names.Select(static name => name.Word[..1]).Concat(["年", "大"]).Distinct());

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    /// <summary>Reads a holiday.</summary>
    /// <param name="text">The folded message.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="now">Now, in the property's zone.</param>
    /// <param name="year">The year that was told before it; null for the last and the coming one.</param>
    public static SaidDays At(string text, int at, DateTime now, int? year)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return default;
        }

        foreach (var (word, dayOf, days) in Names)
        {
            if (ChineseText.Is(text, at, word) && IsHoliday(text, at, word))
            {
                return Read(text, at + word.Length, now, year, dayOf, days) with { Side = word is "过完年" ? TimeSide.After : TimeSide.None, IsHoliday = true };
            }
        }

        return NewYearDay(text, at, now, year);
    }

    private static SaidDays Read(string text, int end, DateTime now, int? year, Func<int, DateTime?> dayOf, int days)
    {
        var spell = days > 1 ? ChineseText.Any(text, end, Spells) : 0;
        end += spell > 0 ? spell : ChineseText.Is(text, end, "当天") || ChineseText.Is(text, end, "那天") ? 2 : 0;
        var told = year is { } only ? SaidDays.On(end, dayOf(only)) : LunarDays.Readings(end, now, dayOf);
        if (spell > 0 && told.Coming is { } coming)
        {
            told.ComingTo = Moments.AddDays(coming, days);
            told.PastTo = told.Past is { } past ? Moments.AddDays(past, days) : null;
        }

        return told;
    }

    // 大年初三, 年初一; 年廿八 is before the new year. 年前, 年后: around the Spring Festival.
    private static SaidDays NewYearDay(string text, int at, DateTime now, int? year)
    {
        var from = ChineseText.Is(text, at, "大年") ? at + 2 : ChineseText.At(text, at) == '年' ? at + 1 : 0;
        if (from == 0 || ChineseNumber.Has(ChineseText.At(text, at - 1)) || ChineseText.At(text, at - 1) is '今' or '明' or '去' or '几' or '多' or '半')
        {
            return default;
        }

        if (ChineseText.At(text, from) == '初' && ChineseNumber.At(text, from + 1) is { Exists: true, IsChinese: true, Value: >= 1 and <= 15 } first)
        {
            return Read(text, first.End, now, year, Lunar(1, first.Value), 1);
        }

        if (ChineseText.At(text, from) == '廿' && ChineseNumber.At(text, from) is { Exists: true, Value: > 20 and < 30 } late)
        {
            return Read(text, late.End, now, year, Lunar(12, late.Value), 1);
        }

        return from == at + 1 && ChineseText.Any(text, from, ["前", "后"]) > 0 && ChineseText.EndsAt(text, from + 1) ? Read(text, from, now, year, Lunar(1, 1), 1) with { IsHoliday = true } : default;
    }

    private static bool IsHoliday(string text, int at, string word)
    {
        var after = at + word.Length;
        if (Bare.Contains(word) && (ChineseNumber.Has(ChineseText.At(text, at - 1)) || ChineseText.At(text, at - 1) == '第' || ChineseText.Any(text, after, HolidayWords) == 0))
        {
            return false;
        }

        return ChineseText.At(text, after) is not ('路' or '街' or '巷' or '里' or '村' or '苑' or '店')
            && !(word is "过年" && ChineseText.At(text, at - 1) is '不' or '没' or '超')
            && !(word is "清明" or "国庆" or "重阳" && ChineseText.Any(text, after, ["先生", "师傅", "小区", "广场", "大厦"]) > 0)
            && !(word is "新年" && ChineseText.At(text, after) is '度');
    }

    private static Func<int, DateTime?> Fixed(int month, int day) => year => Moments.Date(year, month, day);

    private static Func<int, DateTime?> Lunar(int month, int day) => year => LunarDays.Of(year, month, day);

    private static DateTime? Nth(int year, int month, int nth, DayOfWeek weekday) =>
        Moments.Date(year, month, 1) is { } first ? Moments.AddDays(first, ((((int)weekday - (int)first.DayOfWeek) + 7) % 7) + (7 * (nth - 1))) : null;

    /// <remarks>The usual approximation of a solar term by the year of its century; right from 1930 to 2099 for these two but for the winter of 2021.</remarks>
    private static DateTime? Term(int year, int month, double offset, double offsetBefore)
    {
        var inCentury = year % 100;
        var day = (int)((inCentury * 0.2422) + (year >= 2000 ? offset : offsetBefore)) - (inCentury / 4);
        return Moments.Date(year, month, (year, month) is (2021, 12) ? day - 1 : day);
    }

    /// <remarks>Source: the anonymous Gregorian algorithm (Nature, 20 April 1876).</remarks>
    private static DateTime? Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * week)) / 451;
        var sum = moon + week - (7 * late) + 114;
        return Moments.Date(year, sum / 31, (sum % 31) + 1);
    }
}
