using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>Takes due rows of a lane for sending, a page at a time: they are Sending on disk before anything is handed over.</summary>
internal sealed class OutboxClaims : IDisposable
{
    /// <summary>Rows claimed in one commit.</summary>
    public const int Page = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly DeskStore store;
    private readonly OutboxLane lane;
    private readonly RecipientHolds holds;
    private readonly GatewayPace pace;
    private readonly TimeProvider time;

    public OutboxClaims(DeskStore store, LaneGateway lane, RecipientHolds holds, GatewayPace pace, TimeProvider time)
    {
        (this.store, this.lane, this.holds, this.pace, this.time) = (store, lane.Lane, holds, pace, time);
        store.Committed += WakeForOutbox;
    }

    /// <summary>Set when a commit may have made something due.</summary>
    public Signal Wake { get; } = new();

    /// <summary>Rows an earlier run left in the middle of sending become Unknown; those that wait for a retry keep waiting.</summary>
    public async Task RecoverAsync(CancellationToken cancel)
    {
        for (var skip = 0; ;)
        {
            var page = await store.QueryAsync(Kinds.Outbox, Rows(OutboxState.Sending, null) with { Skip = skip, Take = Page }, cancel);
            var now = time.GetUtcNow();
            var changes = new Changes();
            foreach (var row in page)
            {
                if (row.Value.IsWaiting())
                {
                    holds.Set(row.Value.To, row.Value.Id, row.Value.DueAt);
                    skip++;
                }
                else
                {
                    changes.Update(Kinds.Outbox, row, row.Value.MarkUnknown("interrupted", now));
                }
            }

            var written = await store.CommitAsync(changes, cancel);
            if (written && page.Count < Page)
            {
                return;
            }

            // A callback that came first changed a row: read this page again.
            skip = written ? skip : 0;
        }
    }

    /// <summary>Claims due rows, the longest due first; fewer or none while the gateway rests.</summary>
    /// <param name="most">1 to <see cref="Page"/>.</param>
    /// <param name="cancel">Cancels the wait.</param>
    public async Task<OutboxClaim> ClaimAsync(int most, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (pace.RestUntil > now)
        {
            return new([], MoreMayBeDue: false);
        }

        var due = await DueAsync(OutboxState.Sending, most, now, cancel);
        if (due.Count < most)
        {
            due.AddRange(await DueAsync(OutboxState.Planned, most - due.Count, now, cancel));
        }

        var moreMayBeDue = due.Count == most;
        while (due.Count > 0)
        {
            var changes = new Changes();
            var claimed = new List<Versioned<OutboxMessage>>(due.Count);
            foreach (var row in due)
            {
                Decide(row, now, changes, claimed);
            }

            var result = await store.TryCommitAsync(changes, cancel);
            if (result.Committed)
            {
                return new(claimed, moreMayBeDue);
            }

            moreMayBeDue = true;
            due.RemoveAll(row => row.Value.Id == result.ConflictId);
        }

        return new([], moreMayBeDue);
    }

    /// <summary>How long nothing will be due, if no commit says otherwise.</summary>
    public async Task<TimeSpan> UntilNextAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (pace.RestUntil is var rest && rest > now)
        {
            return rest - now;
        }

        var next = now + LongestWait;
        foreach (var state in new[] { OutboxState.Sending, OutboxState.Planned })
        {
            var first = await store.QueryAsync(Kinds.Outbox, Rows(state, null) with { Take = 1 }, cancel);
            next = first is [var row] && row.Value.DueAt < next ? row.Value.DueAt : next;
        }

        return next > now ? next - now : TimeSpan.Zero;
    }

    public void Dispose() => store.Committed -= WakeForOutbox;

    private void Decide(Versioned<OutboxMessage> row, DateTimeOffset now, Changes changes, List<Versioned<OutboxMessage>> claimed)
    {
        var isLost = row.Value.State == OutboxState.Sending && !row.Value.IsWaiting();
        var held = holds.Until(row.Value.To, row.Value.Id);
        var after = isLost ? row.Value.MarkUnknown("result_lost", now)
            : held is { } until ? row.Value.Deferred(until)
            : row.Value.Claimed(now);
        changes.Update(Kinds.Outbox, row, after);
        if (!isLost && held is null)
        {
            claimed.Add(new(after, row.Version + 1));
        }
    }

    private async Task<List<Versioned<OutboxMessage>>> DueAsync(OutboxState state, int most, DateTimeOffset now, CancellationToken cancel)
    {
        var due = await store.QueryAsync(Kinds.Outbox, Rows(state, now) with { Take = most }, cancel);
        return [.. due.OrderBy(row => row.Value.DueAt).ThenBy(row => row.Value.PlannedAt).ThenBy(row => row.Value.Sequence)];
    }

    private Query Rows(OutboxState state, DateTimeOffset? dueBy) => new()
    {
        Kind = Kinds.Outbox.Name,
        Where = [new("lane", FieldValue.Of(Kinds.Written(lane))), new("state", FieldValue.Of(Kinds.Written(state)))],
        Range = dueBy is { } instant ? new("due_at", null, FieldValue.Of(instant.ToUnixTimeMilliseconds() + 1)) : null,
        OrderBy = "due_at",
    };

    private void WakeForOutbox(Changes changes)
    {
        if (changes.LeavesToSend(lane))
        {
            Wake.Set();
        }
    }
}

/// <summary>Rows claimed.</summary>
internal sealed record OutboxClaim(IReadOnlyList<Versioned<OutboxMessage>> Rows, bool MoreMayBeDue);
