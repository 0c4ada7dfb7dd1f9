using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Interruptions;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>“装修完了，请来验收”: the resident asks for the completion check of works of their own.</summary>
internal static class WorksTurn
{
    private const int Longest = 160;

    private static readonly string[] Plain = ["竣工检查", "竣工檢查", "竣工验收", "竣工驗收", "完工验收", "完工驗收", "装修验收", "裝修驗收", "验收装修", "驗收裝修", "completion check", "completion inspection", "final inspection"];
    private static readonly string[] Alone = ["验收", "驗收"];
    private static readonly string[] Done = ["完了", "完咗", "完工", "竣工", "做完", "整完", "好了", "好咗", "完成", "结束", "結束", "搞掂", "搞定", "finished", "done", "complete", "over now"];
    private static readonly string[] Checks = [.. Alone, "检查", "檢查", "查验", "查驗", "check", "inspect"];
    private static readonly string[] Subjects = ["装修", "裝修", "施工", "工程", "竣工", "完工", "fit-out", "fit out", "fitout", "renovation", "the works"];
    private static readonly string[] Questions = ["什么", "什麼", "怎么", "怎麼", "怎样", "怎樣", "点样", "點樣", "哪些", "多久", "多少", "几时", "幾時", "流程", "how ", "what ", "when "];
    private static readonly string[] NotYet = ["还没", "還沒", "尚未", "未完", "未装", "未裝", "未做", "没完", "沒完", "没有完", "沒有完", "没做完", "not finished", "not yet", "not done", "isn't", "not complete"];

    /// <summary>The message may ask for it; whether it does depends on the works there are.</summary>
    public static bool MayAsk(Heard heard) =>
        heard.Text.Length is > 0 and <= Longest && heard is { Emergency: null, Intent: not (Intent.Complaint or Intent.Cancel or Intent.Human or Intent.Suggestion) }
        && !IsFault(heard)
        && (Words.HasAny(heard.Text, Alone) || IsPlain(heard.Text)) && !Words.HasAny(heard.Text, Questions) && !Words.HasAny(heard.Text, NotYet);

    /// <summary>Takes the message when it asks for the check.</summary>
    /// <returns>False when it does not; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        if (!MayAsk(scene.Heard) || (scene.Draft is not null && (scene.Facts.Works.Count == 0 || !IsPlain(scene.Heard.Text))))
        {
            return false;
        }

        if (scene.Facts.Works.Count == 0)
        {
            if (IsPlain(scene.Heard.Text))
            {
                scene.Say("works.none");
                return true;
            }

            return false;
        }

        if (TicketsMeant.Of(scene.Heard, scene.Facts.Works, scene.Setting.Estate).Only is { } only)
        {
            Note(scene, only);
        }
        else
        {
            scene.Say(Reply.Of("works.which", "tickets", string.Join(scene.Language == Language.En ? ", " : "、", scene.Facts.Works.Select(static ticket => ticket.Number))));
        }

        Asking.Remind(scene);
        return true;
    }

    /// <summary>Works that were allowed end with their check and are not withdrawn; null for any other ticket.</summary>
    public static Refusal? Bound(Scene scene, string? number) =>
        scene.Facts.OpenTickets.Append(scene.Facts.Ticket).FirstOrDefault(ticket => ticket is { Works: not null } && ticket.Number == number) is { } works
            ? new Refusal(Reply.Of("cancel.works", "ticket", works.Number), [Choices.Keep], null) { Understood = true }
            : null;

    // While the works are stopped there is something to put right first: the desk looks at that.
    private static void Note(Scene scene, TicketFact works)
    {
        if (works.Works is { IsStopped: true })
        {
            scene.Do(new Effect.AddToTicket(works.Number, scene.Heard.Text));
            scene.Say(Reply.Of("answer.added", "ticket", works.Number));
            return;
        }

        scene.Do(new Effect.AskCompletion(works.Number));
        scene.Say(Reply.Of("works.asked") with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["ticket"] = works.Number, ["item"] = works.Item ?? "" } });
    }

    // “加建拆掉了，装修完了，请来验收” names a thing that is broken only to one who reads half of it.
    private static bool IsFault(Heard heard) =>
        heard is { Intent: Intent.Repair, Slots.Category: not null, Confidence: >= Awaited.SureOfAFault } && !(Words.HasAny(heard.Text, Alone) && IsPlain(heard.Text));

    private static bool IsPlain(string text) =>
        Words.HasAny(text, Plain) || (Words.HasAny(text, Done) && Words.HasAny(text, Checks) && Words.HasAny(text, Subjects));
}
