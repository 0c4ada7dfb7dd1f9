using HelpDesk.Bot.Bookings;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>The tickets a speaker may hear of.</summary>
internal static class HeardOf
{
    private const int TicketsTold = 9;
    private const int LookedAt = 50;

    /// <summary>Those that are open, newest first.</summary>
    public static ValueTask<IReadOnlyList<TicketFact>> OpenAsync(DeskStore store, Speaker speaker, string conversationId, CancellationToken cancel) =>
        FindAsync(store, speaker, conversationId, static ticket => ticket.State is TicketState.Open or TicketState.WaitingResident, cancel);

    /// <summary>Those whose works go on, newest first.</summary>
    public static ValueTask<IReadOnlyList<TicketFact>> WorksAsync(DeskStore store, Speaker speaker, string conversationId, CancellationToken cancel) =>
        FindAsync(store, speaker, conversationId, WorksRules.IsUnderWay, cancel);

    private static async ValueTask<IReadOnlyList<TicketFact>> FindAsync(DeskStore store, Speaker speaker, string conversationId, Func<Ticket, bool> wanted, CancellationToken cancel)
    {
        var found = new Dictionary<string, Ticket>(StringComparer.Ordinal);
        foreach (var where in Wheres(speaker, conversationId))
        {
            var query = new Query { Kind = Kinds.Ticket.Name, Where = where, OrderBy = "created_at", Descending = true, Take = LookedAt };
            foreach (var ticket in await store.QueryAsync(Kinds.Ticket, query, cancel))
            {
                found[ticket.Value.Number] = ticket.Value;
            }
        }

        return
        [
            .. found.Values
                .Where(ticket => wanted(ticket) && speaker.MayHear(ticket, conversationId))
                .OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Number, StringComparer.Ordinal)
                .Take(TicketsTold).Select(Told),
        ];
    }

    /// <summary>One by its number; null for another's as for none.</summary>
    public static async ValueTask<TicketFact?> OneAsync(DeskStore store, Speaker speaker, string conversationId, string number, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, number, cancel) is { Value: var ticket } && speaker.MayHear(ticket, conversationId) ? Told(ticket) : null;

    private static IEnumerable<IReadOnlyList<FieldIs>> Wheres(Speaker speaker, string conversationId)
    {
        yield return [new("conversation_id", FieldValue.Of(conversationId))];
        if (speaker.Phone is { } phone)
        {
            yield return [new("phone", FieldValue.Of(phone))];
        }

        if (speaker.Standing != Standing.Verified)
        {
            yield break;
        }

        yield return [new("party_id", FieldValue.Of(speaker.PartyId))];
        foreach (var unit in speaker.Units)
        {
            yield return [new("building", FieldValue.Of(unit.Building)), new("unit", FieldValue.Of(unit.Unit))];
        }
    }

    private static TicketFact Told(Ticket ticket) =>
        new(ticket.Number, Enum.Parse<Intent>(ticket.Kind.ToString()), Kinds.Written(ticket.State), ticket.Item, (ticket.Promise ?? ticket.Visit)?.StartOn)
        {
            Place = ticket.Place,
            Category = Enum.TryParse<Category>(ticket.Category?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var category) ? category : null,
            Form = ticket.Form,
            Booking = PlaceChanges.Told(ticket),
            Works = WorksRules.IsUnderWay(ticket) ? new(ticket.Application?.Suspension is not null) : null,
        };
}
