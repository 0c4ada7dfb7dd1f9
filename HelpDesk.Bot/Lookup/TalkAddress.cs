namespace HelpDesk.Bot.Lookup;

/// <summary>Where a conversation is read.</summary>
internal static class TalkAddress
{
    /// <summary>The id of a conversation by text is its number.</summary>
    public static bool TellsNumber(string conversationId) => conversationId.StartsWith("sms:", StringComparison.Ordinal);

    /// <summary>Its ticket, else the conversation itself; null where the address would tell a number that is hidden from the reader.</summary>
    public static string? Of(TalkHit hit, bool maySeePhones) =>
        hit.Ticket is { } ticket ? $"/desk/tickets/{ticket}"
        : maySeePhones || !TellsNumber(hit.ConversationId) ? $"/desk/chats/{Uri.EscapeDataString(hit.ConversationId)}"
        : null;
}
