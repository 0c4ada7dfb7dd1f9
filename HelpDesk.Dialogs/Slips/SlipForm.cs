using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>Takes a message for somebody who cannot be reached: who calls, from where, what, and the number.</summary>
internal static class SlipForm
{
    public const string Name = "slip";

    /// <summary>Whom it is for; its code is a sign-in name or a department.</summary>
    public const string Whom = "whom";

    private const string Company = "company";
    private const string PersonCode = "person:";

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Question,
        Slots =
        [
            TextSlots.Item("slip.ask.item") with { Family = "slip.ask.item", Mend = Mending.Of, Hear = static (scene, known) => known is null ? TextSlots.Of("item", SlipMessage.Of(scene)) : null },
            TextSlots.Name with
            {
                Prompt = "slip.ask.name",
                Family = "slip.ask.name",
                HearAnswer = static scene => IsName(scene.Heard) ? TextSlots.Answer(scene, "name") : TextSlots.Of("name", NameRecogniser.Among(scene.Heard)),
                Hear = static (scene, _) => TextSlots.Of("name", Caller.Find(scene.Heard.Text)?.Name ?? scene.Heard.Slots.Name),
                Volunteered = false,
                Needed = static (scene, _) => !scene.Facts.Registered,
            },
            new Slot
            {
                Name = Company,
                Prompt = "slip.ask.company",
                Family = "slip.ask.company",
                Hear = static (scene, _) => TextSlots.Of(Company, Caller.Find(scene.Heard.Text)?.Company),
                HearAnswer = static scene => scene.Heard.Slots is { Name: null, Phone: null } ? TextSlots.Answer(scene, Company) : null,
                Needed = static (scene, draft) => !scene.Facts.Registered && draft.Find("unit") is null,
                Optional = true,
            },
            UnitSlot.Required with { Volunteered = true, Rule = static (scene, value) => value.Unit is { Building: not null, Unit: null } ? null : UnitSlot.Required.Rule?.Invoke(scene, value) },
            TextSlots.Phone with
            {
                Prompt = "slip.ask.phone",
                Family = "slip.ask.phone",
                Volunteered = false,
                AskedWhen = null,
                Needed = static (scene, _) => scene.Facts.Standing == Standing.Anonymous,
            },
        ],
        ReadBack = "slip.confirm",
        Dress = static (scene, draft, reply) => reply with { Lines = LinesOf(scene, draft) },
        Effect = static (scene, draft) => new Effect.FileTicket(Of(scene, draft)),
        Filed = static (_, draft) => Reply.Of(draft.Find(Whom)?.Code is null ? "slip.filed.desk" : "slip.filed", Whom, draft.Find(Whom)?.Text),
    };

    /// <summary>Begins a slip for whoever is wanted.</summary>
    public static void Begin(Scene scene, Wanted wanted)
    {
        // “the engineering department” is written as the department writes itself.
        var label = wanted.Person is null && char.IsAsciiLetterLower(wanted.Label[0]) && scene.Setting.Estate.Departments.FirstOrDefault(each => each.Name == wanted.Department) is { } named
            ? Wording.In(named.Labels, scene.Language)
            : wanted.Label;
        scene.Say(Reply.Of(wanted.Department is null ? "slip.take" : "slip.away", Whom, label));
        var whom = new SlotValue { Name = Whom, Text = label, Code = wanted.Person is { } person ? PersonCode + person : wanted.Department };
        FormEngine.Start(scene, Form, null, whom);
    }

    /// <summary>Begins a slip for the office, of an outage that its caller announces.</summary>
    public static void Announce(Scene scene, Caller caller)
    {
        scene.Say("slip.announced");
        FormEngine.Start(scene, Form, null, new SlotValue { Name = Whom, Text = Wording.Plain("slip.office", scene.Language) }, new SlotValue { Name = Company, Text = caller.Company });
    }

    // A sentence in place of a name tells something else.
    private static bool IsName(Heard heard) =>
        heard.Intent is Intent.Other && !Words.IsAsking(heard.Text) && (heard.Text.Any(char.IsAsciiLetter) ? heard.Text.Split(' ').Length <= 3 : heard.Text.Length <= 4);

    private static TicketRequest Of(Scene scene, Draft draft)
    {
        var code = draft.Find(Whom)?.Code;
        var person = code?.StartsWith(PersonCode, StringComparison.Ordinal) == true ? code[PersonCode.Length..] : null;
        return Requests.Of(draft, Intent.Question) with
        {
            Form = Name,
            Category = null,
            Addressee = person,
            Notice = OutageNotice.Of(scene, draft.Find("item")?.Text, draft.Find(Company)?.Text),
            Department = person is null ? code : scene.Setting.Estate.People.FirstOrDefault(each => each.SignIn == person)?.Department,
            Fields =
            [
                .. FieldsOf(scene, draft, [Whom, Company]),
            ],
        };
    }

    private static IReadOnlyList<ReplyLine> LinesOf(Scene scene, Draft draft) =>
        [.. FieldsOf(scene, draft, ["name", Company]).Select(static field => new ReplyLine(field.Label, field.Value))];

    private static IEnumerable<RequestField> FieldsOf(Scene scene, Draft draft, string[] names)
    {
        foreach (var name in names)
        {
            if (draft.Find(name)?.Text is { } value)
            {
                yield return new RequestField(name, Wording.Plain(name == "name" ? "choice.slot.caller" : "choice.slot." + name, scene.Language), value);
            }
        }
    }
}
