namespace HelpDesk.Bot.Lookup;

/// <summary>What a cell of a file for spreadsheets holds: never the beginning of a formula. Pure.</summary>
internal static class SheetCell
{
    private const string Starters = "=+-@＝＋－＠";

    /// <summary>The text; with an apostrophe before it where a spreadsheet would calculate it or take it for a number of its own. Control characters but line breaks become blanks.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var isRisky = char.IsControl(text[0]) || (text.TrimStart() is [var first, ..] && Starters.Contains(first, StringComparison.Ordinal));
        var clean = string.Concat(text.ReplaceLineEndings("\n").Select(static each => char.IsControl(each) && each != '\n' ? ' ' : each));
        return isRisky ? "'" + clean : clean;
    }
}
