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
        if (IsNewMatter(scene, form, draft))
        {
            // The new matter first; the old one is offered afterwards.
            scene.Draft = null;
            scene.Waiting = draft;
            return;
        }

        scene.Resumed = true;
        scene.Say(Reply.Of(form.ResumeKey, "item", form.About(scene, draft)));
    }

    private static bool IsNewMatter(Scene scene, Form form, Draft draft)
    {
        var heard = scene.Heard;
        if (!FormCatalogue.Begins(heard.Intent) || heard.Slots.Item is not { } item || heard.Corrects)
        {
            return false;
        }

        return form.Title is null
            ? draft.Find("item")?.Text is { } old && item != old
            : FormCatalogue.Of(heard, scene.Setting.Estate) is { } wanted && wanted.Name != form.Name;
    }
}
