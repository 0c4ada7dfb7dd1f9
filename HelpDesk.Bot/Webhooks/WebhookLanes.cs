using HelpDesk.Store;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Delivers to every webhook on a lane of its own, so that a slow or dead receiver keeps back nobody else.</summary>
/// <remarks>After some failures in a row a receiver is only probed, and what waits for it uses up no tries; the first success opens its lane again.</remarks>
internal sealed partial class WebhookLanes(DeskStore store, WebhooksOnFile webhooks, WebhookQueue queue, WebhookPost post, TimeProvider clock, ILogger<WebhookLanes> log)
{
    /// <summary>Events on their way to one receiver at the same time.</summary>
    private const int AtOnce = 4;

    private const int Chunk = 100;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
    private DateTimeOffset cleanAt = DateTimeOffset.MinValue;

    /// <summary>Queues what is new and sets the lanes going; never two rounds at once.</summary>
    /// <returns>How long nothing is to do.</returns>
    public async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        var all = await webhooks.AllAsync(cancel);
        if (all.Count == 0)
        {
            return Idle;
        }

        await queue.TakeNewsAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var webhook in all.Where(webhook => webhook.Value.IsListening))
        {
            var lane = LaneOf(webhook.Value.Id);
            if (lane.Running.IsCompleted && lane.ResumesAt <= now)
            {
                lane.Running = RunAsync(lane, webhook.Value.Id, cancel);
            }
        }

        if (now >= cleanAt)
        {
            cleanAt = now + BetweenCleanings;
            foreach (var webhook in all)
            {
                await queue.CleanAsync(webhook, cancel);
            }
        }

        return Between;
    }

    /// <summary>Completes when no lane runs any more.</summary>
    public Task SettledAsync() => Task.WhenAll(lanes.Values.Select(lane => lane.Running));

    /// <summary>Lets a webhook's lane run again at once: somebody looked after its receiver.</summary>
    public void Resume(string webhook)
    {
        lock (lanes)
        {
            if (lanes.TryGetValue(webhook, out var lane))
            {
                (lane.Failures, lane.ResumesAt) = (0, DateTimeOffset.MinValue);
            }
        }
    }

    private Lane LaneOf(string webhook)
    {
        lock (lanes)
        {
            return lanes.TryGetValue(webhook, out var lane) ? lane : lanes[webhook] = new();
        }
    }

    private async Task RunAsync(Lane lane, string id, CancellationToken cancel)
    {
        // Off the round's own thread: a receiver may answer at once.
        await Task.Yield();
        try
        {
            while (await SendSomeAsync(lane, id, cancel))
            {
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            // The lane must outlive a full disk.
            LogFailed(log, id, fault);
            lane.ResumesAt = clock.GetUtcNow() + Between;
        }
    }

    private async Task<bool> SendSomeAsync(Lane lane, string id, CancellationToken cancel)
    {
        if ((await webhooks.AllAsync(cancel)).FirstOrDefault(each => each.Value.Id == id)?.Value is not { IsListening: true } webhook)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var fails = lane.Failures >= WebhookSchedule.FailuresThatPause;
        var due = await queue.DueAsync(id, fails ? Chunk : AtOnce, cancel);
        if (fails)
        {
            var over = due.Where(each => WebhookSchedule.IsOver(each.Value.PlannedAt, now)).ToList();
            foreach (var each in over)
            {
                await queue.KeepAsync(each, each.Value with { State = WebhookDeliveryState.GivenUp, TriedAt = each.Value.TriedAt ?? now, Result = each.Value.Result ?? "not_tried" }, cancel);
            }

            if (over.Count > 0)
            {
                return true;
            }
        }

        await Task.WhenAll(due.Take(fails ? 1 : AtOnce).Select(each => SendAsync(lane, webhook, each, cancel)));
        var pause = WebhookSchedule.Pause(lane.Failures);
        if (pause > TimeSpan.Zero && due.Count > 0)
        {
            lane.ResumesAt = clock.GetUtcNow() + pause;
            LogPaused(log, id, lane.Failures);
            return false;
        }

        return due.Count > 0;
    }

    private async Task SendAsync(Lane lane, Webhook webhook, Versioned<WebhookDelivery> delivery, CancellationToken cancel)
    {
        if (await MayNotSeeAsync(webhook, delivery.Value, cancel))
        {
            await queue.KeepAsync(delivery, delivery.Value with { State = WebhookDeliveryState.Withheld, TriedAt = clock.GetUtcNow(), Result = "withheld" }, cancel);
            return;
        }

        var result = await post.SendAsync(webhook, delivery.Value, cancel);
        lane.Note(result.Accepted);
        var now = clock.GetUtcNow();
        var tried = delivery.Value with { Attempts = delivery.Value.Attempts + 1, TriedAt = now, Result = result.Result };
        var next = WebhookSchedule.NextAt(tried.PlannedAt, tried.Attempts, result.RetryAfter, now);
        await queue.KeepAsync(
            delivery,
            result.Accepted ? tried with { State = WebhookDeliveryState.Delivered }
            : next is { } at ? tried with { NextAt = at }
            : tried with { State = WebhookDeliveryState.GivenUp },
            cancel);
        if (!result.Accepted)
        {
            LogRefused(log, webhook.Id, delivery.Value.Sequence, result.Result, tried.Attempts);
        }
    }

    // Asked of the ticket as told and as it is: a complaint may have become confidential, or the webhook another's.
    private async ValueTask<bool> MayNotSeeAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancel) =>
        delivery.Item is { } item
        && (!webhook.MaySee(item.Ticket) || (await store.FindAsync(Kinds.Ticket, item.Ticket.Number, cancel) is { } ticket && !webhook.MaySee(ticket.Value)));

    [LoggerMessage(1, LogLevel.Error, "The lane of webhook {Webhook} failed; it is tried again.")]
    private static partial void LogFailed(ILogger log, string webhook, Exception fault);

    [LoggerMessage(2, LogLevel.Warning, "Webhook {Webhook} did not accept event {Sequence}: {Result}, try {Attempts}.")]
    private static partial void LogRefused(ILogger log, string webhook, long sequence, string result, int attempts);

    [LoggerMessage(3, LogLevel.Warning, "Webhook {Webhook} failed {Failures} times in a row and is only probed.")]
    private static partial void LogPaused(ILogger log, string webhook, int failures);

    private sealed class Lane
    {
        private int failures;

        public Task Running { get; set; } = Task.CompletedTask;

        public DateTimeOffset ResumesAt { get; set; } = DateTimeOffset.MinValue;

        public int Failures
        {
            get => Volatile.Read(ref failures);
            set => Volatile.Write(ref failures, value);
        }

        public void Note(bool accepted) => _ = accepted ? Interlocked.Exchange(ref failures, 0) : Interlocked.Increment(ref failures);
    }
}
