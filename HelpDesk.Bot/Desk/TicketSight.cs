using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Complaints;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads for one viewer: what is hidden from them is as if it did not exist.</summary>
internal sealed class TicketSight(DeskStore store, CatalogueInUse catalogue)
{
    private const int MostLookedAt = 500;

    /// <summary>A ticket; null when there is none or it is hidden.</summary>
    public async ValueTask<Versioned<Ticket>?> FindAsync(Viewer viewer, string number, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket && StaffSight.MaySee(viewer, ticket.Value) ? ticket : null;

    /// <summary>Whether a conversation may be read: it tells of every ticket that came out of it, and of a complaint not yet filed, so one that is hidden hides it.</summary>
    public async ValueTask<bool> MayReadAsync(Viewer viewer, string? conversationId, CancellationToken cancel) =>
        conversationId is null || SeesAll(viewer)
        || ((await OfAsync(conversationId, cancel)).All(ticket => StaffSight.MaySee(viewer, ticket)) && await MayHearDraftAsync(viewer, conversationId, cancel));

    /// <summary>Whether a photo or file may be seen: as the tickets it was given to, else as the conversation it came in.</summary>
    public async ValueTask<bool> MaySeeAsync(Viewer viewer, Photo photo, CancellationToken cancel)
    {
        if (SeesAll(viewer))
        {
            return true;
        }

        var tickets = await OfAsync(photo.ConversationId, cancel);
        var holding = tickets.Where(ticket => ticket.Photos?.Contains(photo.Id) == true).ToList();
        return holding.Count > 0
            ? holding.TrueForAll(ticket => StaffSight.MaySee(viewer, ticket))
            : tickets.All(ticket => StaffSight.MaySee(viewer, ticket)) && await MayHearDraftAsync(viewer, photo.ConversationId, cancel);
    }

    /// <summary>Whether a task may be seen. That the supervisor is wanted, or a notice drafted, is no business of the posts.</summary>
    public async ValueTask<bool> MaySeeAsync(Viewer viewer, DeskTask task, CancellationToken cancel) =>
        !(task.Reason is DeskTaskReason.SupervisorWanted or DeskTaskReason.OutageAnnounced && viewer.Role is StaffRole.Security or StaffRole.Technician)
        && await MayReadAsync(viewer, task.ConversationId, cancel)
        && (task is not { ConversationId: null, Subject: { } subject } || await store.FindAsync(Kinds.Ticket, subject, cancel) is not { } ticket || StaffSight.MaySee(viewer, ticket.Value));

    /// <summary>The ticket without a trace of others that the viewer may not see; for showing, never for writing.</summary>
    public async ValueTask<Versioned<Ticket>> ShownAsync(Viewer viewer, Versioned<Ticket> ticket, CancellationToken cancel)
    {
        if (SeesAll(viewer) || TicketTies.NamedBy(ticket.Value) is not { Count: > 0 } named)
        {
            return ticket;
        }

        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in named)
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is { } other && !StaffSight.MaySee(viewer, other.Value))
            {
                hidden.Add(number);
            }
        }

        return hidden.Count == 0 ? ticket : new(TicketTies.Without(ticket.Value, hidden), ticket.Version);
    }

    /// <summary>How many tickets of each state are hidden, so that counts do not betray them.</summary>
    public async ValueTask<ILookup<TicketState, Ticket>> HiddenAsync(Viewer viewer, CancellationToken cancel)
    {
        if (SeesAll(viewer) || viewer.StandsFor is not { } department)
        {
            return Enumerable.Empty<Ticket>().ToLookup(ticket => ticket.State);
        }

        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("against", FieldValue.Of(department))], OrderBy = "created_at", Descending = true, Take = MostLookedAt };
        return (await store.QueryAsync(Kinds.Ticket, query, cancel)).Select(ticket => ticket.Value).Where(ticket => !StaffSight.MaySee(viewer, ticket)).ToLookup(ticket => ticket.State);
    }

    private static bool SeesAll(Viewer viewer) => viewer.Role is StaffRole.Manager or StaffRole.Admin;

    private async ValueTask<IReadOnlyList<Ticket>> OfAsync(string conversationId, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("conversation_id", FieldValue.Of(conversationId))], OrderBy = "created_at", Descending = true, Take = MostLookedAt };
        return [.. (await store.QueryAsync(Kinds.Ticket, query, cancel)).Select(ticket => ticket.Value)];
    }

    private async ValueTask<bool> MayHearDraftAsync(Viewer viewer, string conversationId, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Conversation, conversationId, cancel) is not { } conversation
        || await store.FindAsync(Kinds.Draft, conversation.Value.PartyId, cancel) is not { } draft
        || Accused.In(catalogue.Estate, DialogJson.ReadDraft(draft.Value.State.Utf8.Span)).All(each => StaffSight.MaySee(viewer, each.Department, each.Person));
}
