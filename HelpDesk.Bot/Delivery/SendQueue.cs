using System.Threading.Channels;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Delivery;

/// <summary>Hands claimed texts over, several at once but those to one number in order, and has the results written in batches.</summary>
/// <remarks>Bounded by its <see cref="Room"/>: the sender claims no more than fits. Thread-safe.</remarks>
internal sealed class SendQueue : IDisposable
{
    private const int RowsPerSlot = 4;

    private readonly RowSend send;
    private readonly RecipientHolds holds;
    private readonly DeliveryRecords records;
    private readonly TimeProvider time;

    private readonly Channel<DeliveryNews> results = Channel.CreateUnbounded<DeliveryNews>(new() { SingleReader = true });
    private readonly SemaphoreSlim slots;
    private readonly int capacity;

    // Guarded by gate: numbers being texted right now, with the texts that wait their turn.
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Versioned<OutboxMessage>>> busy = new(StringComparer.Ordinal);

    private int inFlight;
    private volatile bool stopping;

    public SendQueue(RowSend send, RecipientHolds holds, DeliveryRecords records, IOptions<Settings> settings, TimeProvider time)
    {
        (this.send, this.holds, this.records, this.time) = (send, holds, records, time);
        var parallelism = Math.Clamp(settings.Value.Delivery.Parallelism, 1, 256);
        slots = new(parallelism);
        capacity = parallelism * RowsPerSlot;
        Recording = Task.Run(RecordAsync);
    }

    /// <summary>Set when results were written.</summary>
    public Signal Progress { get; } = new();

    /// <summary>Rows that may be posted now.</summary>
    public int Room => capacity - Volatile.Read(ref inFlight);

    /// <summary>Nothing is being sent or written.</summary>
    public bool IsIdle => Volatile.Read(ref inFlight) == 0;

    private Task Recording { get; }

    /// <summary>Takes rows that are Sending on disk.</summary>
    public void Post(IReadOnlyList<Versioned<OutboxMessage>> rows)
    {
        Interlocked.Add(ref inFlight, rows.Count);
        foreach (var row in rows)
        {
            if (BeginOrWait(row))
            {
                _ = Task.Run(() => SendAllAsync(row));
            }
        }
    }

    /// <summary>Finishes what is with the gateway; what is not there yet goes back to wait. Completes when all is written.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        stopping = true;
        while (!IsIdle)
        {
            await Progress.WaitAsync(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        }

        results.Writer.TryComplete();
        await Recording.WaitAsync(cancel);
    }

    public void Dispose() => slots.Dispose();

    private bool BeginOrWait(Versioned<OutboxMessage> row)
    {
        lock (gate)
        {
            if (busy.TryGetValue(row.Value.To, out var waiting))
            {
                waiting.Enqueue(row);
                return false;
            }

            busy[row.Value.To] = new();
            return true;
        }
    }

    private async Task SendAllAsync(Versioned<OutboxMessage> first)
    {
        await slots.WaitAsync();
        try
        {
            for (var row = first; row is not null; row = NextTo(first.Value.To))
            {
                results.Writer.TryWrite(new(row, await DecideAsync(row.Value)));
            }
        }
        finally
        {
            slots.Release();
        }
    }

    private Versioned<OutboxMessage>? NextTo(string recipient)
    {
        lock (gate)
        {
            if (busy[recipient].TryDequeue(out var next))
            {
                return next;
            }

            busy.Remove(recipient);
            return null;
        }
    }

    private async Task<Func<OutboxMessage, DeliveryStep>> DecideAsync(OutboxMessage row)
    {
        if (stopping)
        {
            var now = time.GetUtcNow();
            return current => new(current.Retry("stopped", now));
        }

        if (holds.Until(row.To, row.Id) is { } until)
        {
            return current => new(current.Retry("behind_another", until));
        }

        // Not cancelled on stop: the gateway's answer within its time limit is worth more than a quick end.
        var decide = await send.HandOverAsync(row, isResend: false, CancellationToken.None);
        var after = decide(row).After;
        if (after.IsWaiting())
        {
            holds.Set(row.To, row.Id, after.DueAt);
        }
        else
        {
            holds.Release(row.To, row.Id);
        }

        return decide;
    }

    private async Task RecordAsync()
    {
        var batch = new List<DeliveryNews>(OutboxClaims.Page);
        while (await results.Reader.WaitToReadAsync())
        {
            while (batch.Count < OutboxClaims.Page && results.Reader.TryRead(out var result))
            {
                batch.Add(result);
            }

            await records.RecordAsync(batch, CancellationToken.None);
            Interlocked.Add(ref inFlight, -batch.Count);
            batch.Clear();
            Progress.Set();
        }
    }
}
