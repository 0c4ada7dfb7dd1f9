using HelpDesk.Dialogs;
using HelpDesk.Store.Sla;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Reads the catalogue; a mistake names the line and the key, and one reading finds all of them.</summary>
internal static class CatalogueFile
{
    /// <summary>Name of the sample estate of Development.</summary>
    public const string Mainland = "mainland";

    /// <summary>Name of the sample estate in Hong Kong.</summary>
    public const string HongKong = "hongkong";

    private const string Folder = "HelpDesk.Bot.Catalogue.";

    /// <summary>Largest file, characters.</summary>
    private const int Largest = 1 << 20;

    /// <summary>The sample estate that is part of the program.</summary>
    public static PropertyCatalogue ReadSample() => ReadPreset(Mainland);

    /// <summary>The sample estate as written, to begin one's own with.</summary>
    public static string SampleText() => PresetText(Mainland);

    /// <summary>A sample estate by name.</summary>
    public static PropertyCatalogue ReadPreset(string name)
    {
        using var reader = new StringReader(PresetText(name));
        return Read(reader, FileOf(name));
    }

    /// <summary>A sample estate by name, as written.</summary>
    public static string PresetText(string name) => Embedded(FileOf(name));

    /// <summary>The JSON schema for editors.</summary>
    public static string SchemaText() => Embedded("catalogue.schema.json");

    /// <summary>Reads a file.</summary>
    /// <exception cref="CatalogueException">The file is not a catalogue; the message names line and key.</exception>
    public static PropertyCatalogue Read(string path)
    {
        var reading = new CatalogueReading(path);
        return (ReadText(path, reading) is { } text ? Read(text, reading) : null) ?? throw new CatalogueException(string.Join(Environment.NewLine, reading.Mistakes));
    }

    /// <summary>The text of a file; null when it cannot be read, which is a mistake.</summary>
    internal static string? ReadText(string path, CatalogueReading reading)
    {
        try
        {
            using var file = new StreamReader(path);
            var text = new char[Largest + 1];
            return new string(text, 0, file.ReadBlock(text));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            reading.Mistake("", 1, "is not there (setting HelpDesk__Catalogue)");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            reading.Mistake("", 1, "cannot be read (setting HelpDesk__Catalogue)");
        }

        return null;
    }

    internal static PropertyCatalogue Read(TextReader reader, string name)
    {
        var reading = new CatalogueReading(name);
        return Read(reader.ReadToEnd(), reading) ?? throw new CatalogueException(string.Join(Environment.NewLine, reading.Mistakes));
    }

    /// <summary>Reads a text; null when there are mistakes.</summary>
    internal static PropertyCatalogue? Read(string text, CatalogueReading reading)
    {
        if (Root(text, reading) is not { } root)
        {
            return null;
        }

        try
        {
            var catalogue = Read(root);
            if (!reading.IsPartial)
            {
                CatalogueChecks.Run(catalogue, reading);
            }

            return reading.Mistakes.Count == 0 ? catalogue with { Version = PropertyCatalogue.VersionOf(text) } : null;
        }
        catch (CatalogueException)
        {
            // Noted where it was found.
            return null;
        }
    }

    private static CatalogueNode? Root(string text, CatalogueReading reading)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text.Length <= Largest ? text : ""));
            if (yaml.Documents.Count > 0)
            {
                return new CatalogueNode(reading, "", "", yaml.Documents[0].RootNode);
            }

            reading.Mistake("", 1, text.Length <= Largest ? "is empty" : "is larger than 1 MB");
        }
        catch (YamlException broken)
        {
            reading.Mistake("", (int)broken.Start.Line, $"is no YAML: {broken.Message.TrimEnd('.')}");
        }

        return null;
    }

    private static PropertyCatalogue Read(CatalogueNode root)
    {
        root.AllowOnly(
            "property",
            "greeting",
            "hours",
            "holidays",
            "duty",
            "sla",
            "words",
            "departments",
            "people",
            "buildings",
            "applications",
            "services",
            "complaints",
            "faq",
            "replies",
            "sample");
        var property = PropertySection.Read(root.Required("property"));
        var sample = root.Optional("sample");
        sample?.AllowOnly("residents", "staff");
        var hours = HoursSection.Read(root);
        var closed = hours.Calendar.DaysOff();
        var sla = root.Optional("sla") is { } figures ? SlaSection.Read(figures) : SlaFigures.Usual;
        return new PropertyCatalogue
        {
            Estate = property.Estate with
            {
                Greeting = root.Optional("greeting") is { } greeting ? WordsSection.ReadGreeting(greeting) : null,
                Words = root.Optional("words") is { } words ? WordsSection.Read(words) : OfficeWords.None,
                Buildings = BuildingsSection.Read(root),
                Departments = root.Each("departments", DepartmentsSection.ReadDepartment),
                People = root.Each("people", DepartmentsSection.ReadPerson),
                Applications = root.Each("applications", ApplicationsSection.Read),
                Services = root.Each("services", node => ServicesSection.Read(node, closed)),
                ComplaintKinds = root.Each("complaints", ComplaintsSection.Read),
                ComplaintTimes = SlaSection.Told(sla),
                Faq = root.Each("faq", FaqSection.Read),
            },
            Region = property.Region,
            DutyPhone = property.DutyPhone,
            Hours = hours,
            AlarmTest = HoursSection.ReadAlarmTest(root),
            Sla = sla,
            Replies = root.Each("replies", RepliesSection.Read),
            RingLength = TimeSpan.FromSeconds(property.Region == Mainland ? 5 : 3),
            SampleResidents = sample is null ? [] : SampleSection.ReadResidents(sample),
            SampleStaff = sample?.Each("staff", SampleSection.ReadStaff) ?? [],
        };
    }

    private static string FileOf(string preset) => preset switch
    {
        Mainland => "catalogue.sample.yaml",
        HongKong => "catalogue.hongkong.yaml",
        _ => throw new CatalogueException($"{preset}: there is no such sample; known are {Mainland}, {HongKong}."),
    };

    private static string Embedded(string name)
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
