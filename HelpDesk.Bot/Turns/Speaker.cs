using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>Who speaks, as far as the channel or a texted code tells.</summary>
/// <param name="PartyId">The resident's id, <c>number:…</c> for a number that is not on file, <c>device:…</c> where no number is known.</param>
/// <param name="Resident">The resident on file; null for an unknown one.</param>
/// <param name="Standing">How sure that is.</param>
/// <param name="Phone">The number (E.164) it rests on; null when none is known.</param>
internal sealed record Speaker(string PartyId, Resident? Resident, Standing Standing, string? Phone)
{
    public static async ValueTask<Speaker> OfAsync(DeskStore store, Activity activity, ConversationRecord? conversation, DateTimeOffset now, CancellationToken cancel)
    {
        if (await ProvedAsync(store, conversation, now, cancel) is { } proved)
        {
            return proved;
        }

        return activity.Phone is not { } phone ? new($"device:{activity.ConversationId}", null, Standing.Anonymous, null)
            : await Codes.OwnerAsync(store, phone, cancel) is { } resident ? new(resident.Id, resident, Standing.Claimed, phone)
            : new("number:" + phone, null, Standing.Claimed, phone);
    }

    /// <summary>Whom a code proved in this conversation; null when none did, it was too long ago, or the register no longer says so.</summary>
    public static async ValueTask<Speaker?> ProvedAsync(DeskStore store, ConversationRecord? conversation, DateTimeOffset now, CancellationToken cancel)
    {
        var isDevice = conversation?.Id.StartsWith("sms:", StringComparison.Ordinal) == false;
        return conversation is { VerifiedAs: { } phone } && VerificationRules.Holds(conversation.VerifiedAt, isDevice, now)
            && await Codes.OwnerAsync(store, phone, cancel, conversation.VerifiedAt) is { } resident && resident.Id == conversation.PartyId
            ? Proved(resident, phone)
            : null;
    }

    /// <summary>A resident whose number a code has proved.</summary>
    public static Speaker Proved(Resident resident, string phone) => new(resident.Id, resident, Standing.Verified, phone);

    public IReadOnlyList<UnitRef> Units => Resident is null ? [] : [.. Resident.Units.Select(unit => new UnitRef(unit.Building, unit.Entrance, unit.Unit))];

    /// <summary>Whether this speaker hears of a ticket and may withdraw it: filed from this device or number; once verified, also their own and their units'.</summary>
    public bool MayHear(Ticket ticket, string conversationId) =>
        ticket.ConversationId == conversationId
        || (ticket.ConversationId is null && Phone is not null && ticket.Phone == Phone)
        || (Standing == Standing.Verified && (ticket.PartyId == PartyId || Units.Any(unit => IsOf(ticket, unit))));

    private static bool IsOf(Ticket ticket, UnitRef unit) =>
        ticket.Unit is not null && ticket.Building == unit.Building && ticket.Unit == unit.Unit
        && (ticket.Entrance is null || unit.Entrance is null || ticket.Entrance == unit.Entrance);
}
