using System.Globalization;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;

namespace HelpDesk.Bot.Desk;

/// <summary>A tried sentence as the page says it: plain words in place of names, and where a word is taught.</summary>
/// <param name="frame">The page's frame.</param>
/// <param name="it">Why it was understood so.</param>
public sealed class TryView(DeskFrame frame, Explanation it)
{
    /// <summary>Sections of the catalogue's <c>words</c> in the order they are offered.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["intent", "category", "emergency", "notEmergency", "places", "staff"];

    public Explanation It { get; } = it;

    public string Intent(Intent intent) => frame.T.Value("intent", Kinds.Written(intent));

    public string Danger(EmergencyKind kind) => frame.T.Value("hazard", Kinds.Written(kind));

    public static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);

    public string Say(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, frame.T[key], values);

    /// <summary>What stood for or against, in plain words.</summary>
    public string Name(Reason reason) => reason.Kind switch
    {
        ReasonKind.Stretch => $"“{reason.Name}”",
        ReasonKind.Group => Group(reason.Name),
        ReasonKind.DeniedGroup => Say("try.kind.denied", Group(reason.Name)),
        ReasonKind.RuleWords => frame.T.Value("sign", reason.Name),
        ReasonKind.RuledIntent => Say("try.kind.intent", frame.T.Value("intent", Snake(reason.Name))),
        ReasonKind.RuledDanger => Say("try.kind.danger", OrNo("hazard", reason.Name)),
        ReasonKind.RuledCategory => Say("try.kind.category", OrNo("category", reason.Name)),
        ReasonKind.RuledClass => Say("try.kind.class", frame.T.Value("class", Snake(reason.Name))),
        _ => frame.T["try.kind.length"],
    };

    /// <summary>Section of the catalogue in which such a word is taught; null where none is.</summary>
    /// <param name="reason">What spoke for or against.</param>
    /// <param name="ofDanger">It spoke about a danger.</param>
    public string? TaughtIn(Reason reason, bool ofDanger) => reason switch
    {
        { Kind: ReasonKind.Length } => null,
        { Name: "PlaceWord" or "PublicPlace" or "rooms-of-home" or "common-places" } => "places",
        { Name: "HumanWord" } => "staff",
        _ when ofDanger => It.Heard.Emergency is null ? "emergency" : "notEmergency",
        { Kind: ReasonKind.RuledCategory } => "category",
        { Kind: ReasonKind.RuleWords } when reason.Name.EndsWith("Thing", StringComparison.Ordinal) && reason.Name is not ("ServiceThing" or "ApplicationThing" or "HighThing") => "category",
        { Kind: ReasonKind.Group } when reason.Name.StartsWith("things-", StringComparison.Ordinal) => "category",
        _ => "intent",
    };

    /// <summary>What an office word was taught for.</summary>
    public string Office(OfficeWordFound word) => Say($"try.office.{word.Section}", word.Section switch
    {
        OfficeSection.Intent => frame.T.Value("intent", Snake(word.Value)),
        OfficeSection.Category => frame.T.Value("category", Snake(word.Value)),
        OfficeSection.Emergency => frame.T.Value("hazard", Snake(word.Value)),
        _ => null,
    });

    /// <summary>The lines to put into the catalogue.</summary>
    /// <param name="section">Section of <c>words</c>.</param>
    public string Lines(string section)
    {
        var phrase = $"[{frame.T["try.teach.phrase"]}]";
        return "words:\n" + section switch
        {
            "intent" => $"  intent:\n    {(It.RunnerUp is { } other && Taught(other) is { } key ? key : "complaint")}: {phrase}",
            "category" => $"  category:\n    {WordsSection.KeyOf(It.Heard.Slots.Category ?? Category.Plumbing)}: {phrase}",
            "emergency" => $"  emergency:\n    {WordsSection.KeyOf(It.Heard.Emergency ?? EmergencyKind.Fire)}: {phrase}",
            _ => $"  {section}: {phrase}",
        };
    }

    /// <summary>What was heard beside the intent, each with the key of its name.</summary>
    public IEnumerable<(string Name, string Value)> Facts()
    {
        var slots = It.Heard.Slots;
        return ((string Name, string Value)[])
        [
            ("ticket.where", string.Join("-", new[] { slots.Building, slots.Entrance, slots.Unit }.Where(static part => part is not null))),
            ("ticket.place", slots.Place ?? ""),
            ("ticket.item", slots.Item ?? ""),
            ("ticket.category", slots.Category is { } category ? frame.T.Value("category", Kinds.Written(category)) : ""),
            ("ticket.class", slots.ComplaintClass is { } level ? frame.T.Value("class", Kinds.Written(level)) : ""),
            ("ticket.service", slots.Service ?? ""),
            ("ticket.visit", It.Heard.When is { } when ? frame.Visit(new(when.StartOn, when.EndOn, when.StartTime, when.EndTime, when.PartOfDay is { } part ? Kinds.Written(part) : null, when.Text)) : ""),
            ("try.number", slots.Ticket ?? ""),
            ("ticket.phone", slots.Phone ?? ""),
            ("try.name", slots.Name ?? ""),
            ("try.answer", It.Heard.Answer is { } answer ? frame.T[$"try.answer.{answer}"] : ""),
            ("try.spoken", frame.T[$"try.spoken.{It.Heard.Spoken}"]),
        ];
    }

    private static string? Taught(Intent intent) => intent is Dialogs.Understanding.Intent.OptOut or Dialogs.Understanding.Intent.OptIn or Dialogs.Understanding.Intent.Greeting or Dialogs.Understanding.Intent.Thanks or Dialogs.Understanding.Intent.Emergency
        ? null
        : WordsSection.KeyOf(intent);

    private string Group(string name) => frame.T[$"group.{name}"] is var said && said != $"group.{name}" ? said : frame.T["try.kind.alike"];

    private string OrNo(string family, string name) => name == "None" ? frame.T["try.kind.no"] : frame.T.Value(family, Snake(name));

    private static string? Snake(string? name) => name is null ? null : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
