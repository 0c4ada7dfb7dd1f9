using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Lengths: 半小时, 两个半小时, 个半钟, 8天又二十个小时, 一年半.</summary>
internal static class ChineseLengths
{
    private const int MaxCount = 10_000;

    private static readonly (string Word, TimeSpan Time, int Months)[] Units =
    [
        ("个工作日", TimeSpan.FromDays(1), 0), ("工作日", TimeSpan.FromDays(1), 0), ("个小时", TimeSpan.FromHours(1), 0), ("小时", TimeSpan.FromHours(1), 0), ("个钟头", TimeSpan.FromHours(1), 0), ("钟头", TimeSpan.FromHours(1), 0), ("个钟", TimeSpan.FromHours(1), 0),
        ("分钟", TimeSpan.FromMinutes(1), 0), ("刻钟", TimeSpan.FromMinutes(15), 0), ("秒钟", TimeSpan.FromSeconds(1), 0), ("秒", TimeSpan.FromSeconds(1), 0),
        ("个星期", TimeSpan.FromDays(7), 0), ("个礼拜", TimeSpan.FromDays(7), 0), ("星期", TimeSpan.FromDays(7), 0), ("礼拜", TimeSpan.FromDays(7), 0), ("周", TimeSpan.FromDays(7), 0), ("个周末", TimeSpan.FromDays(7), 0),
        ("个月", default, 1), ("个季度", default, 3), ("年", default, 12), ("天", TimeSpan.FromDays(1), 0), ("日", TimeSpan.FromDays(1), 0),
    ];

    // 一周年, 二年级, 一天到晚, 三天花板: the unit belongs to the next word.
    private static readonly string[] Not = ["周年", "周岁", "周边", "周围", "周期", "年级", "年代", "年纪", "年华", "天花", "天台", "天井", "天线", "天桥", "天气", "天到晚", "年四季", "天两头", "日元", "日本", "日常", "日光", "日志", "日用", "秒杀", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "礼拜六", "礼拜日", "礼拜天", "小时候", "小时热线", "小时客服", "小时服务", "小时值班", "小时营业", "小时便利", "小时开放", "小时不间断", "小时供"];

    private static readonly SearchValues<char> First = SearchValues.Create("个工小钟分刻秒星礼周月年天日");

    /// <summary>Reads a length with all its units.</summary>
    public static SaidLength At(string text, int at)
    {
        var told = One(text, at, isFirst: true);
        if (!told.IsTold)
        {
            return default;
        }

        // At most three more units: days, hours, minutes.
        for (var i = 0; i < 3; i++)
        {
            var next = ChineseText.SkipBlanks(text, told.End);
            next += ChineseText.At(text, next) is '又' or '零' or '加' && next < text.Length ? 1 : 0;
            var more = One(text, next, isFirst: false);
            if (!more.IsTold || more.Whole >= told.Whole || more.IsBareDay)
            {
                break;
            }

            told.End = more.End;
            told.Months += more.Months;
            told.Time += more.Time;
            told.IsClocked |= more.IsClocked;
            told.IsCompound = true;
        }

        return told;
    }

    private static SaidLength One(string text, int at, bool isFirst)
    {
        var before = ChineseText.At(text, at - 1);
        if (isFirst && (ChineseNumber.Has(before) || before is '第' or '.' or '/' or '#' || (Letters.IsLatin(before) && char.IsAsciiDigit(ChineseText.At(text, at))) || (before is '那' or '这' or '哪' or '某' or '同' or '有' && ChineseText.Is(text, at, "一天"))))
        {
            return default;
        }

        if (ChineseText.At(text, at) == '半')
        {
            return Unit(text, at + 1, 0.5, isHalf: true);
        }

        if (isFirst && ChineseText.Is(text, at, "个半"))
        {
            return Unit(text, at + 2, 1.5, isHalf: true);
        }

        return Counted(text, at, isFirst);
    }

    private static SaidLength Counted(string text, int at, bool isFirst)
    {
        var several = ChineseText.Any(text, at, ["好几", "几", "数", "若干"]);
        var number = several > 0 ? default : ChineseNumber.At(text, at);
        var end = several > 0 ? at + several : number.End;
        if ((several == 0 && !number.Exists) || number.Value > MaxCount)
        {
            return default;
        }

        double count = several > 0 ? 3 : number.IsPair ? number.Pair.Second : number.Value;
        if (several == 0 && !number.IsChinese && ChineseText.At(text, end) == '.' && ChineseNumber.At(text, end + 1) is { Exists: true, IsChinese: false, Written: <= 2 } tenths)
        {
            (count, end) = (count + (tenths.Value / Math.Pow(10, tenths.Written)), tenths.End);
        }

        // 3-5天, 三到五天: at most the second.
        var isRange = isFirst && number is { Exists: true, Written: <= 3 } && ChineseText.At(text, end) is '-' or '到' or '至' or '~';
        if (isRange && ChineseNumber.At(text, end + 1) is { Exists: true, Written: <= 3, Value: var most } last && most > number.Value)
        {
            (count, end) = (most, last.End);
        }

        end = ChineseText.SkipBlanks(text, end);
        var isAbout = several > 0 || isRange || number.IsPair || ChineseText.At(text, end) is '多' or '来';
        end += ChineseText.At(text, end) is '多' or '来' or '几' && several == 0 ? 1 : 0;
        var isHalf = ChineseText.Is(text, end, "个半");
        var told = isHalf ? Unit(text, end + 2, count + 0.5, isHalf: true) : Unit(text, end, count, isHalf: false);
        if (!told.IsTold && !isFirst && ChineseText.At(text, end) is '分' or '秒' && number.Exists)
        {
            told = new SaidLength { End = end + 1, Time = text[end] == '分' ? TimeSpan.FromMinutes(count) : TimeSpan.FromSeconds(count), IsClocked = true };
        }

        told.IsAbout |= isAbout;
        return told;
    }

    private static SaidLength Unit(string text, int at, double count, bool isHalf)
    {
        if (!First.Contains(ChineseText.At(text, at)) || ChineseText.Any(text, ChineseText.At(text, at) == '个' ? at + 1 : at, Not) > 0)
        {
            return default;
        }

        foreach (var (word, time, months) in Units)
        {
            // “两个半小时”, “半个月”: the measure word may stand before the half.
            var bare = isHalf && word[0] == '个' && ChineseText.At(text, at) != '个' ? word[1..] : word;
            if (ChineseText.Is(text, at, bare) && (bare.Length > 1 || word.Length == 1))
            {
                return Told(text, at + bare.Length, word, time, months, count);
            }

            if (bare.Length != word.Length && bare is "月" or "钟" && ChineseText.Is(text, at, bare))
            {
                return Told(text, at + 1, word, time, months, count);
            }
        }

        return default;
    }

    private static SaidLength Told(string text, int end, string word, TimeSpan time, int months, double count)
    {
        if (ChineseText.At(text, end) == '半' && word is "年" or "天" or "周" or "小时" or "个小时" or "个钟头" or "个钟" && ChineseText.At(text, end + 1) is not ('夜' or '天' or '小' or '个'))
        {
            (count, end) = (count + 0.5, end + 1);
        }

        return new SaidLength
        {
            End = end,
            Time = months > 0 ? months * count % 1 is > 0 and var share ? TimeSpan.FromDays(30 * share) : default : time * count,
            Months = (int)(months * count),
            IsClocked = months == 0 && time < TimeSpan.FromDays(1),
            IsWorkingDays = word.EndsWith("工作日", StringComparison.Ordinal),
            IsBareDay = word == "日",
        };
    }
}
