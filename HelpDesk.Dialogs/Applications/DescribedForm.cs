using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Makes a form of what the catalogue describes.</summary>
internal static class DescribedForm
{
    /// <summary>Begins the name of every described form.</summary>
    public const string Prefix = "apply:";

    public static Form Of(ApplicationKind kind) => new()
    {
        Name = Prefix + kind.Name,
        Kind = Intent.Application,
        Slots =
        [
            UnitSlot.Required with { Hear = (scene, known) => IsAnswering(scene, kind, SlotType.Text) && known is not null ? null : UnitSlot.Required.Hear(scene, known) },
            .. kind.Slots.Select(slot => DescribedSlots.Of(kind, slot)),
            TextSlots.Name with { Hear = (scene, known) => IsAnswering(scene, kind, SlotType.Text) ? null : TextSlots.Name.Hear(scene, known) },
            TextSlots.Phone with { Hear = (scene, known) => DescribedSlots.TakesPhone(scene, kind) ? null : TextSlots.Phone.Hear(scene, known) },
        ],
        ReadBack = "application.described.confirm",
        Title = scene => kind.Labels[scene.Language],
        Foreword = scene => kind.Rules is { } rules ? Reply.Of("application.rules", "rules", rules[scene.Language]) : null,
        Dress = (scene, draft, reply) => Dressed(kind, scene, draft, reply),
        Effect = (scene, draft) => new Effect.FileTicket(DescribedRequest.Of(kind, scene.Language, draft)),
        Filed = (scene, draft) => Filed(kind, scene, draft),
        ResumeKey = "resume.where.application",
    };

    /// <summary>The papers this application needs, given what was said.</summary>
    public static IEnumerable<ApplicationPaper> PapersOf(ApplicationKind kind, Draft draft) => kind.Papers.Where(paper => Holds(paper.When, draft));

    /// <summary>Whether a condition holds; none always does.</summary>
    public static bool Holds(SlotCondition? condition, Draft draft) =>
        condition is null || (draft.Find(condition.Slot) is { Skipped: false } value && (value.Code ?? value.Text) == condition.Value);

    // The name in an answer to “which contractor” is not the resident's.
    private static bool IsAnswering(Scene scene, ApplicationKind kind, SlotType type) =>
        scene.Draft?.Asked is { } asked && kind.Slots.Any(slot => slot.Name == asked && slot.Type == type);

    private static Reply Dressed(ApplicationKind kind, Scene scene, Draft draft, Reply reply)
    {
        var lines = new List<ReplyLine>(kind.Slots.Count + 1);
        foreach (var field in DescribedRequest.FieldsOf(kind, scene.Language, draft))
        {
            lines.Add(new ReplyLine(field.Label, field.Value));
        }

        if (PaperNames(kind, scene, draft) is { } papers)
        {
            lines.Add(new ReplyLine(Wording.Plain("application.papers", scene.Language), papers));
        }

        if (Money(kind, scene) is { } money)
        {
            lines.Add(new ReplyLine(Wording.Plain("application.money", scene.Language), money));
        }

        var values = new Dictionary<string, string>(reply.Values, StringComparer.Ordinal) { ["item"] = kind.Labels[scene.Language] };
        return reply with { Values = values, Lines = lines };
    }

    private static Reply Filed(ApplicationKind kind, Scene scene, Draft draft)
    {
        var values = new Dictionary<string, string>(2, StringComparer.Ordinal) { ["item"] = kind.Labels[scene.Language] };
        if (PaperNames(kind, scene, draft) is { } papers)
        {
            values["papers"] = papers;
        }

        if (Money(kind, scene) is { } money)
        {
            values["money"] = money;
        }

        return Reply.Of("application.described.filed") with { Values = values };
    }

    private static string? Money(ApplicationKind kind, Scene scene)
    {
        var parts = new[] { Part("application.money.deposit", kind.Works?.Deposit), Part("application.money.rubbish", kind.Works?.RubbishFee) }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(scene.Language == Language.En ? ", " : "、", parts);

        string? Part(string text, decimal? amount) =>
            amount is { } sum ? Wording.Say(text, scene.Language, Channel.Chat, ("amount", BookingWording.Money(sum, scene.Setting.Estate.Currency, scene.Language))) : null;
    }

    private static string? PaperNames(ApplicationKind kind, Scene scene, Draft draft)
    {
        var names = PapersOf(kind, draft).Select(paper => paper.Labels[scene.Language]).ToList();
        return names.Count == 0 ? null : string.Join(scene.Language == Language.En ? ", " : "、", names);
    }
}
