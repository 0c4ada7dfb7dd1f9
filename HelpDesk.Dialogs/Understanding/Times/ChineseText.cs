namespace HelpDesk.Dialogs.Understanding;

/// <summary>Looks at the characters around a position.</summary>
internal static class ChineseText
{
    public const string Joints = "到至-~";

    public static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    public static bool Is(string text, int at, string word) => Letters.Follows(text, at, word);

    /// <summary>Length of the first of the words that stands at a position; 0 when none does. Longer words come first.</summary>
    public static int Any(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (Letters.Follows(text, at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The position after at most two blanks.</summary>
    public static int SkipBlanks(string text, int at)
    {
        for (var i = 0; i < 2 && at < text.Length && text[at] == ' '; i++)
        {
            at++;
        }

        return at;
    }

    /// <summary>True when no word goes on at a position: the end, a mark, a blank, or a particle.</summary>
    public static bool EndsAt(string text, int at) =>
        at >= text.Length || !(Letters.IsHan(text[at]) || Letters.IsWord(text[at])) || text[at] is '吧' or '啦' or '呢' or '吗' or '呀' or '啊' or '嘛' or '咯' or '哦' or '噶' or '了';
}
