using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Repairs;

/// <summary>Takes a repair: unit, what is broken, when someone may come.</summary>
internal static class RepairForm
{
    private static readonly string[] Shared =
        ["小区", "小區", "屋苑", "东门", "東門", "西门", "西門", "南门", "南門", "北门", "北門", "车库", "車庫", "地库", "地庫", "停车场", "停車場", "大堂", "lobby", "car park", "east gate", "west gate", "south gate", "north gate", "main gate"];

    public static Form Form { get; } = new()
    {
        Name = "repair",
        Kind = Intent.Repair,
        Slots =
        [
            TextSlots.Item("repair.ask.item") with { Mend = Mending.Of },
            UnitSlot.Required,
            TextSlots.Place with { Needed = static (_, draft) => IsShared(draft) && !IsLiftOfEntrance(draft) },
            WhenSlot.Required with { Needed = static (_, draft) => !IsShared(draft) },
            TextSlots.Name,
            TextSlots.Phone,
        ],
        ReadBack = "repair.confirm",
        Effect = static (_, draft) => new Effect.FileTicket(Requests.Of(draft, Intent.Repair)),
        Filed = Filed,
    };

    // A corridor lamp, a lift or the barrier at the gate has a place and needs nobody at home.
    private static bool IsShared(Draft draft) =>
        draft.Category is Category.PublicArea or Category.Lift || (draft.Find("place")?.Text is { } place && Words.HasAny(place, Shared));

    // “3栋二单元的电梯” is found without more.
    private static bool IsLiftOfEntrance(Draft draft) => draft is { Category: Category.Lift } && draft.Find("unit")?.Unit?.Entrance is not null;

    private static Reply Filed(Scene scene, Draft draft)
    {
        var when = draft.Find("when")?.When;
        var waits = draft.NotUrgent || when?.StartOn > DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime);
        var kind = (scene.Facts.Night, waits) switch
        {
            (true, true) => "repair.filed.later",
            (true, false) => "repair.filed.night",
            _ => "repair.filed",
        };
        return Reply.Of(kind) with { When = when is { StartOn: not null } ? when : null };
    }
}
