namespace HelpDesk.Bot.Catalogue;

/// <summary>What must agree between sections of a catalogue whose parts are each right.</summary>
internal static class CatalogueChecks
{
    public static void Run(PropertyCatalogue catalogue, CatalogueReading reading)
    {
        var estate = catalogue.Estate;
        Once(reading, "buildings", "label", estate.Buildings.Select(building => building.Label));
        Once(reading, "departments", "name", estate.Departments.Select(department => department.Name));
        Once(reading, "people", "signIn", estate.People.Select(person => person.SignIn));
        Once(reading, "sample.staff", "name", catalogue.SampleStaff.Select(person => person.Name));
        Departments(catalogue, reading, "people", estate.People.Select(person => (string?)person.Department));
        Departments(catalogue, reading, "faq", estate.Faq.Select(entry => entry.Department));
        Departments(catalogue, reading, "sample.staff", catalogue.SampleStaff.Select(person => person.Department));
    }

    /// <summary>A name or label stands for one thing only.</summary>
    public static void Once(CatalogueReading reading, string list, string key, IEnumerable<string> values)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, value) in values.Index())
        {
            if (!seen.TryAdd(value, index))
            {
                reading.MistakeAt($"{list}[{index}].{key}", $"is {value} again, as {list}[{seen[value]}]");
            }
        }
    }

    /// <summary>A department that is named exists.</summary>
    public static void Departments(PropertyCatalogue catalogue, CatalogueReading reading, string list, IEnumerable<string?> departments)
    {
        var known = string.Join(", ", catalogue.Estate.Departments.Select(department => department.Name));
        foreach (var (index, name) in departments.Index())
        {
            if (name is not null && !catalogue.Estate.Departments.Any(department => department.Name == name))
            {
                reading.MistakeAt($"{list}[{index}].department", $"names {name}, which is no department; known are {(known.Length == 0 ? "none" : known)}");
            }
        }
    }
}
