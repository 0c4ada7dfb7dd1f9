namespace HelpDesk.Bot.Simulator;

/// <summary>What the gateway is told when it starts.</summary>
internal sealed record SimulatorOptions
{
    public string AccountSid { get; init; } = "AC5104d5e1f0b24c7e9a6f3b2c1d0e4f57";

    public required string AuthToken { get; init; }

    /// <summary>The desk's number, E.164.</summary>
    public string Number { get; init; } = "+8675500000000";

    /// <summary>Ledger file; created when it is missing.</summary>
    public required string LedgerPath { get; init; }

    /// <summary>Texts kept in memory; older ones are only in the file.</summary>
    public int RecentCount { get; init; } = 20_000;

    public IReadOnlyList<SimulatedPhone> Phones { get; init; } = SimulatedPhone.Samples;

    public GatewayPace Pace { get; init; } = GatewayPace.Usual;

    /// <summary>Zone in which the page shows the desk's time.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
}

/// <summary>How long things take.</summary>
/// <param name="SentAfter">From accepted to sent.</param>
/// <param name="DeliveredAfter">From sent to delivered.</param>
/// <param name="Retries">Waits before the second and later attempts of a webhook; after the last it is given up.</param>
internal sealed record GatewayPace(TimeSpan SentAfter, TimeSpan DeliveredAfter, IReadOnlyList<TimeSpan> Retries)
{
    /// <summary>A webhook is tried for about two minutes.</summary>
    public static readonly GatewayPace Usual = new(
        TimeSpan.FromMilliseconds(150),
        TimeSpan.FromMilliseconds(600),
        [.. new double[] { 0.5, 1, 2, 4, 8, 8, 15, 15, 30, 30 }.Select(TimeSpan.FromSeconds)]);
}

/// <summary>Where the desk is; known only once the process listens when it shares ours.</summary>
internal sealed class DeskAddress
{
    /// <summary>What we connect to, without a closing slash.</summary>
    public string Url { get; set; } = "http://localhost:5000";

    /// <summary>The address that the desk believes it has and that signatures are made over; null for <see cref="Url"/>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Base of the gateway's own REST interface, as the desk reaches it.</summary>
    public string GatewayUrl { get; set; } = "http://localhost:5000/sim/twilio";

    /// <summary>Where the desk may fetch a picture.</summary>
    public string PictureUrl(string account, string message, string picture) => $"{GatewayUrl}/2010-04-01/Accounts/{account}/Messages/{message}/Media/{picture}";

    public string SignedUrl(string path) => (PublicUrl ?? Url) + path;

    /// <summary>Where to connect for an address the desk gave out.</summary>
    public string ConnectUrl(string address) =>
        PublicUrl is { Length: > 0 } known && address.StartsWith(known, StringComparison.Ordinal) ? Url + address[known.Length..] : address;
}
