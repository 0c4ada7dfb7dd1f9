using HelpDesk.Store.Engine;

namespace HelpDesk.Store.Search;

/// <summary>What a person typed to find something by: tells how well a text fits and which parts of it to mark. Pure.</summary>
/// <remarks>Words are separated by blanks; case and full-width forms do not count. Time is linear in the length of the text.</remarks>
public sealed class AskedWords
{
    private const int FullWidthFirst = 0xFF01;
    private const int FullWidthLast = 0xFF5E;
    private const int FullWidthShift = 0xFEE0;
    private const int MostWords = 8;

    private readonly string[] words;
    private readonly string[] terms;

    /// <summary>Reads what was typed.</summary>
    public AskedWords(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        words = [.. Folded(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords)];
        terms = [.. SearchTokens.Asked(typed).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How many of the words stand in the text as they were typed; <paramref name="wholly"/> adds one for a text that is nothing else.</summary>
    public int Fits(string? text, bool wholly = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        var folded = Folded(text);
        return words.Count(word => folded.Contains(word, StringComparison.Ordinal)) + (wholly && words.Contains(folded.Trim(), StringComparer.Ordinal) ? 1 : 0);
    }

    /// <summary>Whether the text alone answers the question, as the search understands it: every term begins one of its own.</summary>
    public bool AreIn(string text)
    {
        var own = SearchTokens.Of(text);
        return terms.Length > 0 && terms.All(term => own.Any(each => each.StartsWith(term, StringComparison.Ordinal)));
    }

    /// <summary>The text in pieces, in order, those to be marked told apart: the words, or where none stands as typed the terms they were found by.</summary>
    public IReadOnlyList<Piece> Marked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folded(text);
        var marked = new bool[folded.Length];
        if (!Mark(folded, words, marked))
        {
            Mark(folded, terms, marked);
        }

        var pieces = new List<Piece>();
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && marked[to] == marked[from])
            {
                to++;
            }

            pieces.Add(new(text[from..to], marked[from]));
            from = to;
        }

        return pieces;
    }

    /// <summary>Part of a text around the first place that fits, at most so many characters, with an ellipsis where something was left out.</summary>
    public string Around(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
        {
            return text;
        }

        var folded = Folded(text);
        var at = words.Concat(terms).Select(word => folded.IndexOf(word, StringComparison.Ordinal)).FirstOrDefault(place => place >= 0);
        var from = Math.Clamp(at - (length / 3), 0, text.Length - length);
        var to = from + length;
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }

    private static bool Mark(string folded, string[] sought, bool[] marked)
    {
        var any = false;
        foreach (var word in sought)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                marked.AsSpan(at, word.Length).Fill(true);
                any = true;
            }
        }

        return any;
    }

    // As long as the text, so that places are the same in both.
    private static string Folded(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var index = 0; index < folded.Length; index++)
        {
            var each = from[index] is >= (char)FullWidthFirst and <= (char)FullWidthLast ? (char)(from[index] - FullWidthShift) : from[index];
            folded[index] = char.IsWhiteSpace(each) ? ' ' : char.ToLowerInvariant(each);
        }
    });
}

/// <summary>Part of a text.</summary>
/// <param name="Text">The part.</param>
/// <param name="IsMarked">It was asked for.</param>
public sealed record Piece(string Text, bool IsMarked);
