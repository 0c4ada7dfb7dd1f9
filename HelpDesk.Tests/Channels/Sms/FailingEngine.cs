using HelpDesk.Store.Engine;

namespace HelpDesk.Tests.Channels.Sms;

/// <summary>An engine whose medium can fail.</summary>
internal sealed class FailingEngine(IStoreEngine inner) : IStoreEngine
{
    /// <summary>Commits fail.</summary>
    public bool CannotWrite { get; set; }

    /// <summary>Looking something up fails.</summary>
    public bool CannotRead { get; set; }

    /// <summary>Commits that meet a conflict from now on, as if somebody else were always faster.</summary>
    public int Conflicts { get; set; }

    public ValueTask<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancel) =>
        CannotRead ? throw new StoreUnavailableException("The disk cannot be read.") : inner.FindAsync(kind, id, cancel);

    public ValueTask<IReadOnlyList<StoredDocument>> QueryAsync(Query query, CancellationToken cancel) => inner.QueryAsync(query, cancel);

    public ValueTask<long> CountAsync(Query query, CancellationToken cancel) => inner.CountAsync(query, cancel);

    public ValueTask<IReadOnlyList<StoredDocument>> SearchAsync(string kind, string text, int take, CancellationToken cancel) => inner.SearchAsync(kind, text, take, cancel);

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancel) =>
        CannotWrite ? throw new StoreUnavailableException("The disk is full.")
        : Conflicts-- > 0 ? ValueTask.FromResult(new CommitResult("draft", "somebody"))
        : inner.CommitAsync(commit, cancel);

    public ValueTask<IReadOnlyList<Counter>> CountersAsync(string prefix, CancellationToken cancel) => inner.CountersAsync(prefix, cancel);

    public Task BackupAsync(string path, CancellationToken cancel) => inner.BackupAsync(path, cancel);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) => inner.CheckAsync(cancel);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
