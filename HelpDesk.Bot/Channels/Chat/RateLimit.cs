namespace HelpDesk.Bot.Channels.Chat;

/// <summary>So many at once, and then so many a second, for each key.</summary>
/// <remarks>Bounded: when too many keys are known, those with their full allowance are forgotten, then the longest silent. Thread-safe.</remarks>
/// <param name="burst">How many at once; 1 or more.</param>
/// <param name="perSecond">How many come back each second.</param>
/// <param name="time">The clock.</param>
internal sealed class RateLimit(int burst, double perSecond, TimeProvider time)
{
    /// <summary>Keys known at once.</summary>
    public const int MaxKeys = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Allowance> allowances = new(StringComparer.Ordinal);

    /// <summary>Takes one; false when the key has none left.</summary>
    public bool TryTake(string key)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var left = allowances.TryGetValue(key, out var before) ? Left(before, now) : burst;
            if (before is null && allowances.Count >= MaxKeys)
            {
                Forget(now);
            }

            allowances[key] = new(left < 1 ? left : left - 1, now);
            return left >= 1;
        }
    }

    private double Left(Allowance before, DateTimeOffset now) =>
        Math.Min(burst, before.Left + (Math.Max(0, (now - before.At).TotalSeconds) * perSecond));

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, allowance) in allowances)
        {
            if (Left(allowance, now) >= burst)
            {
                allowances.Remove(key);
            }
        }

        if (allowances.Count >= MaxKeys)
        {
            foreach (var (key, _) in allowances.OrderBy(each => each.Value.At).Take(MaxKeys / 2).ToList())
            {
                allowances.Remove(key);
            }
        }
    }

    private sealed record Allowance(double Left, DateTimeOffset At);
}
