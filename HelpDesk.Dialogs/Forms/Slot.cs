using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>One named fact of a form.</summary>
internal sealed record Slot
{
    public required string Name { get; init; }

    /// <summary>Key of the question.</summary>
    public required string Prompt { get; init; }

    /// <summary>Family of the later wordings: <c>.again</c>, <c>.help</c>, <c>.short</c>.</summary>
    public required string Family { get; init; }

    /// <summary>What a message says about it, given what is known; null when nothing.</summary>
    public required Func<Scene, SlotValue?, SlotValue?> Hear { get; init; }

    /// <summary>What a message says when this is the open question and <see cref="Hear"/> found nothing.</summary>
    public Func<Scene, SlotValue?>? HearAnswer { get; init; }

    /// <summary>What an answer says of it when the open question asks for other slots as well, and <see cref="Hear"/> found nothing; null: nothing.</summary>
    public Func<Scene, SlotValue?>? HearAmong { get; init; }

    /// <summary>Where it is empty, it is asked for together with an empty slot before it; null: never.</summary>
    public Func<Scene, bool>? Joins { get; init; }

    /// <summary>Others may be asked for together with it.</summary>
    public bool Leads { get; init; }

    /// <summary>Asked for together with others and left out of the answer, it is not asked for again.</summary>
    public bool LeftOut { get; init; }

    /// <summary>What a message puts right within a text that is known (“不是6楼，是7楼”); null: nothing.</summary>
    public Func<Scene, SlotValue, SlotValue?>? Mend { get; init; }

    /// <summary>Objects to a value with the question to ask instead; null when it will do.</summary>
    public Func<Scene, SlotValue, Refusal?>? Rule { get; init; }

    /// <summary>Whether it is asked for at all; null: always.</summary>
    public Func<Scene, Draft, bool>? Needed { get; init; }

    /// <summary>A first question that depends on the facts; null: <see cref="Prompt"/>.</summary>
    public Func<Scene, Draft, string>? PromptOf { get; init; }

    /// <summary>Words the question itself (attempts 0 and up); null, or where it returns null: <see cref="PromptOf"/> and <see cref="Family"/>.</summary>
    public Func<Scene, Draft, int, Reply?>? Ask { get; init; }

    /// <summary>Takes a value offered with <see cref="Choices.OfValue"/>; null: its label is the text.</summary>
    public Func<Scene, string, SlotValue?>? Pick { get; init; }

    /// <summary>Choices offered with the question.</summary>
    public Func<Scene, IReadOnlyList<string>>? Offers { get; init; }

    /// <summary>Short name in each language, for “which part is to be changed”; null: a text of its own.</summary>
    public IReadOnlyDictionary<Language, string>? Labels { get; init; }

    /// <summary>Whether a message names it as wrong; null: only by <see cref="Field"/>.</summary>
    public Func<Scene, bool>? IsNamedWrong { get; init; }

    /// <summary>The name residents call it by in a correction.</summary>
    public FieldName? Field { get; init; }

    /// <summary>May be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Only taken when volunteered.</summary>
    public bool Volunteered { get; init; }

    /// <summary>When a volunteered slot is asked for all the same, once: by a remark at the read-back, or by a question in a form without one. Null: never.</summary>
    public Func<Scene, bool>? AskedWhen { get; init; }

    /// <summary>Whether it is no question of its own in this turn.</summary>
    public bool IsAside(Scene scene, Form form) => Volunteered && (form.ReadBack is not null || AskedWhen?.Invoke(scene) != true);

    /// <summary>A later mention replaces the value only when it is worded as a correction or was asked for.</summary>
    public bool Sticky { get; init; }
}

/// <summary>Why a value will not do.</summary>
/// <param name="Question">What is asked instead.</param>
/// <param name="Offers">Codes of the choices offered.</param>
/// <param name="Keep">The part of the value worth keeping; null for none.</param>
internal sealed record Refusal(Reply Question, IReadOnlyList<string> Offers, SlotValue? Keep)
{
    /// <summary>The answer was understood and something near it is offered: no miss is counted.</summary>
    public bool Understood { get; init; }
}
