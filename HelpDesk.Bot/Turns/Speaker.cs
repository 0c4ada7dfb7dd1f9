using HelpDesk.Bot.Channels;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Turns;

/// <summary>Who speaks, as far as the channel or a texted code tells.</summary>
/// <param name="PartyId">The resident's id, <c>number:…</c> for a number that is not on file, <c>device:…</c> where no number is known.</param>
/// <param name="Resident">The resident on file; null for an unknown one.</param>
/// <param name="Standing">How sure that is.</param>
/// <param name="Phone">The number (E.164) it rests on; null when none is known.</param>
internal sealed record Speaker(string PartyId, Resident? Resident, Standing Standing, string? Phone)
{
    public static async ValueTask<Speaker> OfAsync(DeskStore store, Activity activity, ConversationRecord? conversation, CancellationToken cancel)
    {
        var verified = conversation?.VerifiedAs;
        if ((verified ?? activity.Phone) is not { } phone)
        {
            return new($"device:{activity.ConversationId}", null, Standing.Anonymous, null);
        }

        var standing = verified is null ? Standing.Claimed : Standing.Verified;
        return await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner
            && await store.FindAsync(Kinds.Resident, owner.Value.ResidentId, cancel) is { } resident
            ? new(resident.Value.Id, resident.Value, standing, phone)
            : new("number:" + phone, null, standing, phone);
    }

    public IReadOnlyList<UnitRef> Units => Resident is null ? [] : [.. Resident.Units.Select(unit => new UnitRef(unit.Building, unit.Entrance, unit.Unit))];
}
