using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times counted from now: 半小时后, 三天前, 过两天, 未来三天, 上个小时, 还剩5分钟, 两天内; and now itself.</summary>
internal static class ChineseRelations
{
    private static readonly string[] After = ["以后", "之后", "过后", "后"];
    private static readonly string[] Before = ["以前", "之前", "前"];
    private static readonly string[] Within = ["以内", "之内", "内", "里面", "之间", "里"];
    private static readonly string[] Ahead = ["接下来的", "接下来", "未来的", "未来", "今后", "往后", "之后", "随后", "后", "下"];
    private static readonly string[] Behind = ["最近的", "最近", "过去的", "过去", "之前", "此前", "前", "上", "近", "头"];
    private static readonly string[] Left = ["还剩下", "还剩", "剩下"];
    private static readonly string[] Passing = ["再过", "过多", "过"];
    private static readonly string[] Now = ["现在", "而家", "依家", "宜家", "此刻", "这会儿", "马上", "立刻", "立即", "即刻", "刚刚", "刚才", "头先"];
    private static readonly string[] Soon = ["一会儿", "一会", "待会儿", "待会", "等会儿", "等会", "等阵间", "阵间", "晚些时候", "迟些", "晚点"];

    // 不过, 超过, 经过, 修过: no time passes.
    private const string NotPassing = "不超经通来去说修报打问找等度路没换见看过";

    // 前台, 前面, 前往, 后门, 后天: the word goes on.
    private const string AfterBefore = "台面门后方任往厅者端列提述天";
    private const string AfterAfter = "天日面门勤备续悔台院期果方座排窗楼";

    public static string Beginnings => "接未今往之随后下最过此前上近头还剩再现而依宜这马立即刚一待等阵晚迟";

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    /// <summary>Length of “后”, “之后” and the like at a position, where it is no part of another word.</summary>
    public static int AfterAt(string text, int at) => Bound(text, at, After, AfterAfter);

    /// <summary>Length of “前”, “之前” and the like.</summary>
    public static int BeforeAt(string text, int at) => Bound(text, at, Before, AfterBefore);

    /// <summary>A day counted from today: 三天后, 两周前, 过两天.</summary>
    public static SaidDays DayAt(string text, int at, DateTime now)
    {
        var (length, sign, end) = Pointed(text, at);
        return length is { IsTold: true, IsClocked: false } ? SaidDays.On(end, length.From(now, sign)) : default;
    }

    /// <summary>Reads whatever else counts from now.</summary>
    public static TimeMention? At(string text, int at, DateTime now)
    {
        var (length, sign, end) = Pointed(text, at);
        if (length.IsTold)
        {
            return Of(at, end, length.IsClocked ? TimeKind.DateTime : TimeKind.Date, length.From(now, sign), null) with { Side = length.IsAbout ? TimeSide.About : TimeSide.None };
        }

        return Stretch(text, at, now) ?? OneUnit(text, at, now) ?? Length(text, at) ?? NowWord(text, at, now);
    }

    private static int Bound(string text, int at, string[] words, string others)
    {
        var length = ChineseText.Any(text, at, words);
        return length == 1 && others.Contains(ChineseText.At(text, at + 1), StringComparison.Ordinal) && !ChineseText.Is(text, at + 1, "天花") ? 0 : length;
    }

    // A length with the word that says on which side of now it ends.
    private static (SaidLength Length, int Sign, int End) Pointed(string text, int at)
    {
        var passing = ChineseText.At(text, at) is '过' or '再' ? ChineseText.Any(text, at, Passing) : 0;
        if (passing > 0 && ChineseText.At(text, at) == '过' && (NotPassing.Contains(ChineseText.At(text, at - 1), StringComparison.Ordinal) && at > 0))
        {
            return default;
        }

        var length = ChineseLengths.At(text, at + passing);
        if (!length.IsTold)
        {
            return default;
        }

        if (AfterAt(text, length.End) is > 0 and var after)
        {
            return (length, 1, length.End + after);
        }

        return passing > 0 ? (length, 1, length.End)
            : BeforeAt(text, length.End) is > 0 and var before ? (length, -1, length.End + before)
            : default;
    }

    // 未来三天, 之后5分钟, 过去一周, 还剩5分钟, 两天内.
    private static TimeMention? Stretch(string text, int at, DateTime now)
    {
        var (word, sign) = !First.Contains(text[at]) ? (0, 0)
            : ChineseText.Any(text, at, Left) is > 0 and var left ? (left, 2)
            : ChineseText.Any(text, at, Ahead) is > 0 and var ahead ? (ahead, 1)
            : ChineseText.Any(text, at, Behind) is > 0 and var behind ? (behind, -1)
            : (0, 0);
        var length = ChineseLengths.At(text, ChineseText.SkipBlanks(text, at + word));
        if (!length.IsTold || (word == 1 && ChineseText.At(text, at) is '上' or '下' && Letters.IsHan(ChineseText.At(text, at - 1)) && ChineseText.At(text, at - 1) is '楼' or '以' or '早' or '晚'))
        {
            return null;
        }

        if (word == 0)
        {
            var within = ChineseText.Any(text, length.End, Within);
            return within == 0 || (ChineseText.At(text, length.End) == '里' && within == 1 && ChineseText.At(text, length.End + 1) is '程') ? null
                : Of(at, length.End + within, length.IsClocked ? TimeKind.DateTimeRange : TimeKind.DateRange, length.IsClocked ? now : now.Date, length.From(now, 1)) with { Length = length.Whole };
        }

        if (sign == 2)
        {
            return length.IsCompound ? null : Of(at, length.End, length.IsClocked ? TimeKind.DateTimeRange : TimeKind.DateRange, length.IsClocked ? now : now.Date, length.From(now, 1));
        }

        var end = length.End + (ChineseText.Any(text, length.End, Within) is > 0 and var inside ? inside : 0);
        return length.IsClocked
            ? sign > 0 ? Of(at, end, TimeKind.DateTimeRange, now, length.From(now, 1)) : Of(at, end, TimeKind.DateTimeRange, length.From(now, -1), now)
            : sign > 0 ? Of(at, end, TimeKind.DateRange, Moments.AddDays(now.Date, 1), Moments.AddDays(length.From(now, 1), 1))
            : Of(at, end, TimeKind.DateRange, length.From(now, -1), now.Date);
    }

    // 上个小时, 下一分钟.
    private static TimeMention? OneUnit(string text, int at, DateTime now)
    {
        if (text[at] is not ('上' or '下'))
        {
            return null;
        }

        var (word, sign) = ChineseText.Any(text, at, ["上一个", "上个"]) is > 0 and var last ? (last, -1) : ChineseText.Any(text, at, ["下一个", "下个"]) is > 0 and var next ? (next, 1) : (0, 0);
        var unit = word == 0 ? 0 : ChineseText.Any(text, at + word, ["小时", "钟头", "钟"]);
        if (unit == 0)
        {
            return null;
        }

        var end = at + word + unit;
        return sign > 0 ? Of(at, end, TimeKind.DateTimeRange, now, Moments.Add(now, TimeSpan.FromHours(1))) : Of(at, end, TimeKind.DateTimeRange, Moments.Add(now, TimeSpan.FromHours(-1)), now);
    }

    private static TimeMention? Length(string text, int at)
    {
        var length = ChineseLengths.At(text, at);
        if (!length.IsTold || length.IsBareDay)
        {
            return null;
        }

        var about = ChineseText.Is(text, length.End, "左右") || ChineseText.Is(text, length.End, "上下") ? 2 : 0;
        var side = ChineseText.Any(text, at - 2, ["超过", "多于", "大于"]) > 0 ? TimeSide.More : ChineseText.Any(text, at - 2, ["不到", "少于", "小于"]) > 0 ? TimeSide.Less : about > 0 || length.IsAbout ? TimeSide.About : TimeSide.None;
        return new TimeMention { Start = at, End = length.End + about, Kind = TimeKind.Duration, Length = length.Whole, Side = side };
    }

    private static TimeMention? NowWord(string text, int at, DateTime now) =>
        !First.Contains(text[at]) ? null
        : ChineseText.Any(text, at, Now) is > 0 and var length ? Of(at, at + length, TimeKind.DateTime, now, null)
        : ChineseText.Any(text, at, Soon) is > 0 and var soon && IsSoon(text, at, soon) ? new TimeMention { Start = at, End = at + soon, Kind = TimeKind.DateTimeRange, Side = TimeSide.After, Readings = [new TimeReading(now, null)] }
        : null;

    // “等一会儿” asks for patience.
    private static bool IsSoon(string text, int at, int length) =>
        ChineseText.At(text, at - 1) is not ('等' or '了' or '有' or '停' or '早' or '每' or '今' or '昨' or '明') && ChineseText.At(text, at + length) is not ('儿' or '评' or '名' or '计') && !(text[at] == '晚' && ChineseText.At(text, at + length) is '了');

    private static TimeMention Of(int start, int end, TimeKind kind, DateTime from, DateTime? to) =>
        new() { Start = start, End = end, Kind = kind, Readings = [new TimeReading(from, to)] };
}
