using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Matters;

/// <summary>Takes any other matter in the resident's own words, so that none is lost.</summary>
internal static class MatterForm
{
    /// <summary>The matter, and the unit it is about.</summary>
    public static Form Of(string name, Intent kind) => Of(name, kind, UnitSlot.Required, TextSlots.Name);

    /// <summary>The matter alone: where and who are taken when volunteered.</summary>
    public static Form Short(string name, Intent kind) => Of(name, kind, Volunteered, TextSlots.NameWished);

    // “2栋楼下的花园” tells where, not who asks.
    private static Slot Volunteered { get; } = UnitSlot.Optional with
    {
        Volunteered = true,
        Field = null,
        IsNamedWrong = static scene => scene.Heard is { Slots: { Building: null, Unit: null }, FieldsNamed: var named } && named.Contains(FieldName.Unit),
        Hear = static (scene, known) => scene.Heard.Slots is { Building: not null, Unit: not null } || scene.Draft?.Asked == UnitSlot.Name ? UnitSlot.Optional.Hear(scene, known) : null,
    };

    private static Form Of(string name, Intent kind, Slot unit, Slot who) => new()
    {
        Name = name,
        Kind = kind,
        Slots =
        [
            TextSlots.Item(name + ".ask.item") with { Hear = Matter, Mend = Mending.Of },
            unit,
            TextSlots.Place with { Volunteered = true },
            who,
            TextSlots.Phone,
        ],
        ReadBack = name + ".confirm",
        Effect = (_, draft) => new Effect.FileTicket(Requests.Of(draft, kind)),
        Filed = (_, _) => Reply.Of(name + ".filed"),
    };

    // “会所周末开到晚上十一点” is more than the time it tells.
    private static SlotValue? Whole(Heard heard) => heard is { Choice: null, Answer: null, Control: null, Slots: { Unit: null, Building: null } told } && (told.Item ?? told.Service ?? told.Place) is not null ? TextSlots.Of("item", heard.Text) : null;

    // The matter is what was written, unless that only names the kind (“我要投诉”).
    private static SlotValue? Matter(Scene scene, SlotValue? known)
    {
        var heard = scene.Heard;
        var item = scene.Draft?.Asked == "item" && (TextSlots.Answer(scene, "item") ?? Whole(heard)) is { } answer ? answer
            : heard.Slots.Service is { } service ? TextSlots.Of("item", service)
            : heard.Slots.Item is { } said ? TextSlots.Of("item", said)
            : known is null && FormCatalogue.Begins(heard.Intent) && !TextSlots.NamesKindOnly(heard.Text) ? TextSlots.Answer(scene, "item")
            : null;
        return TextSlots.WithoutEnd(item);
    }
}
