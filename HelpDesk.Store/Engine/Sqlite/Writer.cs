using System.Threading.Channels;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>The one writer: puts all commits waiting at a moment into one transaction, so that they share one flush to disk.</summary>
/// <remarks>
/// A failure of the medium fails every commit of its transaction and leaves nothing behind; the next transaction tries anew, on a new
/// connection if the old one could not be rolled back. Where one commit's content is the cause, each commit of the batch is tried alone.
/// </remarks>
internal sealed class Writer : IAsyncDisposable
{
    private const int WaitingAtMost = 4_096;
    private const int CommitsPerBatch = 256;
    private const int WritesPerBatch = 2_000;
    private const int BatchesBetweenLooks = 256;
    private const long LargestLogBytes = 320L << 20;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(WaitingAtMost) { SingleReader = true });
    private readonly List<Waiting> taken = [];
    private readonly List<CommitResult> results = [];
    private readonly string path;
    private readonly IReadOnlyList<KindSchema> kinds;
    private readonly Task running;
    private Batch? batch;
    private long batches;
    private long commits;
    private long documents;

    public Writer(string path, IReadOnlyList<KindSchema> kinds)
    {
        this.path = path;
        this.kinds = kinds;
        batch = new(path, kinds);
        running = Task.Run(RunAsync);
    }

    /// <summary>What was written since the store was opened.</summary>
    public WriterFigures Figures => new(Volatile.Read(ref batches), Volatile.Read(ref commits), Volatile.Read(ref documents));

    /// <summary>Queues a commit and waits until it is durable or refused.</summary>
    public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        var waiting = new Waiting(commit, cancel);
        try
        {
            if (!queue.Writer.TryWrite(waiting))
            {
                await queue.Writer.WriteAsync(waiting, cancel);
            }
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException("The store is closed.", closed);
        }

        return await waiting.Task;
    }

    /// <summary>Writes what is queued, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
        batch?.Checkpoint();
        batch?.Dispose();
        batch = null;
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            while (Take())
            {
                WriteTaken();
            }
        }
    }

    private bool Take()
    {
        taken.Clear();
        var writes = 0;
        while (taken.Count < CommitsPerBatch && writes < WritesPerBatch && queue.Reader.TryRead(out var waiting))
        {
            if (waiting.GaveUp())
            {
                continue;
            }

            taken.Add(waiting);
            writes += waiting.Commit.Writes.Count;
        }

        return taken.Count > 0;
    }

    private void WriteTaken()
    {
        var failure = Write(taken);
        if (failure is { IsAboutContent: true } && taken.Count > 1)
        {
            foreach (var waiting in taken)
            {
                Answer([waiting], Write([waiting]));
            }
        }
        else
        {
            Answer(taken, failure);
        }

        if (batches % BatchesBetweenLooks == 0 && LogBytes() > LargestLogBytes)
        {
            batch?.Checkpoint();
        }
    }

    private SqliteFailure? Write(IReadOnlyList<Waiting> some)
    {
        results.Clear();
        try
        {
            batch ??= new(path, kinds);
            batch.Begin();
            foreach (var waiting in some)
            {
                results.Add(batch.Apply(waiting.Commit));
            }

            batch.End();
            return null;
        }
        catch (SqliteFailure failure)
        {
            if (batch?.RollBack() == false)
            {
                batch.Dispose();
                batch = null;
            }

            return failure;
        }
    }

    private void Answer(IReadOnlyList<Waiting> some, SqliteFailure? failure)
    {
        if (failure is not null)
        {
            foreach (var waiting in some)
            {
                waiting.Fail(failure.AsUnavailable());
            }

            return;
        }

        Volatile.Write(ref batches, batches + 1);
        for (var index = 0; index < some.Count; index++)
        {
            if (results[index].Committed)
            {
                Volatile.Write(ref commits, commits + 1);
                Volatile.Write(ref documents, documents + some[index].Commit.Writes.Count);
            }

            some[index].Answer(results[index]);
        }
    }

    private long LogBytes() => new FileInfo($"{path}-wal") is { Exists: true } log ? log.Length : 0;

    private sealed class Waiting(Commit commit, CancellationToken cancel)
    {
        private readonly TaskCompletionSource<CommitResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Commit Commit => commit;

        public Task<CommitResult> Task => done.Task;

        /// <summary>Whether the caller gave up before its commit was taken; then it is not written.</summary>
        public bool GaveUp() => cancel.IsCancellationRequested && done.TrySetCanceled(cancel);

        public void Answer(CommitResult result) => done.TrySetResult(result);

        public void Fail(StoreUnavailableException failure) => done.TrySetException(failure);
    }
}
