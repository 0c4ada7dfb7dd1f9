using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Turns;

/// <summary>Who a number claims to be.</summary>
/// <param name="PartyId">The resident's id, or <c>number:…</c> for a number that is not on file.</param>
/// <param name="Resident">The resident on file; null for an unknown number.</param>
internal sealed record Speaker(string PartyId, Resident? Resident)
{
    public static async ValueTask<Speaker> OfAsync(DeskStore store, string address, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Phone, address, cancel) is { } owner
        && await store.FindAsync(Kinds.Resident, owner.Value.ResidentId, cancel) is { } resident
            ? new(resident.Value.Id, resident.Value)
            : new("number:" + address, null);

    public IReadOnlyList<UnitRef> Units => Resident is null ? [] : [.. Resident.Units.Select(unit => new UnitRef(unit.Building, unit.Entrance, unit.Unit))];
}
