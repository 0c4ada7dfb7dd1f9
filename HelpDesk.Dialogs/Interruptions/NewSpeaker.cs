using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>Several people write from one number: whoever names themselves with a matter of their own gets a form of their own.</summary>
/// <remarks>Nothing of the former speaker's form passes into it; that one waits behind.</remarks>
internal static class NewSpeaker
{
    private static readonly string[] Introductions = ["我是", "我系", "我係", "我叫", "这里是", "這裡是", "呢度係", "this is", "i am", "i'm", "my name is"];

    public static void StepIn(Scene scene)
    {
        var heard = scene.Heard;
        if (scene.Draft is { } draft && FormCatalogue.Find(draft.Form, scene.Setting.Estate) is { Resumable: true }
            && heard.Slots is { Item: { } item } && FormCatalogue.Begins(heard.Intent) && !heard.Corrects && Words.HasAny(heard.Text, Introductions)
            && draft.Find("item")?.Text is { } other && other != item && (IsOther(heard.Slots.Name, draft.Find("name")?.Text) || IsElsewhere(heard.Slots.Unit, draft)))
        {
            scene.Draft = null;
            scene.Waiting = draft;
        }
    }

    private static bool IsOther(string? name, string? known) => name is not null && known is not null && known != name;

    private static bool IsElsewhere(string? unit, Draft draft) => unit is not null && draft.Find("unit")?.Unit?.Unit is { } known && known != unit;
}
