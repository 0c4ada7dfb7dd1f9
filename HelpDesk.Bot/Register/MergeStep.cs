using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Brings what belongs to a merged resident to the one who stays.</summary>
internal sealed class MergeStep(DeskStore store, TimeProvider clock)
{
    private const int Chunk = 200;

    public async Task<bool> TryAsync(Versioned<RegisterJob> job, CancellationToken cancel)
    {
        var (from, into) = (job.Value.Subject ?? "", job.Value.Into ?? "");
        var changes = new Changes();
        var tickets = await store.QueryAsync(Kinds.Ticket, Of(Kinds.Ticket, "party_id", from), cancel);
        foreach (var ticket in tickets)
        {
            changes.Update(Kinds.Ticket, ticket, ticket.Value with { PartyId = into });
        }

        var conversations = await store.QueryAsync(Kinds.Conversation, Of(Kinds.Conversation, "party_id", from), cancel);
        foreach (var conversation in conversations)
        {
            changes.Update(Kinds.Conversation, conversation, conversation.Value with { PartyId = into });
        }

        // Each kind has its share of the commit.
        var history = tickets.Count + conversations.Count < Chunk ? await store.QueryAsync(Kinds.ResidentChange, Of(Kinds.ResidentChange, "resident_id", from), cancel) : [];
        foreach (var change in history)
        {
            changes.Update(Kinds.ResidentChange, change, change.Value with { ResidentId = into });
        }

        var now = clock.GetUtcNow();
        var moved = changes.Count;
        var next = job.Value with { Written = job.Value.Written + moved, State = moved == 0 ? JobState.Done : JobState.Running, EndedAt = moved == 0 ? now : null };
        changes.Update(Kinds.RegisterJob, job, next);
        changes.Audit(AuditEntry.Of(now, job.Value.By, "merge_resident", Kinds.Resident.Name, AuditEntry.Hidden(into), "timer"));
        return await store.CommitAsync(changes, cancel);
    }

    private static Query Of(IDocumentKind kind, string field, string id) => new() { Kind = kind.Name, Where = [new(field, FieldValue.Of(id))], Take = Chunk };
}
