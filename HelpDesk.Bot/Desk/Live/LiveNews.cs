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
    private static readonly string[] Doors = ["staff", "staff_sessions"];
    private readonly DeskStore store;
    private readonly Lock gate = new();
    private TaskCompletionSource? signal;
    private long edition;
    private long doors;
    private int watchers;

    public LiveNews(DeskStore store)
    {
        this.store = store;
        store.Committed += OnCommitted;
    }

    public long Edition => Interlocked.Read(ref edition);

    /// <summary>Grows when accounts or sessions change: then whoever watches must be let in anew.</summary>
    public long DoorEdition => Interlocked.Read(ref doors);

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

    /// <summary>Completes when there is an edition after those seen, of what is shown or of who may come in.</summary>
    public Task AfterAsync(long seen, long seenDoors)
    {
        lock (gate)
        {
            return edition > seen || doors > seenDoors
                ? Task.CompletedTask
                : (signal ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Dispose() => store.Committed -= OnCommitted;

    private void OnCommitted(Changes changes)
    {
        var isShown = Array.Exists(Shown, changes.Touches);
        var isDoor = Array.Exists(Doors, changes.Touches);
        if (!isShown && !isDoor)
        {
            return;
        }

        TaskCompletionSource? waiting;
        lock (gate)
        {
            edition += isShown ? 1 : 0;
            doors += isDoor ? 1 : 0;
            waiting = signal;
            signal = null;
        }

        waiting?.TrySetResult();
    }
}
