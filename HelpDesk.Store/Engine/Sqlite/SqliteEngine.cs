namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Keeps documents in one SQLite file: the default engine.</summary>
/// <remarks>
/// Thread-safe. Write-ahead log, flushed at every transaction (synchronous=FULL). One process at a time: a second one is refused at
/// <see cref="Open"/>. Reads run on the caller's thread and complete at once. A commit whose token is cancelled while it waits is not
/// written; once it was taken into a transaction it may be, and the task tells.
/// </remarks>
public sealed class SqliteEngine : IStoreEngine
{
    private readonly Dictionary<string, KindSchema> kinds;
    private readonly string path;
    private readonly SingleNode? node;
    private readonly Writer? writer;
    private readonly ReaderPool readers;

    private SqliteEngine(string path, IReadOnlyList<KindSchema> kinds, SingleNode? node)
    {
        this.path = path;
        this.kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        this.node = node;
        writer = node is null ? null : new(path, kinds);
        readers = new(path);
    }

    /// <summary>What was written since the store was opened.</summary>
    public WriterFigures Figures => writer?.Figures ?? new(0, 0, 0);

    /// <summary>Opens the file, making it and its folder if need be, and brings it to the declared kinds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kinds">Kinds of document.</param>
    /// <param name="refile">Reads what documents are found by, for kinds that changed since the file was made; null refuses such a file if it holds documents of the kind.</param>
    /// <exception cref="StoreUnavailableException">Another process has it open, it is damaged, it is no store, or it cannot be read or written.</exception>
    public static SqliteEngine Open(string path, IReadOnlyList<KindSchema> kinds, Refile? refile = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(kinds);
        var full = Path.GetFullPath(path);
        SingleNode? claimed = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            claimed = SingleNode.Claim(full);
            using (var database = Database.OpenWriter(full))
            {
                new SchemaUpgrade(database, kinds, refile).Run();
            }

            var engine = new SqliteEngine(full, kinds, claimed);
            claimed = null;
            return engine;
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            throw new StoreUnavailableException($"The file '{full}' is damaged or no store of this program ({failure.Message}). Restore a backup, or name another file.", failure);
        }
        catch (SqliteFailure failure)
        {
            throw new StoreUnavailableException($"The file '{full}' cannot be opened: {failure.Message}.", failure);
        }
        finally
        {
            claimed?.Dispose();
        }
    }

    /// <summary>Reads a file that another process may have open, or a copy; nothing is brought up to date, and commits are refused.</summary>
    /// <param name="path">The file; that there is none is told by the first read.</param>
    /// <param name="kinds">Kinds of document.</param>
    public static SqliteEngine OpenForReading(string path, IReadOnlyList<KindSchema> kinds)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(kinds);
        return new(Path.GetFullPath(path), kinds, null);
    }

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read((Kind: Known(kind), id), static (reader, asked) => reader.Find(asked.Kind, asked.id)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredDocument>> QueryAsync(Query query, CancellationToken cancel)
    {
        PortRules.Check(query);
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read((Kind: Known(query.Kind), query), static (reader, asked) => reader.Query(asked.Kind, asked.query)));
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(Query query, CancellationToken cancel)
    {
        PortRules.Check(query);
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read((Kind: Known(query.Kind), query), static (reader, asked) => reader.Count(asked.Kind, asked.query)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredDocument>> SearchAsync(string kind, string text, int take, CancellationToken cancel)
    {
        var known = Known(kind);
        PortRules.CheckSearch(known, take);
        cancel.ThrowIfCancellationRequested();
        var terms = SearchTokens.Asked(text);
        return ValueTask.FromResult(terms.Count == 0
            ? []
            : readers.Read((known, terms, take), static (reader, asked) => reader.Search(asked.known, asked.terms, asked.take)));
    }

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        PortRules.Check(commit, kinds);
        cancel.ThrowIfCancellationRequested();
        return writer?.CommitAsync(commit, cancel) ?? throw new StoreUnavailableException("The store is open for reading only.");
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Counter>> CountersAsync(string prefix, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(readers.Read(prefix, static (reader, asked) => reader.Counters(asked)));
    }

    /// <inheritdoc/>
    public Task BackupAsync(string path, CancellationToken cancel) => Task.Run(
        () =>
        {
            try
            {
                Copy.Write(this.path, path, cancel);
            }
            catch (SqliteFailure failure)
            {
                throw failure.AsUnavailable();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new StoreUnavailableException($"The copy '{path}' cannot be written.", failure);
            }
        },
        cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) =>
        Task.Run(() => readers.ReadAfresh(static reader => reader.Check()), cancel);

    /// <summary>Writes the commits that wait, moves the log into the file, closes it and lets another process have it. Repeatable.</summary>
    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        readers.Dispose();
        node?.Dispose();
    }

    private KindSchema Known(string kind) =>
        kinds.TryGetValue(kind, out var known) ? known : throw new ArgumentException($"There is no kind {kind}.", nameof(kind));
}
