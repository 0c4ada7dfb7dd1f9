namespace HelpDesk.Bot.Delivery;

/// <summary>Wakes one waiting loop; set while nobody waits, it wakes the next wait at once.</summary>
internal sealed class Signal
{
    private TaskCompletionSource source = New();

    public void Set() => Volatile.Read(ref source).TrySetResult();

    /// <summary>Waits until set or until the time has passed.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        var current = Volatile.Read(ref source);
        if (!current.Task.IsCompleted && atMost > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(current.Task, Task.Delay(atMost, time, stop.Token));
            await stop.CancelAsync();
        }

        cancel.ThrowIfCancellationRequested();
        if (current.Task.IsCompleted)
        {
            Interlocked.CompareExchange(ref source, New(), current);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
