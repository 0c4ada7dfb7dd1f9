using System.Globalization;
using System.Text;

namespace HelpDesk.Store.Engine;

/// <summary>Cuts text into search terms, the same for every engine: lower-case words, and pairs of neighbouring Chinese characters.</summary>
/// <remarks>A single Chinese character between other signs is a term of its own, so that “漏” alone can be found as a prefix.</remarks>
public static class SearchTokens
{
    /// <summary>Terms of the text, in order, repeats kept.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<string>();
        var word = new StringBuilder();
        Rune? before = null;
        var run = 0;
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (IsHan(rune))
            {
                EndWord();
                if (before is { } left)
                {
                    terms.Add(left.ToString() + rune.ToString());
                }

                before = rune;
                run++;
                continue;
            }

            EndHan();
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
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
            if (run == 1 && before is { } alone)
            {
                terms.Add(alone.ToString());
            }

            before = null;
            run = 0;
        }
    }

    private static bool IsHan(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter;
}
