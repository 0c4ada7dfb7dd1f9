using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the times told in Chinese.</summary>
/// <remarks>Linear: from each place where a time may begin it looks a bounded way ahead, and goes on behind what it found.</remarks>
internal static class ChineseReader
{
    private const int LongestTitle = 30;

    private static readonly SearchValues<char> Beginnings = SearchValues.Create(string.Concat(
        "0123456789〇○零幺一二两三四五六七八九十廿卅几数好若半个差农阴旧夏正腊冬《",
        ChineseNearDays.Beginnings, ChineseWeeks.Beginnings, ChineseMonths.Beginnings, ChineseHolidays.Beginnings, ChinesePartsOfDay.Beginnings, ChineseRelations.Beginnings, ChineseSets.Beginnings));

    // Names with a day in them: a newspaper, a song, a firm, an inn.
    private static readonly string[] Names = ["今日头条", "今日说法", "今日资本", "明日科技", "明日之星", "明日之后", "明日方舟", "明日黄花", "昨日重现", "明天会更好", "星期五餐厅", "星期八", "周六福", "七天连锁", "七天酒店", "三八妇女", "三月三路", "五四广场"];

    private static readonly string[] About = ["大约在", "大约", "大概在", "大概", "差不多", "大致", "约"];
    private static readonly string[] Until = ["截止到", "截至到", "截止", "截至", "最迟到", "最晚到", "最迟", "最晚", "不迟于", "不晚于", "直到", "赶在"];
    private static readonly string[] Since = ["自从", "不早于", "最早", "自"];

    public static void Read(string folded, DateTime now, List<TimeMention> found)
    {
        var at = 0;
        while (at < folded.Length)
        {
            var next = folded.AsSpan(at).IndexOfAny(Beginnings);
            if (next < 0)
            {
                return;
            }

            at += next;
            if (folded[at] == '《' && TitleEnd(folded, at) is > 0 and var end)
            {
                at = end;
            }
            else if (At(folded, at, now) is { } mention)
            {
                found.Add(Led(folded, mention, found.Count > 0 ? found[^1].End : 0));
                at = mention.End;
            }
            else
            {
                at = Past(folded, at);
            }
        }
    }

    private static TimeMention? At(string text, int at, DateTime now)
    {
        if (NameAt(text, at) > 0)
        {
            return null;
        }

        if (ChineseSets.At(text, at, now) is { } set)
        {
            return set;
        }

        var first = ChineseTime.At(text, at, now);
        if (Range(text, at, first, now) is { } range)
        {
            return Bounded(text, range);
        }

        return first.IsTold ? Bounded(text, ChineseMentions.Of(first)) : ChineseRelations.At(text, at, now);
    }

    private static TimeMention? Range(string text, int at, SaidTime first, DateTime now)
    {
        if (!first.IsTold)
        {
            return ChineseRanges.Short(text, at, default, now);
        }

        // 下午2-4点: the part of the day stands before both.
        var isOpen = first.Hours.Clock is null && !first.Days.IsStretch;
        return isOpen && ChineseRanges.Short(text, ChineseText.SkipBlanks(text, first.End), first, now) is { } hours ? hours : ChineseRanges.From(text, first, now);
    }

    // “三点后”, “周五前”, “明天起”, “五点左右”.
    private static TimeMention Bounded(string text, TimeMention mention)
    {
        var at = mention.End;
        if (mention.Kind == TimeKind.Duration)
        {
            return mention;
        }

        if (ChineseText.Any(text, at, ["左右", "前后", "上下"]) is > 0 and var about)
        {
            return mention with { End = at + about, Side = TimeSide.About };
        }

        if (ChineseText.Any(text, at, ["之内", "以内", "期间", "内"]) is > 0 and var inside && mention.Kind is TimeKind.DateRange or TimeKind.TimeRange)
        {
            return mention with { End = at + inside };
        }

        if (ChineseRelations.BeforeAt(text, at) is > 0 and var before)
        {
            return ChineseMentions.Sided(mention, TimeSide.Before, at + before);
        }

        if (ChineseRelations.AfterAt(text, at) is > 0 and var after)
        {
            return ChineseMentions.Sided(mention, TimeSide.After, at + after);
        }

        return ChineseText.Is(text, at, "以来") ? ChineseMentions.Sided(mention, TimeSide.Since, at + 2)
            : ChineseText.Is(text, at, "为止") ? ChineseMentions.Sided(mention, TimeSide.Until, at + 2)
            : ChineseText.At(text, at) == '起' && ChineseText.At(text, at + 1) is not ('来' or '床' or '火' or '泡' or '步' or '价' or '码' or '见') ? ChineseMentions.Sided(mention, TimeSide.Since, at + 1)
            : mention;
    }

    // Words before it that tell a side: 大约十点, 最晚周五, 自从周一.
    private static TimeMention Led(string text, TimeMention mention, int from)
    {
        if (mention.Kind is TimeKind.Set)
        {
            return mention;
        }

        var about = Before(text, mention.Start, from, About);
        if (about > 0)
        {
            return mention with { Start = mention.Start - about, Side = mention.Side == TimeSide.None ? TimeSide.About : mention.Side };
        }

        if (mention.Kind is TimeKind.Duration || mention.Side is not (TimeSide.None or TimeSide.Before))
        {
            return mention;
        }

        var until = Before(text, mention.Start, from, Until);
        if (until > 0)
        {
            return ChineseMentions.Sided(mention, TimeSide.Until, mention.End) with { Start = mention.Start - until };
        }

        return mention.Side == TimeSide.None && Before(text, mention.Start, from, Since) is > 0 and var since
            ? ChineseMentions.Sided(mention, TimeSide.Since, mention.End) with { Start = mention.Start - since }
            : mention;
    }

    private static int Before(string text, int end, int from, string[] words)
    {
        foreach (var word in words)
        {
            // “预约12月1号” and “续约到周五” make appointments.
            var isOther = word == "约" && ChineseText.At(text, end - 2) is '预' or '续' or '改' or '再' or '已' or '签' or '合' or '大' or '节' or '我' or '想' or '要';
            if (end - word.Length >= from && !isOther && ChineseText.Is(text, end - word.Length, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int NameAt(string text, int at) => text[at] is '今' or '明' or '昨' or '星' or '周' or '七' or '三' or '五' ? ChineseText.Any(text, at, Names) : 0;

    private static int TitleEnd(string text, int at)
    {
        var close = text.AsSpan(at, Math.Min(LongestTitle, text.Length - at)).IndexOf('》');
        return close < 0 ? 0 : at + close + 1;
    }

    // A name or a number that begins no time is passed as a whole.
    private static int Past(string text, int at)
    {
        var end = at + Math.Max(1, NameAt(text, at));
        while (char.IsAsciiDigit(text[at]) && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
