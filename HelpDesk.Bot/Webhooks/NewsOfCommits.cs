using HelpDesk.Store;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Writes what a commit does to tickets and alarms into that commit, where a webhook wants to hear of it; otherwise nothing.</summary>
/// <remarks>One document for a commit, whatever number of tickets it writes. Thread-safe.</remarks>
internal sealed class NewsOfCommits(DeskStore store, WebhooksOnFile webhooks, TimeProvider clock)
{
    // A millisecond's share of the sequence: 1,000,000 a millisecond, until the year 2262.
    private const long InMillisecond = 1_000_000;

    private readonly Lock gate = new();
    private long last;

    /// <summary>Begins to listen to the store.</summary>
    public void Begin() => store.Joining = JoinAsync;

    /// <summary>The next numbers of the sequence; greater than all before, also when the clock stands.</summary>
    public long Next(int count)
    {
        lock (gate)
        {
            var first = Math.Max(last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() * InMillisecond);
            last = first + count - 1;
            return first;
        }
    }

    private async ValueTask JoinAsync(Changes changes, CancellationToken cancel)
    {
        var all = await webhooks.AllAsync(cancel);
        if (all.Count == 0)
        {
            return;
        }

        var listening = all.Where(webhook => webhook.Value.IsListening).SelectMany(webhook => webhook.Value.Events).ToHashSet(StringComparer.Ordinal);
        if (listening.Count == 0)
        {
            return;
        }

        var items = new List<TicketNewsItem>();
        foreach (var write in changes.Tickets)
        {
            items.Add(new(0, TicketNewsRules.TypeOf(write), write.After, write.Version, TicketNewsRules.EventsOf(write), null));
        }

        foreach (var write in changes.Alarms)
        {
            if (TicketNewsRules.TypeOf(write) is { } type && await TicketOfAsync(changes, write.After.Ticket, cancel) is { } ticket)
            {
                items.Add(new(0, type, ticket.Value, ticket.Version, [], write.After));
            }
        }

        items.RemoveAll(item => !listening.Contains(item.Type));
        if (items.Count > 0)
        {
            var first = Next(items.Count);
            changes.Insert(Kinds.TicketNews, new TicketNews { Sequence = first, At = clock.GetUtcNow(), Items = [.. items.Select((item, index) => item with { Sequence = first + index })] });
        }
    }

    private async ValueTask<Versioned<HelpDesk.Store.Tickets.Ticket>?> TicketOfAsync(Changes changes, string number, CancellationToken cancel) =>
        changes.Tickets.FirstOrDefault(write => write.After.Number == number) is { } written
            ? new(written.After, written.Version)
            : await store.FindAsync(Kinds.Ticket, number, cancel);
}
