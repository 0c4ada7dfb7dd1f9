using System.Globalization;
using System.Text.Json;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bench;

/// <summary>Scores the reader of times with a file of labelled sentences.</summary>
/// <remarks>
/// The desk reading passes when every labelled time is found at the same place (function words at its edges aside) with its coming or only value, and
/// nothing else is found. The strict one asks for the exact text, the kind and all values, past ones too. Sentences whose label contradicts a reading
/// chosen on purpose stand in <c>dates-on-purpose.json</c> with the reason, and are left out of both figures.
/// </remarks>
internal static class DatesBench
{
    private static readonly DateTime NoReference = new(2016, 11, 7);

    public static int Run(string file)
    {
        var apart = OnPurpose();
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var (cases, desk, strict, setApart) = (0, 0, 0, 0);
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var text = row.GetProperty("text").GetString() ?? string.Empty;
            var now = row.TryGetProperty("reference", out var reference) && reference.ValueKind == JsonValueKind.String
                ? DateTime.Parse(reference.GetString() ?? string.Empty, CultureInfo.InvariantCulture) : NoReference;
            List<LabelledTime> expected = [.. row.GetProperty("expected").EnumerateArray().Select(LabelledTime.Of)];
            List<LabelledTime> found = [.. TimeReader.Read(Normaliser.Fold(text), now).Select(mention => LabelledTime.Of(text, mention))];
            var isDesk = SamePlaces(text, expected, found, strict: false);
            if (apart.TryGetValue(text, out var reason))
            {
                setApart++;
                Console.WriteLine($"APART {(isDesk ? "(as labelled) " : string.Empty)}{text}\n      {reason}");
                continue;
            }

            cases++;
            desk += isDesk ? 1 : 0;
            strict += SamePlaces(text, expected, found, strict: true) ? 1 : 0;
            if (!isDesk)
            {
                Console.WriteLine($"MISS  {text}   [{now:yyyy-MM-dd ddd HH:mm}]\n      expected {Describe(expected)}\n      found    {Describe(found)}");
            }
        }

        Console.WriteLine($"{cases} cases, {setApart} set apart");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"desk {Share(desk, cases):F1} % strict {Share(strict, cases):F1} %"));
        return 0;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static Dictionary<string, string> OnPurpose()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "dates-on-purpose.json")));
        return document.RootElement.EnumerateArray().ToDictionary(static row => row.GetProperty("text").GetString() ?? string.Empty, static row => row.GetProperty("reason").GetString() ?? string.Empty);
    }

    private static bool SamePlaces(string text, List<LabelledTime> expected, List<LabelledTime> found, bool strict)
    {
        if (expected.Count != found.Count)
        {
            return false;
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (!(strict ? expected[i].IsExactly(found[i]) : expected[i].IsForTheDesk(found[i], text)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe(List<LabelledTime> times) => times.Count == 0 ? "nothing" : string.Join(" | ", times);
}
