using System.Text.RegularExpressions;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>Somebody asked for by name whom the catalogue does not have: “王师傅在吗”, “找一下李工”, “Is Mr Lee there?”.</summary>
internal static partial class Stranger
{
    // “何工作人员” names nobody.
    private const string NoTitle = "作程地人资";

    /// <summary>Who is asked for; null when nobody is.</summary>
    public static Wanted? Find(string text, string folded)
    {
        foreach (var asked in (ReadOnlySpan<Match>)[Sought().Match(folded), Asked().Match(folded), English().Match(folded)])
        {
            var name = asked.Groups["name"];
            if (asked.Success && IsName(folded, name))
            {
                return new(text.Substring(name.Index, name.Length), null, null, asked.Index, asked.Index + asked.Length);
            }
        }

        return null;
    }

    private static bool IsName(string folded, Group name)
    {
        if (char.IsAsciiLetter(folded[name.Index]))
        {
            return true;
        }

        var surname = folded[name.Index] is '小' or '老' or '阿' ? name.Index + 1 : name.Index;
        var end = name.Index + name.Length;
        return NameRecogniser.IsSurname(folded[surname]) && !(folded[end - 1] == '工' && end < folded.Length && NoTitle.Contains(folded[end], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(麻烦|请|想|要|我)*(帮我|同我)?(找一下|找下|找|搵下|搵|转告|转达|转接|联系一下|联系|联络|留言给|留言俾|带个话给)\s*(你们的?|你地嘅?|物业的?)?(?<name>\w(师傅|工|经理|主任|主管|队长|阿姨|姐|哥|生|太|总)|\w{1,3}(先生|女士|小姐)|[小老阿]\w)(在吗|在不在|喺唔喺度)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sought();

    [GeneratedRegex(@"(请问)?(?<name>\w(师傅|工|经理|主任|主管|队长|阿姨|姐|哥|生|太|总)|\w{1,3}(先生|女士|小姐)|[小老阿]\w)\s*(今天|今日|而家|现在)?(在吗|在不在|在唔在|喺唔喺度|喺度吗|在班吗|有空吗|得唔得闲|得闲吗|上班吗|返工吗)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(is (?<name>(mr|mrs|ms|miss|dr)\.? [a-z]+) (there|in|available|around|free|on duty|working)( today| now)?|((can|could|may) (i|you) |i'd like to |i would like to |i want to |i need to |please )*(speak to|speak with|talk to|talk with|put me through to|leave a message for|message for|looking for|reach|connect me to|transfer me to|get hold of) (?<name>(mr|mrs|ms|miss|dr)\.? [a-z]+))", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex English();
}
