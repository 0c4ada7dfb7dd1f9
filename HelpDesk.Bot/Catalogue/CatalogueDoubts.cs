using System.Globalization;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What the office should look at in a catalogue that can be used.</summary>
internal static class CatalogueDoubts
{
    /// <param name="catalogue">A good catalogue.</param>
    /// <param name="reading">The reading it comes from.</param>
    /// <param name="today">The property's date.</param>
    public static void Find(PropertyCatalogue catalogue, CatalogueReading reading, DateOnly today)
    {
        if (catalogue.DutyPhone is null)
        {
            reading.DoubtAt("property.dutyPhone", "is missing: alarms show on the desk only");
        }

        foreach (var (index, kind) in catalogue.Estate.ComplaintKinds.Index())
        {
            if (kind.Guidance is { } guidance && guidance.CheckedOn < today.AddYears(-1))
            {
                reading.DoubtAt($"complaints[{index}].guidance.checkedOn", string.Create(CultureInfo.InvariantCulture, $"was {guidance.CheckedOn:yyyy-MM-dd}: compare it with its source again"));
            }
        }

        foreach (var person in catalogue.Estate.Departments.Index().Where(each => each.Item.Words.Count == 0))
        {
            reading.DoubtAt($"departments[{person.Index}]", "has no words: nobody can ask for it");
        }
    }
}
