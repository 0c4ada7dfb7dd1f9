using HelpDesk.Bot.Takeover;
using HelpDesk.Store;

namespace HelpDesk.Bot.Api;

/// <summary>Conversations that want a person or have one.</summary>
/// <param name="Waiting">Longest waiting first, at most 50.</param>
/// <param name="Taken">Those whose residents wait for an answer first, at most 50.</param>
internal sealed record ChatsJson(IReadOnlyList<WaitingChatJson> Waiting, IReadOnlyList<TakenChatJson> Taken)
{
    public static ChatsJson Of(ChatsView view) => new(
        [.. view.Waiting.Select(chat => new WaitingChatJson(ChatKey.Of(chat.Id), chat.Id, Kinds.Written(chat.Reason), ChatWaitJson.Of(chat.Wait)))],
        [.. view.Taken.Select(chat => new TakenChatJson(ChatKey.Of(chat.Id), chat.Id, chat.By, TicketJson.Instant(chat.JoinedAt), ChatWaitJson.Of(chat.Wait)))]);
}

/// <param name="Id">As it stands in the address of its calls.</param>
/// <param name="ConversationId">The conversation's own id.</param>
/// <param name="Reason">person_asked, not_understood, out_of_scope or supervisor_wanted.</param>
/// <param name="Waits">Since when.</param>
internal sealed record WaitingChatJson(string Id, string ConversationId, string Reason, ChatWaitJson? Waits);

/// <param name="Id">As it stands in the address of its calls.</param>
/// <param name="ConversationId">The conversation's own id.</param>
/// <param name="By">A sign-in name, or api:NAME.</param>
/// <param name="JoinedAt">UTC.</param>
/// <param name="Waits">How long the resident has waited for an answer; null when they do not.</param>
internal sealed record TakenChatJson(string Id, string ConversationId, string By, string JoinedAt, ChatWaitJson? Waits);

/// <param name="Since">UTC.</param>
/// <param name="Rings">Rings since then, to two decimals.</param>
internal sealed record ChatWaitJson(string Since, decimal Rings)
{
    public static ChatWaitJson? Of(ChatWait? wait) => wait is null ? null : new(TicketJson.Instant(wait.Since), wait.Rings);
}

/// <summary>One conversation, with its newest hundred messages.</summary>
internal sealed record ChatJson
{
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Who has it: a sign-in name, or api:NAME; null for the bot.</summary>
    public required string? By { get; init; }

    /// <summary>UTC; null for the bot.</summary>
    public required string? JoinedAt { get; init; }

    public required string? Language { get; init; }

    public required ChatWaitJson? Waits { get; init; }

    /// <summary>The resident can be written to.</summary>
    public required bool CanBeWritten { get; init; }

    public required long Version { get; init; }

    public required IReadOnlyList<ChatLineJson> Conversation { get; init; }
}

/// <param name="At">UTC.</param>
/// <param name="From">resident, bot or staff.</param>
/// <param name="By">Who wrote it in a chat they had taken over; null for all others.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Text">As written.</param>
/// <param name="Delivery">State of delivery; null for what arrived.</param>
/// <param name="PersonRings">For a person's first word: rings since one was asked for; null for all others.</param>
internal sealed record ChatLineJson(string At, string From, string? By, string Channel, string Text, string? Delivery, decimal? PersonRings);

/// <param name="From">Sign-in name of the colleague it is taken from on purpose; null for none.</param>
internal sealed record JoinJson(string? From);
