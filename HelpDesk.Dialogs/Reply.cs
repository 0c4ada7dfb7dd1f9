using System.Collections.ObjectModel;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>One thing the bot says, before a channel words it.</summary>
/// <param name="Kind">Key of the text resource, such as <c>repair.ask.item</c>.</param>
/// <param name="Values">Named values for the text; the name <c>ticket</c> is filled in by the shell when the turn files a ticket.</param>
/// <param name="Choices">Offered answers in order: buttons in chat, numbered digits by SMS and phone. Empty when the question is open.</param>
/// <param name="Substantive">Counts as a first real answer (an acknowledgement that only asks to wait does not).</param>
public sealed record Reply(string Kind, IReadOnlyDictionary<string, string> Values, IReadOnlyList<ReplyChoice> Choices, bool Substantive)
{
    /// <summary>The value <c>unit</c>, worded in the language of the answer; null when the reply names none.</summary>
    public UnitRef? Unit { get; init; }

    /// <summary>The value <c>unit</c> is the one on file and is not told (“您登记的房号”).</summary>
    public bool UnitOnFile { get; init; }

    /// <summary>The value <c>when</c>, worded in the language of the answer; null when the reply names none.</summary>
    public When? When { get; init; }

    /// <summary>Further lines of a read-back, each with its label, in the language of the answer; the value <c>lines</c> in words, rows on a card.</summary>
    public IReadOnlyList<ReplyLine> Lines { get; init; } = [];

    internal static Reply Of(string kind) => new(kind, ReadOnlyDictionary<string, string>.Empty, [], Substantive: true);

    internal static Reply Of(string kind, string name, string? value) =>
        value is null ? Of(kind) : new(kind, new Dictionary<string, string>(1) { [name] = value }, [], Substantive: true);
}

/// <summary>One line of a read-back.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What was said or is told.</param>
public sealed record ReplyLine(string Label, string Value);

/// <summary>One offered answer.</summary>
/// <param name="Kind">Key of the text resource of its label.</param>
/// <param name="Values">Named values for the label.</param>
/// <param name="Value">What choosing it says, as if typed.</param>
public sealed record ReplyChoice(string Kind, IReadOnlyDictionary<string, string> Values, string Value)
{
    /// <summary>The value <c>unit</c> of the label; null when it names none.</summary>
    public UnitRef? Unit { get; init; }
}
