namespace HelpDesk.Dialogs.Understanding;

/// <summary>Joins runs of characters that speak alike into stretches that people can read.</summary>
internal static class Stretches
{
    private const int MostSeeds = 24;
    private const int Longest = 8;
    private const int LongestInEnglish = 40;

    /// <summary>The stretches of a message with what each weighs; every sign of the text counts in at most one.</summary>
    /// <param name="scan">The message.</param>
    /// <param name="signs">Signs of its text.</param>
    /// <param name="weights">Weight of each sign.</param>
    public static IReadOnlyList<Reason> Of(Scan scan, ReadOnlySpan<Sign> signs, double[] weights)
    {
        var found = new List<(int Start, int End, bool For)>();
        foreach (var index in Enumerable.Range(0, signs.Length).Where(index => weights[index] != 0).OrderByDescending(index => Math.Abs(weights[index])).ThenBy(index => index).Take(MostSeeds))
        {
            var (start, end) = Whole(scan.Folded, signs[index]);
            Join(scan.Folded, found, start, end, weights[index] > 0);
        }

        var sums = new double[found.Count];
        for (var i = 0; i < signs.Length; i++)
        {
            if (IndexOf(found, signs[i]) is >= 0 and var at)
            {
                sums[at] += weights[i];
            }
        }

        return [.. found.Select((stretch, index) => (Text: scan.Cut(stretch.Start, stretch.End), Weight: sums[index]))
            .GroupBy(static each => each.Text, StringComparer.Ordinal)
            .Where(static same => same.Key.Length > 0)
            .Select(static same => new Reason(ReasonKind.Stretch, same.Key, [same.Key], same.Sum(static each => each.Weight)))];
    }

    // Part of a word of letters stands for the word.
    private static (int Start, int End) Whole(string text, Sign sign)
    {
        var (start, end) = (sign.Start, sign.End);
        if (Letters.IsLatin(text[start]))
        {
            while (start > 0 && sign.Start - start < LongestInEnglish && Letters.IsLatin(text[start - 1]))
            {
                start--;
            }

            end = Math.Max(end, Math.Min(Letters.EndOfWord(text, sign.Start), sign.End + LongestInEnglish));
        }

        // Half an emoji is none.
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return (start, end);
    }

    private static void Join(string text, List<(int Start, int End, bool For)> found, int start, int end, bool speaksFor)
    {
        var longest = Letters.IsLatin(text[start]) ? LongestInEnglish : Longest;
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (start >= other.End || end <= other.Start)
            {
                continue;
            }

            var (from, to) = (Math.Min(start, other.Start), Math.Max(end, other.End));
            if (other.For != speaksFor || to - from > longest || found.Exists(each => each != other && from < each.End && to > each.Start))
            {
                return;
            }

            found[i] = (from, to, speaksFor);
            return;
        }

        found.Add((start, end, speaksFor));
    }

    private static int IndexOf(List<(int Start, int End, bool For)> found, Sign sign)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var shared = Math.Min(found[i].End, sign.End) - Math.Max(found[i].Start, sign.Start);
            (best, most) = shared > most ? (i, shared) : (best, most);
        }

        return best;
    }
}
