using System.Text.Json;
using HelpDesk.Store.Engine;

namespace HelpDesk.Store;

/// <summary>The desk's records over an engine: the only place a transaction begins.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class DeskStore(IStoreEngine engine)
{
    /// <summary>Raised after each commit, on the committing thread; handlers only signal and never throw.</summary>
    public event Action<Changes>? Committed;

    /// <summary>Adds to a commit that writes tickets or alarms what must be written with them; null for nothing.</summary>
    public Func<Changes, CancellationToken, ValueTask>? Joining { get; set; }

    /// <summary>The engine below, for backup, check and counters.</summary>
    public IStoreEngine Engine => engine;

    /// <summary>The last commit failed because of the medium.</summary>
    public bool CannotWrite { get; private set; }

    /// <summary>One record, or null.</summary>
    public async ValueTask<Versioned<T>?> FindAsync<T>(DocumentKind<T> kind, string id, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return await engine.FindAsync(kind.Name, id, cancel) is { } found ? Read(kind, found) : null;
    }

    /// <summary>Records that match, in the query's order.</summary>
    public async ValueTask<IReadOnlyList<Versioned<T>>> QueryAsync<T>(DocumentKind<T> kind, Query query, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ReadAll(kind, await engine.QueryAsync(query, cancel));
    }

    /// <summary>Records that hold every term of the text, newest change first.</summary>
    public async ValueTask<IReadOnlyList<Versioned<T>>> SearchAsync<T>(DocumentKind<T> kind, string text, int take, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ReadAll(kind, await engine.SearchAsync(kind.Name, text, take, cancel));
    }

    /// <summary>Commits all changes or none; durable when the task completes.</summary>
    /// <returns>True when committed; false when a record was changed or an id taken meanwhile: reload and decide again.</returns>
    /// <exception cref="StoreUnavailableException">The medium failed; nothing was written.</exception>
    public async ValueTask<bool> CommitAsync(Changes changes, CancellationToken cancel) =>
        (await TryCommitAsync(changes, cancel)).Committed;

    /// <summary>As <see cref="CommitAsync"/>, telling which record conflicted.</summary>
    public async ValueTask<CommitResult> TryCommitAsync(Changes changes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.IsEmpty)
        {
            return default;
        }

        if (Joining is { } join && !changes.IsJoined && (changes.Tickets.Count > 0 || changes.Alarms.Count > 0))
        {
            var own = changes.Count;
            await join(changes, cancel);
            changes.IsJoined = true;
            changes.Joined = changes.Count - own;
        }

        var result = await EngineCommitAsync(changes, cancel);
        if (result.Committed)
        {
            Committed?.Invoke(changes);
        }

        return result;
    }

    private async ValueTask<CommitResult> EngineCommitAsync(Changes changes, CancellationToken cancel)
    {
        try
        {
            var result = await engine.CommitAsync(changes.ToCommit(), cancel);
            CannotWrite = false;
            return result;
        }
        catch (StoreUnavailableException)
        {
            CannotWrite = true;
            throw;
        }
    }

    // A spoilt record is the medium's fault: nothing is lost by a 503, and the nightly check names it. Its id may hold a number, so it is not said here.
    private static Versioned<T> Read<T>(DocumentKind<T> kind, StoredDocument document)
        where T : class
    {
        try
        {
            return new(JsonSerializer.Deserialize(document.Body.Span, kind.Json) ?? throw new StoreUnavailableException($"A record of kind {kind.Name} is empty."), document.Version);
        }
        catch (JsonException fault)
        {
            throw new StoreUnavailableException($"A record of kind {kind.Name} cannot be read.", fault);
        }
    }

    private static Versioned<T>[] ReadAll<T>(DocumentKind<T> kind, IReadOnlyList<StoredDocument> documents)
        where T : class
    {
        var records = new Versioned<T>[documents.Count];
        for (var index = 0; index < records.Length; index++)
        {
            records[index] = Read(kind, documents[index]);
        }

        return records;
    }
}
