namespace HelpDesk.Dialogs.Texts;

/// <summary>Shortens texts without halving a character. Lengths count UTF-16 units.</summary>
public static class Shortening
{
    /// <summary>The beginning of a text, at most so long.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..EndOf(text, most)];

    /// <summary>A text of at most so many units; a shortened one ends with “…”.</summary>
    public static string WithDots(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, EndOf(text, Math.Max(most - 1, 0))), "…");

    private static int EndOf(string text, int most) => most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
}
