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
    /// <exception cref="StoreUnavailableException">It failed; the connection is not used again.</exception>
    public TResult Read<TAsked, TResult>(TAsked asked, Func<Reader, TAsked, TResult> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
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
