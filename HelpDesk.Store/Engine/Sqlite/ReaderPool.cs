using System.Collections.Concurrent;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Open readers, handed out one read at a time.</summary>
/// <remarks>Thread-safe. As many are open as reads ever ran at one moment, but no more than <see cref="KeptReaders"/> are kept.</remarks>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int KeptReaders = 16;

    private readonly ConcurrentQueue<Reader> idle = new();
    private volatile bool closed;

    /// <summary>Runs one read.</summary>
    /// <exception cref="StoreUnavailableException">It failed or the store is closed; a failed connection is not used again.</exception>
    public TResult Read<TAsked, TResult>(TAsked asked, Func<Reader, TAsked, TResult> read)
    {
        if (closed)
        {
            throw new StoreUnavailableException("The store is closed.");
        }

        Reader? reader = null;
        try
        {
            reader = idle.TryDequeue(out var waiting) ? waiting : new Reader(path);
            var result = read(reader, asked);
            Return(reader);
            reader = null;
            return result;
        }
        catch (SqliteFailure failure)
        {
            throw failure.AsUnavailable();
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Runs one read on a connection of its own.</summary>
    /// <remarks>
    /// For checks: a connection keeps what it once read of the search index between statements, and a later check would compare that with
    /// the index as others wrote it since, and call a sound file damaged.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">It failed or the store is closed.</exception>
    public TResult ReadAfresh<TResult>(Func<Reader, TResult> read)
    {
        if (closed)
        {
            throw new StoreUnavailableException("The store is closed.");
        }

        try
        {
            using var reader = new Reader(path);
            return read(reader);
        }
        catch (SqliteFailure failure)
        {
            throw failure.AsUnavailable();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed = true;
        while (idle.TryDequeue(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Return(Reader reader)
    {
        if (closed || idle.Count >= KeptReaders)
        {
            reader.Dispose();
            return;
        }

        idle.Enqueue(reader);
        if (closed && idle.TryDequeue(out var late))
        {
            late.Dispose();
        }
    }
}
