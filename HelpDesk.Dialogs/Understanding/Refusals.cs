namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the part of a message that names a value only to refuse it: “不是3栋是5栋”, “not 3 but 5”.</summary>
internal static class Refusals
{
    private static readonly string[] Openers = ["并不是", "不是", "不系", "不要", "it's not ", "its not ", "it is not ", "isn't ", "not in the ", "not "];
    private static readonly string[] Turns = ["而是", "应该是", "是", "系", "改成", "改为", " but ", " it's ", " its ", " it is ", " is "];

    private const int Longest = 16;
    private const int LongestInEnglish = 40;

    /// <summary>Words that contain an opener and refuse nothing.</summary>
    private static readonly string[] Harmless = ["是不是", "系不系", "要不是", "不是很", "不是太", "不是吧", "不是吗", "不是说", "不要紧", "不要了", "不要啦", "不要喇", "not working", "not urgent", "not sure", "not yet", "not cooling", "not draining", "not heating", "not happy", "not closing", "not opening", "not turning", "not flushing", "not in a hurry", "not coming", "not a", "not an", "not being", "not been", "not locking"];

    /// <summary>Start and end of the refused part; an empty range when nothing is refused.</summary>
    public static (int Start, int End) Find(Scan scan)
    {
        var text = scan.Folded;
        foreach (var opener in Openers)
        {
            var at = text.IndexOf(opener, StringComparison.Ordinal);
            if (at < 0 || IsHarmless(text, at))
            {
                continue;
            }

            var start = at + opener.Length;
            var end = TurnAfter(scan, start, opener == "不要" ? Longest / 2 : Longest);
            if (end > start)
            {
                return (start, end);
            }
        }

        return (0, 0);
    }

    private static bool IsHarmless(string text, int at)
    {
        foreach (var word in Harmless)
        {
            var from = Math.Max(0, at - 1);
            var length = Math.Min(text.Length - from, word.Length + 1);
            if (text.AsSpan(from, length).Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return at > 0 && Letters.IsLatin(text[at]) && Letters.IsLatin(text[at - 1]);
    }

    private static int TurnAfter(Scan scan, int start, int longest)
    {
        if (start >= scan.Folded.Length)
        {
            return start;
        }

        var end = scan.ClauseEnd(scan.ClauseOf(start));
        // A refused value is short; a long clause that begins so refuses no value of its end.
        var rest = scan.Folded.AsSpan(start, Math.Min(end - start, Letters.IsLatin(scan.Folded[start]) ? LongestInEnglish : longest));
        var nearest = rest.Length < end - start ? 0 : rest.Length;
        foreach (var turn in Turns)
        {
            var at = rest.IndexOf(turn, StringComparison.Ordinal);
            if (at > 0 && (nearest == 0 || at < nearest))
            {
                nearest = at;
            }
        }

        // A blank between characters ends what is refused.
        var blank = Letters.IsLatin(scan.Folded[start]) ? -1 : rest.IndexOf(' ');
        return start + (blank > 0 && (nearest == 0 || blank < nearest) ? blank : nearest);
    }
}
