using System.Text.RegularExpressions;

namespace HelpDesk.Bot.Identity;

/// <summary>Telephone numbers as people type them.</summary>
internal static partial class PhoneNumbers
{
    /// <summary>As E.164: spaces and dashes out, a mainland mobile gets +86, a Hong Kong number +852. What is neither comes back bare.</summary>
    public static string? OfTyped(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var bare = Separators().Replace(typed, "");
        return bare switch
        {
            ['0', '0', .. var rest] => "+" + rest,
            ['8', '6', .. var rest] when MainlandMobile().IsMatch(rest) => "+" + bare,
            _ when MainlandMobile().IsMatch(bare) => "+86" + bare,
            _ when HongKong().IsMatch(bare) => "+852" + bare,
            _ => bare,
        };
    }

    [GeneratedRegex(@"[\s\-()]", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex("^1[3-9][0-9]{9}$", RegexOptions.NonBacktracking)]
    private static partial Regex MainlandMobile();

    [GeneratedRegex("^[2-9][0-9]{7}$", RegexOptions.NonBacktracking)]
    private static partial Regex HongKong();
}
