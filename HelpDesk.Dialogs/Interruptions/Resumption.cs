using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>A form taken up again after a long time or on another channel.</summary>
internal static class Resumption
{
    private static readonly TimeSpan LongTime = TimeSpan.FromHours(12);
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(14);

    public static void Greet(Scene scene)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        var form = FormCatalogue.Find(draft.Form, scene.Setting.Estate);
        var away = scene.UtcNow - draft.TouchedAt;
        if (form is null || away > TooLong || (!form.Resumable && away > LongTime) || (form.StaysOnChannel && draft.Channel != scene.Setting.Channel))
        {
            scene.Draft = draft.Behind;
        }
        else if (form.Resumable && (away > LongTime || draft.Channel != scene.Setting.Channel))
        {
            Welcome(scene, form, draft);
        }
    }

    private static void Welcome(Scene scene, Form form, Draft draft)
    {
        var heard = scene.Heard;
        var isNewMatter = FormCatalogue.Begins(heard.Intent) && heard.Slots.Item is { } item && draft.Find("item")?.Text is { } old && item != old && !heard.Corrects;
        if (isNewMatter)
        {
            // The new matter first; the old one is offered afterwards.
            scene.Draft = null;
            scene.Waiting = draft;
            return;
        }

        scene.Resumed = true;
        scene.Say(Reply.Of("resume.where." + form.Name, "item", draft.Find("item")?.Text));
    }
}
