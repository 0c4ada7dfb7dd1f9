using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What staff do to tickets: load, rule, one commit of the ticket, its alarm and the text that tells the resident.</summary>
/// <remarks>Safe to repeat: the same command again changes and tells nothing.</remarks>
internal sealed class DeskTickets(DeskStore store, ResidentLine line, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int MaxTries = 5;

    public async Task<DeskOutcome> ApplyAsync(DeskRequest request, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await TryAsync(request, cancel) is { } outcome)
            {
                return outcome;
            }
        }

        throw new StoreUnavailableException("The ticket is being changed by others without pause.");
    }

    /// <summary>One attempt; null when another commit came between.</summary>
    private async Task<DeskOutcome?> TryAsync(DeskRequest request, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Ticket, request.Number, cancel) is not { } before)
        {
            return new DeskOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        var ruled = TicketRules.Apply(before.Value, request.Command, request.By, now, catalogue.LocalHours);
        if (ruled is TicketOutcome.Same)
        {
            return new DeskOutcome.Kept(before, WasSame: true, Told: false);
        }

        if (IsStale(request, before.Version))
        {
            return new DeskOutcome.Stale(before);
        }

        return ruled switch
        {
            TicketOutcome.Refused refused => new DeskOutcome.Refused(before, refused.Reason),
            TicketOutcome.Changed changed => await CommitAsync(request, before, changed.Ticket, now, cancel),
            _ => throw new InvalidOperationException("A rule's outcome is not known here."),
        };
    }

    // A note is only added, never replaces anything, so it may follow a change its writer has not seen.
    private static bool IsStale(DeskRequest request, long version) =>
        request.Version is { } seen && seen != version && request.Command is not TicketCommand.Note;

    private async Task<DeskOutcome?> CommitAsync(DeskRequest request, Versioned<Ticket> before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes().Update(Kinds.Ticket, before, after);
        await PlaceChanges.FreeAsync(store, changes, before.Value, after, cancel);
        if (request.Command is TicketCommand.Take && after.Urgent)
        {
            await AcknowledgeAsync(changes, request, now, cancel);
        }

        var told = false;
        if (Telling.Of(after, request.Command) is { } telling)
        {
            var reach = await line.ReachAsync(before.Value, cancel);
            if (request.Command is TicketCommand.Reply && !reach.CanBeWritten)
            {
                return new DeskOutcome.CannotBeTexted(before);
            }

            told = ResidentLine.Tell(changes, reach, after, telling, now);
        }

        if (request.Once is { } once)
        {
            changes.Put(Kinds.Once, once.Before, once.Record);
        }

        return await store.CommitAsync(changes, cancel)
            ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, told)
            : null;
    }

    private async Task AcknowledgeAsync(Changes changes, DeskRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Alarm, request.Number, cancel) is { Value.AcknowledgedAt: null } alarm)
        {
            changes.Update(Kinds.Alarm, alarm, alarm.Value with { AcknowledgedAt = now, AcknowledgedBy = request.By });
        }
    }
}

/// <summary>A command to one ticket.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Version">Version the writer saw; null decides on whatever is there.</param>
internal sealed record DeskRequest(string Number, TicketCommand Command, string By, long? Version)
{
    /// <summary>Kept in the same commit, so that a client's repeat is known.</summary>
    public OnceWrite? Once { get; init; }
}

/// <summary>A key to be kept, and what stood there before (an expired one).</summary>
internal sealed record OnceWrite(Versioned<OnceRecord>? Before, OnceRecord Record);

/// <summary>How a command ended.</summary>
internal abstract record DeskOutcome
{
    private DeskOutcome()
    {
    }

    /// <summary>Done, or done before; the ticket as it stands.</summary>
    public sealed record Kept(Versioned<Ticket> Ticket, bool WasSame, bool Told) : DeskOutcome;

    /// <summary>Somebody changed it since; nothing was written.</summary>
    public sealed record Stale(Versioned<Ticket> Ticket) : DeskOutcome;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(Versioned<Ticket> Ticket, TicketRefusal Reason) : DeskOutcome;

    /// <summary>The resident cannot be texted; nothing was written.</summary>
    public sealed record CannotBeTexted(Versioned<Ticket> Ticket) : DeskOutcome;

    /// <summary>No such ticket.</summary>
    public sealed record NotFound : DeskOutcome;
}
