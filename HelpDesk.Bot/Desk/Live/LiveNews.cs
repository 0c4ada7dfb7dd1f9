using HelpDesk.Store;

namespace HelpDesk.Bot.Desk.Live;

/// <summary>Tells everyone who watches the desk that something was committed.</summary>
/// <remarks>
/// One shared number and one shared signal: a commit costs the same for one watcher and for a hundred, nothing queues up, and
/// many commits while a watcher writes are one piece of news to it. Thread-safe.
/// </remarks>
internal sealed class LiveNews : IDisposable
{
    /// <summary>Watchers at once; more are sent away and poll.</summary>
    public const int MaxWatchers = 200;

    private static readonly string[] Shown = ["ticket", "activity", "outbox", "alarm", "desk_task", "photo"];
    private readonly DeskStore store;
    private readonly Lock gate = new();
    private TaskCompletionSource? signal;
    private long edition;
    private int watchers;

    public LiveNews(DeskStore store)
    {
        this.store = store;
        store.Committed += OnCommitted;
    }

    public long Edition => Interlocked.Read(ref edition);

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref watchers) <= MaxWatchers)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref watchers);

    /// <summary>Completes when there is an edition after the one seen.</summary>
    public Task AfterAsync(long seen)
    {
        lock (gate)
        {
            return edition > seen
                ? Task.CompletedTask
                : (signal ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Dispose() => store.Committed -= OnCommitted;

    private void OnCommitted(Changes changes)
    {
        if (!Array.Exists(Shown, changes.Touches))
        {
            return;
        }

        TaskCompletionSource? waiting;
        lock (gate)
        {
            edition++;
            waiting = signal;
            signal = null;
        }

        waiting?.TrySetResult();
    }
}
