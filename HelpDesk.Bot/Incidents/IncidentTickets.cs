using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>The tickets of an incident: which they are, who joins, who is taken out.</summary>
/// <remarks>Safe to repeat: what is in it stays in it. Many are joined in several commits; a stop in between leaves those joined that were, and the rest proposed.</remarks>
internal sealed class IncidentTickets(DeskStore store, TicketSight sight, TimeProvider clock)
{
    // Three documents a ticket.
    private const int Chunk = 100;
    private const int MaxTries = 5;

    /// <summary>All tickets of an incident that the viewer may see, oldest first; empty for none.</summary>
    public async ValueTask<IReadOnlyList<Versioned<Ticket>>> OfAsync(Viewer viewer, string? incident, CancellationToken cancel)
    {
        if (incident is null)
        {
            return [];
        }

        var query = new Query { Kind = Kinds.Ticket.Name, Where = [new("incident", FieldValue.Of(incident))], OrderBy = "created_at", Take = IncidentRules.MostTickets };
        return [.. (await store.QueryAsync(Kinds.Ticket, query, cancel)).Where(ticket => StaffSight.MaySee(viewer, ticket.Value))];
    }

    /// <summary>Makes one incident of a ticket and others; of the incident that it, or the first of them, is in already.</summary>
    /// <param name="viewer">Who wants it: names only what they may see.</param>
    /// <param name="number">The ticket.</param>
    /// <param name="others">The others.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="cancel">Cancels between two commits.</param>
    public async Task<DeskOutcome> JoinAsync(Viewer viewer, string number, IReadOnlyList<string> others, string by, CancellationToken cancel)
    {
        List<string> wanted = [.. others.Distinct(StringComparer.Ordinal)];
        string? incident = null;
        foreach (var chunk in wanted.Chunk(Chunk))
        {
            var (outcome, joined) = await TryJoinAsync(viewer, number, chunk, incident, by, cancel);
            if (joined is null)
            {
                return outcome;
            }

            incident = joined;
        }

        return await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket
            ? wanted.Count == 0 ? new DeskOutcome.Refused(ticket, TicketRefusal.NoSuchTicket) : new DeskOutcome.Kept(ticket, WasSame: false, Told: false)
            : new DeskOutcome.NotFound();
    }

    /// <summary>Takes a ticket out of its incident.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="seen">Version the writer saw; null decides on whatever is there.</param>
    /// <param name="once">Kept in the same commit, so that a client's repeat is known; null for none.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<DeskOutcome> LeaveAsync(string number, string by, long? seen, OnceWrite? once, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await RuledTicket.ChangeAsync(
            store,
            number,
            seen,
            ticket => IncidentRules.Leave(ticket, by, now),
            async (before, after) =>
            {
                var changes = new Changes().Update(Kinds.Ticket, before, after).AuditTicket("leave", by, before.Value, after, now);
                changes.Keep(once);
                return await store.CommitAsync(changes, cancel) ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, Told: false) : null;
            },
            cancel);
    }

    private async Task<(DeskOutcome Outcome, string? Incident)> TryJoinAsync(Viewer viewer, string number, string[] others, string? incident, string by, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await sight.FindAsync(viewer, number, cancel) is not { } ticket)
            {
                return (new DeskOutcome.NotFound(), null);
            }

            if (others.Contains(number))
            {
                return (new DeskOutcome.Refused(ticket, TicketRefusal.SameTicket), null);
            }

            var named = new List<Versioned<Ticket>>(others.Length);
            foreach (var other in others)
            {
                if (await sight.FindAsync(viewer, other, cancel) is not { } found)
                {
                    return (new DeskOutcome.Refused(ticket, TicketRefusal.NoSuchTicket), null);
                }

                named.Add(found);
            }

            var into = ticket.Value.Incident ?? incident ?? named.Select(each => each.Value.Incident).FirstOrDefault(id => id is not null) ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
            if (await IsFullAsync(into, named.Append(ticket).Count(each => each.Value.Incident != into), cancel))
            {
                return (new DeskOutcome.Refused(ticket, TicketRefusal.IncidentFull), null);
            }

            var changes = new Changes();
            var refused = named.Select(each => Join(changes, each, into, number, by)).Prepend(Join(changes, ticket, into, null, by)).FirstOrDefault(no => no is not null);
            if (refused is { } reason)
            {
                return (new DeskOutcome.Refused(ticket, reason), null);
            }

            if (changes.IsEmpty || await store.CommitAsync(changes, cancel))
            {
                return (new DeskOutcome.Kept(ticket, WasSame: changes.IsEmpty, Told: false), into);
            }
        }

        throw new StoreUnavailableException("The tickets are being changed by others without pause.");
    }

    private TicketRefusal? Join(Changes changes, Versioned<Ticket> ticket, string incident, string? with, string by)
    {
        var now = clock.GetUtcNow();
        switch (IncidentRules.Join(ticket.Value, incident, with, by, now))
        {
            case TicketOutcome.Refused refused:
                return refused.Reason;
            case TicketOutcome.Changed changed:
                changes.Update(Kinds.Ticket, ticket, changed.Ticket).AuditTicket("join", by, ticket.Value, changed.Ticket, now);
                return null;
            default:
                return null;
        }
    }

    private async ValueTask<bool> IsFullAsync(string incident, int more, CancellationToken cancel) =>
        more > 0 && more + await store.Engine.CountAsync(new Query { Kind = Kinds.Ticket.Name, Where = [new("incident", FieldValue.Of(incident))] }, cancel) > IncidentRules.MostTickets;
}
