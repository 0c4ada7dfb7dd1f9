using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>“不是报修，是投诉”, “算了，还是报修吧”: the form in progress goes on as another, with all that was said.</summary>
internal static class ChangeOfMind
{
    /// <summary>Longer than this it tells a matter of its own.</summary>
    private const int LongestInChinese = 20;
    private const int LongestInEnglish = 60;

    private static readonly string[] Turns =
        ["还是", "還是", "不是", "改成", "改为", "改為", "改做", "改报", "改報", "唔系", "唔係", "不报修", "不報修", "不投诉", "不投訴", "not a ", "instead", "rather", "make it a", "change it to", "change to"];

    private static readonly (Intent Kind, string[] Words)[] Kinds =
    [
        (Intent.Complaint, ["投诉", "投訴", "complaint", "complain"]),
        (Intent.Repair, ["报修", "報修", "维修", "維修", "repair"]),
        (Intent.Booking, ["预约服务", "預約服務", "预订", "預訂", "booking"]),
        (Intent.Application, ["申请", "申請", "application"]),
        (Intent.Suggestion, ["建议", "建議", "suggestion"]),
        (Intent.Question, ["咨询", "諮詢", "查詢", "question"]),
    ];

    /// <summary>Takes the message when it only says that the form is the wrong one.</summary>
    /// <returns>False when it does not; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        if (scene.Draft is not { } draft || FormCatalogue.Find(draft.Form, scene.Setting.Estate) is not { Resumable: true } form
            || !FormCatalogue.Begins(form.Kind) || Wanted(scene.Heard) is not { } kind)
        {
            return false;
        }

        if (kind == form.Kind)
        {
            scene.Resumed = true;
            Asking.Remind(scene);
            return true;
        }

        var said = Understander.Understand(draft.Said ?? "", scene.Setting.LocalNow, scene.Setting.Estate);
        if (FormCatalogue.Of(said with { Intent = kind }, scene.Setting.Estate) is not { } other)
        {
            return false;
        }

        // “是投诉，报了三次都没人来” tells more than that.
        scene.Say("changed.kind");
        scene.Draft = draft with { ComplaintClass = kind == Intent.Complaint ? scene.Heard.Slots.ComplaintClass ?? draft.ComplaintClass : draft.ComplaintClass, Said = draft.Saying(scene.Heard.Text).Said };
        if (kind != Intent.Complaint && scene.Heard.Slots is { Item: not null, Category: not null })
        {
            // “还是报修吧，厨房下水堵了” names another thing.
            scene.Draft = scene.Draft.Without("item").Without("place");
            FormEngine.Become(scene, new(other, scene.Heard.Text));
        }
        else
        {
            FormEngine.Become(scene, new(other, draft.Said ?? ""));
        }

        return true;
    }

    // The kind that is named without being denied; of several the last.
    private static Intent? Wanted(Heard heard)
    {
        var text = heard.Text;
        if (text.Length > (text.Any(char.IsAsciiLetter) ? LongestInEnglish : LongestInChinese) || !Words.HasAny(text, Turns))
        {
            return null;
        }

        Intent? wanted = null;
        var last = -1;
        foreach (var (kind, words) in Kinds)
        {
            foreach (var word in words)
            {
                var at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at > last && !IsDenied(text, at))
                {
                    (wanted, last) = (kind, at);
                }
            }
        }

        return wanted;
    }

    private static bool IsDenied(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        foreach (var denial in (ReadOnlySpan<string>)["不是", "不", "唔係", "唔系", "不想", "不要", "唔想", "not a", "not", "no", "不是要", "不用", "don't want to"])
        {
            if (before.EndsWith(denial, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
