using HelpDesk.Bot.Takeover;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Lookup;

/// <summary>Where a conversation is read.</summary>
internal static class TalkAddress
{
    /// <summary>The id of a conversation by text is its number.</summary>
    public static bool TellsNumber(string conversationId) => conversationId.StartsWith("sms:", StringComparison.Ordinal);

    /// <summary>Its ticket, else the conversation's own page; null where the reader may not open that.</summary>
    public static string? Of(TalkHit hit, Func<DeskAction, bool> may) =>
        hit.Ticket is { } ticket ? $"/desk/tickets/{ticket}"
        : KeyOf(hit, may) is { } key ? $"/desk/chats/{key}"
        : null;

    /// <summary>The conversation as it stands in addresses; null for who may not open it, and where it would tell a hidden number: it is written otherwise, not concealed.</summary>
    public static string? KeyOf(TalkHit hit, Func<DeskAction, bool> may) =>
        may(DeskAction.Reply) && (may(DeskAction.SeePhones) || !TellsNumber(hit.ConversationId)) ? ChatKey.Of(hit.ConversationId) : null;
}
