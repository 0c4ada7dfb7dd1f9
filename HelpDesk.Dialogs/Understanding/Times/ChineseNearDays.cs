using System.Buffers;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Days counted from today: 今天, 聽日, 大后天, 今晚, 这两天.</summary>
internal static class ChineseNearDays
{
    private static readonly (string Word, int Days, PartOfDay? Part)[] Words =
    [
        ("大后天", 3, null), ("大后日", 3, null), ("大前天", -3, null), ("大前日", -3, null),
        ("今天", 0, null), ("今日", 0, null), ("今儿个", 0, null), ("今儿", 0, null), ("今晚", 0, PartOfDay.Evening), ("今夜", 0, PartOfDay.Evening), ("今早", 0, PartOfDay.Morning), ("今晨", 0, PartOfDay.Morning), ("今朝", 0, PartOfDay.Morning), ("今午", 0, PartOfDay.Noon),
        ("明天", 1, null), ("明日", 1, null), ("明儿个", 1, null), ("明儿", 1, null), ("明早", 1, PartOfDay.Morning), ("明晨", 1, PartOfDay.Morning), ("明朝", 1, PartOfDay.Morning), ("明晚", 1, PartOfDay.Evening),
        ("听日", 1, null), ("听晚", 1, PartOfDay.Evening), ("听朝", 1, PartOfDay.Morning), ("翌日", 1, null),
        ("后天", 2, null), ("后日", 2, null), ("后儿", 2, null), ("后晚", 2, PartOfDay.Evening), ("后朝", 2, PartOfDay.Morning),
        ("昨天", -1, null), ("昨日", -1, null), ("昨儿个", -1, null), ("昨儿", -1, null), ("昨晚", -1, PartOfDay.Evening), ("昨夜", -1, PartOfDay.Evening), ("昨早", -1, PartOfDay.Morning), ("昨晨", -1, PartOfDay.Morning),
        ("琴日", -1, null), ("琴晚", -1, PartOfDay.Evening), ("琴朝", -1, PartOfDay.Morning), ("寻日", -1, null), ("寻晚", -1, PartOfDay.Evening), ("寻朝", -1, PartOfDay.Morning), ("噚日", -1, null), ("噚晚", -1, PartOfDay.Evening), ("擒日", -1, null),
        ("前天", -2, null), ("前日", -2, null), ("前晚", -2, PartOfDay.Evening), ("当天", 0, null), ("当日", 0, null), ("当晚", 0, PartOfDay.Evening), ("即日", 0, null), ("第二天", 1, null),
    ];

    // “以后天天”, “最后日期”, “房前天花板”: the word is no day.
    private const string Broken = "以之然最今往随背落门房屋车楼身年月周";

    private static readonly (string Word, int From)[] Both = [("今明两天", 0), ("今明两日", 0), ("今明天", 0), ("明后两天", 1), ("明后两日", 1), ("明后天", 1)];

    private static readonly string[] These = ["这两天", "呢两日", "这两日", "近两天", "这几天", "呢几日", "这几日", "近几天", "这些天", "近日"];

    public static string Beginnings { get; } = string.Concat(Words.Select(static each => each.Word[..1]).Concat(These.Select(static word => word[..1])).Distinct());

    private static readonly SearchValues<char> First = SearchValues.Create(Beginnings);

    public static SaidDays At(string text, int at, DateTime now)
    {
        if (!First.Contains(ChineseText.At(text, at)))
        {
            return default;
        }

        foreach (var (word, days, part) in Words)
        {
            if (ChineseText.Is(text, at, word) && !IsOther(text, at, word))
            {
                var end = at + word.Length;
                // “今晚上”
                end += part is not null && ChineseText.At(text, end) == '上' && ChineseText.At(text, end - 1) is '晚' or '早' ? 1 : 0;
                return SaidDays.On(end, Moments.AddDays(now.Date, days)) with { Part = part };
            }
        }

        foreach (var (word, from) in Both)
        {
            if (ChineseText.Is(text, at, word))
            {
                return SaidDays.From(at + word.Length, Moments.AddDays(now.Date, from), Moments.AddDays(now.Date, from + 2));
            }
        }

        return ChineseText.Any(text, at, These) is > 0 and var length
            ? SaidDays.From(at + length, now.Date, Moments.AddDays(now.Date, text.AsSpan(at, length).Contains('两') ? 2 : 4))
            : default;
    }

    private static bool IsOther(string text, int at, string word)
    {
        var before = ChineseText.At(text, at - 1);
        var after = ChineseText.At(text, at + word.Length);
        return word switch
        {
            "后天" or "后日" or "前天" or "前日" => (Broken.Contains(before, StringComparison.Ordinal) && before != '\0') || after is '花' or '期' or '常' || (after is '天' && word[0] == '后'),
            "第二天" => after is '花' || before == '\0',
            "听日" or "听晚" => false,
            "今日" or "明日" or "昨日" or "当日" => after is '期' or '子',
            "前晚" or "后晚" or "后朝" => Broken.Contains(before, StringComparison.Ordinal) && before != '\0',
            _ => false,
        };
    }
}
