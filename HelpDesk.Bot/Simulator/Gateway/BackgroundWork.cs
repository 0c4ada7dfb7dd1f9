using System.Collections.Concurrent;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Work that goes on after an answer was given; ended together.</summary>
/// <param name="ending">When the process is about to stop.</param>
internal sealed class BackgroundWork(CancellationToken ending) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(ending);
    private readonly ConcurrentDictionary<Task, byte> running = new();

    /// <summary>Pieces going on now.</summary>
    public int Count => running.Count;

    public CancellationToken Stopping => stopping.Token;

    public void Start(Func<CancellationToken, Task> work)
    {
        var task = RunAsync(work);
        running.TryAdd(task, 0);
        _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when nothing is going on.</summary>
    public Task IdleAsync() => Task.WhenAll(running.Keys);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await IdleAsync();
        stopping.Dispose();
    }

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Yield();
            await work(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start goes on from the ledger.
        }
        catch (IOException)
        {
            // The ledger's disk refused; what was not written is tried again at the next start.
        }
    }
}
