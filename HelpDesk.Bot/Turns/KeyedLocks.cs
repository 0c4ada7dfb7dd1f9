namespace HelpDesk.Bot.Turns;

/// <summary>Lets one turn of a conversation run at a time; different conversations run in parallel.</summary>
/// <remarks>A fixed number of locks: two conversations may share one, which costs a wait and nothing else.</remarks>
internal sealed class KeyedLocks : IDisposable
{
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Held> EnterAsync(string key, CancellationToken cancel)
    {
        var one = locks[(uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)locks.Length];
        await one.WaitAsync(cancel);
        return new(one);
    }

    public void Dispose() => Array.ForEach(locks, one => one.Dispose());

    internal readonly record struct Held(SemaphoreSlim One) : IDisposable
    {
        public void Dispose() => One.Release();
    }
}
