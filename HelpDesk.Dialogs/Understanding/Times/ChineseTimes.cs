namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one run of Chinese time words: “明天下午三点后”, “下周三上午”, “22号”, “半小时后”.</summary>
internal static class ChineseTimes
{
    private static readonly (string Word, int Days, PartOfDay? Part)[] Days =
    [
        ("大后天", 3, null), ("大后日", 3, null), ("今天", 0, null), ("今日", 0, null), ("今晚", 0, PartOfDay.Evening), ("今夜", 0, PartOfDay.Evening), ("今早", 0, PartOfDay.Morning), ("今朝", 0, PartOfDay.Morning),
        ("明天", 1, null), ("明日", 1, null), ("明儿", 1, null), ("明早", 1, PartOfDay.Morning), ("明朝", 1, PartOfDay.Morning), ("明晚", 1, PartOfDay.Evening), ("听日", 1, null), ("听晚", 1, PartOfDay.Evening), ("听朝", 1, PartOfDay.Morning),
        ("后天", 2, null), ("后日", 2, null), ("后晚", 2, PartOfDay.Evening), ("当天", 0, null), ("当晚", 0, PartOfDay.Evening), ("第二天", 1, null),
    ];

    private static readonly string[] Past = ["大前天", "昨天", "昨日", "昨晚", "昨夜", "昨儿", "前天", "前日", "前晚", "寻日", "寻晚", "琴日", "琴晚", "上周", "上个星期", "上星期", "上礼拜", "上个月", "刚才", "刚刚", "去年"];

    private static readonly (string Word, PartOfDay Part)[] Parts =
    [
        ("上午", PartOfDay.Morning), ("上昼", PartOfDay.Morning), ("早上", PartOfDay.Morning), ("早晨", PartOfDay.Morning), ("清晨", PartOfDay.Morning), ("一大早", PartOfDay.Morning), ("一早", PartOfDay.Morning), ("朝头早", PartOfDay.Morning), ("朝早", PartOfDay.Morning), ("大清早", PartOfDay.Morning), ("早间", PartOfDay.Morning),
        ("中午", PartOfDay.Noon), ("正午", PartOfDay.Noon), ("午间", PartOfDay.Noon), ("下午", PartOfDay.Afternoon), ("下昼", PartOfDay.Afternoon), ("晏昼", PartOfDay.Afternoon), ("午后", PartOfDay.Afternoon),
        ("傍晚", PartOfDay.Evening), ("晚上", PartOfDay.Evening), ("夜晚", PartOfDay.Evening), ("晚间", PartOfDay.Evening), ("晚黑", PartOfDay.Evening), ("下班后", PartOfDay.Evening), ("下班以后", PartOfDay.Evening), ("放工后", PartOfDay.Evening),
        ("深夜", PartOfDay.Night), ("夜里", PartOfDay.Night), ("半夜", PartOfDay.Night), ("凌晨", PartOfDay.Night), ("夜间", PartOfDay.Night),
    ];

    private static readonly string[] AnyTime = ["随时都可以", "随时", "任何时间", "任何时候", "什么时候都可以", "什么时候都行", "几时都得", "都得闲", "全天", "整天", "一整天", "一天都"];

    private static readonly string[] NowWords = ["马上", "立刻", "立即", "即刻", "现在", "而家", "宜家", "依家", "这就"];

    private static readonly System.Buffers.SearchValues<char> Beginnings = System.Buffers.SearchValues.Create(string.Concat(
        "0123456789〇○零幺一二两三四五六七八九十半下这本今个周星礼",
        string.Concat(Days.Select(day => day.Word[..1])), string.Concat(Past.Select(word => word[..1])), string.Concat(Parts.Select(part => part.Word[..1])),
        string.Concat(AnyTime.Select(word => word[..1])), string.Concat(NowWords.Select(word => word[..1]))));

    /// <summary>False when no time can begin with this character.</summary>
    public static bool MayBegin(char c) => Beginnings.Contains(c);

    /// <summary>Reads as far as time words go; the position itself when there are none.</summary>
    public static int Read(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        var end = at;
        while (end < text.Length)
        {
            var next = end > at ? SkipJoin(text, end) : end;
            var after = ReadOne(text, next, now, ref parts);
            if (after <= next)
            {
                break;
            }

            end = after;
        }

        return end;
    }

    private static int SkipJoin(string text, int at) =>
        at + 1 < text.Length && text[at] is ' ' or '的' or '嘅' or ',' or '、' ? at + 1 : at;

    private static int ReadOne(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var after = ReadWords(text, at, now, today, ref parts);
        if (after > at)
        {
            return after;
        }

        after = OldChineseDates.Read(text, at, today, ref parts);
        if (after > at)
        {
            return after;
        }

        after = ChineseClocks.ReadSpan(text, at, now, ref parts);
        return after > at ? after : ChineseClocks.Read(text, at, now, ref parts);
    }

    private static int ReadWords(string text, int at, DateTimeOffset now, DateOnly today, ref TimeParts parts)
    {
        if (Longest(text, at, Past) is { Length: > 0 } past)
        {
            parts.IsPast = true;
            return at + past.Length;
        }

        foreach (var (word, days, part) in Days)
        {
            if (Is(text, at, word))
            {
                parts.SetDay(Calendar.AddDays(today, days));
                parts.Part ??= part;
                return at + word.Length;
            }
        }

        foreach (var (word, part) in Parts)
        {
            if (Is(text, at, word))
            {
                parts.Part ??= part;
                return at + word.Length;
            }
        }

        return ReadLoose(text, at, now, today, ref parts);
    }

    private static int ReadLoose(string text, int at, DateTimeOffset now, DateOnly today, ref TimeParts parts)
    {
        if (Longest(text, at, AnyTime) is { Length: > 0 } any)
        {
            parts.IsAnyTime = true;
            return at + any.Length;
        }

        if (Longest(text, at, NowWords) is { Length: > 0 } soon && parts.StartOn is null)
        {
            parts.IsNow = true;
            parts.SetDay(today);
            parts.From ??= TimeOnly.FromDateTime(now.DateTime);
            return at + soon.Length;
        }

        if (Is(text, at, "这两天") || Is(text, at, "这几天"))
        {
            parts.SetRange(today, Calendar.AddDays(today, Is(text, at, "这两天") ? 1 : 3));
            return at + 3;
        }

        return at;
    }

    internal static bool Is(string text, int at, string word) => Letters.Follows(text, at, word);

    internal static string Longest(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (Is(text, at, word))
            {
                return word;
            }
        }

        return string.Empty;
    }
}
