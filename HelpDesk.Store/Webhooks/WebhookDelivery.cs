using System.Text.Json.Serialization;

namespace HelpDesk.Store.Webhooks;

/// <summary>An event on its way to one webhook.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Deliveries that wait for one webhook; what comes when so many wait is lost and counted.</summary>
    public const int MostWaiting = 10_000;

    /// <summary>Finished deliveries kept for one webhook.</summary>
    public const int MostFinished = 500;

    /// <summary>How long a finished one is kept, to be looked at and sent again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id of the webhook.</summary>
    public required string Webhook { get; init; }

    /// <summary>Place among all that was ever told; events of one ticket are delivered in this order.</summary>
    public required long Sequence { get; init; }

    /// <summary>As in <see cref="WebhookEvents"/>.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened; null for a test.</summary>
    public TicketNewsItem? Item { get; init; }

    /// <summary>Where it stands.</summary>
    public required WebhookDeliveryState State { get; init; }

    /// <summary>From when its tries are counted (UTC).</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Not tried before (UTC).</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Tries since it was planned.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was tried last (UTC); null before.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>How the last try ended: a status, or a word such as <c>timeout</c>; null before.</summary>
    public string? Result { get; init; }

    /// <summary>What it must keep its order within; null for a test.</summary>
    public string? Ticket => Item?.Ticket.Number;

    /// <summary>Id of the event: the same for every try and every webhook.</summary>
    public string EventId => $"evt_{Sequence}";

    /// <summary>It is not on its way any more.</summary>
    public bool IsFinished => State is not (WebhookDeliveryState.Waiting or WebhookDeliveryState.Queued);

    /// <summary>Id of a delivery.</summary>
    public static string IdOf(string webhook, long sequence) => $"{webhook}/{TicketNews.IdOf(sequence)}";
}

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(SnakeCase<WebhookDeliveryState>))]
public enum WebhookDeliveryState
{
    /// <summary>It is next of its ticket.</summary>
    Waiting,

    /// <summary>An earlier event of its ticket goes first.</summary>
    Queued,

    /// <summary>Accepted.</summary>
    Delivered,

    /// <summary>Not accepted for too long.</summary>
    GivenUp,

    /// <summary>The webhook may not see the ticket any more.</summary>
    Withheld,
}

/// <summary>When a delivery that was not accepted is tried again, and when that ends. Pure.</summary>
public static class WebhookSchedule
{
    /// <summary>What was not accepted for this long is given up.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <summary>Failures in a row after which a webhook is only probed.</summary>
    public const int FailuresThatPause = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <summary>Delay after a failed try.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    public static TimeSpan Delay(int failures) => Delays[Math.Clamp(failures, 1, Delays.Length) - 1];

    /// <summary>It was planned so long ago that it is given up.</summary>
    public static bool IsOver(DateTimeOffset plannedAt, DateTimeOffset now) => now - plannedAt >= GiveUpAfter;

    /// <summary>When to try again; null to give up.</summary>
    /// <param name="plannedAt">When it was planned (UTC).</param>
    /// <param name="attempts">Tries so far, 1 or more.</param>
    /// <param name="asked">Delay the receiver asked for; the longer counts, up to the longest of ours. Null for none.</param>
    /// <param name="now">Now (UTC).</param>
    public static DateTimeOffset? NextAt(DateTimeOffset plannedAt, int attempts, TimeSpan? asked, DateTimeOffset now)
    {
        var wait = asked is { } delay && delay > Delay(attempts) ? delay : Delay(attempts);
        return IsOver(plannedAt, now) ? null : now + (wait > Delays[^1] ? Delays[^1] : wait);
    }

    /// <summary>How long a webhook that fails is left alone; zero while it is not paused.</summary>
    /// <param name="failures">Its failures in a row.</param>
    public static TimeSpan Pause(int failures) =>
        failures < FailuresThatPause ? TimeSpan.Zero
        : Delay(failures - FailuresThatPause + 2) is var delay && delay < LongestPause ? delay : LongestPause;
}
