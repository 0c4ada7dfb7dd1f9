namespace HelpDesk.Bot.Catalogue;

/// <summary><c>HelpDesk.Bot catalogue …</c>: what an office does with its file before a desk reads it. No desk is started.</summary>
internal static class CatalogueCommand
{
    /// <summary>First word of the command line.</summary>
    public const string Word = "catalogue";

    private const string Usage = """
        catalogue check FILE                   all mistakes and doubts of a catalogue, each with line and key; ends with 1 when there are mistakes
        catalogue sample [mainland|hongkong]   a sample estate to begin one's own with
        catalogue schema                       the JSON schema, for editors that complete and check YAML
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What follows the word.</param>
    /// <param name="said">Where it is said.</param>
    /// <param name="now">Now; the property's date decides what is out of date.</param>
    /// <returns>0 when all is well, else 1.</returns>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter said, DateTimeOffset now)
    {
        switch (arguments)
        {
            case ["check", var file]:
                return Check(file, said, now);
            case ["sample"]:
                said.Write(CatalogueFile.SampleText());
                return 0;
            case ["sample", CatalogueFile.Mainland or CatalogueFile.HongKong]:
                said.Write(CatalogueFile.PresetText(arguments[1]));
                return 0;
            case ["schema"]:
                said.Write(CatalogueFile.SchemaText());
                return 0;
            default:
                said.WriteLine(Usage);
                return 1;
        }
    }

    private static int Check(string file, TextWriter said, DateTimeOffset now)
    {
        var reading = new CatalogueReading(file);
        var catalogue = CatalogueFile.ReadText(file, reading) is { } text ? CatalogueFile.Read(text, reading) : null;
        if (catalogue is not null)
        {
            CatalogueDoubts.Find(catalogue, reading, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, catalogue.Estate.Zone).DateTime));
        }

        foreach (var mistake in reading.Mistakes)
        {
            said.WriteLine(mistake);
        }

        foreach (var doubt in reading.Doubts)
        {
            said.WriteLine("warning: " + doubt);
        }

        said.WriteLine(catalogue is null
            ? $"{file}: {reading.Mistakes.Count} to mend"
            : $"{file}: good, {Summary(catalogue)}; {reading.Doubts.Count} to look at");
        return catalogue is null ? 1 : 0;
    }

    private static string Summary(PropertyCatalogue catalogue) =>
        string.Join(", ", CatalogueCounts.Of(catalogue).Where(section => section.Count > 0).Select(section => $"{section.Count} {section.Name}"));
}
