using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>A gateway in memory: keeps what it sent in order, knows what was received, and can be told to misbehave.</summary>
/// <remarks>Thread-safe. Good enough to run the product on.</remarks>
internal sealed class MemorySmsGateway(TimeProvider time) : ISmsGateway
{
    private readonly Lock gate = new();
    private readonly List<GatewayMessage> sent = [];
    private readonly List<GatewayMessage> received = [];
    private readonly HashSet<string> optedOut = new(StringComparer.Ordinal);
    private readonly Queue<GatewayFault> faults = new();
    private int lastId;

    /// <summary>What it sent, in order.</summary>
    public IReadOnlyList<GatewayMessage> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    /// <summary>Its lists cannot be read.</summary>
    public bool ListsAreDown { get; set; }

    /// <summary>Raised after each text it took, outside its lock.</summary>
    public event Action<GatewayMessage>? Took;

    /// <summary>The number opts out at the carrier, or in again.</summary>
    public void OptOut(string number, bool isOut = true)
    {
        lock (gate)
        {
            _ = isOut ? optedOut.Add(number) : optedOut.Remove(number);
        }
    }

    /// <summary>The next texts meet this, one after another.</summary>
    public void Next(params GatewayFault[] coming)
    {
        lock (gate)
        {
            foreach (var fault in coming)
            {
                faults.Enqueue(fault);
            }
        }
    }

    /// <summary>A text reached the gateway for us; whether a webhook told us is another matter.</summary>
    public GatewayMessage Receive(string from, string to, string text)
    {
        lock (gate)
        {
            var message = new GatewayMessage(NextId(), from, to, text, "received", time.GetUtcNow(), null);
            received.Add(message);
            return message;
        }
    }

    public Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        GatewayMessage? taken = null;
        SendOutcome outcome;
        lock (gate)
        {
            var fault = faults.TryDequeue(out var next) ? next : GatewayFault.None;
            if (optedOut.Contains(message.To))
            {
                outcome = new SendOutcome.Blocked();
            }
            else
            {
                taken = fault is GatewayFault.None or GatewayFault.TakenThenTimeout
                    ? new(NextId(), message.From ?? "", message.To, message.Text, "queued", time.GetUtcNow(), null)
                    : null;
                outcome = fault switch
                {
                    GatewayFault.None => new SendOutcome.Accepted(taken?.Id ?? ""),
                    GatewayFault.Refused => new SendOutcome.Never("21211"),
                    GatewayFault.Unreachable => new SendOutcome.Again("unreachable", null),
                    GatewayFault.TooMany => new SendOutcome.Again("429", TimeSpan.FromSeconds(3)),
                    _ => new SendOutcome.Unknown("timeout"),
                };
            }

            if (taken is not null)
            {
                sent.Add(taken);
            }
        }

        if (taken is not null)
        {
            Took?.Invoke(taken);
        }

        return Task.FromResult(outcome);
    }

    public Task<IReadOnlyList<GatewayMessage>> SentToAsync(string to, DateTimeOffset since, CancellationToken cancel)
    {
        lock (gate)
        {
            return ListsAreDown
                ? throw new GatewayUnavailableException("The list is down.")
                : Task.FromResult<IReadOnlyList<GatewayMessage>>([.. sent.Where(message => message.To == to && message.At >= since).Reverse()]);
        }
    }

    public async IAsyncEnumerable<GatewayMessage> ReceivedAsync(DateTimeOffset since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        GatewayMessage[] all;
        lock (gate)
        {
            all = ListsAreDown ? throw new GatewayUnavailableException("The list is down.") : [.. received.Where(message => message.At >= since)];
        }

        foreach (var message in all)
        {
            yield return message;
        }
    }

    private string NextId() => $"SM{++lastId:x32}";
}

/// <summary>How a gateway can misbehave with one text.</summary>
internal enum GatewayFault
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Refuses for good.</summary>
    Refused,

    /// <summary>Cannot be reached.</summary>
    Unreachable,

    /// <summary>Too many requests; names a delay of 3 seconds.</summary>
    TooMany,

    /// <summary>Takes nothing and does not answer.</summary>
    Timeout,

    /// <summary>Takes the text and does not answer.</summary>
    TakenThenTimeout,
}
