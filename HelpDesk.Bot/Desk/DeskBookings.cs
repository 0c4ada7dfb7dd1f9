using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Staff move a booking, also after the time until which its resident could: old places, new ones, ticket and the text that tells are one commit.</summary>
internal sealed class DeskBookings(DeskStore store, ResidentLine line, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Free times to move a booking to, its own included; none where it cannot be moved.</summary>
    public async Task<IReadOnlyList<Beginning>> FreeAsync(Ticket ticket, CancellationToken cancel) =>
        TicketTransitions.Next(ticket.State, TicketAction.Move) is not null && await TimesAsync(ticket, catalogue.Estate, clock.GetUtcNow(), cancel) is { } times ? times.Free : [];

    /// <summary>Moves it; safe to repeat.</summary>
    public async Task<DeskOutcome> MoveAsync(MoveRequest asked, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var property = catalogue.Now;
        HeldSlot? held = null;
        IReadOnlyList<Beginning> nearest = [];
        var outcome = await RuledTicket.ChangeAsync(store, asked.Number, asked.Version, RuleAsync, (before, after) => CommitAsync(asked, held, before, after, now, cancel), cancel);
        return outcome is DeskOutcome.Refused { Reason: TicketRefusal.SlotTaken } refused ? new DeskOutcome.SlotTaken(refused.Ticket, nearest) : outcome;

        // What is free is read anew in each try: another commit may have taken the place.
        async ValueTask<TicketOutcome> RuleAsync(Ticket ticket)
        {
            if (await TimesAsync(ticket, property.Estate, now, cancel) is not { } times)
            {
                return new TicketOutcome.Refused(TicketRefusal.NoBooking);
            }

            held = times.Hold(asked.To, ticket.Number, LanguageTags.Parse(ticket.Language) ?? Language.ZhHans);
            nearest = held is null ? times.Nearest(asked.To) : [];
            return held is null ? new TicketOutcome.Refused(TicketRefusal.SlotTaken) : TicketRules.Apply(ticket, new TicketCommand.Move(held.Booking, asked.Reason), asked.By, now, property.LocalHours);
        }
    }

    private async ValueTask<StaffTimes?> TimesAsync(Ticket ticket, Estate estate, DateTimeOffset now, CancellationToken cancel) =>
        ticket.Booking is { Places.Count: > 0 } booking ? await StaffTimes.LoadAsync(store, estate, booking.Service, booking.Quantity, ticket.Number, now, cancel) : null;

    private async Task<DeskOutcome?> CommitAsync(MoveRequest asked, HeldSlot? held, Versioned<Ticket> before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes().Update(Kinds.Ticket, before, after);
        await PlaceChanges.FreeAsync(store, changes, before.Value, after, cancel);
        PlaceChanges.Take(changes, before.Value, held?.Places ?? []);
        changes.AuditTicket("move", asked.By, before.Value, after, now);
        var told = after.Booking is { } booking && Telling.Of(after, new TicketCommand.Move(booking, asked.Reason)) is { } telling
            && ResidentLine.Tell(changes, await line.ReachAsync(before.Value, cancel), after, telling, now);
        changes.Keep(asked.Once);
        return await store.CommitAsync(changes, cancel) ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, told) : null;
    }
}

/// <summary>A booking to be moved.</summary>
/// <param name="Number">Its ticket.</param>
/// <param name="To">The new beginning, local.</param>
/// <param name="Reason">Why, which the resident is told; null for none.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Version">Version the writer saw; null decides on whatever is there.</param>
internal sealed record MoveRequest(string Number, Beginning To, string? Reason, string By, long? Version)
{
    /// <summary>Kept in the same commit, so that a client's repeat is known.</summary>
    public OnceWrite? Once { get; init; }
}
