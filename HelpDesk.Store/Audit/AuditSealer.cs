using HelpDesk.Store.Engine;

namespace HelpDesk.Store.Audit;

/// <summary>Closes what was written since the last seal, batch by batch.</summary>
/// <remarks>
/// A seal and the marks of its entries are one commit, and its number is its id: run twice, or broken off anywhere, every entry is sealed
/// once. What waits is known by its mark and not by its time, so an entry that comes late is in the next seal.
/// </remarks>
public sealed class AuditSealer(DeskStore store)
{
    /// <summary>Entries of one seal.</summary>
    public const int MaxEntries = 400;

    /// <summary>Seals everything that waits.</summary>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Stops between two seals.</param>
    /// <returns>Entries sealed; fewer when somebody else was at it too.</returns>
    public async Task<int> SealAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var done = 0;
        string? after = null;
        do
        {
            var marks = await store.QueryAsync(Kinds.AuditMark, Waiting(after), cancel);
            if (marks.Count == 0 || await SealAsync(marks, now, cancel) is not { } count)
            {
                return done;
            }

            done += count;
            after = marks.Count == MaxEntries ? marks[^1].Value.Entry : null;
        }
        while (after is not null);
        return done;
    }

    /// <summary>The marks of entries that are not sealed, in order.</summary>
    internal static Query Waiting(string? after) =>
        new() { Kind = Kinds.AuditMark.Name, Where = [new("seal", FieldValue.Null)], AfterId = after, Take = MaxEntries };

    // Null when another commit came between.
    private async Task<int?> SealAsync(IReadOnlyList<Versioned<AuditMark>> marks, DateTimeOffset now, CancellationToken cancel)
    {
        var head = await AuditTrail.HeadAsync(store, cancel);
        var entries = new List<AuditEntry>(marks.Count);
        var sealing = new Changes();
        foreach (var mark in marks)
        {
            // A mark without its entry stays: the check tells of it.
            if (await store.FindAsync(Kinds.Audit, mark.Value.Entry, cancel) is { Value: var entry })
            {
                entries.Add(entry);
                sealing.Update(Kinds.AuditMark, mark, mark.Value with { Seal = (head?.Number ?? 0) + 1, Fingerprint = entry.Fingerprint() });
            }
        }

        if (entries.Count == 0)
        {
            return 0;
        }

        return await store.CommitAsync(sealing.Insert(Kinds.AuditSeal, AuditSeal.Make(head, entries, now)), cancel) ? entries.Count : null;
    }
}
