using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Asks which of the catalogue's applications is meant, and goes on as its form; what is none of them is taken in the resident’s own words.</summary>
internal static class WhichApplication
{
    private const string Kind = "kind";
    private const int MaxOffered = 9;

    public static Form Form { get; } = new()
    {
        Name = "apply",
        Kind = Intent.Application,
        Slots =
        [
            new Slot
            {
                Name = Kind,
                Prompt = "application.ask.kind",
                Family = "application.ask.kind",
                Hear = Hear,
                HearAnswer = OwnWords,
                Offers = Offers,
                Pick = static (scene, name) => new SlotValue { Name = Kind, Code = name },
            },
        ],
        Becomes = Becomes,
        Effect = static (_, _) => null,
        Filed = static (_, _) => null,
        ResumeKey = "resume.where.application",
    };

    private static SlotValue? Hear(Scene scene, SlotValue? known) =>
        ApplicationForm.Named(scene.Heard.Text, scene.Setting.Estate) is [var only] ? new SlotValue { Name = Kind, Code = only.Name } : null;

    private static SlotValue? OwnWords(Scene scene) =>
        scene.Heard.Slots.Item is not null || scene.Draft is { Attempts: > 0 } ? TextSlots.Answer(scene, Kind) : null;

    private static IReadOnlyList<string> Offers(Scene scene)
    {
        var estate = scene.Setting.Estate;
        var named = ApplicationForm.Named(scene.Draft?.Said ?? scene.Heard.Text, estate);
        return [.. (named.Count > 1 ? named : estate.Applications).Take(MaxOffered).Select(kind => Choices.OfValue(kind.Name, kind.Labels[scene.Language]))];
    }

    private static Becoming? Becomes(Scene scene, Draft draft)
    {
        var estate = scene.Setting.Estate;
        var chosen = draft.Find(Kind);
        return estate.Applications.FirstOrDefault(kind => kind.Name == chosen?.Code) is { } kind
            ? new Becoming(ApplicationForm.Described(kind, estate), (draft.Said ?? "").ReplaceLineEndings("，"))
            : new Becoming(ApplicationForm.Form, chosen?.Text ?? draft.Said ?? "");
    }
}
