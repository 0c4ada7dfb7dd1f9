namespace HelpDesk.Dialogs;

/// <summary>One thing the bot says, before a channel words it.</summary>
/// <param name="Kind">Key of the text resource, such as <c>repair.ask.unit</c>.</param>
/// <param name="Values">Named values for the text; the name <c>ticket</c> is filled in by the shell when the turn files a ticket.</param>
/// <param name="Choices">Offered answers in order: buttons in chat, numbered digits by SMS and phone. Empty when the question is open.</param>
/// <param name="Substantive">Counts as a first real answer (an acknowledgement that only asks to wait does not).</param>
public sealed record Reply(string Kind, IReadOnlyDictionary<string, string> Values, IReadOnlyList<ReplyChoice> Choices, bool Substantive);

/// <summary>One offered answer.</summary>
/// <param name="Kind">Key of the text resource of its label.</param>
/// <param name="Values">Named values for the label.</param>
/// <param name="Value">What choosing it says, as if typed.</param>
public sealed record ReplyChoice(string Kind, IReadOnlyDictionary<string, string> Values, string Value);
