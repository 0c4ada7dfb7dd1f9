namespace HelpDesk.Dialogs.Understanding;

/// <summary>Folds a message for matching without moving a single character.</summary>
/// <remarks>
/// Full width becomes half width, capitals lower case, traditional characters and common Cantonese variants simplified;
/// control, formatting and combining characters become blanks. The result is as long as the input, so an offset in
/// one is an offset in the other and slots can be cut from what the resident really wrote.
/// </remarks>
internal static class Normaliser
{
    private static readonly char[] Table = BuildTable();
    private static readonly System.Buffers.SearchValues<char> SimplifiedForms =
        System.Buffers.SearchValues.Create(TraditionalCharacters.Pairs.Where((_, index) => index % 2 == 1).Except("不的他没在给了看这些么野找扔是着系里台干表准并千布家板余斗熏凳恒弥旧恶谂").ToArray());

    /// <summary>Folds a text; the result has the same length, and is the text itself where there is nothing to fold.</summary>
    public static string Fold(string text) => IsFolded(text) ? text
        : string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Table[source[i]];
            }
        });

    /// <summary>Folds one character.</summary>
    public static char FoldOf(char c) => Table[c];

    /// <summary>True when a character is written in traditional script only.</summary>
    public static bool IsTraditional(char c) => c >= 0x3400 && Table[c] != c;

    /// <summary>True when a character is the simplified form of another.</summary>
    public static bool IsSimplified(char c) => SimplifiedForms.Contains(c);

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (Table[c] != c)
            {
                return false;
            }
        }

        return true;
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }

        var pairs = TraditionalCharacters.Pairs;
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }

        return table;
    }

    private static char FoldOne(char c) => c switch
    {
        '\n' or '\r' => '\n',
        '\u3000' or '\u00a0' => ' ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        '。' or '｡' => '.',
        '、' => ',',
        '’' or '‘' => '\'',
        '“' or '”' or '「' or '」' or '『' or '』' => '"',
        '–' or '—' or '－' or '‐' or '‑' or '−' => '-',
        '～' or '〜' => '~',
        _ when IsBlank(c) => ' ',
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsBlank(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.Control or
        System.Globalization.UnicodeCategory.Format or
        System.Globalization.UnicodeCategory.NonSpacingMark or
        System.Globalization.UnicodeCategory.EnclosingMark or
        System.Globalization.UnicodeCategory.LineSeparator or
        System.Globalization.UnicodeCategory.ParagraphSeparator or
        System.Globalization.UnicodeCategory.SpaceSeparator;
}
