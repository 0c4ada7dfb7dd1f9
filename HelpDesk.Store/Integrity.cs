using System.Text.Json;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;

namespace HelpDesk.Store;

/// <summary>Checks what is stored: the medium, every document, and every counter against a recount.</summary>
/// <remarks>
/// Reads everything; meant for a quiet hour and for backups. May run while the desk works: counters then move between reading and
/// recounting, so only a difference that two recounts in a row agree on is believed. Counters that no record stands in (answer times)
/// cannot be recounted and are left alone.
/// </remarks>
public sealed class Integrity(DeskStore store, IReadOnlyList<IDocumentKind> kinds)
{
    private const int Page = 500;

    /// <summary>Looks at everything and changes nothing.</summary>
    /// <returns>What is wrong; empty when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancel)
    {
        List<Finding> findings = [.. (await store.Engine.CheckAsync(cancel)).Select(text => new Finding.Medium(text))];
        if (findings.Count > 0)
        {
            return findings;
        }

        findings.AddRange(await UnreadableAsync(cancel));
        findings.AddRange(await WrongCountersAsync(cancel));
        return findings;
    }

    /// <summary>The newest seal of the audit trail, to be noted outside the store; null before the first.</summary>
    public ValueTask<AuditSeal?> AuditHeadAsync(CancellationToken cancel) => AuditTrail.HeadAsync(store, cancel);

    /// <summary>Sets wrong counters right and leaves all else alone.</summary>
    /// <returns>The counters that were wrong.</returns>
    public async Task<IReadOnlyList<Finding>> RepairCountersAsync(CancellationToken cancel)
    {
        var wrong = await WrongCountersAsync(cancel);
        var repair = new Changes();
        foreach (var counter in wrong)
        {
            repair.Add(counter.Name, counter.Counted - counter.Kept);
        }

        await store.CommitAsync(repair, cancel);
        return wrong;
    }

    private async Task<List<Finding>> UnreadableAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        await ForEachAsync(
            (kind, document) =>
            {
                if (Read(kind, document) is not { } read)
                {
                    findings.Add(new Finding.Unreadable(kind.Name, document.Id));
                }
                else if (read.Id != document.Id)
                {
                    findings.Add(new Finding.WrongId(kind.Name, document.Id));
                }
            },
            cancel);
        return findings;
    }

    private async Task<List<Finding.WrongCounter>> WrongCountersAsync(CancellationToken cancel)
    {
        var first = await DifferencesAsync(cancel);
        if (first.Count == 0)
        {
            return first;
        }

        var again = (await DifferencesAsync(cancel)).ToDictionary(counter => counter.Name, StringComparer.Ordinal);
        return
        [
            .. first.Where(counter => again.TryGetValue(counter.Name, out var second) && second.Counted - second.Kept == counter.Counted - counter.Kept)
                .Select(counter => again[counter.Name]),
        ];
    }

    private async Task<List<Finding.WrongCounter>> DifferencesAsync(CancellationToken cancel)
    {
        var counted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await ForEachAsync(
            (kind, document) =>
            {
                foreach (var name in Read(kind, document)?.CountedIn ?? [])
                {
                    counted[name] = counted.GetValueOrDefault(name) + 1;
                }
            },
            cancel);
        var kept = (await store.Engine.CountersAsync("", cancel)).ToDictionary(counter => counter.Name, counter => counter.Value, StringComparer.Ordinal);

        // A group such as tickets/state/ is recounted as a whole: a state no ticket is in must stand at 0.
        var groups = counted.Keys.Select(Group).ToHashSet(StringComparer.Ordinal);
        foreach (var name in kept.Keys.Where(name => groups.Contains(Group(name))))
        {
            counted.TryAdd(name, 0);
        }

        return
        [
            .. counted.Select(counter => new Finding.WrongCounter(counter.Key, kept.GetValueOrDefault(counter.Key), counter.Value))
                .Where(counter => counter.Kept != counter.Counted),
        ];
    }

    private async Task ForEachAsync(Action<IDocumentKind, StoredDocument> see, CancellationToken cancel)
    {
        foreach (var kind in kinds)
        {
            string? after = null;
            do
            {
                var page = await store.Engine.QueryAsync(new Query { Kind = kind.Name, AfterId = after, Take = Page }, cancel);
                foreach (var document in page)
                {
                    see(kind, document);
                }

                after = page.Count == Page ? page[^1].Id : null;
            }
            while (after is not null);
        }
    }

    private static Filed? Read(IDocumentKind kind, StoredDocument document)
    {
        try
        {
            return kind.File(document.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Group(string counter) => counter[..(counter.LastIndexOf('/') + 1)];
}

/// <summary>Something wrong with what is stored.</summary>
public abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>The medium or the engine's own structures are damaged: restore a backup.</summary>
    /// <param name="Text">What the engine says.</param>
    public sealed record Medium(string Text) : Finding;

    /// <summary>A document is not a record of its kind.</summary>
    public sealed record Unreadable(string Kind, string Id) : Finding;

    /// <summary>A document says it has another id than the one it is kept under.</summary>
    public sealed record WrongId(string Kind, string Id) : Finding;

    /// <summary>A counter differs from the recount.</summary>
    public sealed record WrongCounter(string Name, long Kept, long Counted) : Finding;
}
