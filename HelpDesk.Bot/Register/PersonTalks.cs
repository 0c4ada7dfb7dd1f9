using HelpDesk.Store;
using HelpDesk.Store.Conversations;

namespace HelpDesk.Bot.Register;

/// <summary>Whose words a conversation holds.</summary>
internal static class PersonTalks
{
    /// <summary>What a number texted while it was on file for nobody; null for none.</summary>
    public static async ValueTask<Versioned<ConversationRecord>?> OfNumberAsync(DeskStore store, string phone, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Conversation, "sms:" + phone, cancel) is { } texts && texts.Value.PartyId == "number:" + phone ? texts : null;

    /// <summary>Since when somebody else has the number or device a person wrote from: what is said since is theirs. Null when nobody has.</summary>
    public static async Task<DateTimeOffset?> OthersSinceAsync(DeskStore store, string residentId, ConversationRecord conversation, CancellationToken cancel)
    {
        if (conversation.PartyId == residentId || await store.FindAsync(Kinds.Resident, conversation.PartyId, cancel) is null)
        {
            return null;
        }

        return conversation.Id.StartsWith("sms:", StringComparison.Ordinal)
            ? (await store.FindAsync(Kinds.Phone, conversation.Address, cancel))?.Value.Since ?? DateTimeOffset.MinValue
            : conversation.VerifiedAt ?? DateTimeOffset.MinValue;
    }
}
