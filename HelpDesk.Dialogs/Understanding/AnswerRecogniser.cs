namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads a yes or no at the beginning of a message.</summary>
internal static class AnswerRecogniser
{
    private static readonly string[] Yes =
    [
        "对对对", "是是是", "没有错", "没有问题", "没问题", "没错", "对的", "对啊", "对呀", "对", "是的", "是啊", "是呀", "系呀", "系啊", "系嘅", "系的", "系", "是", "好的", "好呀", "好啊", "好吧", "好滴", "好嘞", "好了", "好", "可以的", "可以", "行的", "行", "正确", "确认", "确定", "嗯嗯", "嗯对", "嗯是", "嗯好", "嗯可以", "嗯", "恩", "唔该晒", "得", "中", "成", "同意", "要得", "是这样的", "是这样", "就是这样", "就这样", "系咁", "就系咁", "冇错", "冇问题", "啱晒", "啱", "okay", "okey", "ok", "okie", "k", "yes please", "yes", "yep", "yeah", "yup", "yea", "ya", "y", "sure", "correct", "right", "that's right", "thats right", "that is right", "that's correct", "that is correct", "that's it", "thats it", "spot on", "confirm", "confirmed", "exactly", "absolutely", "of course", "fine", "all good", "sounds good", "looks good", "looks right", "looks fine", "that's fine", "thats fine", "perfect", "👌", "👍", "✅", "✔", "🆗",
    ];

    private static readonly string[] No =
    [
        "不不不", "不对", "不是的", "不是", "不用了", "不用", "不需要", "不要了", "不要", "不行", "不可以", "不好", "不正确", "不确认", "不同意", "不了", "不", "错了", "错", "没有", "否", "别", "唔系", "唔使", "唔得", "唔啱", "唔好", "唔要", "冇", "no thanks", "no thank you", "nope", "nah", "no", "n", "not correct", "not right", "that's wrong", "wrong", "incorrect", "don't", "👎", "❌",
    ];

    /// <summary>What may follow a one-syllable answer that is not a mark: particles, and what goes on.</summary>
    private const string Particles = "的了呀啊啦呢哦噢喔吧嘛哈滴哒就但不我你请麻那改";

    private static readonly string[] Folded = [.. Yes.Select(Normaliser.Fold)];
    private static readonly string[] FoldedNo = [.. No.Select(Normaliser.Fold)];

    /// <summary>Reads the answer; null when the message does not begin with one.</summary>
    public static Answer? Read(string folded)
    {
        var at = 0;
        while (at < folded.Length && (char.IsWhiteSpace(folded[at]) || folded[at] is ',' or '.' or '!' or '"'))
        {
            at++;
        }

        var no = LongestAt(folded, at, FoldedNo);
        var yes = LongestAt(folded, at, Folded);
        return no == 0 && yes == 0 ? null : no > yes ? Answer.No : Answer.Yes;
    }

    private static int LongestAt(string text, int at, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && Letters.Follows(text, at, word) && EndsWell(text, at, at + word.Length, word))
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    private static bool EndsWell(string text, int start, int end, string word)
    {
        if (end >= text.Length || !(Letters.IsHan(text[end]) || char.IsAsciiLetterOrDigit(text[end]) || text[end] == ' '))
        {
            return end >= text.Length || text[end] != '?';
        }

        if (char.IsAsciiLetter(word[0]))
        {
            return text[end] == ' ' && (word is not ("no" or "n" or "y" or "k" or "ya" or "right" or "fine" or "don't" or "wrong") || FollowsNo(text, end + 1)) || (Letters.IsHan(text[end]) && word.Length > 1);
        }

        if (text[end] == ' ')
        {
            return true;
        }

        // “对了物业费多少钱” comes to something else.
        if (word is "对" or "系" && text[end] == '了' && end + 1 < text.Length && Letters.IsHan(text[end + 1]))
        {
            return false;
        }

        var next = text[end];
        return word.Length == 1
            ? Particles.Contains(next, StringComparison.Ordinal) && !IsTrap(text, start)
            : !IsTrap(text, start) && (Particles.Contains(next, StringComparison.Ordinal) || word is "没问题" or "没错" or "是的" or "对的" or "好的" or "不对" or "确认" or "不用了" or "不是" or "不系");
    }

    // “no water”, “fine dust” are no answers; “no it's 5” and “no, …” are.
    private static bool FollowsNo(string text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["it", "that", "the time", "thank", "not", "i ", "but", "my", "please", "change", "wrong", "i'm", "need", "no"])
        {
            if (Letters.Follows(text, at, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTrap(string text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["对不起", "对不住", "对面", "对讲", "是不是", "系不系", "行不行", "好不好", "好吵", "好嘈", "好臭", "好多", "好像", "得闲", "不了解", "不好意思", "中午", "成日", "可以吗", "别人", "不知", "不急", "不制", "不亮", "不出", "没有人", "没有水", "没有电", "没有热", "没有网"])
        {
            if (Letters.Follows(text, at, word))
            {
                return true;
            }
        }

        return false;
    }
}
