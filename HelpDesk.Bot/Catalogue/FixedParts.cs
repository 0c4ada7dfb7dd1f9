namespace HelpDesk.Bot.Catalogue;

/// <summary>Parts of the catalogue that running work hangs on: dates of counters and tickets, rings, the name in conversations.</summary>
internal static class FixedParts
{
    private const string NeedsRestart = "is changed, which needs a restart of the desk; until then put back";

    public static void Check(PropertyCatalogue before, PropertyCatalogue next, CatalogueReading reading)
    {
        if (before.Estate.Zone.Id != next.Estate.Zone.Id)
        {
            reading.MistakeAt("property.timeZone", $"{NeedsRestart} {before.Estate.Zone.Id}");
        }

        if (before.Region != next.Region)
        {
            reading.MistakeAt("property.region", $"{NeedsRestart} {before.Region}");
        }

        foreach (var (language, name) in before.Estate.Names)
        {
            if (next.Estate.Names.GetValueOrDefault(language) != name)
            {
                reading.MistakeAt("property.name", $"{NeedsRestart} {name}");
            }
        }
    }
}
