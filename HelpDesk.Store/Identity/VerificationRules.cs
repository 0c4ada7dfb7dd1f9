namespace HelpDesk.Store.Identity;

/// <summary>How long a proof holds.</summary>
public static class VerificationRules
{
    /// <summary>On a device (web chat, Teams): its cookie or account is the second thing only the resident has.</summary>
    public static readonly TimeSpan DeviceLifetime = TimeSpan.FromDays(180);

    /// <summary>By text: a caller id can be forged later, so the proof is good for the matter at hand.</summary>
    public static readonly TimeSpan NumberLifetime = TimeSpan.FromHours(1);

    /// <summary>Whether a proof still holds.</summary>
    /// <param name="verifiedAt">When it was given (UTC); null for never.</param>
    /// <param name="isDevice">The conversation belongs to a device, not to a telephone number.</param>
    /// <param name="now">Now (UTC).</param>
    public static bool Holds(DateTimeOffset? verifiedAt, bool isDevice, DateTimeOffset now) =>
        verifiedAt is { } at && now - at < (isDevice ? DeviceLifetime : NumberLifetime);
}
