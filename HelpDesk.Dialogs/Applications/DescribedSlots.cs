using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Makes a slot of what the catalogue describes.</summary>
internal static class DescribedSlots
{
    public const string Yes = "yes";
    public const string No = "no";

    public static Slot Of(ApplicationKind kind, ApplicationSlot described)
    {
        var needed = described.When;
        return Typed(kind, described) with
        {
            Ask = (scene, _, attempts) => Asked(described, scene.Language, attempts),
            Needed = needed is null ? null : (_, draft) => DescribedForm.Holds(needed, draft),
            Optional = described.Optional,
            Labels = described.Labels,
            IsNamedWrong = scene => Mending.IsNamedWrong(scene.Heard, [.. described.Labels.Values]),
        };
    }

    /// <summary>A value as read in a language, whichever it was said in.</summary>
    public static string Shown(ApplicationSlot slot, SlotValue value, Language language) => (slot.Type, value) switch
    {
        (SlotType.Date, { When: { } when }) => Wording.OfWhen(when, language),
        (SlotType.YesNo, { Code: { } code }) => LabelOf(code, language),
        (SlotType.Choice, { Code: { } code }) => slot.Choices.GetValueOrDefault(code)?[language] ?? code,
        _ => value.Text ?? "",
    };

    /// <summary>Whether a number in this message belongs to the form and not to the resident: asked for, labelled, or given by one whose own is known.</summary>
    public static bool TakesPhone(Scene scene, ApplicationKind kind)
    {
        foreach (var slot in kind.Slots)
        {
            if (slot.Type == SlotType.Phone && (PhoneOf(scene, slot) is not null || (scene.Heard.Slots.Phone is { } said && scene.Draft?.Find(slot.Name)?.Text == said)))
            {
                return true;
            }
        }

        return false;
    }

    private static Slot Typed(ApplicationKind kind, ApplicationSlot described) => described.Type switch
    {
        SlotType.Date => DayOf(kind, described),
        SlotType.Number => Heard(described, scene => NumberOf(scene, described), static (scene, name) => Number(name, SlotWords.FirstNumber(scene.Heard))) with { Offers = static _ => [] },
        SlotType.Choice => Heard(described, scene => ChoiceOf(scene, described), null) with { Offers = scene => Offers(described, scene.Language), Pick = (scene, code) => Picked(described, code, scene.Language) },
        SlotType.YesNo => Heard(described, scene => SetBy(scene, described), YesOrNo) with { Offers = static scene => YesNo(scene.Language), Pick = (scene, code) => Picked(described, code, scene.Language) },
        SlotType.Phone => Heard(described, scene => PhoneOf(scene, described) is { } phone ? new SlotValue { Name = described.Name, Text = phone } : null, Digits) with { Offers = static _ => [] },
        _ => Heard(described, scene => TextSlots.Of(described.Name, SlotWords.TextAfter(scene, kind, described) ?? OwnWords.At(scene, kind, described)), (scene, _) => SlotWords.InWords(scene, kind, described)),
    };

    private static Slot Heard(ApplicationSlot described, Func<Scene, SlotValue?> hear, Func<Scene, string, SlotValue?>? answer) => new()
    {
        Name = described.Name,
        Prompt = "application.slot",
        Family = "application.slot",
        Hear = (scene, _) => hear(scene),
        HearAnswer = answer is null ? null : scene => answer(scene, described.Name),
    };

    private static Slot DayOf(ApplicationKind kind, ApplicationSlot described)
    {
        var days = kind.Slots.Where(slot => slot.Type == SlotType.Date).Select(slot => slot.Name).ToList();
        var isFirst = days[0] == described.Name;
        return new Slot
        {
            Name = described.Name,
            Prompt = "application.slot",
            Family = "application.slot",
            Field = isFirst ? FieldName.Time : null,
            Hear = (scene, known) => DescribedDays.Hear(scene, known, kind, described, isFirst, isFirst && days.Count > 1),
            HearAnswer = scene => DescribedDays.GoneBy(scene, described.Name),
            Joins = isFirst ? static _ => true : null,
            Rule = (scene, value) => DescribedDays.Check(scene, value, described),
        };
    }

    public static Reply Asked(ApplicationSlot slot, Language language, int attempts) =>
        Reply.Of(attempts == 0 ? "application.slot" : "application.slot.again." + TypeName(slot.Type), "ask", slot.Ask[language]);

    private static string TypeName(SlotType type) => type switch
    {
        SlotType.Date => "date",
        SlotType.Number => "number",
        SlotType.Choice or SlotType.YesNo => "choice",
        SlotType.Phone => "phone",
        _ => "text",
    };

    private static SlotValue? NumberOf(Scene scene, ApplicationSlot slot) => Number(slot.Name, SlotWords.NumberBeside(scene.Heard.Text, slot));

    private static SlotValue? Number(string name, int? number) =>
        number is { } known ? new SlotValue { Name = name, Text = known.ToString(System.Globalization.CultureInfo.InvariantCulture) } : null;

    private static SlotValue? ChoiceOf(Scene scene, ApplicationSlot slot)
    {
        var said = (At: -1, Code: "");
        foreach (var (code, labels) in slot.Choices)
        {
            foreach (var label in labels.Values)
            {
                // Of “不是地面，是地下” the last counts.
                var at = scene.Heard.Text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
                said = at > said.At ? (at, code) : said;
            }
        }

        return said.At >= 0 ? Picked(slot, said.Code, scene.Language) : SetBy(scene, slot);
    }

    private static SlotValue? SetBy(Scene scene, ApplicationSlot slot) =>
        SlotWords.SetBy(scene.Heard.Text, slot) is { } code ? Picked(slot, code, scene.Language) : null;

    // A number of any country will do where one is asked for.
    private static SlotValue? Digits(Scene scene, string name)
    {
        const int Fewest = 7;
        const int Most = 15;
        var text = scene.Heard.Text;
        return text.Length <= 2 * Most && text.Count(char.IsAsciiDigit) is >= Fewest and <= Most ? new SlotValue { Name = name, Text = text } : null;
    }

    private static SlotValue? YesOrNo(Scene scene, string name) => SlotWords.YesOrNo(scene.Heard) is { } yes
        ? new SlotValue { Name = name, Code = yes ? Yes : No, Text = LabelOf(yes ? Yes : No, scene.Language) }
        : null;

    private static SlotValue? Picked(ApplicationSlot slot, string code, Language language) => slot.Type == SlotType.YesNo
        ? new SlotValue { Name = slot.Name, Code = code, Text = LabelOf(code, language) }
        : slot.Choices.TryGetValue(code, out var labels) ? new SlotValue { Name = slot.Name, Code = code, Text = labels[language] } : null;

    private static string[] Offers(ApplicationSlot slot, Language language) =>
        [.. slot.Choices.Select(choice => Choices.OfValue(choice.Key, choice.Value[language])), .. slot.Optional ? (string[])[Choices.Skip] : []];

    private static string[] YesNo(Language language) => [Choices.OfValue(Yes, LabelOf(Yes, language)), Choices.OfValue(No, LabelOf(No, language))];

    private static string LabelOf(string code, Language language) => Wording.Plain(code == Yes ? "application.affirmed" : "application.denied", language);

    private static string? PhoneOf(Scene scene, ApplicationSlot slot) =>
        scene.Heard.Slots.Phone is { } phone
        && (scene.Draft?.Asked == slot.Name || SlotWords.Names(scene.Heard.Text, slot) || (scene.Facts.Standing != Standing.Anonymous && scene.Draft?.Find(slot.Name) is null))
            ? phone
            : null;
}
