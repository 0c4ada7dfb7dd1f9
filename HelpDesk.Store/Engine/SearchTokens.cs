using System.Globalization;
using System.Text;

namespace HelpDesk.Store.Engine;

/// <summary>Cuts text into search terms, the same for every engine: lower-case words, and pairs of neighbouring Chinese characters.</summary>
/// <remarks>
/// A document matches when every term asked for begins one of its own. The last character of a Chinese run is a term of its own in a
/// document, so that one character is found wherever it stands. Full-width letters and digits count as the usual ones.
/// </remarks>
public static class SearchTokens
{
    /// <summary>Terms of a question that are looked at; the rest is ignored.</summary>
    public const int MostAsked = 24;

    private const int FullWidthFirst = 0xFF01;
    private const int FullWidthLast = 0xFF5E;
    private const int FullWidthShift = 0xFEE0;

    /// <summary>Terms of a document, in order, repeats kept.</summary>
    public static IReadOnlyList<string> Of(string text) => Cut(text, closing: true, int.MaxValue);

    /// <summary>Terms of a question, in order, at most <see cref="MostAsked"/>.</summary>
    public static IReadOnlyList<string> Asked(string text) => Cut(text, closing: false, MostAsked);

    /// <summary>Whether the term is a pair of Chinese characters, which no longer term begins with.</summary>
    public static bool IsWhole(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Rune.GetRuneAt(term, 0) is var first && IsHan(first) && term.Length > first.Utf16SequenceLength;
    }

    private static List<string> Cut(string text, bool closing, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<string>();
        var word = new StringBuilder();
        Rune? before = null;
        var run = 0;
        foreach (var rune in text.EnumerateRunes().Select(Folded).TakeWhile(_ => terms.Count < most))
        {
            if (IsHan(rune))
            {
                EndWord();
                if (before is { } left)
                {
                    terms.Add($"{left}{rune}");
                }

                before = rune;
                run++;
                continue;
            }

            EndHan();
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune.ToString());
            }
            else
            {
                EndWord();
            }
        }

        EndHan();
        EndWord();
        return terms;

        void EndWord()
        {
            if (word.Length > 0)
            {
                terms.Add(word.ToString());
                word.Clear();
            }
        }

        void EndHan()
        {
            if (before is { } last && (closing || run == 1))
            {
                terms.Add(last.ToString());
            }

            before = null;
            run = 0;
        }
    }

    private static Rune Folded(Rune rune) =>
        Rune.ToLowerInvariant(rune.Value is >= FullWidthFirst and <= FullWidthLast ? new(rune.Value - FullWidthShift) : rune);

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter;
}
