namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>What a token allows: to speak as one user in one conversation.</summary>
/// <param name="ConversationId">The client's name of the conversation, without our channel's prefix.</param>
/// <param name="User">Who speaks; begins with <c>dl_</c>.</param>
/// <param name="Origins">Web origins it may be used from; empty for any that is allowed at all.</param>
internal sealed record LineToken(string ConversationId, string User, IReadOnlyList<string> Origins);
