using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Figures;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The next ticket number of a local date.</summary>
internal delegate ValueTask<string> NextNumber(TicketKind kind, DateOnly localDate, CancellationToken cancel);

/// <summary>Files tickets for visitors, letters and callers; a booking takes its places in the same commit as a resident's.</summary>
internal sealed class StaffFiling(DeskStore store, NextNumber next, DeskWork work, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int MaxTries = 5;

    /// <summary>Files it once; a repeat under the same key gives the ticket filed before.</summary>
    public async Task<FilingOutcome> FileAsync(NewTicket wanted, string by, OnceKey? key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var property = catalogue.Now;
        wanted = wanted with { ResidentId = await OnFileAsync(wanted, cancel) };
        string? number = null;
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var once = key is null ? null : await key.FindAsync(store, now, cancel);
            if (once is OnceState.Taken taken)
            {
                return taken.SameRequest && await store.FindAsync(Kinds.Ticket, taken.Ticket, cancel) is { } before ? new FilingOutcome.Filed(before) : new FilingOutcome.KeyReused();
            }

            var times = wanted.Slot is { } asked ? await StaffTimes.LoadAsync(store, property.Estate, asked.Service, asked.Quantity, null, now, cancel) : null;
            if (wanted.Slot is { } gone && times?.Free.Contains(gone.Start) != true)
            {
                return new FilingOutcome.SlotTaken(times?.Nearest(gone.Start) ?? []);
            }

            number ??= await next(wanted.Kind, LocalTime.DateOf(now, property.Estate.Zone), cancel);
            var changes = new Changes().Keep((once as OnceState.Free)?.For(number));
            if (await TryAsync(changes, wanted, times, number, by, property, now, cancel) is { } filed)
            {
                return new FilingOutcome.Filed(filed);
            }
        }

        throw new StoreUnavailableException("The ticket could not be filed between the commits of others.");
    }

    // A number on file says whose it is; without one, whom the caller was found to be.
    private async Task<string?> OnFileAsync(NewTicket wanted, CancellationToken cancel) =>
        wanted.Phone is { } phone && await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner ? owner.Value.ResidentId
        : wanted.ResidentId is { } id && await store.FindAsync(Kinds.Resident, id, cancel) is { } resident && (wanted.Phone is null || resident.Value.Phones.Count == 0) ? id
        : null;

    // One attempt; null when another commit came between.
    private async Task<Versioned<Ticket>?> TryAsync(Changes changes, NewTicket wanted, StaffTimes? times, string number, string by, PropertyCatalogue property, DateTimeOffset now, CancellationToken cancel)
    {
        var held = wanted.Slot is { } slot ? times?.Hold(slot.Start, number, LanguageTags.Parse(wanted.Language) ?? Language.ZhHans) : null;
        var ticket = wanted.ToTicket(number, by, held is null ? null : times?.Offer, held?.Booking, now, property);
        ticket = await work.FileAsync(changes, ticket, ticket.Urgent ? "reported" : null, null, now, cancel);
        PlaceChanges.Take(changes, null, held?.Places ?? []);
        changes.AuditTicket("file", by, null, ticket, now).Add(DayCounters.Contact(LocalTime.DateOf(now, property.Estate.Zone), ticket.Channel), 1);
        return await store.CommitAsync(changes, cancel) ? new(ticket, 1) : null;
    }
}
