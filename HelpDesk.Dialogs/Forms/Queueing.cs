using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Further matters of one message, or told while a form is open: each is taken up in its turn.</summary>
internal static class Queueing
{
    private const int MaxQueued = 5;

    // At the read-back “还有卧室灯也不亮” is a second matter; “是热水管漏” is a closer description of the first. Before it, only a matter of
    // another kind is one for sure.
    public static bool IsAnother(Scene scene, Form form, string? asked)
    {
        var heard = scene.Heard;
        return !heard.Corrects && heard.Answer is null && FormCatalogue.Begins(heard.Intent) && heard.Also.Count == 0 && Words.SaysMore(heard.Text)
            && (asked == Asking.Confirm || (heard.Intent != form.Kind && scene.Draft?.Find("item") is not null && form.Find(asked)?.Hear(scene, null) is null));
    }

    // Of two matters in one message each keeps its own words; the unit holds for both.
    public static void Narrow(Scene scene)
    {
        var heard = scene.Heard;
        if (heard.Also.Count == 0)
        {
            return;
        }

        var rest = heard.Text;
        foreach (var matter in heard.Also)
        {
            rest = rest.Replace(matter.Text, "", StringComparison.Ordinal);
        }

        var own = Understander.Understand(rest.Trim(' ', ',', '，', '.', '。', ';', '；'), scene.Setting.LocalNow, scene.Setting.Estate);
        if (own.Intent == heard.Intent)
        {
            var slots = own.Slots with { Building = heard.Slots.Building, Entrance = heard.Slots.Entrance, Unit = heard.Slots.Unit };
            scene.Hear(own with { Slots = slots, Also = [] });
        }
    }

    public static void Queue(Scene scene)
    {
        foreach (var matter in scene.Heard.Also)
        {
            Queue(scene, matter.Intent, matter.Text);
        }
    }

    public static void Queue(Scene scene, Intent intent, string text)
    {
        if (scene.Draft is { } draft && draft.Queue.Count < MaxQueued && FormCatalogue.Begins(intent))
        {
            scene.Draft = draft with { Queue = [.. draft.Queue, new FurtherMatter(intent, text.Length <= 300 ? text : text[..300])] };
        }
    }
}
