using System.Text.RegularExpressions;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Puts a part of a text right as its writer says: “不是6楼，是7楼”, “no, at 4pm”.</summary>
internal static partial class Mending
{
    private static readonly string[] Changes = ["改", "不对", "不對", "错", "錯", "唔啱", "更正", "wrong", "change", "correct"];

    /// <summary>“施工单位不对”, “改施工单位”: one of the names of a slot, and that it is wrong.</summary>
    public static bool IsNamedWrong(Heard heard, IReadOnlyList<string> names) =>
        Words.HasAny(heard.Text, names) && (heard.Corrects || Words.HasAny(heard.Text, Changes));

    /// <summary>For slots whose text is the resident's own.</summary>
    public static SlotValue? Of(Scene scene, SlotValue known) =>
        scene.Heard.Choice is null && known.Text is { } text && In(text, scene.Heard.Text) is { } mended ? known with { Text = mended } : null;

    private static string? In(string text, string said)
    {
        foreach (var swap in (ReadOnlySpan<Match>)[Chinese().Match(said), English().Match(said)])
        {
            var wrong = swap.Groups["wrong"].Value.Trim();
            var at = swap.Success && wrong.Length > 0 ? text.IndexOf(wrong, StringComparison.OrdinalIgnoreCase) : -1;
            if (at >= 0)
            {
                return Joined(text[..at] + swap.Groups["right"].Value.Trim(), text[(at + wrong.Length)..]);
            }
        }

        return Clocks().Matches(text) is [var clock] && NewClock().Match(said) is { Success: true } told
            ? string.Concat(text.AsSpan(0, clock.Index), told.Groups["right"].Value, text.AsSpan(clock.Index + clock.Length))
            : null;
    }

    // “不是保安，是保洁员态度差” says what follows as well.
    private static string Joined(string mended, string rest)
    {
        var said = Math.Min(mended.Length, rest.Length);
        while (said > 0 && !mended.EndsWith(rest[..said], StringComparison.OrdinalIgnoreCase))
        {
            said--;
        }

        return said > 1 ? mended + rest[said..] : mended + rest;
    }

    [GeneratedRegex(@"(不是|不系|唔係|唔系)(?<wrong>[^，,。；;]{1,20}?)[，,、 ]*(而是|而係|应该是|應該係|是|係|系)(?<right>[^，,。；;!！]{1,30}?)(呀|啊|哦|才对|先啱)?[。.!！]?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(not|isn't|wasn't) (at |on )?(?<wrong>[^,;.]{1,30}), ?(but |it's |it is |it was )?(at |on )?(?<right>[^,;.!]{1,40})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex English();

    [GeneratedRegex(@"[0-9]{1,2}(:[0-9]{2})? ?(am|pm)|[0-9一二两三四五六七八九十]{1,3}(点|點)(半|多|幾)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"^(no|wrong|sorry|不是|不对|不對|唔係|唔啱|错了|錯咗)[,， ]*(it's|it is|at|是|係|应该是|應該係|改成| )*(?<right>[0-9]{1,2}(:[0-9]{2})? ?(am|pm)|[0-9一二两三四五六七八九十]{1,3}(点|點)(半|多|幾)?)[.。!！]?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NewClock();
}
