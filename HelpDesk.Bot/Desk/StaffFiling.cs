using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The next ticket number of a local date.</summary>
internal delegate ValueTask<string> NextNumber(TicketKind kind, DateOnly localDate, CancellationToken cancel);

/// <summary>Files tickets for visitors, letters and callers.</summary>
internal sealed class StaffFiling(DeskStore store, NextNumber next, DeskWork work, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>Files it once; a repeat under the same key gives the ticket filed before.</summary>
    /// <returns>The ticket; null when the key is taken by a different request.</returns>
    public async Task<Versioned<Ticket>?> FileAsync(NewTicket wanted, string by, OnceKey? key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var once = key is null ? null : await key.FindAsync(store, now, cancel);
        if (once is OnceState.Taken taken)
        {
            return taken.SameRequest ? await store.FindAsync(Kinds.Ticket, taken.Ticket, cancel) : null;
        }

        var number = await next(wanted.Kind, LocalTime.DateOf(now, catalogue.Estate.Zone), cancel);
        var ticket = wanted.ToTicket(number, by, now, catalogue.LocalHours, catalogue.Estate);
        var changes = new Changes();
        ticket = await work.FileAsync(changes, ticket, ticket.Urgent ? "reported" : null, null, now, cancel);

        if (once is OnceState.Free free && key is not null)
        {
            changes.Put(Kinds.Once, free.Expired, key.RecordFor(number, now));
        }

        return await store.CommitAsync(changes, cancel)
            ? new(ticket, 1)
            : await AfterConflictAsync(key, now, cancel);
    }

    private async Task<Versioned<Ticket>?> AfterConflictAsync(OnceKey? key, DateTimeOffset now, CancellationToken cancel) =>
        key is not null && await key.FindAsync(store, now, cancel) is OnceState.Taken { SameRequest: true } taken
            ? await store.FindAsync(Kinds.Ticket, taken.Ticket, cancel)
            : throw new StoreUnavailableException("The ticket number was taken.");
}
