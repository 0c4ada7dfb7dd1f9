using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Hears the days of an application: from when, and until when where both are asked.</summary>
internal static class DescribedDays
{
    public static SlotValue? Hear(Scene scene, SlotValue? known, ApplicationKind kind, ApplicationSlot slot, bool isFirst, bool isRangeSplit)
    {
        var asked = scene.Draft?.Asked;
        if (WhenSlot.Said(scene, known?.When) is not { } said || IsForAnother(scene, known, kind, slot, asked, isFirst))
        {
            return null;
        }

        // “12月1日到3日” answers both questions.
        var isRange = said is { StartOn: { } from, EndOn: { } to } && to > from;
        if (isFirst)
        {
            return new SlotValue { Name = slot.Name, When = isRange && isRangeSplit ? said with { EndOn = said.StartOn } : said };
        }

        return new SlotValue { Name = slot.Name, When = isRange ? said with { StartOn = said.EndOn } : said };
    }

    // “昨天” is answered as a day gone by.
    public static SlotValue? GoneBy(Scene scene, string name) =>
        WhenSlot.GoneBy(scene) is { } past ? new SlotValue { Name = name, When = past } : null;

    public static Refusal? Check(Scene scene, SlotValue value, ApplicationSlot slot) => value.When switch
    {
        { } day when WhenSlot.IsPast(day, scene.Setting.LocalNow) => new Refusal(Reply.Of("application.day.past") with { When = day }, [], null),
        { StartOn: null } => new Refusal(DescribedSlots.Asked(slot, scene.Language, 1), [], null),
        _ => null,
    };

    private static bool IsForAnother(Scene scene, SlotValue? known, ApplicationKind kind, ApplicationSlot slot, string? asked, bool isFirst)
    {
        if (asked == slot.Name || SlotWords.Names(scene.Heard.Text, slot))
        {
            return false;
        }

        var open = kind.Slots.FirstOrDefault(each => each.Name == asked);
        if (open is { Type: SlotType.Date } || kind.Slots.Any(each => each.Type == SlotType.Date && each != slot && SlotWords.Names(scene.Heard.Text, each)))
        {
            return true;
        }

        // A day inside an answer in words (“周末搬的沙发”) changes nothing that is known.
        return isFirst
            ? open is { Type: SlotType.Text } && known is not null && !scene.Heard.Corrects
            : scene.Heard.When is not { StartOn: { } from, EndOn: { } to } || to <= from;
    }
}
