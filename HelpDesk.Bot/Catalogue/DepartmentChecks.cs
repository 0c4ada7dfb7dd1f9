namespace HelpDesk.Bot.Catalogue;

/// <summary>A department that is named exists.</summary>
internal static class DepartmentChecks
{
    public static void Run(PropertyCatalogue catalogue, CatalogueReading reading)
    {
        var estate = catalogue.Estate;
        var known = string.Join(", ", estate.Departments.Select(department => department.Name));
        (string Key, string? Name)[] named =
        [
            .. estate.People.Select((person, index) => ($"people[{index}].department", (string?)person.Department)),
            .. estate.ComplaintKinds.Select((kind, index) => ($"complaints[{index}].department", kind.Department)),
            .. estate.Services.Select((service, index) => ($"services[{index}].department", service.Department)),
            .. estate.Applications.Select((kind, index) => ($"applications[{index}].department", kind.Department)),
            .. estate.Applications.SelectMany((kind, index) => kind.Tells.Select((name, at) => ($"applications[{index}].tells[{at}]", (string?)name))),
            .. estate.Faq.Select((entry, index) => ($"faq[{index}].department", entry.Department)),
            .. catalogue.SampleStaff.Select((person, index) => ($"sample.staff[{index}].department", person.Department)),
        ];
        foreach (var (key, name) in named)
        {
            if (name is { Length: > 0 } && !estate.Departments.Any(department => department.Name == name))
            {
                reading.MistakeAt(key, $"names {name}, which is no department; known are {(known.Length == 0 ? "none" : known)}");
            }
        }
    }
}
