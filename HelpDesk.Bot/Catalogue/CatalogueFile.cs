using System.Globalization;
using HelpDesk.Dialogs;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Reads the catalogue; an error names the line and the key.</summary>
internal static class CatalogueFile
{
    private const string Sample = "HelpDesk.Bot.Catalogue.catalogue.sample.yaml";

    /// <summary>The sample estate that is part of the program.</summary>
    public static PropertyCatalogue ReadSample()
    {
        using var reader = new StringReader(SampleText());
        return Read(reader, "catalogue.sample.yaml");
    }

    /// <summary>The sample estate as written, to begin one's own with.</summary>
    public static string SampleText()
    {
        using var stream = typeof(CatalogueFile).Assembly.GetManifestResourceStream(Sample)
            ?? throw new InvalidOperationException("The sample catalogue is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CatalogueException">The file is not a catalogue; the message names line and key.</exception>
    public static PropertyCatalogue Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CatalogueException($"{path}: there is no such file (setting HelpDesk__Catalogue).");
        }

        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    internal static PropertyCatalogue Read(TextReader reader, string name)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents.Count == 0)
            {
                throw new CatalogueException($"{name}: the file is empty.");
            }

            return Read(new CatalogueNode(name, "", yaml.Documents[0].RootNode));
        }
        catch (YamlException broken)
        {
            throw new CatalogueException($"{name}:{broken.Start.Line}: {broken.Message}", broken);
        }
    }

    private static PropertyCatalogue Read(CatalogueNode root)
    {
        root.AllowOnly("property", "hours", "buildings", "services", "faq", "sample");
        var property = root.Required("property");
        property.AllowOnly("name", "timeZone", "region", "dutyPhone");
        var region = property.Required("region");
        var mainland = region.OneOf("mainland", "hongkong") == "mainland";
        var sample = root.Optional("sample");
        return new PropertyCatalogue
        {
            Estate = new Estate
            {
                Names = InLanguages(property.Required("name")),
                Zone = Zone(property.Required("timeZone")),
                Emergency = mainland ? new("119", "110", "120") : new("999", "999", "999"),
                Buildings = [.. root.Required("buildings").Items().Select(ReadBuilding)],
                Services = ServicesSection.Read(root),
                Currency = mainland ? Currency.Yuan : Currency.HongKongDollar,
                Faq = [.. root.Items("faq").Select(ReadFaq)],
            },
            DutyPhone = property.Optional("dutyPhone") is { } duty ? Phone(duty) : null,
            Hours = root.Optional("hours") is { } hours ? ReadHours(hours) : DutyHours.Usual,
            RingLength = TimeSpan.FromSeconds(mainland ? 5 : 3),
            SampleResidents = [.. sample?.Items("residents").Select(ReadResident) ?? []],
            SampleStaff = [.. sample?.Items("staff").Select(ReadStaff) ?? []],
        };
    }

    private static Building ReadBuilding(CatalogueNode node)
    {
        node.AllowOnly("label", "floors", "flatsPerFloor", "entrances");
        return new(
            node.Required("label").Text(),
            [.. node.Items("entrances").Select(entrance => entrance.Text())],
            node.Required("floors").Number(1, 200),
            node.Optional("flatsPerFloor")?.Number(0, 99) ?? 0);
    }

    private static FaqEntry ReadFaq(CatalogueNode node)
    {
        node.AllowOnly("words", "answers");
        return new([.. node.Required("words").Items().Select(word => word.Text())], InLanguages(node.Required("answers")));
    }

    private static DutyHours ReadHours(CatalogueNode node)
    {
        node.AllowOnly("dayBegins", "dayEnds", "summerDayEnds", "summer");
        var usual = DutyHours.Usual;
        var summer = node.Optional("summer");
        summer?.AllowOnly("from", "to");
        return new(
            node.Optional("dayBegins")?.Time() ?? usual.DayBegins,
            node.Optional("dayEnds")?.Time() ?? usual.DayEnds,
            node.Optional("summerDayEnds")?.Time() ?? usual.SummerDayEnds,
            summer?.Required("from").MonthDay() ?? usual.SummerFrom,
            summer?.Required("to").MonthDay() ?? usual.SummerTo);
    }

    private static Resident ReadResident(CatalogueNode node, int index)
    {
        node.AllowOnly("name", "phones", "units", "language");
        return new Resident
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"sample-{index + 1}"),
            Name = node.Required("name").Text(),
            Phones = [.. node.Items("phones").Select(Phone)],
            Units = [.. node.Items("units").Select(Unit)],
            Language = node.Optional("language")?.OneOf("zh-Hans", "zh-Hant", "en"),
        };
    }

    private static SampleSignIn ReadStaff(CatalogueNode node)
    {
        node.AllowOnly("name", "displayName", "role", "phone", "password", "language");
        var role = node.Required("role");
        return new(
            node.Required("name").Text(),
            node.Required("displayName").Text(),
            Enum.TryParse<StaffRole>(role.Text(), ignoreCase: true, out var known) ? known : throw role.Wrong("is no role of the desk"),
            node.Optional("phone") is { } phone ? Phone(phone) : null,
            node.Required("password").Text(),
            node.Optional("language")?.OneOf("zh-Hans", "en") ?? "zh-Hans");
    }

    private static UnitOnFile Unit(CatalogueNode node) => node.Text().Split('-') switch
    {
        [var building, var unit] => new(building, null, unit),
        [var building, var entrance, var unit] => new(building, entrance, unit),
        _ => throw node.Wrong("is written building-unit or building-entrance-unit"),
    };

    private static string Phone(CatalogueNode node) =>
        node.Text() is ['+', .. { Length: >= 7 and <= 15 } digits] && digits.All(char.IsAsciiDigit)
            ? node.Text()
            : throw node.Wrong("is a number as +8613900000000");

    private static TimeZoneInfo Zone(CatalogueNode node) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(node.Text(), out var zone) ? zone : throw node.Wrong("is no IANA time zone");

    internal static Dictionary<Language, string> InLanguages(CatalogueNode node)
    {
        node.AllowOnly("zh-Hans", "zh-Hant", "en");
        return new()
        {
            [Language.ZhHans] = node.Required("zh-Hans").Text(),
            [Language.ZhHant] = node.Required("zh-Hant").Text(),
            [Language.En] = node.Required("en").Text(),
        };
    }
}
