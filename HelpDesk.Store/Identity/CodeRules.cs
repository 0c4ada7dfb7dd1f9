namespace HelpDesk.Store.Identity;

/// <summary>How long a code lives, how often it may be tried and asked for.</summary>
/// <remarks>Pure. A number that is not on file is counted and answered as one that is.</remarks>
public static class CodeRules
{
    /// <summary>A code works this long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Between two codes for the same number in one conversation.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Wrong tries a code allows.</summary>
    public const int MostTries = 5;

    /// <summary>Codes for one number in an hour.</summary>
    public const int MostForNumber = 3;

    /// <summary>Codes in one conversation in a day.</summary>
    public const int MostForDevice = 5;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Whether a code may be asked for now.</summary>
    /// <param name="device">What the conversation asked for before; null for nothing.</param>
    /// <param name="number">What was asked for the number before; null for nothing.</param>
    /// <param name="phone">The number.</param>
    /// <param name="now">Now (UTC).</param>
    public static CodeVerdict MaySend(DeviceCode? device, NumberCodes? number, string phone, DateTimeOffset now) =>
        device is { UsedAt: null } last && last.Phone == phone && now - last.SentAt < Pause ? CodeVerdict.TooSoon
        : Recent(device?.AskedAt, Day, now).Count >= MostForDevice || Recent(number?.AskedAt, Hour, now).Count >= MostForNumber ? CodeVerdict.TooMany
        : CodeVerdict.Free;

    /// <summary>A code was asked for: the one before it works no more.</summary>
    /// <param name="device">What the conversation asked for before; null for nothing.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="phone">The number.</param>
    /// <param name="hash">The code's hash; null when the number is not on file.</param>
    /// <param name="now">Now (UTC).</param>
    public static DeviceCode Asked(DeviceCode? device, string conversationId, string phone, string? hash, DateTimeOffset now) => new()
    {
        Id = conversationId,
        Phone = phone,
        Hash = hash,
        SentAt = now,
        AskedAt = [.. Recent(device?.AskedAt, Day, now), now],
    };

    /// <summary>The number's count after a code was asked for.</summary>
    public static NumberCodes Asked(NumberCodes? number, string phone, DateTimeOffset now) => new(phone, [.. Recent(number?.AskedAt, Hour, now), now]);

    /// <summary>A code is written back.</summary>
    /// <param name="device">The code; null when none was asked for.</param>
    /// <param name="matches">It is the one that was texted.</param>
    /// <param name="now">Now (UTC).</param>
    /// <returns>The outcome, and the code afterwards; the same instance when nothing changes.</returns>
    public static (CodeOutcome Outcome, DeviceCode? After) Try(DeviceCode? device, bool matches, DateTimeOffset now)
    {
        if (device is null || device.UsedAt is not null || device.Wrong >= MostTries || now - device.SentAt >= Lifetime)
        {
            return (CodeOutcome.Expired, device);
        }

        return matches && device.Hash is not null
            ? (CodeOutcome.Accepted, device with { UsedAt = now })
            : (CodeOutcome.Wrong, device with { Wrong = device.Wrong + 1 });
    }

    private static List<DateTimeOffset> Recent(IReadOnlyList<DateTimeOffset>? times, TimeSpan within, DateTimeOffset now) =>
        [.. (times ?? []).Where(time => now - time < within)];
}

/// <summary>Whether a code may be asked for.</summary>
public enum CodeVerdict
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>The last one is less than a minute old.</summary>
    TooSoon,

    /// <summary>The number's hour or the conversation's day is used up.</summary>
    TooMany,
}

/// <summary>What became of a code written back.</summary>
public enum CodeOutcome
{
    /// <summary>It is right; it works no second time.</summary>
    Accepted,

    /// <summary>It is wrong; counted.</summary>
    Wrong,

    /// <summary>None was asked for, or it is too old, used or tried too often.</summary>
    Expired,
}
