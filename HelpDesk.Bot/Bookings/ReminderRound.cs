using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Bookings;

/// <summary>Reminds the residents of tomorrow's bookings, each once.</summary>
/// <remarks>Safe to repeat and to break off: the reminder's id is inserted with it. Who cannot be written to becomes a desk task.</remarks>
internal sealed class ReminderRound(DeskStore store, ResidentLine line, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int MaxTries = 5;
    private const int Page = 500;

    /// <summary>One round over the bookings to come.</summary>
    public async Task RemindAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var number in await TicketsAsync(now, cancel))
        {
            for (var attempt = 0; attempt < MaxTries && !await TryAsync(number, now, cancel); attempt++)
            {
            }
        }
    }

    private async Task<IReadOnlyList<string>> TicketsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var skip = 0; ; skip += Page)
        {
            var query = new Query
            {
                Kind = Kinds.Place.Name,
                Range = new("starts_at", FieldValue.Of(now), FieldValue.Of(now + ReminderRules.Furthest)),
                OrderBy = "starts_at",
                Skip = skip,
                Take = Page,
            };
            var places = await store.QueryAsync(Kinds.Place, query, cancel);
            numbers.UnionWith(places.Select(place => place.Value.Ticket));
            if (places.Count < Page)
            {
                return [.. numbers];
            }
        }
    }

    /// <summary>One attempt; false when another commit came between.</summary>
    private async Task<bool> TryAsync(string number, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Ticket, number, cancel) is not { Value: { Booking: { } booking } ticket } || !ReminderRules.IsDue(ticket, now, catalogue.Estate.Zone))
        {
            return true;
        }

        var id = ReminderRules.IdOf(ticket, booking);
        if (await store.FindAsync(Kinds.Outbox, id, cancel) is not null || await store.FindAsync(Kinds.Task, id, cancel) is not null)
        {
            return true;
        }

        var changes = new Changes();
        if (!ResidentLine.Tell(changes, await line.ReachAsync(ticket, cancel), ticket, TextOf(ticket, booking), now, id))
        {
            changes.Insert(Kinds.Task, new DeskTask { Id = id, Reason = DeskTaskReason.CannotBeTexted, ConversationId = ticket.ConversationId, Subject = ticket.Number, At = now });
        }

        return await store.CommitAsync(changes, cancel);
    }

    private string TextOf(Ticket ticket, Booking booking)
    {
        var estate = catalogue.Estate;
        var language = LanguageTags.Parse(ticket.Language) ?? Language.ZhHans;
        var service = estate.Services.FirstOrDefault(each => each.Name == booking.Service);
        return Wording.Say(
            "booking.reminder",
            language,
            Channel.Sms,
            ("estate", Wording.In(estate.Names, language)),
            ("when", Wording.OfWhen(TicketMapping.WhenOf(booking.ToVisit()), language)),
            ("item", service is null ? ticket.Item ?? booking.Service : Wording.In(service.Labels, language)),
            ("place", service?.Place is { } place ? Wording.In(place, language) : null),
            ("ticket", ticket.Number));
    }
}
