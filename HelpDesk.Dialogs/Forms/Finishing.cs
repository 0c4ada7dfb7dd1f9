using HelpDesk.Dialogs.Questions;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Ends a form and takes up what waits behind it.</summary>
internal static class Finishing
{
    public static void Finish(Scene scene, Form form, Draft draft)
    {
        if (Asking.Outdated(scene, form))
        {
            return;
        }

        if (form.Effect(scene, draft) is { } effect)
        {
            scene.Do(effect);
        }

        if (form.Filed(scene, draft) is { } reply)
        {
            scene.Say(reply);
        }

        TakeUpNext(scene, draft);
    }

    public static void Drop(Scene scene, string kind)
    {
        if (scene.Draft is { } draft)
        {
            scene.Say(kind);
            TakeUpNext(scene, draft with { Slots = [] });
        }
    }

    private static void TakeUpNext(Scene scene, Draft done)
    {
        if (done.Queue is [var next, ..])
        {
            scene.Draft = new Draft { Queue = [.. done.Queue.Skip(1)], Behind = done.Behind };
            TakeUp(scene, next, done.Find("unit"));
        }
        else
        {
            scene.Draft = done.Behind is { } behind ? behind with { Attempts = 0 } : null;
            Asking.Offer(scene);
        }
    }

    private static void TakeUp(Scene scene, FurtherMatter matter, SlotValue? unit)
    {
        scene.Hear(Understander.Understand(matter.Text, scene.Setting.LocalNow, scene.Setting.Estate));
        scene.Say(Reply.Of("next.matter", "text", matter.Text));
        if (matter.Intent == Intent.Question && Faq.Find(scene.Setting.Estate, matter.Text, scene.Language) is { } answer)
        {
            scene.Say(answer);
            TakeUpNext(scene, scene.Draft ?? new Draft());
        }
        else if (FormCatalogue.Of(scene.Heard with { Intent = matter.Intent }, scene.Setting.Estate) is { } form)
        {
            FormEngine.Start(scene, form, unit);
        }
    }
}
