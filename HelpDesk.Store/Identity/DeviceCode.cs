namespace HelpDesk.Store.Identity;

/// <summary>The code last asked for in one conversation, and how often it was asked for. The code itself is never kept.</summary>
public sealed record DeviceCode
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>The conversation; the document's id. A code works nowhere else.</summary>
    public required string Id { get; init; }

    /// <summary>Number it was asked for, E.164.</summary>
    public required string Phone { get; init; }

    /// <summary>Keyed hash of number, conversation and code; null when nothing was texted because the number is not on file.</summary>
    public string? Hash { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Wrong tries since.</summary>
    public int Wrong { get; init; }

    /// <summary>When it was written back rightly (UTC); null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>When codes were asked for in the last day (UTC), oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> AskedAt { get; init; } = [];
}

/// <summary>When codes were asked for one number, by whomever; kept alike for numbers on file and others.</summary>
/// <param name="Phone">E.164; the document's id.</param>
/// <param name="AskedAt">In the last hour (UTC), oldest first.</param>
public sealed record NumberCodes(string Phone, IReadOnlyList<DateTimeOffset> AskedAt);

/// <summary>A secret made by the desk itself and kept with its data.</summary>
/// <param name="Id">What it is for.</param>
/// <param name="Value">Random bytes, base64.</param>
public sealed record KeptSecret(string Id, string Value);
