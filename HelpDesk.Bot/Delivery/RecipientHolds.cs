using System.Collections.Concurrent;

namespace HelpDesk.Bot.Delivery;

/// <summary>Numbers to which a text waits for a retry, so that later ones to the same number wait behind it. Thread-safe.</summary>
internal sealed class RecipientHolds(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Hold> holds = new(StringComparer.Ordinal);

    /// <summary>When a text may go at the earliest; null for now.</summary>
    public DateTimeOffset? Until(string recipient, string rowId)
    {
        if (!holds.TryGetValue(recipient, out var hold) || hold.RowId == rowId)
        {
            return null;
        }

        return hold.DueAt > time.GetUtcNow() ? hold.DueAt.AddMilliseconds(1) : null;
    }

    /// <summary>A text waits. The first one that waits keeps the hold until it is gone.</summary>
    public void Set(string recipient, string rowId, DateTimeOffset dueAt) =>
        holds.AddOrUpdate(
            recipient,
            _ => new(rowId, dueAt),
            (_, hold) => hold.RowId == rowId || hold.DueAt <= time.GetUtcNow() ? new(rowId, dueAt) : hold);

    /// <summary>A text waits no longer.</summary>
    public void Release(string recipient, string rowId)
    {
        if (holds.TryGetValue(recipient, out var hold) && (hold.RowId == rowId || hold.DueAt <= time.GetUtcNow()))
        {
            holds.TryRemove(new(recipient, hold));
        }
    }

    private sealed record Hold(string RowId, DateTimeOffset DueAt);
}
