using HelpDesk.Dialogs.Applications;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What must agree within one application.</summary>
internal static class ApplicationChecks
{
    private const int MostSlots = 12;
    private const int LongestAsk = 60;
    private const int LongestAskInEnglish = 120;

    // Names that every form has of its own.
    private static readonly string[] Taken = ["unit", "item", "name", "phone", "place", "when", "kind", "told", "lines", "ticket", "papers", "confirm", "change", "resume"];

    public static void Run(ApplicationKind kind, CatalogueNode node)
    {
        if (kind.Slots.Count > MostSlots)
        {
            node.Wrong($"asks more than {MostSlots} things");
        }

        var names = new HashSet<string>(Taken, StringComparer.Ordinal);
        foreach (var (slot, at) in Places(kind.Slots, node, "slots"))
        {
            if (!names.Add(slot.Name))
            {
                at.Required("name").Wrong("is taken by another question, or by one that every form has");
            }

            CheckSlot(kind, slot, at);
        }

        foreach (var (paper, at) in Places(kind.Papers, node, "papers"))
        {
            Check(kind, paper.When, at);
        }

        if (kind.Pass?.Each is { } each && !kind.Slots.Any(slot => slot.Name == each && slot.Type == SlotType.Number))
        {
            node.Required("pass").Wrong($"has no question for a number named {each}");
        }
    }

    private static void CheckSlot(ApplicationKind kind, ApplicationSlot slot, CatalogueNode at)
    {
        Check(kind, slot.When, at);
        if ((slot.Type == SlotType.Choice) != (slot.Choices.Count > 0))
        {
            at.Wrong(slot.Type == SlotType.Choice ? "lacks choices" : "has choices, but is no choice");
        }

        foreach (var value in slot.SetBy.Values.Distinct(StringComparer.Ordinal))
        {
            if (!Values(slot).Contains(value))
            {
                at.Required("setBy").Wrong($"sets {value}, which is no value of {slot.Name}");
            }
        }

        if (slot.Ask.Any(ask => ask.Value.Length > (ask.Key == Dialogs.Language.En ? LongestAskInEnglish : LongestAsk)))
        {
            at.Required("ask").Wrong($"is longer than {LongestAsk} characters, in English {LongestAskInEnglish}");
        }
    }

    private static void Check(ApplicationKind kind, SlotCondition? condition, CatalogueNode at)
    {
        if (condition is not null && !(kind.Slots.FirstOrDefault(slot => slot.Name == condition.Slot) is { } slot && Values(slot).Contains(condition.Value)))
        {
            at.Required("when").Wrong($"names no choice or yes_no question {condition.Slot} with the value {condition.Value}");
        }
    }

    private static IEnumerable<string> Values(ApplicationSlot slot) => slot.Type == SlotType.YesNo ? ["yes", "no"] : slot.Choices.Keys;

    // A mistake in one entry drops it, and then places no longer agree; the next reading finds the rest.
    private static IEnumerable<(T Value, CatalogueNode At)> Places<T>(IReadOnlyList<T> values, CatalogueNode node, string key)
    {
        var at = node.Items(key).ToList();
        return at.Count == values.Count ? values.Zip(at) : [];
    }
}
