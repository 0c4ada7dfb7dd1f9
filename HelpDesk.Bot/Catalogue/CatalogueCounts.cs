namespace HelpDesk.Bot.Catalogue;

/// <summary>How much a catalogue holds of what; said when it is checked and when one replaces another.</summary>
/// <param name="Name">The section as it is written.</param>
/// <param name="Count">Its entries.</param>
internal sealed record CatalogueCounts(string Name, int Count)
{
    public static IReadOnlyList<CatalogueCounts> Of(PropertyCatalogue catalogue) =>
    [
        new("buildings", catalogue.Estate.Buildings.Count),
        new("departments", catalogue.Estate.Departments.Count),
        new("people", catalogue.Estate.People.Count),
        new("complaints", catalogue.Estate.ComplaintKinds.Count),
        new("services", catalogue.Estate.Services.Count),
        new("applications", catalogue.Estate.Applications.Count),
        new("faq", catalogue.Estate.Faq.Count),
        new("replies", catalogue.Replies.Count),
    ];

    /// <summary>What another catalogue has more or less of, in words for the log.</summary>
    public static string Changes(PropertyCatalogue before, PropertyCatalogue after)
    {
        var changed = Of(before).Zip(Of(after)).Where(pair => pair.First.Count != pair.Second.Count).Select(pair => $"{pair.First.Name} {pair.First.Count} to {pair.Second.Count}").ToList();
        return changed.Count == 0 ? "as many entries as before" : string.Join(", ", changed);
    }
}
