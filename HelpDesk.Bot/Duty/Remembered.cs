using HelpDesk.Store;

namespace HelpDesk.Bot.Duty;

/// <summary>Something read from the store once, and again after each commit that touches its kind.</summary>
/// <remarks>Thread-safe. What a commit overtook while it was read answers that one question and is not kept.</remarks>
internal sealed class Remembered<T>
    where T : class
{
    private readonly Func<CancellationToken, Task<T>> read;
    private Known? known;
    private int edition;

    public Remembered(DeskStore store, IDocumentKind kind, Func<CancellationToken, Task<T>> read)
    {
        this.read = read;
        store.Committed += changes =>
        {
            if (changes.Touches(kind.Name))
            {
                Interlocked.Increment(ref edition);
            }
        };
    }

    /// <summary>What is known, unless it fits no more for another reason.</summary>
    public async ValueTask<T> ReadAsync(CancellationToken cancel, Func<T, bool>? fits = null)
    {
        var now = Volatile.Read(ref edition);
        if (Volatile.Read(ref known) is { } kept && kept.Edition == now && fits?.Invoke(kept.Value) != false)
        {
            return kept.Value;
        }

        var value = await read(cancel);
        Volatile.Write(ref known, new(now, value));
        return value;
    }

    private sealed record Known(int Edition, T Value);
}
