namespace HelpDesk.Store.Engine;

/// <summary>Keeps documents of declared kinds: the one port to whatever holds the data.</summary>
/// <remarks>
/// Thread-safe. Reads see every commit whose task has completed. All failures of the medium (full, locked, gone) are
/// <see cref="StoreUnavailableException"/>; nothing of a failed commit is kept.
/// </remarks>
public interface IStoreEngine : IAsyncDisposable
{
    /// <summary>One document, or null.</summary>
    ValueTask<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancel);

    /// <summary>Documents of one kind that match, in the query's order.</summary>
    ValueTask<IReadOnlyList<StoredDocument>> QueryAsync(Query query, CancellationToken cancel);

    /// <summary>How many documents match; order and page are ignored.</summary>
    ValueTask<long> CountAsync(Query query, CancellationToken cancel);

    /// <summary>Documents of a searchable kind that hold every term of the text, newest change first.</summary>
    /// <param name="kind">A kind declared as searchable.</param>
    /// <param name="text">What a person typed; tokens as in <see cref="SearchTokens"/>. Blank finds nothing.</param>
    /// <param name="take">1 to 200.</param>
    /// <param name="cancel">Cancels the wait.</param>
    ValueTask<IReadOnlyList<StoredDocument>> SearchAsync(string kind, string text, int take, CancellationToken cancel);

    /// <summary>Writes all or nothing; durable when the task completes.</summary>
    /// <exception cref="StoreUnavailableException">The medium failed; nothing was written.</exception>
    ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancel);

    /// <summary>Counters whose name begins with the prefix, in ordinal order; zero counters may be left out.</summary>
    ValueTask<IReadOnlyList<Counter>> CountersAsync(string prefix, CancellationToken cancel);

    /// <summary>Writes a consistent copy while the store is in use.</summary>
    /// <param name="path">A file that does not exist yet; written under another name first.</param>
    /// <param name="cancel">Cancels the copy.</param>
    Task BackupAsync(string path, CancellationToken cancel);

    /// <summary>Checks the medium and the engine's own structures; empty when all is well.</summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel);
}

/// <summary>The store could not read or write; the caller may try again later. Nothing was half-written.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <inheritdoc/>
    public StoreUnavailableException()
    {
    }

    /// <inheritdoc/>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
