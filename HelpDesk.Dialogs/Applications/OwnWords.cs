using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>At the read-back a new value in own words, without the name of its field: “铺地砖、改水电” are the works.</summary>
internal static class OwnWords
{
    private const int Longest = 60;

    // Questions that a name or a number answers; a description answers the others.
    private static readonly string[] OfNames = ["哪家", "哪間", "谁", "誰", "号码", "號碼", "车牌", "車牌", "卡号", "卡號", "which", "who", "number"];

    private static readonly string[] Hesitations = ["等", "稍", "不知道", "唔知", "看看", "睇睇", "想想", "谢", "謝", "唔該", "不要", "唔要", "wait", "hold on", "moment", "hmm", "not sure", "let me", "thank", "sorry"];

    /// <summary>The value this message gives the slot; null when it gives another one, or none.</summary>
    public static string? At(Scene scene, ApplicationKind kind, ApplicationSlot slot) =>
        scene.Draft is { Asked: Asking.Confirm } draft && SaysNothingElse(scene, kind, draft) && Meant(scene, kind, draft)?.Name == slot.Name
            ? TextSlots.Answer(scene, slot.Name)?.Text
            : null;

    private static bool SaysNothingElse(Scene scene, ApplicationKind kind, Draft draft)
    {
        var heard = scene.Heard;
        return heard is { Answer: null, Choice: null, Control: null, When: null, FieldsNamed.Count: 0, Slots: { Unit: null, Building: null, Phone: null, Name: null, Ticket: null } }
            && heard.Text.Length <= Longest && !Words.IsAsking(heard.Text) && !Words.SaysMore(heard.Text) && !Words.HasAny(heard.Text, Hesitations)
            && !kind.Slots.Any(other => SlotWords.Names(heard.Text, other) || (other.Type != SlotType.Text && IsSaid(scene, kind, other, draft)));
    }

    private static bool IsSaid(Scene scene, ApplicationKind kind, ApplicationSlot other, Draft draft) =>
        DescribedSlots.Of(kind, other).Hear(scene, draft.Find(other.Name)) is not null;

    // The slot whose question or value speaks of the same; else the only one that is described rather than named.
    private static ApplicationSlot? Meant(Scene scene, ApplicationKind kind, Draft draft)
    {
        var filled = kind.Slots.Where(slot => slot.Type == SlotType.Text && draft.Find(slot.Name) is { Skipped: false }).ToList();
        if (filled.Count < 2)
        {
            return filled.FirstOrDefault();
        }

        var said = Terms.Of(scene.Heard.Text);
        var scored = filled.Select(slot => (Slot: slot, Score: Terms.Shared(said, [.. Terms.Of($"{slot.Ask[scene.Language]} {draft.Find(slot.Name)?.Text}")]))).OrderByDescending(static each => each.Score).ToList();
        if (scored[0].Score > scored[1].Score)
        {
            return scored[0].Slot;
        }

        return filled.Where(slot => !Words.HasAny(slot.Ask[scene.Language], OfNames)).ToList() is [var only] ? only : null;
    }
}
