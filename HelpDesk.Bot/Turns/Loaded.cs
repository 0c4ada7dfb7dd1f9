using HelpDesk.Bot.Channels;
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

    public static async ValueTask<Loaded> FromAsync(DeskStore store, Activity activity, CancellationToken cancel)
    {
        var conversation = await store.FindAsync(Kinds.Conversation, activity.ConversationId, cancel);
        var speaker = await Speaker.OfAsync(store, activity, conversation?.Value, cancel);
        return new(conversation, speaker, await store.FindAsync(Kinds.Draft, speaker.PartyId, cancel)) { Locale = activity.Locale };
    }

    /// <summary>Language the client asks for; null when it did not say.</summary>
    public string? Locale { get; init; }

    /// <summary>A button of a card that no longer shows what is asked now: answered here later, or the form went on elsewhere.</summary>
    public bool IsStale(Activity activity) =>
        activity.CardOf is { } card && (Conversation is not { Value: var known } || known.LastAnswer != card || Draft?.Value.UpdatedAt > known.LastAt);

    public DialogState State => new(
        Conversation is { } known
            ? DialogJson.ReadConversation(known.Value.State.Utf8.Span)
            : new ConversationState { Language = LanguageTags.Parse(Speaker.Resident?.Language) ?? LanguageTags.OfLocale(Locale) },
        Draft is { } draft ? DialogJson.ReadDraft(draft.Value.State.Utf8.Span) : null);

    /// <summary>The facts a turn asked for; only what this speaker may hear.</summary>
    public async ValueTask<Facts> FactsAsync(DeskStore store, Needs needs, Activity activity, CancellationToken cancel) => new()
    {
        Registered = Speaker.Resident is not null,
        Standing = Speaker.Standing,
        UnitsOnFile = Speaker.Units,
        OpenTickets = needs.OpenTickets ? await OpenTicketsAsync(store, cancel) : [],
        Ticket = needs.Ticket is { } number ? await TicketAsync(store, number, activity, cancel) : null,
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

    private async ValueTask<TicketFact?> TicketAsync(DeskStore store, string number, Activity activity, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, number, cancel) is { Value: var ticket } && (ticket.PartyId == Speaker.PartyId || (activity.Phone is { } phone && ticket.Phone == phone))
            ? Told(ticket)
            : null;

    private static bool IsOpen(Ticket ticket) => ticket.State is TicketState.Open or TicketState.WaitingResident;

    private static TicketFact Told(Ticket ticket) =>
        new(ticket.Number, Enum.Parse<Intent>(ticket.Kind.ToString()), Kinds.Written(ticket.State), ticket.Item, (ticket.Promise ?? ticket.Visit)?.StartOn);
}
