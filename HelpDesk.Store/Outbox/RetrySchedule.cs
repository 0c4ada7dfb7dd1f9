namespace HelpDesk.Store.Outbox;

/// <summary>When a text that was certainly not handed over is tried again, and when that ends.</summary>
/// <remarks>Pure. Soon at first, because a resident waits; then once a minute, because a gateway that is back must be noticed.</remarks>
public static class RetrySchedule
{
    /// <summary>A text that could not be handed over for this long after it was planned is given up.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>The longest delay of a gateway's that is honoured.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1),
    ];

    /// <summary>Delay after a failed try.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    public static TimeSpan Delay(int failures) => Delays[Math.Clamp(failures, 1, Delays.Length) - 1];

    /// <summary>When to try again; null to give up.</summary>
    /// <param name="plannedAt">When the text was planned.</param>
    /// <param name="attempts">Tries so far, 1 or more.</param>
    /// <param name="gatewayDelay">Delay the gateway asked for; null for none. The longer of both counts, up to <see cref="LongestDelay"/>.</param>
    /// <param name="now">Now.</param>
    public static DateTimeOffset? NextAt(DateTimeOffset plannedAt, int attempts, TimeSpan? gatewayDelay, DateTimeOffset now)
    {
        var asked = gatewayDelay is { } delay && delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
        var wait = asked > Delay(attempts) ? asked : Delay(attempts);
        return now - plannedAt >= GiveUpAfter ? null : now + (wait > LongestDelay ? LongestDelay : wait);
    }
}
