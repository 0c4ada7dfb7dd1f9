namespace HelpDesk.Dialogs.Forms;

/// <summary>Small words that matter only inside a dialog.</summary>
internal static class Words
{
    private static readonly string[] More = ["还有", "另外", "还要", "還有", "另外", "仲有", "also", "another", "besides"];

    private static readonly string[] AnyTime =
        ["随时", "都行", "都可以", "什么时候都", "任何时间", "尽快", "越快越好", "马上", "不急", "隨時", "都得", "幾時都得", "盡快", "越快越好", "唔急", "any time", "anytime", "whenever", "asap", "as soon as", "no rush"];

    public static bool SaysMore(string text) => HasAny(text, More);

    public static bool IsAnyTime(string text) => HasAny(text, AnyTime);

    public static bool HasAny(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
