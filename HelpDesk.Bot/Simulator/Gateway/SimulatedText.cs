namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>A text as the gateway knows it: the sum of its ledger lines.</summary>
internal sealed record SimulatedText
{
    /// <summary>Place among all texts, from 0.</summary>
    public required long Sequence { get; init; }

    public required string Sid { get; init; }

    public required string Direction { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Body { get; init; }

    public required int Segments { get; init; }

    public required string Status { get; init; }

    public string? StatusCallback { get; init; }

    public string? OptOut { get; init; }

    public IReadOnlyList<string> Pictures { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public IReadOnlyList<WebhookAttempt> Attempts { get; init; } = [];

    public bool IsInbound => Direction == "inbound";

    /// <summary>Number of the handset, whichever way the text went.</summary>
    public string Handset => IsInbound ? From : To;

    public static SimulatedText Begin(LedgerLine line, long sequence) => new()
    {
        Sequence = sequence,
        Sid = line.Sid ?? "",
        Direction = line.Direction ?? "",
        From = line.From ?? "",
        To = line.To ?? "",
        Body = line.Body ?? "",
        Segments = line.Segments ?? 1,
        Status = line.Status ?? "",
        StatusCallback = line.StatusCallback,
        OptOut = line.OptOut,
        Pictures = line.Pictures ?? [],
        CreatedAt = line.At,
        UpdatedAt = line.At,
    };

    public SimulatedText With(LedgerLine line) => line switch
    {
        { Event: LedgerLine.State, Status: { } status } => this with { Status = status, UpdatedAt = line.At },
        { Event: LedgerLine.Hook, Told: { } told, Attempt: { } attempt, Result: { } result } =>
            this with { Attempts = [.. Attempts, new WebhookAttempt(line.At, told, attempt, result)] },
        _ => this,
    };

    /// <summary>Attempts made to tell the desk one thing.</summary>
    public int AttemptsAt(string told) => Attempts.Where(each => each.Told == told).Select(each => each.Attempt).DefaultIfEmpty().Max();

    /// <summary>The desk took it, refused it for good, or the fault panel lost it.</summary>
    public bool IsSettled(string told) => Attempts.Any(each => each.Told == told && each.IsSettled);
}

/// <summary>One try (1 is the first) to tell the desk <c>received</c> or a status, and its result: HTTP status, timeout, unreachable or lost.</summary>
internal sealed record WebhookAttempt(DateTimeOffset At, string Told, int Attempt, string Result)
{
    public bool IsAccepted => Result is ['2', _, _];

    public bool IsSettled => Result is "lost" or ['2' or '3' or '4', _, _];
}
