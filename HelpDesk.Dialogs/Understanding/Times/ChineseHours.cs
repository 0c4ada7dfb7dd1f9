namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times of day: 三点半, 下午3:15, 三点九, 差五分九点, 3pm.</summary>
internal static class ChineseHours
{
    private static readonly string[] About = ["左右", "前后", "上下", "来钟", "多钟", "几钟", "多", "许"];

    // “早一点”, “有一点”, “漏了一点”: less or more, not one o'clock.
    private const string BeforeLittle = "早晚快慢大小多少有差高低近远好轻重松紧了过着出下滴漏这那第点";

    // “一点小问题”, “一点儿”, “一点也不”.
    private const string AfterLittle = "点儿也都小水事不没野问反用办意毛东钱力";

    // “以下三点”, “第三点”: points of a list.
    private const string BeforePoints = "第这那下几各每之分百零.";

    private const string Measures = "米公厘升度匹万千百倍元块吨斤平方折%成个瓦伏";

    private static readonly string[] AfterPoints = ["建议", "意见", "问题", "要求", "原因", "说明", "想法", "疑问", "不满", "水", "需要", "希望", "诉求", "感受", "好处"];

    /// <summary>Reads a part of the day, a clock time, or the one with the other.</summary>
    /// <param name="text">The folded message.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="said">Part of the day that the day before it named (今晚).</param>
    /// <param name="afterDay">A day was told right before.</param>
    public static SaidHours At(string text, int at, PartOfDay? said, bool afterDay)
    {
        var part = ChinesePartsOfDay.At(text, at, (afterDay && said is null) || IsShortPart(text, at));
        if (!part.IsTold && said is { } known)
        {
            part = ChinesePartsOfDay.Of(known, at);
        }

        var from = part.IsTold ? SkipJoin(text, part.End) : at;
        var clock = Clock(text, from, part, part.IsTold || afterDay);
        var isEarlier = said == PartOfDay.Morning && ChineseText.Is(text, from, "一点");
        return clock.IsTold && !isEarlier ? clock : part;
    }

    /// <summary>Reads a clock time; the hours of a list of points are none.</summary>
    public static SaidHours Clock(string text, int at, SaidHours part, bool hasBefore)
    {
        if (ChineseText.At(text, at) == '差')
        {
            return Short(text, at, part);
        }

        var hour = ChineseNumber.At(text, at);
        if (!hour.Exists || hour.Value > 24 || hour.Written > (hour.IsChinese ? 3 : 2) || hour.IsPair || (!hasBefore && IsInside(text, at)))
        {
            return default;
        }

        var mark = ChineseText.At(text, hour.End);
        return mark switch
        {
            ':' when !hour.IsChinese => Digital(text, hour, part),
            '点' when !IsOther(text, at, hour, hasBefore) => Spoken(text, hour, part),
            '时' when IsHourMark(text, hour) => Spoken(text, hour, part),
            _ when !hour.IsChinese => HalfOfDay(text, hour.Value, TimeSpan.Zero, hour.End),
            _ => default,
        };
    }

    /// <summary>The hours that two numbers before one mark stand for: 2-4点, 两三点.</summary>
    public static (SaidHours First, SaidHours Second) Pair(string text, int at, SaidHours part)
    {
        var number = ChineseNumber.At(text, at);
        if (!number.Exists || IsInside(text, at))
        {
            return default;
        }

        if (number.IsPair && ChineseText.At(text, number.End) == '点' && ChineseText.Any(text, number.End + 1, AfterPoints) == 0 && ChineseText.At(text, at - 1) is not ('这' or '有' or '第'))
        {
            var end = number.End + 1;
            end += ChineseText.At(text, end) == '钟' ? 1 : 0;
            return (Of(number.Pair.First, default, part, end), Of(number.Pair.Second, default, part, end));
        }

        var joint = ChineseText.SkipBlanks(text, number.End);
        if (number.Value > 24 || number.Written > 2 || !IsJoint(text, joint))
        {
            return default;
        }

        var second = Clock(text, ChineseText.SkipBlanks(text, joint + 1), part, hasBefore: true);
        return second.Clock is null ? default : (Of(number.Value, default, part, number.End), second);
    }

    // 早8点, 晚七点半; but 早一点.
    private static bool IsShortPart(string text, int at) =>
        ChineseText.At(text, at) is '早' or '晚' && ChineseNumber.At(text, at + 1) is { Exists: true, Value: <= 12 } hour && ChineseText.At(text, hour.End) is '点' or ':' && hour is not { IsChinese: true, Value: 1 };

    private static bool IsJoint(string text, int at) => ChineseText.At(text, at) is '到' or '至' or '-' or '~' or ',';

    private static int SkipJoin(string text, int at)
    {
        var next = ChineseText.SkipBlanks(text, at);
        return ChineseText.At(text, next) == '的' ? next + 1
            : ChineseText.Is(text, next, "大约") || ChineseText.Is(text, next, "大概") ? next + 2
            : ChineseText.At(text, next) == '约' ? next + 1
            : next;
    }

    // A number inside a longer one, an address or a fraction begins no time.
    private static bool IsInside(string text, int at)
    {
        var before = ChineseText.At(text, at - 1);
        return ChineseNumber.Has(before) || before is '.' or ':' or '/' or '#' or '第' || (char.IsAsciiDigit(ChineseText.At(text, at)) && (Letters.IsLatin(before) || (before == '-' && ChineseNumber.Has(ChineseText.At(text, at - 2)))));
    }

    private static bool IsHourMark(string text, ChineseNumber hour) =>
        ChineseText.At(text, hour.End + 1) is not ('候' or '间' or '期' or '段' or '常' or '而' or '代' or '差' or '速') && !(hour is { IsChinese: true, Value: 1 } && !ChineseNumber.Has(ChineseText.At(text, hour.End + 1)));

    private static bool IsOther(string text, int at, ChineseNumber hour, bool hasBefore)
    {
        var next = hour.End + 1;
        if (ChineseText.Any(text, next, AfterPoints) > 0 || (!hasBefore && BeforePoints.Contains(ChineseText.At(text, at - 1), StringComparison.Ordinal)))
        {
            return true;
        }

        if (IsDecimal(text, next))
        {
            return true;
        }

        if (hour is not { IsChinese: true, Value: 1, Written: 1 })
        {
            return false;
        }

        return AfterLittle.Contains(ChineseText.At(text, next), StringComparison.Ordinal) || (!hasBefore && !IsPlainlyOne(text, at, next));
    }

    // “三点五米”, “二点五匹”; but “三点五分” and “三点二十”.
    private static bool IsDecimal(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && ChineseNumber.DigitOf(text[end]) >= 0)
        {
            end++;
        }

        return end > at && Measures.Contains(ChineseText.At(text, end), StringComparison.Ordinal) && !(ChineseText.At(text, end) == '个' && end - at == 1);
    }

    private static bool IsPlainlyOne(string text, int at, int next)
    {
        if (at > 0 && BeforeLittle.Contains(text[at - 1], StringComparison.Ordinal))
        {
            return false;
        }

        return ChineseText.At(text, next) is '半' or '钟' or '整' or '正' or '前' or '后' or '到' or '至' or '左' or '之' or '以' or '过' || ChineseNumber.Has(ChineseText.At(text, next)) || (ChineseText.EndsAt(text, next) && !(at > 0 && Letters.IsHan(text[at - 1]) && text[at - 1] is not ('是' or '就' or '在' or '吧')));
    }

    private static SaidHours Digital(string text, ChineseNumber hour, SaidHours part)
    {
        var minute = ChineseNumber.At(text, hour.End + 1);
        if (minute is not { IsChinese: false, Written: 2, Value: < 60 } || (hour.Value == 24 && minute.Value > 0))
        {
            return default;
        }

        var (past, end) = (TimeSpan.FromMinutes(minute.Value), minute.End);
        if (ChineseText.At(text, end) == ':')
        {
            var second = ChineseNumber.At(text, end + 1);
            if (second is not { IsChinese: false, Written: 2, Value: < 60 })
            {
                return default;
            }

            (past, end) = (past + TimeSpan.FromSeconds(second.Value), second.End);
        }

        var half = HalfOfDay(text, hour.Value, past, end);
        return Rounded(text, half.IsTold ? half : Of(hour.Value, past, part, end));
    }

    // am, p.m.; needed for a bare number (3pm), optional after a full clock time.
    private static SaidHours HalfOfDay(string text, int hour, TimeSpan past, int at)
    {
        var next = ChineseText.SkipBlanks(text, at);
        var length = ChineseText.Any(text, next, ["a.m.", "p.m.", "am", "pm"]);
        if (length == 0 || hour > 12 || hour == 0 || (Letters.IsWord(ChineseText.At(text, next + length)) && length == 2))
        {
            return default;
        }

        var isAfternoon = text[next] == 'p';
        return new SaidHours { End = next + length, Clock = TimeSpan.FromHours((hour % 12) + (isAfternoon ? 12 : 0)) + past };
    }

    private static SaidHours Spoken(string text, ChineseNumber hour, SaidHours part)
    {
        var (past, end) = Minutes(text, hour.End + 1, hour.IsChinese);
        return Rounded(text, Of(hour.Value, past, part, end));
    }

    private static (TimeSpan Past, int End) Minutes(string text, int at, bool isChinese)
    {
        switch (ChineseText.At(text, at))
        {
            case '半':
                return (TimeSpan.FromMinutes(30), ChineseText.At(text, at + 1) == '钟' ? at + 2 : at + 1);
            case '钟' or '整' or '正' when !ChineseText.Is(text, at, "正常") && !ChineseText.Is(text, at, "正在") && !ChineseText.Is(text, at, "整个"):
                return (TimeSpan.Zero, at + 1);
            case '过':
                // “三点过五分”; “三点过来” and “三点过后” are no minutes.
                return ChineseNumber.At(text, at + 1) is { Exists: true, Value: < 60 } over && ChineseText.At(text, over.End) == '分' ? (TimeSpan.FromMinutes(over.Value), over.End + 1) : (TimeSpan.Zero, at);
            case '差':
                return ChineseNumber.At(text, at + 1) is { Exists: true, Value: < 60 } less && ChineseText.At(text, less.End) == '分' ? (TimeSpan.FromMinutes(-less.Value), less.End + 1) : (TimeSpan.Zero, at);
            default:
                return CountedMinutes(text, at, isChinese);
        }
    }

    private static (TimeSpan Past, int End) CountedMinutes(string text, int at, bool isChinese)
    {
        var minute = ChineseNumber.At(text, ChineseText.SkipBlanks(text, at) is var next && next > at && !char.IsAsciiDigit(ChineseText.At(text, next)) ? at : next);
        if (!minute.Exists || minute.Value >= 60 || minute.Written > 3)
        {
            return (TimeSpan.Zero, at);
        }

        var mark = ChineseText.At(text, minute.End);
        if (mark == '刻' && minute.Value is 1 or 3)
        {
            return (TimeSpan.FromMinutes(15 * minute.Value), minute.End + 1);
        }

        if (mark == '分' && ChineseText.At(text, minute.End + 1) != '钟')
        {
            var second = ChineseNumber.At(text, minute.End + 1);
            return second is { Exists: true, Value: < 60 } && ChineseText.At(text, second.End) == '秒'
                ? (new TimeSpan(0, minute.Value, second.Value), second.End + 1)
                : (TimeSpan.FromMinutes(minute.Value), minute.End + 1);
        }

        if (minute.Written >= 2 && !minute.IsPair && mark is not ('点' or '个' or '位' or '楼' or '栋' or '号' or '小' or '人' or '名' or '元' or '块'))
        {
            return (TimeSpan.FromMinutes(minute.Value), minute.End);
        }

        // 三点三 (Cantonese): the hand points to the three.
        var isHand = isChinese && minute is { IsChinese: true, Written: 1, Value: > 0 } && (minute.Value == 1 ? minute.End >= text.Length || !Letters.IsHan(text[minute.End]) : ChineseText.EndsAt(text, minute.End) || mark is '之' or '前' or '后' or '左' or '来' or '到' or '至' or '的' or '得' or '有');
        return isHand ? (TimeSpan.FromMinutes(5 * minute.Value), minute.End) : (TimeSpan.Zero, at);
    }

    // 差五分九点, 差一刻三点.
    private static SaidHours Short(string text, int at, SaidHours part)
    {
        var less = ChineseNumber.At(text, at + 1);
        var mark = ChineseText.At(text, less.End);
        if (!less.Exists || less.Value >= 60 || mark is not ('分' or '刻'))
        {
            return default;
        }

        var hour = Clock(text, less.End + 1 + (ChineseText.At(text, less.End + 1) == '钟' ? 1 : 0), part, hasBefore: true);
        if (hour.Clock is { } clock && clock > TimeSpan.Zero)
        {
            hour.Clock = clock - TimeSpan.FromMinutes(mark == '刻' ? 15 * less.Value : less.Value);
            return hour;
        }

        return default;
    }

    private static SaidHours Rounded(string text, SaidHours told)
    {
        var about = ChineseText.Any(text, told.End, About);
        if (about > 0 && !(text[told.End] == '多' && ChineseText.At(text, told.End + 1) is '久' or '少'))
        {
            told.End += about;
            told.IsAbout = true;
        }

        return told;
    }

    // The hour as the part of the day makes it; past midnight it counts on into the next day.
    private static SaidHours Of(int hour, TimeSpan past, SaidHours part, int end)
    {
        var read = part.Part switch
        {
            PartOfDay.Noon when hour is >= 1 and <= 3 => hour + 12,
            PartOfDay.Afternoon when hour < 12 => hour + 12,
            PartOfDay.Evening when hour is >= 5 and < 12 => hour + 12,
            PartOfDay.Night when ChinesePartsOfDay.IsSmallHours(part) => hour == 12 ? 0 : hour,
            PartOfDay.Night when hour is >= 6 and < 12 => hour + 12,
            PartOfDay.Evening or PartOfDay.Night when hour <= 12 => (hour % 12) + 24,
            null when part.From is not null && hour is >= 1 and <= 6 => hour + 12,
            _ => hour,
        };
        return new SaidHours { End = end, Clock = TimeSpan.FromHours(read) + past, Part = part.Part, IsEither = part.Part is null && part.From is null && hour is >= 1 and <= 12 };
    }
}
