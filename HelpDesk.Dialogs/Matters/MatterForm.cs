using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Matters;

/// <summary>Takes any other matter in the resident's own words, so that none is lost.</summary>
internal static class MatterForm
{
    public static Form Of(string name, Intent kind, bool unitMayLack, bool needsTime) => new()
    {
        Name = name,
        Kind = kind,
        Slots =
        [
            TextSlots.Item(name + ".ask.item") with { Hear = Matter },
            unitMayLack ? UnitSlot.Optional : UnitSlot.Required,
            .. needsTime ? (Slot[])[WhenSlot.Required] : [],
            TextSlots.Place with { Volunteered = true },
            TextSlots.Name,
            TextSlots.Phone,
        ],
        ReadBack = name + ".confirm",
        Effect = (_, draft) => new Effect.FileTicket(Requests.Of(draft, kind)),
        Filed = (_, _) => Reply.Of(name + ".filed"),
    };

    /// <summary>The matter alone: where and who are taken when volunteered.</summary>
    public static Form Short(string name, Intent kind)
    {
        var form = Of(name, kind, unitMayLack: true, needsTime: false);
        return form with { Slots = [.. form.Slots.Select(static slot => slot.Name == UnitSlot.Name ? slot with { Volunteered = true } : slot)] };
    }

    // The matter is what was written, unless that only names the kind (“我要投诉”).
    private static SlotValue? Matter(Scene scene, SlotValue? known)
    {
        var heard = scene.Heard;
        if (heard.Slots.Service is { } service)
        {
            return TextSlots.Of("item", service);
        }

        var item = heard.Slots.Item is { } said ? TextSlots.Of("item", said)
            : known is null && FormCatalogue.Begins(heard.Intent) && heard.Text.Length > LongestNamingOnly(heard.Text) ? TextSlots.Answer(scene, "item")
            : null;
        return item is null ? null : item with { Text = item.Text?.TrimEnd('。', '？', '?', '！', '!', '.', '，', ' ') };
    }

    private static int LongestNamingOnly(string text) => text.Any(char.IsAsciiLetter) ? 26 : 7;
}
