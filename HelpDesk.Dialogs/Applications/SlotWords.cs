using System.Buffers;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Finds in a message what the catalogue's own words tell of a slot.</summary>
internal static class SlotWords
{
    private const int MaxText = 120;
    private const int MaxNumber = 9999;
    private const int LongestName = 12;

    // “申请装修” names the application; “敲掉一面承重墙” says what is to be done.
    private const int Verb = 3;

    private static readonly char[] ClauseEnds = ['，', ',', '。', ';', '；', '\n', '!', '！', '?', '？'];
    private static readonly SearchValues<char> Ends = SearchValues.Create(ClauseEnds);
    private static readonly char[] Around = [' ', ':', '：', '=', '.', '"', '“', '”', '、'];
    private static readonly string[] Joints = ["改成", "改为", "改為", "换成", "換成", "应该是", "應該是", "就是", "是", "为", "為", "叫", "係", "should be ", "is ", "are ", "to ", "of "];
    private static readonly string[] Doubts = ["是不是", "会不会", "會不會", "系唔系", "係唔係", "是否", "不知道", "不确定", "不確定", "唔知", "吗", "嗎", "?", "？", "not sure", "whether", "don't know"];
    private static readonly string[] Denials = ["不动", "不動", "不拆", "不敲", "不打", "不涉及", "不碰", "不改", "不会", "不會", "不用", "非", "不是", "没有", "沒有", "没", "沒", "唔拆", "唔郁", "唔掂", "唔會", "唔係", "冇", "未涉及", "no ", "not ", "without", "don't", "won't", "isn't", "nothing"];
    private static readonly string[] Nays = ["不", "没", "沒", "否", "唔", "冇", "无", "無", "no", "not", "none", "nope"];
    private static readonly string[] Yeas = ["是", "有", "要", "会", "會", "对", "對", "係", "涉及", "动", "動", "需要", "yes", "yep", "it does", "they do"];
    private static readonly string[] Wrongs = ["wrong", "not right", "incorrect", "错的", "錯的", "错了", "錯咗", "不对", "不對", "唔啱"];
    private static readonly string[] Anything = ["something", "anything", "some stuff", "stuff", "东西", "東西", "啲嘢", "点东西", "點嘢"];
    private static readonly string[] Homes = ["my flat", "our flat", "the flat", "my home", "our home", "my apartment", "our apartment", "my place", "my house", "我家", "我屋企", "房子"];
    private static readonly string[] Hiring = ["找的是", "找了", "找", "请的是", "請的是", "请了", "請咗", "请", "請", "搵咗", "搵", "由", "叫", "委托", "委託", "就是", "是", "係", "用"];

    /// <summary>Whether a text calls the slot by its label or one of its words.</summary>
    public static bool Names(string text, ApplicationSlot slot) => Words.HasAny(text, [.. slot.Labels.Values, .. slot.After]);

    /// <summary>The words behind a label with a joint (“施工单位：美家”) or behind one of the slot's words, to the end of the clause.</summary>
    public static string? TextAfter(Scene scene, ApplicationKind kind, ApplicationSlot slot)
    {
        var heard = scene.Heard;
        var isOpen = scene.Draft?.Asked == slot.Name;
        foreach (var label in slot.Labels.Values)
        {
            if (Behind(heard.Text, label) is { } rest && Joined(rest) is { Length: > 0 } value && !Wrongs.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                return Cut(value);
            }
        }

        if (isOpen || scene.Draft?.Find(slot.Name) is { Skipped: false })
        {
            return null;
        }

        foreach (var word in slot.After)
        {
            for (var at = heard.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = heard.Text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var rest = ClauseFrom(heard.Text, at + word.Length);
                if (!NamesKind(heard.Text, at, word, kind) && (Value(Joined(rest) ?? rest, heard, kind) ?? CompanyBefore(heard.Text, at, word)) is { } value)
                {
                    return Cut(value);
                }
            }
        }

        return null;
    }

    /// <summary>The whole message as the answer to an open question in words, unless it speaks of another slot.</summary>
    public static SlotValue? InWords(Scene scene, ApplicationKind kind, ApplicationSlot slot)
    {
        var speaksOfAnother = kind.Slots.Any(other => other != slot && Mending.IsNamedWrong(scene.Heard, [.. other.Labels.Values]));
        return speaksOfAnother ? null : TextSlots.Answer(scene, slot.Name);
    }

    /// <summary>The number beside one of the slot's words: “工人5名”, “5个工人”.</summary>
    public static int? NumberBeside(string text, ApplicationSlot slot)
    {
        var folded = Normaliser.Fold(text);
        foreach (var word in (IEnumerable<string>)[.. slot.Labels.Values, .. slot.After])
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (NumberAfter(folded, at + word.Length) ?? NumberBefore(folded, at) ?? EnglishNumber(folded[..at])) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The first number of an answer.</summary>
    public static int? FirstNumber(Heard heard)
    {
        if (heard.Choice is { } bare)
        {
            return bare;
        }

        var folded = Normaliser.Fold(heard.Text);
        for (var at = 0; at < folded.Length; at++)
        {
            if (Numerals.Begins(folded[at]) && Numerals.At(folded, at).Value is >= 0 and <= MaxNumber and var number)
            {
                return number;
            }
        }

        return EnglishNumber(folded);
    }

    /// <summary>The value that the slot's words set; null when none is said, or only in doubt.</summary>
    public static string? SetBy(string text, ApplicationSlot slot)
    {
        string? denied = null;
        foreach (var clause in text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var (word, value) in slot.SetBy)
            {
                var at = clause.IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at < 0 || Words.HasAny(clause, Doubts) || IsAsked(text, clause))
                {
                    continue;
                }

                if (!Words.HasAny(clause[..at], Denials))
                {
                    return value;
                }

                denied = slot.Type == SlotType.YesNo && value == DescribedSlots.Yes ? DescribedSlots.No : denied;
            }
        }

        return denied;
    }

    /// <summary>An answer to a question for yes or no; null when it is neither.</summary>
    public static bool? YesOrNo(Heard heard) => heard.Answer switch
    {
        Answer.Yes => true,
        Answer.No => false,
        _ => Words.HasAny(heard.Text, Doubts) ? null
            : Nays.Any(nay => heard.Text.StartsWith(nay, StringComparison.OrdinalIgnoreCase)) ? false
            : Yeas.Any(yea => heard.Text.StartsWith(yea, StringComparison.OrdinalIgnoreCase)) ? true
            : Words.HasAny(heard.Text, Denials) ? false
            : null,
    };

    private static bool IsAsked(string text, string clause) =>
        text.IndexOf(clause, StringComparison.Ordinal) + clause.Length is var end && end < text.Length && text[end] is '?' or '？';

    private static string? Behind(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : ClauseFrom(text, at + word.Length);
    }

    private static string ClauseFrom(string text, int from)
    {
        var rest = text[from..];
        var end = rest.AsSpan().IndexOfAny(Ends);
        return end < 0 ? rest : rest[..end];
    }

    // “搬” in “搬屋” is the application's own name.
    private static bool NamesKind(string text, int at, string word, ApplicationKind kind) =>
        kind.Words.Any(name => name.Length > word.Length && text.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase));

    // Null when nothing joins the label to what follows: “物品放行条” says no 物品.
    private static string? Joined(string rest)
    {
        var text = rest.TrimStart(' ');
        if (text is ['：' or ':' or '=', ..])
        {
            return text.Trim(Around);
        }

        foreach (var joint in Joints)
        {
            if (text.StartsWith(joint, StringComparison.OrdinalIgnoreCase))
            {
                return text[joint.Length..].Trim(Around);
            }
        }

        return null;
    }

    // A time, an address or the name of the application itself is not the value.
    private static string? Value(string rest, Heard heard, ApplicationKind kind)
    {
        var value = rest.Trim(Around);
        var isOther = value.Length < 2
            || Anything.Any(word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            || kind.Words.Any(word => value.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Homes.Contains(value[word.Length..].Trim(), StringComparer.OrdinalIgnoreCase))
            || (heard.When is { Text.Length: > 0 } when && value.Contains(when.Text, StringComparison.Ordinal))
            || (heard.Slots.Unit is { } unit && value.Contains(unit, StringComparison.Ordinal))
            || (heard.Slots.Phone is { } phone && value.Contains(phone, StringComparison.Ordinal))
            || kind.Words.Concat(kind.Labels.Values).Any(word => value.Length <= word.Length + Verb && value.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        return isOther ? null : value;
    }

    // “找鸿运装修公司” names the company before the word for it.
    private static string? CompanyBefore(string text, int at, string word)
    {
        if (!word.EndsWith("公司", StringComparison.Ordinal))
        {
            return null;
        }

        var clause = text[..at];
        clause = clause[(clause.AsSpan().LastIndexOfAny(Ends) + 1)..];
        foreach (var verb in Hiring)
        {
            if (clause.LastIndexOf(verb, StringComparison.Ordinal) is var found and >= 0)
            {
                clause = clause[(found + verb.Length)..];
                break;
            }
        }

        var name = clause.Trim(Around);
        return name.Length is >= 2 and <= LongestName ? name + word : null;
    }

    private static string Cut(string value) => Shortening.Cut(value, MaxText);

    // “two access cards”: the number stands up to three words before.
    private static int? EnglishNumber(string text)
    {
        const int Words = 3;
        string[] counts = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - Words); i--)
        {
            if (Array.IndexOf(counts, words[i]) is > 0 and var count)
            {
                return count;
            }

            if (words[i].Length <= 3 && int.TryParse(words[i], out var digits) && digits > 0)
            {
                return digits;
            }
        }

        return null;
    }

    private static int? NumberAfter(string text, int from)
    {
        const int Gap = 3;
        for (var at = from; at < text.Length && at <= from + Gap && !ClauseEnds.Contains(text[at]); at++)
        {
            if (Numerals.Begins(text[at]))
            {
                return Numerals.At(text, at).Value is >= 0 and <= MaxNumber and var number ? number : null;
            }
        }

        return null;
    }

    private static int? NumberBefore(string text, int end)
    {
        var at = end - 1;
        while (at >= 0 && text[at] is '个' or '名' or '位' or ' ')
        {
            at--;
        }

        var last = at;
        while (at >= 0 && Numerals.Begins(text[at]))
        {
            at--;
        }

        return at < last && Numerals.At(text, at + 1).Value is >= 0 and <= MaxNumber and var number ? number : null;
    }
}
