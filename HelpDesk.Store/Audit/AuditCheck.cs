using HelpDesk.Store.Engine;

namespace HelpDesk.Store.Audit;

/// <summary>Walks the whole trail, seal by seal, and changes nothing. May run while the desk works.</summary>
public sealed class AuditCheck(DeskStore store)
{
    private const int Page = 500;

    /// <summary>Checks every seal and every entry.</summary>
    /// <param name="noted">Number and hash of a seal noted outside the store; null for none. Without one nobody can tell that the newest seals were cut off.</param>
    /// <param name="cancel">Cancels the walk.</param>
    public async Task<AuditReport> RunAsync((long Number, string Hash)? noted, CancellationToken cancel)
    {
        AuditSeal? head = null;
        var entries = 0L;
        var asNoted = noted is null;
        await foreach (var seal in WalkAsync(Kinds.AuditSeal, null, cancel))
        {
            var (fault, count) = await SealFaultAsync(head, seal, cancel);
            if (fault is not null)
            {
                return new(head, entries, 0, fault);
            }

            head = seal;
            entries += count;
            asNoted |= noted is { } wanted && wanted.Number == seal.Number && string.Equals(wanted.Hash, seal.Hash, StringComparison.OrdinalIgnoreCase);
        }

        var (left, waiting) = await UnsealedFaultAsync(head, cancel);
        var after = left ?? (asNoted ? null : new AuditFault(AuditFaultKind.NotAsNoted, noted?.Number, null)) ?? await StrangerAsync(cancel);
        return new(head, entries, waiting, after);
    }

    private async Task<(AuditFault? Fault, int Count)> SealFaultAsync(AuditSeal? previous, AuditSeal seal, CancellationToken cancel)
    {
        var marks = await store.QueryAsync(
            Kinds.AuditMark, new Query { Kind = Kinds.AuditMark.Name, Where = [new("seal", FieldValue.Of((long?)seal.Number))], Take = AuditSealer.MaxEntries + 1 }, cancel);
        var entries = new List<AuditEntry>(marks.Count);
        AuditMark? gone = null;
        AuditMark? changed = null;
        foreach (var (mark, _) in marks)
        {
            if (await store.FindAsync(Kinds.Audit, mark.Entry, cancel) is not { Value: var entry })
            {
                gone ??= mark;
                continue;
            }

            entries.Add(entry);
            changed ??= entry.Fingerprint() == mark.Fingerprint ? null : mark;
        }

        // The marks only help to name the entry: what is true the seal says.
        var fault = AuditSeal.Check(previous, seal, entries);
        return (fault?.Kind switch
        {
            AuditFaultKind.EntryMissing => fault with { Entry = gone?.Entry },
            AuditFaultKind.Changed => fault with { Entry = changed?.Entry },
            _ => fault,
        }, entries.Count);
    }

    // Marks that name a seal that is not there, and marks that wait although their entry is gone.
    private async Task<(AuditFault? Fault, long Waiting)> UnsealedFaultAsync(AuditSeal? head, CancellationToken cancel)
    {
        var beyond = await store.QueryAsync(
            Kinds.AuditMark, new Query { Kind = Kinds.AuditMark.Name, Range = new("seal", FieldValue.Of((head?.Number ?? 0) + 1), null), OrderBy = "seal", Take = 1 }, cancel);
        if (beyond is [{ Value: { Seal: { } number } lost }] && await store.FindAsync(Kinds.AuditSeal, AuditSeal.IdOf(number), cancel) is null)
        {
            return (new(AuditFaultKind.SealMissing, number, lost.Entry), 0);
        }

        var waiting = 0L;
        await foreach (var mark in WalkAsync(Kinds.AuditMark, new FieldIs("seal", FieldValue.Null), cancel))
        {
            waiting++;
            if (await store.FindAsync(Kinds.Audit, mark.Entry, cancel) is null)
            {
                return (new(AuditFaultKind.EntryMissing, null, mark.Entry), waiting);
            }
        }

        return (null, waiting);
    }

    // An entry that no commit of the desk wrote has no mark.
    private async Task<AuditFault?> StrangerAsync(CancellationToken cancel)
    {
        await foreach (var entry in WalkAsync(Kinds.Audit, null, cancel))
        {
            if (await store.FindAsync(Kinds.AuditMark, entry.Id, cancel) is null)
            {
                return new(AuditFaultKind.EntryAdded, null, entry.Id);
            }
        }

        return null;
    }

    private async IAsyncEnumerable<T> WalkAsync<T>(DocumentKind<T> kind, FieldIs? where, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        string? after = null;
        do
        {
            var page = await store.QueryAsync(kind, new Query { Kind = kind.Name, Where = where is { } only ? [only] : [], AfterId = after, Take = Page }, cancel);
            foreach (var (record, _) in page)
            {
                yield return record;
            }

            after = page.Count == Page ? kind.IdOf(page[^1].Value) : null;
        }
        while (after is not null);
    }
}

/// <summary>How the trail stands.</summary>
/// <param name="Head">The newest good seal; null for none.</param>
/// <param name="Sealed">Entries under good seals.</param>
/// <param name="Waiting">Entries that wait for a seal.</param>
/// <param name="Fault">The first thing wrong; null when nothing is.</param>
public sealed record AuditReport(AuditSeal? Head, long Sealed, long Waiting, AuditFault? Fault);
