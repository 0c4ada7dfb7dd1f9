using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads for one viewer: what is hidden from them is as if it did not exist.</summary>
internal sealed class TicketSight(DeskStore store)
{
    private const int MostLookedAt = 500;

    /// <summary>A ticket; null when there is none or it is hidden.</summary>
    public async ValueTask<Versioned<Ticket>?> FindAsync(Viewer viewer, string number, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket && StaffSight.MaySee(viewer, ticket.Value) ? ticket : null;

    /// <summary>Whether a conversation may be read: it tells of every ticket that came out of it, so one that is hidden hides it.</summary>
    public async ValueTask<bool> MayReadAsync(Viewer viewer, string? conversationId, CancellationToken cancel)
    {
        if (conversationId is null || viewer.Role is StaffRole.Manager or StaffRole.Admin)
        {
            return true;
        }

        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("conversation_id", FieldValue.Of(conversationId))], OrderBy = "created_at", Descending = true, Take = MostLookedAt };
        return (await store.QueryAsync(Kinds.Ticket, query, cancel)).All(ticket => StaffSight.MaySee(viewer, ticket.Value));
    }

    /// <summary>Whether a task may be seen. That the supervisor is wanted, or a notice drafted, is no business of the posts.</summary>
    public async ValueTask<bool> MaySeeAsync(Viewer viewer, DeskTask task, CancellationToken cancel) =>
        !(task.Reason is DeskTaskReason.SupervisorWanted or DeskTaskReason.OutageAnnounced && viewer.Role is StaffRole.Security or StaffRole.Technician)
        && await MayReadAsync(viewer, task.ConversationId, cancel);

    /// <summary>How many tickets of each state are hidden, so that counts do not betray them.</summary>
    public async ValueTask<ILookup<TicketState, Ticket>> HiddenAsync(Viewer viewer, CancellationToken cancel)
    {
        if (viewer.Role is StaffRole.Manager or StaffRole.Admin || viewer.StandsFor is not { } department)
        {
            return Enumerable.Empty<Ticket>().ToLookup(ticket => ticket.State);
        }

        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("against", FieldValue.Of(department))], OrderBy = "created_at", Descending = true, Take = MostLookedAt };
        return (await store.QueryAsync(Kinds.Ticket, query, cancel)).Select(ticket => ticket.Value).Where(ticket => !StaffSight.MaySee(viewer, ticket)).ToLookup(ticket => ticket.State);
    }
}
