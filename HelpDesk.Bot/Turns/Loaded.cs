using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>What a turn was decided on, with the versions its commit expects.</summary>
internal sealed record Loaded(Versioned<ConversationRecord>? Conversation, Speaker Speaker, Versioned<DraftRecord>? Draft)
{
    private const int TicketsTold = 9;

    public static async ValueTask<Loaded> FromAsync(DeskStore store, string conversationId, string address, CancellationToken cancel)
    {
        var conversation = await store.FindAsync(Kinds.Conversation, conversationId, cancel);
        var speaker = await Speaker.OfAsync(store, address, cancel);
        return new(conversation, speaker, await store.FindAsync(Kinds.Draft, speaker.PartyId, cancel));
    }

    public DialogState State => new(
        Conversation is { } known
            ? DialogJson.ReadConversation(known.Value.State.Utf8.Span)
            : new ConversationState { Language = LanguageTags.Parse(Speaker.Resident?.Language) },
        Draft is { } draft ? DialogJson.ReadDraft(draft.Value.State.Utf8.Span) : null);

    /// <summary>The facts a turn asked for; only what this speaker may hear.</summary>
    public async ValueTask<Facts> FactsAsync(DeskStore store, Needs needs, string address, CancellationToken cancel) => new()
    {
        Registered = Speaker.Resident is not null,
        UnitsOnFile = Speaker.Units,
        OpenTickets = needs.OpenTickets ? await OpenTicketsAsync(store, cancel) : [],
        Ticket = needs.Ticket is { } number ? await TicketAsync(store, number, address, cancel) : null,
    };

    private async ValueTask<IReadOnlyList<TicketFact>> OpenTicketsAsync(DeskStore store, CancellationToken cancel)
    {
        var latest = await store.QueryAsync(
            Kinds.Ticket,
            new Query
            {
                Kind = Kinds.Ticket.Name,
                Where = [new("party_id", FieldValue.Of(Speaker.PartyId))],
                OrderBy = "created_at",
                Descending = true,
                Take = 50,
            },
            cancel);
        return [.. latest.Select(ticket => ticket.Value).Where(IsOpen).Take(TicketsTold).Select(Told)];
    }

    private async ValueTask<TicketFact?> TicketAsync(DeskStore store, string number, string address, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, number, cancel) is { Value: var ticket } && (ticket.PartyId == Speaker.PartyId || ticket.Phone == address)
            ? Told(ticket)
            : null;

    private static bool IsOpen(Ticket ticket) => ticket.State is TicketState.Open or TicketState.WaitingResident;

    private static TicketFact Told(Ticket ticket) =>
        new(ticket.Number, Enum.Parse<Intent>(ticket.Kind.ToString()), Kinds.Written(ticket.State), ticket.Item, (ticket.Promise ?? ticket.Visit)?.StartOn);
}
