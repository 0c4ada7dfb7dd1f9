using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Parts of the day: 上午, 朝早, 下昼, 半夜.</summary>
internal static class ChinesePartsOfDay
{
    // Longer words before their beginnings.
    private static readonly (string Word, PartOfDay Part)[] Words =
    [
        ("上午", PartOfDay.Morning), ("上昼", PartOfDay.Morning), ("早上", PartOfDay.Morning), ("早晨", PartOfDay.Morning), ("早间", PartOfDay.Morning), ("清晨", PartOfDay.Morning), ("清早", PartOfDay.Morning), ("一大早", PartOfDay.Morning), ("一早", PartOfDay.Morning),
        ("大清早", PartOfDay.Morning), ("大早上", PartOfDay.Morning), ("朝头早", PartOfDay.Morning), ("朝早", PartOfDay.Morning), ("晨早", PartOfDay.Morning), ("晨间", PartOfDay.Morning), ("午前", PartOfDay.Morning),
        ("中午", PartOfDay.Noon), ("正午", PartOfDay.Noon), ("午间", PartOfDay.Noon), ("晌午", PartOfDay.Noon),
        ("下午", PartOfDay.Afternoon), ("下昼", PartOfDay.Afternoon), ("晏昼", PartOfDay.Afternoon), ("午后", PartOfDay.Afternoon), ("后晌", PartOfDay.Afternoon),
        ("傍晚", PartOfDay.Evening), ("挨晚", PartOfDay.Evening), ("黄昏", PartOfDay.Evening), ("晚上", PartOfDay.Evening), ("夜晚", PartOfDay.Evening), ("晚间", PartOfDay.Evening), ("晚黑", PartOfDay.Evening), ("晚头", PartOfDay.Evening),
        ("下班以后", PartOfDay.Evening), ("下班之后", PartOfDay.Evening), ("下班后", PartOfDay.Evening), ("放工之后", PartOfDay.Evening), ("放工后", PartOfDay.Evening), ("收工后", PartOfDay.Evening),
        ("三更半夜", PartOfDay.Night), ("大半夜", PartOfDay.Night), ("深夜", PartOfDay.Night), ("夜里", PartOfDay.Night), ("夜间", PartOfDay.Night), ("半夜", PartOfDay.Night), ("午夜", PartOfDay.Night), ("子夜", PartOfDay.Night),
    ];

    private static readonly string[] SmallHours = ["凌晨"];
    private static readonly string[] Daytime = ["大白天", "白天", "日间", "日头"];
    private static readonly string[] Greeted = ["好", "安"];

    public static string Beginnings { get; } = string.Concat(Words.Select(static each => each.Word[..1]).Concat(SmallHours.Concat(Daytime).Select(static word => word[..1])).Distinct());

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    /// <summary>Reads a part of the day.</summary>
    /// <param name="text">The folded message.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="afterDay">A day was told right before: then “早” and “晚” alone count, and “早上好” is no greeting.</param>
    public static SaidHours At(string text, int at, bool afterDay)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return default;
        }

        foreach (var (word, part) in Words)
        {
            if (ChineseText.Is(text, at, word))
            {
                return !afterDay && IsGreeting(text, at, at + word.Length) ? default : Of(part, at + word.Length);
            }
        }

        if (ChineseText.Any(text, at, SmallHours) is > 0 and var small)
        {
            return new SaidHours { End = at + small, Part = PartOfDay.Night, From = TimeSpan.Zero, To = TimeSpan.FromHours(6) };
        }

        if (ChineseText.Any(text, at, Daytime) is > 0 and var daytime)
        {
            return new SaidHours { End = at + daytime, From = TimeSpan.FromHours(8), To = TimeSpan.FromHours(18) };
        }

        return afterDay ? Alone(text, at) : default;
    }

    /// <summary>A part of the day with its hours.</summary>
    public static SaidHours Of(PartOfDay part, int end)
    {
        var (from, to) = part switch
        {
            PartOfDay.Morning => (8, 12),
            PartOfDay.Noon => (11, 13),
            PartOfDay.Afternoon => (12, 16),
            PartOfDay.Evening => (16, 20),
            _ => (20, 24),
        };
        return new SaidHours { End = end, Part = part, From = TimeSpan.FromHours(from), To = TimeSpan.FromHours(to) };
    }

    /// <summary>“凌晨”: the hours after midnight count from the day's own midnight.</summary>
    public static bool IsSmallHours(SaidHours part) => part is { Part: PartOfDay.Night, From.Ticks: 0 };

    // 7月25日早, 明天晚; but 明天早点, 周五晚会.
    private static SaidHours Alone(string text, int at) => ChineseText.At(text, at) switch
    {
        '早' or '晨' when !IsCompared(text, at + 1) => Of(PartOfDay.Morning, at + 1),
        '晚' or '夜' when !IsCompared(text, at + 1) => Of(PartOfDay.Evening, at + 1),
        _ => default,
    };

    private static bool IsCompared(string text, int at) =>
        ChineseText.At(text, at) is '点' or '些' or '于' or '就' or '已' or '餐' or '饭' or '会' or '期' or '班' or '日' or '到' or '熟' || (ChineseText.Is(text, at, "一点") && ChineseText.At(text, at + 2) is not ('半' or '钟' or '前' or '后'));

    // “晚上好，” greets; “晚上好吵” complains.
    private static bool IsGreeting(string text, int at, int end)
    {
        if (ChineseText.Any(text, end, Greeted) > 0)
        {
            return ChineseText.EndsAt(text, end + 1) || text[end + 1] is '我' or '请' or '您' or '你' or '麻' or '物' or '师' or '大';
        }

        return text[at..end] is "早晨" && at == 0 && (end == text.Length || !Letters.IsHan(text[end]));
    }
}
