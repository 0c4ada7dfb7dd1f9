using HelpDesk.Bot.Applications;
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
    private const int DecidedTold = 3;
    private const int LookedAt = 50;

    /// <summary>How long a decision is told of when its resident asks.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    /// <summary>All of them, newest first.</summary>
    public static async ValueTask<TicketsHeard> AllAsync(DeskStore store, Speaker speaker, string conversationId, DateTimeOffset now, CancellationToken cancel)
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

        var own = found.Values.Where(ticket => speaker.MayHear(ticket, conversationId)).ToDictionary(ticket => ticket.Number, StringComparer.Ordinal);
        foreach (var duplicate in own.Values.Where(ticket => ticket.MergedInto is not null).ToList())
        {
            if (await MergedTickets.FindAsync(store, duplicate.Number, cancel) is { Value: var standsFor })
            {
                own[standsFor.Number] = standsFor;
            }
        }

        var heard = own.Values
            .OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Number, StringComparer.Ordinal).ToList();
        return new(
            [.. heard.Where(IsOpen).Take(TicketsTold).Select(Told)],
            [.. heard.Where(ticket => !IsOpen(ticket) && ticket.Application?.At > now - Remembered && DecisionsHeard.Of(ticket) is not null).Take(DecidedTold).Select(Told)],
            [.. heard.Where(WorksRules.IsUnderWay).Take(TicketsTold).Select(Told)]);
    }

    /// <summary>One by its number; null for another's as for none.</summary>
    public static async ValueTask<TicketFact?> OneAsync(DeskStore store, Speaker speaker, string conversationId, string number, CancellationToken cancel) =>
        await MergedTickets.FindAsync(store, number, cancel) is { Value: var ticket } && await MergedTickets.MayHearAsync(store, speaker, ticket, conversationId, cancel)
            ? Told(ticket) with { AskedAs = ticket.Number == number ? null : number }
            : null;

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

    private static bool IsOpen(Ticket ticket) => ticket.State is TicketState.Open or TicketState.WaitingResident;

    private static TicketFact Told(Ticket ticket) =>
        new(ticket.Number, Enum.Parse<Intent>(ticket.Kind.ToString()), Kinds.Written(ticket.State), ticket.Item, (ticket.Promise ?? ticket.Visit)?.StartOn)
        {
            Place = ticket.Place,
            Category = Enum.TryParse<Category>(ticket.Category?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var category) ? category : null,
            Form = ticket.Form,
            Booking = PlaceChanges.Told(ticket),
            Works = WorksRules.IsUnderWay(ticket) ? new(ticket.Application?.Suspension is not null) : null,
            Decision = DecisionsHeard.Of(ticket),
        };
}

/// <summary>Tickets that a speaker may hear of, newest first.</summary>
/// <param name="Open">Those that are open.</param>
/// <param name="Decided">Applications that were decided lately and are over.</param>
/// <param name="Works">Those whose works go on.</param>
internal sealed record TicketsHeard(IReadOnlyList<TicketFact> Open, IReadOnlyList<TicketFact> Decided, IReadOnlyList<TicketFact> Works)
{
    public static TicketsHeard None { get; } = new([], [], []);
}
