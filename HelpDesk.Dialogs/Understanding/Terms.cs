namespace HelpDesk.Dialogs.Understanding;

/// <summary>The terms of a text by which two texts are compared: pairs of Chinese characters and whole words of other scripts, folded.</summary>
/// <remarks>Both scripts of Chinese give the same terms. Small words that every sentence has are left out.</remarks>
internal static class Terms
{
    private const int MostTerms = 200;

    // Taken out before pairs are formed, the longest first, so that no pair bridges them.
    private static readonly string[] Fillers =
    [
        .. ((string[])
        [
            "怎么样了", "怎么样", "怎样了", "怎样", "怎么", "点样", "为什么", "什么时候", "什么", "几时", "可不可以", "能不能", "是不是", "有没有", "可以", "请问", "想问一下", "想问", "问一下", "咨询",
            "想知道", "知道", "一下", "我们", "你们", "您们", "他们", "我的", "我那个", "那个", "这个", "哪个", "个边度", "边度", "哪里", "在哪", "上次", "之前", "需要", "应该", "如何", "吗", "呢", "啊",
            "吧", "的", "了", "我", "你", "您", "那", "这", "系", "嘅", "咗", "啦", "喇", "呀", "咩", "唔该", "麻烦", "帮我", "取消", "撤销", "查一下", "查询", "进度", "处理", "有", "要", "在", "和", "同", "与", "到", "就", "是", "想", "请", "唔", "冇", "嗰张", "嗰个", "张单", "工单",
        ]).Select(Normaliser.Fold).OrderByDescending(static word => word.Length),
    ];

    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "is", "are", "am", "was", "do", "does", "did", "i", "my", "me", "we", "our", "you", "your", "it", "its", "of", "to", "in", "on", "at", "for", "and", "or", "with", "can", "could", "may",
        "would", "will", "what", "when", "where", "which", "how", "who", "why", "please", "about", "that", "this", "there", "have", "has", "be", "one", "get", "any", "need", "want", "know", "tell", "cancel", "status",
        "hi", "hello", "s", "t", "m", "re", "if", "so", "by", "from", "as", "up", "some",
    };

    /// <summary>The terms of a text, each once, in the order they occur.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = Normaliser.Fold(text);
        foreach (var filler in Fillers)
        {
            folded = folded.Replace(filler, " ", StringComparison.Ordinal);
        }

        var terms = new List<string>();
        var at = 0;
        while (at < folded.Length && terms.Count < MostTerms)
        {
            var end = at + 1;
            if (IsChinese(folded[at]))
            {
                while (end < folded.Length && IsChinese(folded[end]))
                {
                    end++;
                }

                AddPairs(terms, folded.AsSpan(at, end - at));
            }
            else if (char.IsAsciiLetterOrDigit(folded[at]))
            {
                while (end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]))
                {
                    end++;
                }

                AddWord(terms, folded[at..end]);
            }

            at = end;
        }

        return terms;
    }

    /// <summary>How many of some terms are among others.</summary>
    public static int Shared(IReadOnlyList<string> some, IReadOnlyCollection<string> others)
    {
        var shared = 0;
        foreach (var term in some)
        {
            shared += others.Contains(term) || (IsTelling(term) && others.Any(other => other.Contains(term, StringComparison.Ordinal))) ? 1 : 0;
        }

        return shared;
    }

    // “灯那个”: one character alone names a thing, unless it is one of every sentence.
    private static bool IsTelling(string term) => term.Length == 1 && IsChinese(term[0]) && !"不没未来去好修做这也都还再".Contains(term[0], StringComparison.Ordinal);

    private static void AddPairs(List<string> terms, ReadOnlySpan<char> run)
    {
        if (run.Length == 1)
        {
            Add(terms, run.ToString());
        }

        for (var i = 0; i + 1 < run.Length; i++)
        {
            Add(terms, run.Slice(i, 2).ToString());
        }
    }

    // Plurals and the commonest endings are the same word: lamp, lamps; park, parking.
    private static void AddWord(List<string> terms, string word)
    {
        if (Stops.Contains(word))
        {
            return;
        }

        var stem = word switch
        {
            { Length: > 6 } when word.EndsWith("ly", StringComparison.Ordinal) => word[..^2],
            { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
            { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
            { Length: > 3 } when word[^1] == 's' && word[^2] != 's' => word[..^1],
            _ => word,
        };
        Add(terms, stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem);
    }

    private static void Add(List<string> terms, string term)
    {
        if (!terms.Contains(term))
        {
            terms.Add(term);
        }
    }

    private static bool IsChinese(char sign) => sign is >= '\u3400' and <= '\u9fff';
}
