using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>Keeps a duplicate and the ticket that stands for it true to each other within one commit.</summary>
internal static class Merges
{
    /// <summary>Lets go of a duplicate that is open again: the ticket that stood for it gives back its photos.</summary>
    /// <param name="store">The store.</param>
    /// <param name="changes">The commit that opens it.</param>
    /// <param name="before">The duplicate before.</param>
    /// <param name="after">The duplicate after.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>The other ticket as it stood before; null when none was let go of.</returns>
    public static async ValueTask<IReadOnlyList<HeldBefore>?> ReleaseAsync(DeskStore store, Changes changes, Ticket before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        if (before.MergedInto is not { } number || after.MergedInto is not null || await store.FindAsync(Kinds.Ticket, number, cancel) is not { } into)
        {
            return null;
        }

        var by = after.Timeline[^1].By;
        var alone = MergeRules.Release(into.Value, before, by, now);
        changes.Update(Kinds.Ticket, into, alone).AuditTicket("unmerge", by, into.Value, alone, now);
        return [new(into.Value, into.Version + 1)];
    }
}
