using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Identity;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Search;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>Finds tickets, residents and conversations by words, for one viewer: what is hidden from them is not found and not counted.</summary>
/// <remarks>Of each group the newest 200 that match are put in order, those first in which the words stand as they were typed.</remarks>
internal sealed class DeskSearch(DeskStore store, TicketSight sight)
{
    /// <summary>Hits of each group when all are shown.</summary>
    public const int Few = 5;

    /// <summary>Hits on a page of one group.</summary>
    public const int PageSize = 20;

    private const int MostFound = 200;
    private const int MostOfNumber = 50;

    // Where the words stand decides: a number or name before the matter, and that before the rest.
    private const int OfName = 8;
    private const int OfMatter = 3;

    public async Task<SearchView> ReadAsync(SearchAsked asked, Viewer viewer, CancellationToken cancel)
    {
        var words = new AskedWords(asked.Words);
        var phone = StaffPermissions.May(viewer.Role, DeskAction.SeePhones) && PhoneNumbers.OfTyped(asked.Words) is ['+', ..] number ? number : null;
        return new(asked, words)
        {
            Tickets = asked.Shows(SearchGroup.Tickets) ? await TicketsAsync(asked, words, phone, viewer, cancel) : null,
            Residents = asked.Shows(SearchGroup.Residents) ? await ResidentsAsync(asked, words, phone, viewer, cancel) : null,
            Conversations = asked.Shows(SearchGroup.Conversations) ? await TalksAsync(asked, words, viewer, cancel) : null,
        };
    }

    /// <summary>The ticket whose number was typed, if the viewer may see it.</summary>
    public ValueTask<Versioned<Ticket>?> NumberedAsync(string typed, Viewer viewer, CancellationToken cancel) =>
        typed.Length <= SearchAsked.MaxWords && typed.Contains('-', StringComparison.Ordinal) ? sight.FindAsync(viewer, typed.Trim().ToUpperInvariant(), cancel) : default;

    private async Task<Found<Versioned<Ticket>>> TicketsAsync(SearchAsked asked, AskedWords words, string? phone, Viewer viewer, CancellationToken cancel)
    {
        var found = await store.SearchAsync(Kinds.Ticket, asked.Words, MostFound, cancel);
        IReadOnlyList<Versioned<Ticket>> called = phone is null
            ? []
            : await store.QueryAsync(Kinds.Ticket, new() { Kind = Kinds.Ticket.Name, Where = [new("phone", FieldValue.Of(phone))], OrderBy = "created_at", Descending = true, Take = MostOfNumber }, cancel);
        return Page(
            asked,
            called.Concat(found.OrderByDescending(ticket => Fit(words, ticket.Value))).DistinctBy(ticket => ticket.Value.Number, StringComparer.Ordinal)
                .Where(ticket => StaffSight.MaySee(viewer, ticket.Value)));
    }

    private static int Fit(AskedWords words, Ticket ticket) =>
        (OfName * (words.Fits(ticket.Number, wholly: true) + words.Fits(ticket.Resident, wholly: true) + words.Fits(ticket.Unit, wholly: true)))
        + (OfMatter * (words.Fits(ticket.Item) + words.Fits(ticket.Place)))
        + words.Fits(ticket.Text) + ticket.Written().Sum(text => words.Fits(text));

    private async Task<Found<Resident>> ResidentsAsync(SearchAsked asked, AskedWords words, string? phone, Viewer viewer, CancellationToken cancel)
    {
        var found = (await store.SearchAsync(Kinds.Resident, asked.Words, MostFound, cancel)).Select(resident => resident.Value);
        var called = phone is not null && await store.FindAsync(Kinds.Phone, phone, cancel) is { } owner
            ? (await store.FindAsync(Kinds.Resident, owner.Value.ResidentId, cancel))?.Value
            : null;

        // Nobody finds by a number what they may not see whole.
        var maySeePhones = StaffPermissions.May(viewer.Role, DeskAction.SeePhones);
        return Page(
            asked,
            found.Where(resident => maySeePhones || ResidentRules.IsNamedBy(resident, words)).OrderByDescending(resident => words.Fits(resident.Name, wholly: true))
                .Prepend(called).OfType<Resident>().DistinctBy(resident => resident.Id, StringComparer.Ordinal));
    }

    private async Task<Found<TalkHit>> TalksAsync(SearchAsked asked, AskedWords words, Viewer viewer, CancellationToken cancel)
    {
        var heard = (await store.SearchAsync(Kinds.Activity, asked.Words, MostFound, cancel))
            .Select(each => new TalkHit(each.Value.ConversationId, "resident", each.Value.ReceivedAt, each.Value.Shown(), each.Value.Ticket));
        var said = (await store.SearchAsync(Kinds.Outbox, asked.Words, MostFound, cancel)).Where(each => each.Value.ConversationId is not null)
            .Select(each => new TalkHit(each.Value.ConversationId ?? "", "staff", each.Value.PlannedAt, each.Value.Text, each.Value.Ticket));
        var best = heard.Concat(said).Select(line => (Line: line, Fit: words.Fits(line.Text))).OrderByDescending(each => each.Fit).ThenByDescending(each => each.Line.At)
            .Select(each => each.Line).DistinctBy(line => line.ConversationId, StringComparer.Ordinal);
        var hits = new List<TalkHit>();
        var toSkip = asked.Skip;
        foreach (var line in best)
        {
            if (!await sight.MayReadAsync(viewer, line.ConversationId, cancel) || toSkip-- > 0)
            {
                continue;
            }

            if (hits.Count == asked.Take)
            {
                return new(hits, HasMore: true);
            }

            hits.Add(line.Ticket is null ? line with { Ticket = await TicketOfAsync(line, cancel) } : line);
        }

        return new(hits, HasMore: false);
    }

    // What led to a ticket was said before it was filed; what was said after the last one belongs to that. Only conversations that may be read come here, and all their tickets may be seen.
    private async Task<string?> TicketOfAsync(TalkHit line, CancellationToken cancel)
    {
        var of = new Query { Kind = Kinds.Ticket.Name, Where = [new("conversation_id", FieldValue.Of(line.ConversationId))], OrderBy = "created_at", Take = 1 };
        var next = await store.QueryAsync(Kinds.Ticket, of with { Range = new("created_at", FieldValue.Of((DateTimeOffset?)line.At), null) }, cancel);
        return (next is [var filed] ? filed : (await store.QueryAsync(Kinds.Ticket, of with { Descending = true }, cancel)) is [var last] ? last : null)?.Value.Number;
    }

    private static Found<T> Page<T>(SearchAsked asked, IEnumerable<T> hits)
    {
        List<T> page = [.. hits.Skip(asked.Skip).Take(asked.Take + 1)];
        return page.Count > asked.Take ? new(page[..asked.Take], HasMore: true) : new(page, HasMore: false);
    }
}

/// <summary>What is found.</summary>
public enum SearchGroup
{
    /// <summary>Tickets.</summary>
    Tickets,

    /// <summary>The register of residents.</summary>
    Residents,

    /// <summary>What residents and staff wrote.</summary>
    Conversations,
}

/// <summary>What is looked for.</summary>
/// <param name="Words">As typed.</param>
/// <param name="In">The one group that is shown; null for the beginning of each.</param>
/// <param name="Page">Page of that group, from 1.</param>
public sealed record SearchAsked(string Words, SearchGroup? In, int Page)
{
    /// <summary>Characters that are looked at.</summary>
    public const int MaxWords = 100;

    internal int Take => In is null ? DeskSearch.Few : DeskSearch.PageSize;

    internal int Skip => In is null ? 0 : (Page - 1) * DeskSearch.PageSize;

    internal bool Shows(SearchGroup group) => In is null || In == group;
}

/// <summary>Hits of a group.</summary>
public sealed record Found<T>(IReadOnlyList<T> Hits, bool HasMore);

/// <summary>What was found; a group that was not asked for is null.</summary>
public sealed record SearchView(SearchAsked Asked, AskedWords Words)
{
    public Found<Versioned<Ticket>>? Tickets { get; init; }

    public Found<Resident>? Residents { get; init; }

    public Found<TalkHit>? Conversations { get; init; }

    public bool IsEmpty => Tickets is null or { Hits.Count: 0 } && Residents is null or { Hits.Count: 0 } && Conversations is null or { Hits.Count: 0 };
}

/// <summary>The best line of a conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="From">resident or staff.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">The line.</param>
/// <param name="Ticket">Number of the ticket it belongs to; null for none.</param>
public sealed record TalkHit(string ConversationId, string From, DateTimeOffset At, string Text, string? Ticket);
