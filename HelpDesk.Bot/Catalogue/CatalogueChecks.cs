using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What must agree between sections of a catalogue whose parts are each right.</summary>
internal static class CatalogueChecks
{
    public static void Run(PropertyCatalogue catalogue, CatalogueReading reading)
    {
        var estate = catalogue.Estate;
        Once(reading, estate.Buildings.Select((building, index) => ($"buildings[{index}].label", building.Label)));
        Once(reading, estate.Departments.Select((department, index) => ($"departments[{index}].name", department.Name)));
        Once(reading, Words("departments", "words", estate.Departments.Select(department => department.Words)));
        Once(reading, Labels("departments", estate.Departments.Select(department => department.Labels)));
        Once(reading, estate.Words.Intents.SelectMany(each => each.Value.Select((word, at) => ($"words.intent.{WordsSection.KeyOf(each.Key)}[{at}]", word))));
        Once(reading, estate.Words.Dangers.SelectMany(each => each.Value.Select((word, at) => ($"words.emergency.{WordsSection.KeyOf(each.Key)}[{at}]", word)))
            .Concat(estate.Words.Harmless.Select((word, at) => ($"words.notEmergency[{at}]", word))));
        Once(reading, estate.People.Select((person, index) => ($"people[{index}].signIn", person.SignIn)));
        Once(reading, Words("people", "names", estate.People.Select(person => person.Names)));
        Once(reading, estate.ComplaintKinds.Select((kind, index) => ($"complaints[{index}].name", kind.Name)));
        Once(reading, Labels("complaints", estate.ComplaintKinds.Select(kind => kind.Labels)));
        Once(reading, estate.Services.Select((service, index) => ($"services[{index}].name", service.Name)));
        Once(reading, Words("services", "words", estate.Services.Select(service => service.Words)));
        Once(reading, Labels("services", estate.Services.Select(service => service.Labels)));
        Once(reading, estate.Applications.Select((kind, index) => ($"applications[{index}].name", kind.Name)));
        Once(reading, Words("applications", "words", estate.Applications.Select(kind => kind.Words)));
        Once(reading, Labels("applications", estate.Applications.Select(kind => kind.Labels)));
        Once(reading, Words("faq", "words", estate.Faq.Select(entry => entry.Words)));
        Once(reading, Labels("faq", estate.Faq.Select(entry => entry.Title), "title"));
        Once(reading, catalogue.Replies.Select((reply, index) => ($"replies[{index}].name", reply.Name)));
        Once(reading, Labels("replies", catalogue.Replies.Select(reply => reply.Titles), "title"));
        Once(reading, catalogue.SampleStaff.Select((person, index) => ($"sample.staff[{index}].name", person.Name)));
        Once(reading, catalogue.SampleResidents.SelectMany((resident, index) => resident.Phones.Select((phone, at) => ($"sample.residents[{index}].phones[{at}]", phone))));
        DepartmentChecks.Run(catalogue, reading);
    }

    // A name, label or word stands for one thing only.
    private static void Once(CatalogueReading reading, IEnumerable<(string Key, string Value)> all)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in all)
        {
            if (value.Length > 0 && !seen.TryAdd(value, key))
            {
                reading.MistakeAt(key, $"is {value} again, as {seen[value]}");
            }
        }
    }

    private static IEnumerable<(string Key, string Value)> Words(string list, string key, IEnumerable<IReadOnlyList<string>> all) =>
        all.SelectMany((words, index) => words.Select((word, at) => ($"{list}[{index}].{key}[{at}]", word)));

    // One language is enough: labels that are told apart in one may well be written alike in another.
    private static IEnumerable<(string Key, string Value)> Labels(string list, IEnumerable<IReadOnlyDictionary<Language, string>?> all, string key = "labels") =>
        all.Index().Where(each => each.Item is not null).Select(each => ($"{list}[{each.Index}].{key}.zh-Hans", each.Item?[Language.ZhHans] ?? ""));
}
