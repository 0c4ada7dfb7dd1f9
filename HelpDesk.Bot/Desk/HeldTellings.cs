using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Keeps back what residents hear of staff's commands for the moment in which they can be taken back, and tells it then.</summary>
/// <remarks>Safe to repeat, also after a crash: what is told is removed in the commit that plans its message.</remarks>
internal sealed class HeldTellings(DeskStore store, ResidentLine line, TimeProvider clock)
{
    private const int Page = 50;
    private const int MaxTries = 5;

    /// <summary>Keeps it back in the commit of its command; false when the resident cannot be written to and must be called.</summary>
    public static bool Hold(Changes changes, Reach reach, Versioned<Ticket> before, Ticket after, string text, IReadOnlyList<BookedPlace> freed, DateTimeOffset now, IReadOnlyList<HeldBefore>? also = null)
    {
        if (!reach.CanBeWritten)
        {
            return false;
        }

        changes.Insert(Kinds.Held, new HeldTelling
        {
            Id = $"{after.Number}/{after.Timeline.Count}",
            Ticket = after.Number,
            Version = before.Version + 1,
            Before = before.Value,
            Freed = freed,
            Also = also,
            By = after.Timeline[^1].By,
            Text = text,
            TellAt = now + HeldTelling.Moment,
        });
        return true;
    }

    /// <summary>What the resident of a ticket is about to hear, the last command first.</summary>
    public async ValueTask<IReadOnlyList<Versioned<HeldTelling>>> OfAsync(string ticket, CancellationToken cancel) =>
        await store.QueryAsync(Kinds.Held, new Query { Kind = Kinds.Held.Name, Where = [new("ticket", FieldValue.Of(ticket))], OrderBy = "tell_at", Descending = true, Take = Page }, cancel);

    /// <summary>Takes the last command back: the ticket is as before, and the resident hears nothing of it.</summary>
    public async Task<DeskOutcome> UndoAsync(string number, string by, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is not { } ticket)
            {
                return new DeskOutcome.NotFound();
            }

            var now = clock.GetUtcNow();
            if (await OfAsync(number, cancel) is not [var held, ..] || !held.Value.MayBeUndone(by, ticket.Version, now))
            {
                return ticket.Value.Timeline is [.., { Event: "undone" } last] && last.By == by
                    ? new DeskOutcome.Kept(ticket, WasSame: true, Told: false)
                    : new DeskOutcome.Refused(ticket, TicketRefusal.TooLateToUndo);
            }

            var before = held.Value.Undone(ticket.Value, now);
            var changes = new Changes().Delete(Kinds.Held, held).Update(Kinds.Ticket, ticket, before).AuditTicket("undo", by, ticket.Value, before, now);
            foreach (var place in held.Value.Freed)
            {
                changes.Insert(Kinds.Place, place);
            }

            foreach (var other in held.Value.Also ?? [])
            {
                if (await store.FindAsync(Kinds.Ticket, other.Before.Number, cancel) is not { } changed || changed.Version != other.Version)
                {
                    return new DeskOutcome.Refused(ticket, TicketRefusal.TooLateToUndo);
                }

                var was = held.Value.Undone(other, changed.Value, now);
                changes.Update(Kinds.Ticket, changed, was).AuditTicket("undo", by, changed.Value, was, now);
            }

            var result = await store.TryCommitAsync(changes, cancel);
            if (result.Committed)
            {
                return new DeskOutcome.Kept(new(before, ticket.Version + 1), WasSame: false, Told: false);
            }

            if (held.Value.Freed.Any(place => place.Id == result.ConflictId))
            {
                return new DeskOutcome.Refused(ticket, TicketRefusal.TooLateToUndo);
            }
        }

        throw new StoreUnavailableException("The ticket is being changed by others without pause.");
    }

    /// <summary>Tells everything whose moment is over.</summary>
    /// <returns>How long nothing else is due; null when nothing is kept back.</returns>
    public async Task<TimeSpan?> TellDueAsync(CancellationToken cancel)
    {
        while (true)
        {
            var first = await store.QueryAsync(Kinds.Held, new Query { Kind = Kinds.Held.Name, OrderBy = "tell_at", Take = Page }, cancel);
            var now = clock.GetUtcNow();
            foreach (var held in first.TakeWhile(held => held.Value.TellAt <= now))
            {
                await TellAsync(held, now, cancel);
            }

            if (first is not [.., var last] || last.Value.TellAt > now)
            {
                return first.Select(held => (TimeSpan?)(held.Value.TellAt - now)).FirstOrDefault(wait => wait > TimeSpan.Zero);
            }
        }
    }

    // A commit that came between is read again by the next round.
    private async Task TellAsync(Versioned<HeldTelling> held, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes().Delete(Kinds.Held, held);
        var id = $"desk:{held.Value.Id}";
        if (await store.FindAsync(Kinds.Ticket, held.Value.Ticket, cancel) is { Value: var ticket } && !ResidentLine.Tell(changes, await line.ReachAsync(ticket, cancel), ticket, held.Value.Text, now, id))
        {
            changes.Insert(Kinds.Task, new DeskTask { Id = id, Reason = DeskTaskReason.CannotBeTexted, ConversationId = ticket.ConversationId, Subject = ticket.Number, At = now });
        }

        await store.CommitAsync(changes, cancel);
    }
}
