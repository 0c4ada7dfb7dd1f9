using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Delivery;

/// <summary>A row and what follows for it; asked again when the row changed meanwhile.</summary>
internal sealed record DeliveryNews(Versioned<OutboxMessage> Row, Func<OutboxMessage, DeliveryStep> Decide);

/// <summary>Writes what became of texts: many rows in one commit; a row that changed meanwhile is decided again, alone.</summary>
internal sealed partial class DeliveryRecords(DeskStore store, RingClock rings, TimeProvider time, ILogger<DeliveryRecords> log)
{
    private const int Tries = 5;

    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(1);

    /// <summary>Writes all the news; waits for the store when it is unavailable.</summary>
    public async Task RecordAsync(IReadOnlyList<DeliveryNews> news, CancellationToken cancel)
    {
        var alone = new List<DeliveryNews>();
        var together = new List<DeliveryNews>(news.Count);
        foreach (var each in news)
        {
            (each.Decide(each.Row.Value) is { Task: null, BlocksNumber: false } ? together : alone).Add(each);
        }

        await PersistentlyAsync(() => TogetherAsync(together, alone, cancel), cancel);
        foreach (var each in alone)
        {
            await PersistentlyAsync(() => ApplyAsync(each.Row.Value.Id, each.Decide, cancel), cancel);
        }
    }

    /// <summary>Decides about one row as it stands and writes that.</summary>
    /// <returns>The row as it is afterwards; null when there is no such row.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was written, or others kept changing the row.</exception>
    public async Task<OutboxMessage?> ApplyAsync(string rowId, Func<OutboxMessage, DeliveryStep> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await store.FindAsync(Kinds.Outbox, rowId, cancel) is not { } row)
            {
                return null;
            }

            var step = decide(row.Value);
            if (ReferenceEquals(step.After, row.Value))
            {
                return row.Value;
            }

            if (await store.CommitAsync(await ChangesAsync(row, step, cancel), cancel))
            {
                return step.After;
            }
        }

        throw new StoreUnavailableException($"Outbox row {rowId} changed {Tries} times while its delivery was written.");
    }

    private async Task TogetherAsync(List<DeliveryNews> together, List<DeliveryNews> alone, CancellationToken cancel)
    {
        while (together.Count > 0)
        {
            var changes = new Changes();
            foreach (var (row, decide) in together)
            {
                Write(changes, row, decide(row.Value).After);
            }

            var result = await store.TryCommitAsync(changes, cancel);
            if (result.Committed)
            {
                return;
            }

            var conflict = together.FindIndex(each => each.Row.Value.Id == result.ConflictId);
            alone.AddRange(conflict < 0 ? together : [together[conflict]]);
            together.RemoveRange(conflict < 0 ? 0 : conflict, conflict < 0 ? together.Count : 1);
        }
    }

    private async Task PersistentlyAsync(Func<Task> write, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await write();
                return;
            }
            catch (StoreUnavailableException failure)
            {
                LogWaiting(log, failure);
                await Task.Delay(StorePause, time, cancel);
            }
        }
    }

    private async Task<Changes> ChangesAsync(Versioned<OutboxMessage> row, DeliveryStep step, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var changes = new Changes();
        Write(changes, row, step.After);
        if (step.Task is not { } reason)
        {
            return changes;
        }

        if (reason != DeskTaskReason.CannotBeTexted)
        {
            await AddTaskAsync(changes, row.Value, reason, $"not-delivered/{row.Value.Id}", now, cancel);
            return changes;
        }

        var consent = await store.FindAsync(Kinds.Consent, row.Value.To, cancel);
        var blocked = (consent?.Value).OrAllowed(row.Value.To).Block(now);
        if (step.BlocksNumber && blocked != consent?.Value)
        {
            changes.Put(Kinds.Consent, consent, blocked);
        }

        var since = blocked.CarrierBlockedAt ?? now;
        await AddTaskAsync(changes, row.Value, reason, $"cannot-be-texted/{row.Value.To}/{since.ToUnixTimeMilliseconds()}", now, cancel);
        await AddTicketEventAsync(changes, row.Value, since, now, cancel);
        return changes;
    }

    private void Write(Changes changes, Versioned<OutboxMessage> row, OutboxMessage after)
    {
        if (!ReferenceEquals(after, row.Value))
        {
            changes.Update(Kinds.Outbox, row, after);
            rings.Count(row.Value, after, changes);
        }
    }

    private async Task AddTaskAsync(Changes changes, OutboxMessage row, DeskTaskReason reason, string id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Task, id, cancel) is null)
        {
            changes.Insert(Kinds.Task, new() { Id = id, Reason = reason, ConversationId = row.ConversationId, Subject = row.Id, At = now });
        }
    }

    private async Task AddTicketEventAsync(Changes changes, OutboxMessage row, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        const string happened = "cannot_be_texted";
        if (row.Ticket is { } number
            && await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket
            && !ticket.Value.Timeline.Any(each => each.Event == happened && each.At >= since))
        {
            changes.Update(Kinds.Ticket, ticket, ticket.Value with
            {
                Timeline = [.. ticket.Value.Timeline, new TicketEvent(now, "bot", happened, "cannot be texted, call")],
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of sent texts cannot be written; trying again")]
    private static partial void LogWaiting(ILogger logger, Exception failure);
}
