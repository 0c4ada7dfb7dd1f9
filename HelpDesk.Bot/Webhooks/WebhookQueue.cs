using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>The queues of webhooks: what happened comes in, what is next of each ticket goes out.</summary>
/// <remarks>Who is next of a ticket is decided one commit at a time. Safe to repeat, also after a crash. Thread-safe.</remarks>
internal sealed class WebhookQueue(DeskStore store, WebhooksOnFile webhooks, NewsOfCommits news, TimeProvider clock) : IDisposable
{
    private const int Page = 50;
    private const int Chunk = 200;

    private readonly SemaphoreSlim gate = new(1, 1);

    public void Dispose() => gate.Dispose();

    /// <summary>Queues what commits told, in their order.</summary>
    public async Task TakeNewsAsync(CancellationToken cancel)
    {
        while (await store.QueryAsync(Kinds.TicketNews, new Query { Kind = Kinds.TicketNews.Name, Take = Page }, cancel) is { Count: > 0 } page)
        {
            foreach (var each in page)
            {
                await OneAtATimeAsync(() => QueueAsync(each, cancel), cancel);
            }
        }
    }

    /// <summary>Deliveries that may be tried now, the longest due first.</summary>
    public async Task<IReadOnlyList<Versioned<WebhookDelivery>>> DueAsync(string webhook, int take, CancellationToken cancel) =>
        [.. (await OfStateAsync(webhook, WebhookDeliveryState.Waiting, "next_at", descending: false, take, cancel)).Where(each => each.Value.NextAt <= clock.GetUtcNow())];

    /// <summary>The last events of a webhook, newest first.</summary>
    public async Task<IReadOnlyList<Versioned<WebhookDelivery>>> LastAsync(string webhook, int take, CancellationToken cancel) => await store.QueryAsync(
        Kinds.WebhookDelivery,
        new Query { Kind = Kinds.WebhookDelivery.Name, Where = [new("webhook", FieldValue.Of(webhook))], OrderBy = "sequence", Descending = true, Take = take },
        cancel);

    /// <summary>How many wait for a webhook.</summary>
    public async Task<long> WaitingAsync(string webhook, CancellationToken cancel) =>
        (await store.Engine.CountersAsync($"webhooks/{webhook}/", cancel))
            .Where(counter => counter.Name.EndsWith("/waiting", StringComparison.Ordinal) || counter.Name.EndsWith("/queued", StringComparison.Ordinal))
            .Sum(counter => counter.Value);

    /// <summary>Keeps how a try ended; after the end of one the next event of its ticket may go.</summary>
    public Task KeepAsync(Versioned<WebhookDelivery> before, WebhookDelivery after, CancellationToken cancel) => OneAtATimeAsync(
        async () =>
        {
            var changes = new Changes().Update(Kinds.WebhookDelivery, before, after);
            if (after.IsFinished && after.Ticket is { } ticket && await FirstAsync(after.Webhook, ticket, WebhookDeliveryState.Queued, cancel) is { } next)
            {
                changes.Update(Kinds.WebhookDelivery, next, next.Value with { State = WebhookDeliveryState.Waiting, NextAt = clock.GetUtcNow() });
            }

            if (after.State == WebhookDeliveryState.GivenUp)
            {
                await AskAsync(changes, after.Webhook, cancel);
            }

            // Somebody asked to send it again meanwhile: it is read again.
            await store.CommitAsync(changes, cancel);
        },
        cancel);

    /// <summary>Sends one once more, or now instead of later.</summary>
    /// <returns>False when it is not there any more.</returns>
    public async Task<bool> AgainAsync(string webhook, long sequence, Func<Changes, Changes> audited, CancellationToken cancel)
    {
        var done = false;
        await OneAtATimeAsync(
            async () =>
            {
                if (await store.FindAsync(Kinds.WebhookDelivery, WebhookDelivery.IdOf(webhook, sequence), cancel) is not { } found)
                {
                    return;
                }

                var now = clock.GetUtcNow();
                var again = found.Value.IsFinished
                    ? found.Value with { State = await StateOfNewAsync(webhook, found.Value.Ticket, cancel), PlannedAt = now, NextAt = now, Attempts = 0 }
                    : found.Value with { NextAt = now };
                done = await store.CommitAsync(audited(new Changes().Update(Kinds.WebhookDelivery, found, again)), cancel);
            },
            cancel);
        return done;
    }

    /// <summary>An event that tells of nothing.</summary>
    public WebhookDelivery Test(string webhook) => NewOf(webhook, news.Next(1), WebhookEvents.Test, null, clock.GetUtcNow(), WebhookDeliveryState.Waiting);

    /// <summary>Removes what is finished and old or too much, and the rest of webhooks that were removed.</summary>
    public async Task CleanAsync(Versioned<Webhook> webhook, CancellationToken cancel)
    {
        var id = webhook.Value.Id;
        if (webhook.Value.RemovedAt is not null)
        {
            var rest = await LastAsync(id, Chunk, cancel);
            await RemoveAsync(rest, cancel);
            _ = rest.Count < Chunk && await store.CommitAsync(new Changes().Delete(Kinds.Webhook, webhook), cancel);
            return;
        }

        var oldest = clock.GetUtcNow() - WebhookDelivery.KeptFor;
        foreach (var state in new[] { WebhookDeliveryState.Delivered, WebhookDeliveryState.GivenUp, WebhookDeliveryState.Withheld })
        {
            var old = await OfStateAsync(id, state, "sequence", descending: false, Chunk, cancel);
            await RemoveAsync([.. old.TakeWhile(each => (each.Value.TriedAt ?? each.Value.At) <= oldest)], cancel);
            await RemoveAsync(await OfStateAsync(id, state, "sequence", descending: true, Chunk, cancel, WebhookDelivery.MostFinished), cancel);
        }
    }

    private async Task QueueAsync(Versioned<TicketNews> told, CancellationToken cancel)
    {
        var item = told.Value.Items[0];
        var changes = told.Value.Items.Count > 1
            ? new Changes().Update(Kinds.TicketNews, told, told.Value with { Items = [.. told.Value.Items.Skip(1)], Sequence = told.Value.Sequence })
            : new Changes().Delete(Kinds.TicketNews, told);
        foreach (var webhook in await webhooks.AllAsync(cancel))
        {
            if (!webhook.Value.IsListening || !webhook.Value.Events.Contains(item.Type) || webhook.Value.CreatedAt > told.Value.At || !webhook.Value.MaySee(item.Ticket))
            {
                continue;
            }

            if (await WaitingAsync(webhook.Value.Id, cancel) >= WebhookDelivery.MostWaiting)
            {
                changes.Update(Kinds.Webhook, webhook, webhook.Value with { Lost = webhook.Value.Lost + 1 });
                await AskAsync(changes, webhook.Value.Id, cancel);
                continue;
            }

            var state = await StateOfNewAsync(webhook.Value.Id, item.Ticket.Number, cancel);
            changes.Insert(Kinds.WebhookDelivery, NewOf(webhook.Value.Id, item.Sequence, item.Type, item, told.Value.At, state));
        }

        // Where another commit came between, the news are still there and are read again.
        await store.CommitAsync(changes, cancel);
    }

    private WebhookDelivery NewOf(string webhook, long sequence, string type, TicketNewsItem? item, DateTimeOffset at, WebhookDeliveryState state) => new()
    {
        Webhook = webhook,
        Sequence = sequence,
        Type = type,
        Item = item,
        At = at,
        State = state,
        PlannedAt = at,
        NextAt = clock.GetUtcNow(),
    };

    private async Task<WebhookDeliveryState> StateOfNewAsync(string webhook, string? ticket, CancellationToken cancel) =>
        ticket is not null && await FirstAsync(webhook, ticket, WebhookDeliveryState.Waiting, cancel) is not null ? WebhookDeliveryState.Queued : WebhookDeliveryState.Waiting;

    private async Task<Versioned<WebhookDelivery>?> FirstAsync(string webhook, string ticket, WebhookDeliveryState state, CancellationToken cancel)
    {
        var query = new Query
        {
            Kind = Kinds.WebhookDelivery.Name,
            Where = [new("webhook", FieldValue.Of(webhook)), new("ticket", FieldValue.Of(ticket)), new("state", FieldValue.Of(Kinds.Written(state)))],
            OrderBy = "sequence",
            Take = 1,
        };
        return await store.QueryAsync(Kinds.WebhookDelivery, query, cancel) is [var first] ? first : null;
    }

    private async Task<IReadOnlyList<Versioned<WebhookDelivery>>> OfStateAsync(
        string webhook, WebhookDeliveryState state, string order, bool descending, int take, CancellationToken cancel, int skip = 0) => await store.QueryAsync(
        Kinds.WebhookDelivery,
        new Query
        {
            Kind = Kinds.WebhookDelivery.Name,
            Where = [new("webhook", FieldValue.Of(webhook)), new("state", FieldValue.Of(Kinds.Written(state)))],
            OrderBy = order,
            Descending = descending,
            Skip = skip,
            Take = take,
        },
        cancel);

    private async Task RemoveAsync(IReadOnlyList<Versioned<WebhookDelivery>> deliveries, CancellationToken cancel)
    {
        var changes = new Changes();
        foreach (var each in deliveries)
        {
            changes.Delete(Kinds.WebhookDelivery, each);
        }

        await store.CommitAsync(changes, cancel);
    }

    // One task a day and webhook, however many events fail.
    private async Task AskAsync(Changes changes, string webhook, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var id = $"webhook:{webhook}:{now:yyyyMMdd}";
        if (await store.FindAsync(Kinds.Task, id, cancel) is null)
        {
            changes.Insert(Kinds.Task, new DeskTask { Id = id, Reason = DeskTaskReason.WebhookFailed, Subject = webhook, At = now });
        }
    }

    private async Task OneAtATimeAsync(Func<Task> work, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            await work();
        }
        finally
        {
            gate.Release();
        }
    }
}
