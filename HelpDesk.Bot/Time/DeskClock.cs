namespace HelpDesk.Bot.Time;

/// <summary>The desk's time: the system's, or in Development one that was set or skipped forward.</summary>
/// <remarks>
/// Timers made from it fire when a skip passes their moment. Thread-safe. Tokens, cookies and TLS keep the system's time.
/// </remarks>
internal sealed class DeskClock : TimeProvider
{
    private readonly TimeProvider system;
    private readonly Lock gate = new();
    private readonly HashSet<DeskTimer> timers = [];
    private TimeSpan offset;

    public DeskClock(TimeProvider system, DateTimeOffset? startAt)
    {
        this.system = system;
        offset = startAt is { } start ? start - system.GetUtcNow() : TimeSpan.Zero;
    }

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + offset;

    public override long TimestampFrequency => system.TimestampFrequency;

    public override long GetTimestamp() => system.GetTimestamp();

    /// <summary>Moves the desk's time forward; everything due by then happens now.</summary>
    public void Skip(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DeskTimer[] waiting;
        lock (gate)
        {
            offset += by;
            waiting = [.. timers];
        }

        foreach (var timer in waiting)
        {
            timer.Hasten();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new DeskTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Register(DeskTimer timer)
    {
        lock (gate)
        {
            timers.Add(timer);
        }
    }

    private void Forget(DeskTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    private sealed class DeskTimer : ITimer
    {
        private readonly DeskClock clock;
        private readonly ITimer inner;
        private readonly Lock gate = new();
        private TimeSpan period = Timeout.InfiniteTimeSpan;
        private DateTimeOffset? dueAt;

        public DeskTimer(DeskClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            inner = clock.system.CreateTimer(_ => Fire(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (gate)
            {
                this.period = period;
                dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            }

            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                clock.Forget(this);
            }
            else
            {
                clock.Register(this);
            }

            return inner.Change(dueTime, period);
        }

        public void Hasten()
        {
            lock (gate)
            {
                if (dueAt is { } due)
                {
                    var left = due - clock.GetUtcNow();
                    inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, period);
                }
            }
        }

        public void Dispose()
        {
            clock.Forget(this);
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock.Forget(this);
            return inner.DisposeAsync();
        }

        private void Fire(TimerCallback callback, object? state)
        {
            lock (gate)
            {
                dueAt = period == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + period;
            }

            callback(state);
        }
    }
}
