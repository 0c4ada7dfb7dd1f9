using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Matters;

/// <summary>Takes any other matter in the resident's own words, so that none is lost.</summary>
internal static class MatterForm
{
    /// <summary>The matter, and the unit it is about.</summary>
    public static Form Of(string name, Intent kind) => Of(name, kind, UnitSlot.Required);

    /// <summary>The matter alone: where and who are taken when volunteered.</summary>
    public static Form Short(string name, Intent kind) => Of(name, kind, UnitSlot.Optional with { Volunteered = true });

    private static Form Of(string name, Intent kind, Slot unit) => new()
    {
        Name = name,
        Kind = kind,
        Slots =
        [
            TextSlots.Item(name + ".ask.item") with { Hear = Matter },
            unit,
            TextSlots.Place with { Volunteered = true },
            TextSlots.Name,
            TextSlots.Phone,
        ],
        ReadBack = name + ".confirm",
        Effect = (_, draft) => new Effect.FileTicket(Requests.Of(draft, kind)),
        Filed = (_, _) => Reply.Of(name + ".filed"),
    };

    // The matter is what was written, unless that only names the kind (“我要投诉”).
    private static SlotValue? Matter(Scene scene, SlotValue? known)
    {
        var heard = scene.Heard;
        if (heard.Slots.Service is { } service)
        {
            return TextSlots.Of("item", service);
        }

        var item = heard.Slots.Item is { } said ? TextSlots.Of("item", said)
            : known is null && FormCatalogue.Begins(heard.Intent) && !TextSlots.NamesKindOnly(heard.Text) ? TextSlots.Answer(scene, "item")
            : null;
        return TextSlots.WithoutEnd(item);
    }
}
