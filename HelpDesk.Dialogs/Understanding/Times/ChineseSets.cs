using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>What comes again: 每天, 每周一早上, 逢星期三, 隔天, 每两周.</summary>
internal static class ChineseSets
{
    private static readonly (string Word, string Timex)[] Units =
    [
        ("个工作日", "P1D"), ("工作日", "P1D"), ("个小时", "PT1H"), ("小时", "PT1H"), ("个钟头", "PT1H"), ("个钟", "PT1H"), ("分钟", "PT1M"), ("个周末", "XXXX-WXX-WE"), ("周末", "XXXX-WXX-WE"),
        ("个星期", "P1W"), ("个礼拜", "P1W"), ("星期", "P1W"), ("礼拜", "P1W"), ("周", "P1W"), ("个月", "P1M"), ("月份", "P1M"), ("月", "P1M"), ("个季度", "P3M"), ("季度", "P3M"), ("年", "P1Y"), ("天", "P1D"), ("日", "P1D"),
    ];

    private static readonly (string Word, string Timex)[] Plain = [("天天", "P1D"), ("日日", "P1D"), ("晚晚", "XXXX-XX-XXTEV"), ("隔天", "P2D"), ("隔日", "P2D"), ("隔周", "P2W"), ("隔晚", "P2D"), ("隔三差五", "P3D")];

    public static string Beginnings => "每逢隔天日晚";

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    public static TimeMention? At(string text, int at, DateTime now)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return null;
        }

        foreach (var (word, timex) in Plain)
        {
            // “后天天气”, “今天天花板”: a day and another word.
            if (ChineseText.Is(text, at, word) && ChineseText.At(text, at - 1) is not ('今' or '明' or '后' or '昨' or '前' or '听' or '两' or '几' or '这' or '那' or '一' or '三') && ChineseText.At(text, at + word.Length) is not ('花' or '气' or '台'))
            {
                return With(text, at, at + word.Length, timex);
            }
        }

        var lead = ChineseText.Any(text, at, ["每逢", "每隔", "每一", "每", "逢", "隔"]);
        return lead == 0 ? null : Every(text, at, at + lead, now);
    }

    private static TimeMention? Every(string text, int at, int from, DateTime now)
    {
        var bare = ChineseText.At(text, from) == '个' ? from + 1 : from;
        if (Weekdays(text, at, bare) is { } weekday)
        {
            return weekday;
        }

        if (text[from - 1] is '每' or '逢' && ChinesePartsOfDay.At(text, bare, afterDay: true) is { IsTold: true, Part: { } part } told)
        {
            return With(text, at, told.End, "XXXX-XX-XXT" + part, told);
        }

        var number = text[from - 1] == '一' ? default : ChineseNumber.At(text, from);
        var unit = number.Exists ? ChineseText.SkipBlanks(text, number.End) : from;
        foreach (var (word, timex) in Units)
        {
            if (ChineseText.Is(text, unit, word) && ChineseText.At(text, unit + word.Length) is not ('级' or '围' or '边' or '花'))
            {
                return text[at] == '逢' && word != "周末" && word != "个周末" ? null : OfUnit(text, at, unit + word.Length, number, timex);
            }
        }

        return text[at] == '每' && ChineseHolidays.At(text, from, now, null) is { IsTold: true } holiday ? With(text, at, holiday.End, "P1Y") : null;
    }

    // 每月15号, 每年5月, 每两周.
    private static TimeMention OfUnit(string text, int at, int end, ChineseNumber number, string timex)
    {
        var day = ChineseNumber.At(text, ChineseText.At(text, end) == '的' ? end + 1 : end);
        if (timex is "P1M" && !number.Exists && day is { Exists: true, Value: >= 1 and <= 31 } && ChineseText.At(text, day.End) is '号' or '日')
        {
            return With(text, at, day.End + 1, $"XXXX-XX-{day.Value:00}");
        }

        return With(text, at, end, number.Exists && number.Value != 1 ? timex.Replace("1", number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) : timex);
    }

    // 每周一, 逢星期三, 每周一三五, 每周一到周五, 每周二、四.
    private static TimeMention? Weekdays(string text, int at, int from)
    {
        var name = ChineseText.Any(text, from, ["星期", "礼拜", "周"]);
        var weekday = name == 0 ? 0 : ChineseWeeks.WeekdayAt(text, from + name);
        if (weekday == 0 || (ChineseText.At(text, from + name) is '三' or '两' or '二' or '四' or '五' or '六' && ChineseText.At(text, from + name + 1) is '天' or '次'))
        {
            return null;
        }

        var end = from + name + 1;
        for (var i = 0; i < 6; i++)
        {
            var next = ChineseText.At(text, end) is ',' or '和' or '到' or '至' or '-' or '、' or '及' or '跟' or '同' ? end + 1 : end;
            next += next > end || ChineseText.Is(text, next, "周") || ChineseText.Is(text, next, "星期") || ChineseText.Is(text, next, "礼拜") ? ChineseText.Any(text, next, ["星期", "礼拜", "周"]) : 0;
            if (ChineseWeeks.WeekdayAt(text, next) == 0 || ChineseText.At(text, next + 1) is '点' or ':' or '时' || char.IsAsciiDigit(ChineseText.At(text, next)))
            {
                break;
            }

            end = next + 1;
        }

        return With(text, at, end, $"XXXX-WXX-{weekday}");
    }

    // The hours belong to it: 每周一早上九点到十点.
    private static TimeMention With(string text, int at, int end, string timex, SaidHours part = default)
    {
        var next = ChineseText.SkipBlanks(text, end);
        next += ChineseText.At(text, next) is '的' or '都' ? 1 : 0;
        var hours = part.IsTold ? ChineseHours.Clock(text, next, part, hasBefore: true) : ChineseHours.At(text, next, null, afterDay: true);
        if (!hours.IsTold)
        {
            return Of(at, end, timex, part.Part);
        }

        end = hours.End;
        if (hours.Clock is { } clock)
        {
            timex += clock.Minutes > 0 ? $"T{clock.Hours:00}:{clock.Minutes:00}" : $"T{clock.Hours:00}";
            var joint = ChineseText.SkipBlanks(text, end);
            var second = ChineseText.Joints.Contains(ChineseText.At(text, joint), StringComparison.Ordinal) ? ChineseHours.At(text, ChineseText.SkipBlanks(text, joint + 1), null, afterDay: true) : default;
            end = second.IsTold ? second.End : end;
        }

        return Of(at, end, timex, hours.Part);
    }

    private static TimeMention Of(int start, int end, string timex, PartOfDay? part) => new() { Start = start, End = end, Kind = TimeKind.Set, Timex = timex, Part = part };
}
