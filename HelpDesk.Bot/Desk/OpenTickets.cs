using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Every unfinished ticket, nearest deadline first: read once, then only what was committed since.</summary>
/// <remarks>Bounded: beyond <see cref="Most"/> the latest due are left out. Thread-safe.</remarks>
internal sealed class OpenTickets : IDisposable
{
    /// <summary>Unfinished tickets kept.</summary>
    public const int Most = 5000;

    private const int Page = 1000;
    private const int MostChanged = 1000;

    private readonly DeskStore store;
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Dictionary<string, Versioned<Ticket>> known = new(StringComparer.Ordinal);

    // Guarded by gate: what was committed and not read again.
    private readonly Lock gate = new();
    private HashSet<string> changed = new(StringComparer.Ordinal);
    private bool isRead;
    private Versioned<Ticket>[] sorted = [];

    public OpenTickets(DeskStore store)
    {
        this.store = store;
        store.Committed += OnCommitted;
    }

    /// <summary>The tickets as they stand.</summary>
    public async ValueTask<IReadOnlyList<Versioned<Ticket>>> ReadAsync(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var (again, since) = Taken();
            try
            {
                if (again)
                {
                    await ReadAllAsync(cancel);
                }
                else if (since.Count > 0)
                {
                    await ReadAgainAsync(since, cancel);
                }
            }
            catch
            {
                Forget();
                throw;
            }

            return sorted;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        store.Committed -= OnCommitted;
        reading.Dispose();
    }

    private (bool Again, HashSet<string> Since) Taken()
    {
        lock (gate)
        {
            var taken = (!isRead, changed);
            changed = new(StringComparer.Ordinal);
            isRead = true;
            return taken;
        }
    }

    private void Forget()
    {
        lock (gate)
        {
            isRead = false;
        }
    }

    private async Task ReadAllAsync(CancellationToken cancel)
    {
        known.Clear();
        foreach (var state in new[] { TicketState.Open, TicketState.WaitingResident })
        {
            var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("state", FieldValue.Of(Kinds.Written(state)))], OrderBy = "due_at", Take = Page };
            for (var more = true; more && known.Count < Most; query = query with { Skip = query.Skip + Page })
            {
                var page = await store.QueryAsync(Kinds.Ticket, query, cancel);
                foreach (var ticket in page)
                {
                    known[ticket.Value.Number] = ticket;
                }

                more = page.Count == Page;
            }
        }

        Sort();
    }

    private async Task ReadAgainAsync(HashSet<string> since, CancellationToken cancel)
    {
        foreach (var number in since)
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is { Value.State: TicketState.Open or TicketState.WaitingResident } ticket)
            {
                known[number] = ticket;
            }
            else
            {
                known.Remove(number);
            }
        }

        Sort();
    }

    // Without a deadline comes last.
    private void Sort()
    {
        sorted = [.. known.Values.OrderBy(ticket => ticket.Value.DueAt ?? DateTimeOffset.MaxValue).ThenBy(ticket => ticket.Value.Number, StringComparer.Ordinal).Take(Most)];
        foreach (var left in known.Count > Most ? known.Keys.Except(sorted.Select(ticket => ticket.Value.Number)).ToList() : [])
        {
            known.Remove(left);
        }
    }

    // A desk that nobody watches does not collect names for ever: it reads all anew.
    private void OnCommitted(Changes changes)
    {
        if (!changes.Touches(Kinds.Ticket.Name))
        {
            return;
        }

        lock (gate)
        {
            if (isRead)
            {
                changed.UnionWith(changes.IdsOf(Kinds.Ticket.Name));
                isRead = changed.Count <= MostChanged;
            }

            if (!isRead)
            {
                changed.Clear();
            }
        }
    }
}
