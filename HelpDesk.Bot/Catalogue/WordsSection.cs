using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Sections <c>words</c> and <c>greeting</c>: how this office and its residents speak.</summary>
internal static class WordsSection
{
    private static readonly (string Key, Category Value)[] Categories =
    [
        ("plumbing", Category.Plumbing), ("electrical", Category.Electrical), ("lift", Category.Lift), ("door_lock", Category.DoorLock), ("structure", Category.Structure),
        ("public_area", Category.PublicArea), ("appliance", Category.Appliance), ("network", Category.Network), ("other", Category.Other),
    ];

    private static readonly (string Key, EmergencyKind Value)[] Dangers =
    [
        ("fire", EmergencyKind.Fire), ("gas", EmergencyKind.Gas), ("trapped", EmergencyKind.Trapped), ("flood", EmergencyKind.Flood),
        ("electric", EmergencyKind.Electric), ("falling", EmergencyKind.Falling), ("crime", EmergencyKind.Crime), ("person", EmergencyKind.Person),
    ];

    private static readonly (string Key, Intent Value)[] Intents =
    [
        ("repair", Intent.Repair), ("complaint", Intent.Complaint), ("booking", Intent.Booking), ("application", Intent.Application), ("question", Intent.Question),
        ("suggestion", Intent.Suggestion), ("status", Intent.Status), ("cancel", Intent.Cancel), ("human", Intent.Human), ("other", Intent.Other),
    ];

    /// <summary>Keys of what can be wanted, as they are written.</summary>
    public static string KeyOf(Intent intent) => Intents.First(each => each.Value == intent).Key;

    /// <summary>Keys of the dangers, as they are written.</summary>
    public static string KeyOf(EmergencyKind danger) => Dangers.First(each => each.Value == danger).Key;

    /// <summary>Keys of the trades, as they are written.</summary>
    public static string KeyOf(Category category) => Categories.First(each => each.Value == category).Key;

    public static OfficeWords Read(CatalogueNode node)
    {
        node.AllowOnly("intent", "category", "emergency", "notEmergency", "places", "staff");
        return new OfficeWords
        {
            Intents = ByKey(node.Optional("intent"), Intents),
            Things = ByKey(node.Optional("category"), Categories),
            Dangers = ByKey(node.Optional("emergency"), Dangers),
            Harmless = Words(node, "notEmergency"),
            Places = Words(node, "places"),
            Staff = Words(node, "staff"),
        };
    }

    public static OwnGreeting ReadGreeting(CatalogueNode node)
    {
        node.AllowOnly("usual", "newYear");
        return new(node.Required("usual").InLanguages(), node.Optional("newYear")?.InLanguages());
    }

    private static Dictionary<T, IReadOnlyList<string>> ByKey<T>(CatalogueNode? node, (string Key, T Value)[] known)
        where T : notnull
    {
        node?.AllowOnly([.. known.Select(each => each.Key)]);
        return node is null ? [] : known.ToDictionary(each => each.Value, each => Words(node, each.Key));
    }

    // One character would be found in every other sentence.
    private static IReadOnlyList<string> Words(CatalogueNode node, string key)
    {
        foreach (var item in node.Items(key).Where(item => item.Text().Trim().Length == 1))
        {
            item.Wrong("is a word of two characters or more");
        }

        return node.Texts(key);
    }
}
