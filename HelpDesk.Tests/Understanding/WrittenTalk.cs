using System.Text.Json;

namespace HelpDesk.Tests.Understanding;

/// <summary>A whole conversation as a person wrote it: what the resident says whatever the bot answers, and what they answer to each question.</summary>
/// <param name="Id">Id.</param>
/// <param name="Channel"><c>sms</c> or <c>chat</c>.</param>
/// <param name="Language"><c>zh-hans</c>, <c>zh-hant</c> or <c>en</c>.</param>
/// <param name="Known">It comes from a number that the register has, with exactly this flat.</param>
/// <param name="Goal">The intent that it is about.</param>
/// <param name="Says">What is said one after the other, whatever is answered.</param>
/// <param name="Answers">What is answered to a question, by what the question asks for.</param>
internal sealed record WrittenTalk(string Id, string Channel, string Language, bool Known, string Goal, IReadOnlyList<string> Says, IReadOnlyDictionary<string, string> Answers)
{
    private const string Name = "conversations-";

    public string? Building { get; init; }

    public string? Entrance { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    /// <summary>It is to end with a ticket.</summary>
    public bool Files => Goal is "repair" or "complaint" or "booking" or "application" or "emergency";

    /// <summary>The part that dialogs are shaped on.</summary>
    public static List<WrittenTalk> OfBuilding() => Read("build");

    /// <summary>The part that is only measured.</summary>
    public static List<WrittenTalk> OfTesting() => Read("test");

    /// <summary>Both parts.</summary>
    public static List<WrittenTalk> All() => [.. OfBuilding(), .. OfTesting()];

    /// <summary>What a resident would write in answer to a question for a slot.</summary>
    /// <param name="slot">Name of the slot.</param>
    /// <param name="times">How often it was answered before.</param>
    /// <param name="offers">There are answers to pick from.</param>
    public string Answer(string slot, int times, bool offers)
    {
        var fitting = FieldsFor(slot).Select(Answers.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return slot == "load_bearing" && times == 0 ? fitting.Find(static said => said.Contains('墙', StringComparison.Ordinal) || said.Contains('牆', StringComparison.Ordinal) || said.Contains("wall", StringComparison.Ordinal)) ?? No
            : slot == "workers" ? fitting.Find(static said => said.Contains("工人", StringComparison.Ordinal) || said.Contains("work", StringComparison.Ordinal)) ?? "4"
            : times < fitting.Count ? fitting[times]
            : offers ? "1"
            : fitting.Count > 0 ? fitting[^1]
            : "1";
    }

    private string No => Language switch
    {
        "en" => "no",
        "zh-hant" => "不會",
        _ => "不会",
    };

    private static string[] FieldsFor(string slot) => slot switch
    {
        "confirm" or "change" or "resume" => ["confirm"],
        "unit" => ["unit"],
        "item" => ["item", "service", "about"],
        "items" or "what" => ["item", "about"],
        "works" or "reason" or "purpose" => ["about", "item"],
        "kind" => ["service", "about", "item"],
        "start" or "when" or "back" => ["when"],
        "happened" => ["happened", "when"],
        "cards" => ["quantity"],
        "load_bearing" => ["about", "item"],
        "workers" => ["quantity", "other"],
        "contractor_phone" => ["phone"],
        "helped" => ["confirm"],
        "supervisor" => ["supervisor", "demand"],
        "place" => ["place", "unit"],
        "name" or "phone" or "about" or "demand" or "quantity" or "ticket" => [slot],
        _ => ["other"],
    };

    private static List<WrittenTalk> Read(string part) =>
        [.. File.ReadLines(Path.Combine(LabelledSet.Folder(), Name + part + ".jsonl")).Where(static line => line.Length > 0).Select(static line => JsonSerializer.Deserialize<WrittenTalk>(line, JsonSerializerOptions.Web)).OfType<WrittenTalk>()];
}
