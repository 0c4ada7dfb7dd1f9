using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>The slot for a unit: filled from parts, checked against the property, completed from the register.</summary>
internal static class UnitSlot
{
    public const string Name = "unit";

    private const int MaxOffered = 6;

    public static Slot Required { get; } = new()
    {
        Name = Name,
        Prompt = "ask.unit",
        Family = "ask.unit",
        Field = FieldName.Unit,
        Hear = Hear,
        HearAnswer = HearBuilding,
        HearAmong = HearBuilding,
        Leads = true,
        Rule = Check,
        PromptOf = PromptOf,
        Offers = static scene => OnFile(scene),
    };

    public static Slot Optional { get; } = Required with { Optional = true, Offers = static scene => [.. OnFile(scene), Choices.Skip] };

    private static SlotValue? Hear(Scene scene, SlotValue? known)
    {
        var slots = scene.Heard.Slots;
        var isNumber = scene.Draft?.Asked == "phone" && scene.Heard.Text.All(static sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '+');
        if (isNumber || (slots.Building is null && slots.Unit is null && slots.Entrance is null))
        {
            return null;
        }

        return Complete(scene, Merge(known, new UnitRef(slots.Building, slots.Entrance, slots.Unit)));
    }

    // Only a verified resident is shown what is on file; a number is asked openly.
    private static IReadOnlyList<string> OnFile(Scene scene) =>
        scene.Facts is { Standing: Standing.Verified, UnitsOnFile: { Count: > 1 } units } && scene.Draft?.Find(Name) is null
            ? [.. units.Take(MaxOffered).Select(Choices.OfUnit)]
            : [];

    // “3” alone answers the question for the building.
    private static SlotValue? HearBuilding(Scene scene) =>
        scene.Heard.Choice is { } digit && digit > 0 && scene.Draft?.Find(Name) is { Unit: { Building: null } unit }
            ? Complete(scene, unit with { Building = digit.ToString() })
            : null;

    // A new building alone changes the building (“不是3栋是5栋”); the parts on file are never mixed with said ones.
    private static UnitRef Merge(SlotValue? known, UnitRef said)
    {
        if (known is not { Unit: { } old, OnFile: false })
        {
            return said;
        }

        var sameBuilding = said.Building is null || said.Building == old.Building;
        return new UnitRef(said.Building ?? old.Building, said.Entrance ?? (sameBuilding ? old.Entrance : null), said.Unit ?? old.Unit);
    }

    private static SlotValue Complete(Scene scene, UnitRef unit)
    {
        if (unit.Building is null || unit.Unit is null)
        {
            UnitRef? match = null;
            var matches = 0;
            foreach (var own in scene.Facts.UnitsOnFile)
            {
                if ((unit.Building is null || own.Building == unit.Building) && (unit.Unit is null || own.Unit == unit.Unit))
                {
                    (match, matches) = (own, matches + 1);
                }
            }

            if (matches == 1)
            {
                return new SlotValue { Name = Name, Unit = match, OnFile = true };
            }
        }

        return new SlotValue { Name = Name, Unit = unit is { Building: null, Unit: not null } && scene.Setting.Estate.Buildings is [var only] ? unit with { Building = only.Label } : unit };
    }

    private static Refusal? Check(Scene scene, SlotValue value)
    {
        if (value.OnFile || value.Unit is not { } unit)
        {
            return null;
        }

        var estate = scene.Setting.Estate;
        if (!UnitCheck.Exists(estate, unit))
        {
            var offers = new List<string>(3);
            foreach (var near in UnitCheck.Nearest(estate, unit))
            {
                offers.Add(Choices.OfUnit(near));
            }

            var question = Reply.Of(offers.Count == 0 ? "ask.unit.unknown" : "ask.unit.nearest") with { Unit = unit };
            return new Refusal(question, offers, null);
        }

        return unit switch
        {
            { Unit: null, Building: not null } when IsShared(scene) => null,
            { Unit: null } => new Refusal(Reply.Of("ask.unit.number") with { Unit = unit }, [], value),
            { Building: null } when estate.Buildings.Count > 1 => new Refusal(Reply.Of("ask.unit.building") with { Unit = unit }, [], value),
            _ => null,
        };
    }

    // A corridor lamp or a lift belongs to a building, not to a flat.
    private static bool IsShared(Scene scene) =>
        (scene.Heard.Slots.Category ?? scene.Draft?.Category) is Category.PublicArea or Category.Lift;

    private static string PromptOf(Scene scene, Draft draft) => draft.Find(Name)?.Unit switch
    {
        { Unit: null, Building: not null } => "ask.unit.number",
        _ when scene.Facts.UnitsOnFile.Count > 1 => "ask.unit.which",
        _ => "ask.unit",
    };
}
