using System.Runtime.CompilerServices;
using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>Lists tickets newest first, in pages that go on where the last one ended.</summary>
/// <remarks>
/// One index narrows the list; what else is asked is looked at ticket by ticket, a bounded number for each page, so that a page may be
/// short and still lead on. Unfinished tickets are known without reading, words come from the search.
/// </remarks>
internal sealed class TicketList(DeskStore store, OpenTickets open, Estate estate, TimeProvider clock)
{
    /// <summary>Newest matches of words that are looked at.</summary>
    public const int MostFound = 200;

    private const int Chunk = 250;
    private const int MostChunks = 20;
    private const int MostAtOnce = 200;

    /// <summary>A page for one viewer.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="take">Tickets of a page at most.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<TicketListPage> ReadAsync(TicketFilter filter, TicketCursor? after, int take, Viewer viewer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await KnownAsync(filter, cancel) is { } known
            ? Page(known.Where(ticket => Fits(ticket.Value)), after, take)
            : await ScanAsync(filter, after, take, Fits, cancel);

        bool Fits(Ticket ticket) => filter.Holds(ticket, now, estate.Zone) && StaffSight.MaySee(viewer, ticket);
    }

    /// <summary>All of them, page by page.</summary>
    public async IAsyncEnumerable<Ticket> AllAsync(TicketFilter filter, Viewer viewer, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (TicketCursor? after = null; ;)
        {
            var page = await ReadAsync(filter, after, MostAtOnce, viewer, cancel);
            foreach (var row in page.Rows)
            {
                yield return row.Value;
            }

            if (page.Next is null)
            {
                yield break;
            }

            after = page.Next;
        }
    }

    // Null: they must be read from the store.
    private async ValueTask<IReadOnlyList<Versioned<Ticket>>?> KnownAsync(TicketFilter filter, CancellationToken cancel)
    {
        if (filter.Words is { } words)
        {
            return await store.SearchAsync(Kinds.Ticket, words, MostFound, cancel);
        }

        if (!filter.Overdue && filter.State is not (TicketState.Open or TicketState.WaitingResident))
        {
            return null;
        }

        // Those due first are always among them.
        var unfinished = await open.ReadAsync(cancel);
        return filter.Overdue || unfinished.Count < OpenTickets.Most ? unfinished : null;
    }

    private static TicketListPage Page(IEnumerable<Versioned<Ticket>> known, TicketCursor? after, int take)
    {
        List<Versioned<Ticket>> rows =
        [
            .. known.OrderByDescending(ticket => ticket.Value.CreatedAt).ThenByDescending(ticket => ticket.Value.Number, StringComparer.Ordinal)
                .Where(ticket => after?.Precedes(At(ticket.Value), ticket.Value.Number) != false).Take(take + 1),
        ];
        return rows.Count > take ? new(rows[..take], new(At(rows[take - 1].Value), rows[take - 1].Value.Number)) : new(rows, null);
    }

    private async Task<TicketListPage> ScanAsync(TicketFilter filter, TicketCursor? after, int take, Func<Ticket, bool> fits, CancellationToken cancel)
    {
        var found = new List<Versioned<Ticket>>();
        var last = after;
        var query = QueryOf(filter, after);
        for (int chunk = 0, looked = 0; looked < MostChunks; chunk++)
        {
            var before = last;
            var read = await store.QueryAsync(Kinds.Ticket, query with { Skip = chunk * Chunk }, cancel);
            foreach (var ticket in read)
            {
                if (after?.Precedes(At(ticket.Value), ticket.Value.Number) == false)
                {
                    continue;
                }

                if (found.Count == take)
                {
                    return new(found, last);
                }

                last = new(At(ticket.Value), ticket.Value.Number);
                if (fits(ticket.Value))
                {
                    found.Add(ticket);
                }
            }

            if (read.Count < Chunk)
            {
                return new(found, null);
            }

            // Those of the cursor's own instant that came before it are passed over and do not count.
            looked += last == before ? 0 : 1;
        }

        return new(found, last);
    }

    // The narrowest index first: a person's tickets, a building's, a kind's; a class belongs to complaints alone.
    private Query QueryOf(TicketFilter filter, TicketCursor? after)
    {
        FieldIs? narrowest = filter switch
        {
            { Assignee: TicketFilter.Nobody } => new("assignee", FieldValue.Null),
            { Assignee: { } assignee } => new("assignee", FieldValue.Of(assignee)),
            { Building: { } building } => new("building", FieldValue.Of(building)),
            { Kind: { } kind } => new("kind", FieldValue.Of(Kinds.Written(kind))),
            { Class: not null } => new("kind", FieldValue.Of(Kinds.Written(TicketKind.Complaint))),
            { State: { } state } => new("state", FieldValue.Of(Kinds.Written(state))),
            _ => null,
        };
        var from = filter.FiledFrom(estate.Zone);
        var below = filter.FiledBelow(estate.Zone)?.ToUnixTimeMilliseconds();
        below = after is not null && !(below <= after.At) ? after.At + 1 : below;
        return new()
        {
            Kind = Kinds.Ticket.Name,
            Where = narrowest is { } field ? [field] : [],
            Range = from is null && below is null ? null : new("created_at", from is null ? null : FieldValue.Of(from), below is null ? null : FieldValue.Of(below)),
            OrderBy = "created_at",
            Descending = true,
            Take = Chunk,
        };
    }

    private static long At(Ticket ticket) => ticket.CreatedAt.ToUnixTimeMilliseconds();
}

/// <summary>Part of a list.</summary>
/// <param name="Rows">Newest first; may be fewer than asked for although there are more.</param>
/// <param name="Next">Where the next part begins; null when this is the last.</param>
internal sealed record TicketListPage(IReadOnlyList<Versioned<Ticket>> Rows, TicketCursor? Next);
