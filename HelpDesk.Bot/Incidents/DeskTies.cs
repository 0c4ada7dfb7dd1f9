using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>Links two tickets and merges duplicates: both sides in one commit, each against its version.</summary>
/// <remarks>Safe to repeat. A ticket that the writer may not see is as one that does not exist.</remarks>
internal sealed class DeskTies(DeskStore store, TicketSight sight, ResidentLine line, TimeProvider clock)
{
    /// <summary>Links the two.</summary>
    public Task<DeskOutcome> LinkAsync(TieRequest request, CancellationToken cancel) => TieAsync(request, "link", TieRules.Link, cancel);

    /// <summary>Takes their link away.</summary>
    public Task<DeskOutcome> UnlinkAsync(TieRequest request, CancellationToken cancel) => TieAsync(request, "unlink", TieRules.Unlink, cancel);

    /// <summary>Closes the request's ticket as a duplicate of the other; its resident hears of it once.</summary>
    public async Task<DeskOutcome> MergeAsync(TieRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Versioned<Ticket>? into = null;
        return await RuledTicket.ChangeAsync(
            store,
            request.Number,
            request.Version,
            async duplicate => (into = await sight.FindAsync(request.Viewer, request.Other, cancel)) is null
                ? new TicketOutcome.Refused(TicketRefusal.NoSuchTicket)
                : MergeRules.Merge(duplicate, into.Value, request.By, now),
            async (before, after) => into is null ? null : await CommitMergeAsync(request, before, after, into, now, cancel),
            cancel);
    }

    /// <summary>What the resident hears, in their language.</summary>
    internal static string TextOf(Ticket duplicate) => Wording.Say(
        "desk.merged", LanguageTags.Parse(duplicate.Language) ?? Language.ZhHans, Channel.Sms, ("ticket", duplicate.Number), ("into", duplicate.MergedInto));

    private async Task<DeskOutcome> TieAsync(TieRequest request, string action, Func<Ticket, string, string, DateTimeOffset, TicketOutcome> rule, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Versioned<Ticket>? other = null;
        return await RuledTicket.ChangeAsync(
            store,
            request.Number,
            request.Version,
            async ticket => (other = await sight.FindAsync(request.Viewer, request.Other, cancel)) is null
                ? new TicketOutcome.Refused(TicketRefusal.NoSuchTicket)
                : rule(other.Value, ticket.Number, request.By, now) is TicketOutcome.Refused no ? no : rule(ticket, request.Other, request.By, now),
            async (before, after) =>
            {
                var changes = new Changes().Update(Kinds.Ticket, before, after).AuditTicket(action, request.By, before.Value, after, now);
                if (other is not null && rule(other.Value, request.Number, request.By, now) is TicketOutcome.Changed { Ticket: var tied })
                {
                    changes.Update(Kinds.Ticket, other, tied).AuditTicket(action, request.By, other.Value, tied, now);
                }

                return await CommitAsync(changes, request, before, after, told: false, cancel);
            },
            cancel);
    }

    private async Task<DeskOutcome?> CommitMergeAsync(TieRequest request, Versioned<Ticket> before, Ticket after, Versioned<Ticket> into, DateTimeOffset now, CancellationToken cancel)
    {
        var standsFor = MergeRules.Receive(into.Value, before.Value, request.By, now);
        var changes = new Changes()
            .Update(Kinds.Ticket, before, after).AuditTicket("merge", request.By, before.Value, after, now)
            .Update(Kinds.Ticket, into, standsFor).AuditTicket("receive", request.By, into.Value, standsFor, now);
        var reach = await line.ReachAsync(before.Value, cancel);
        var told = request.IsHeld
            ? HeldTellings.Hold(changes, reach, before, after, TextOf(after), [], now, [new(into.Value, into.Version + 1)])
            : ResidentLine.Tell(changes, reach, after, TextOf(after), now);
        return await CommitAsync(changes, request, before, after, told, cancel);
    }

    private async Task<DeskOutcome?> CommitAsync(Changes changes, TieRequest request, Versioned<Ticket> before, Ticket after, bool told, CancellationToken cancel)
    {
        changes.Keep(request.Once);
        return await store.CommitAsync(changes, cancel) ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, told) : null;
    }
}

/// <summary>Two tickets to be tied.</summary>
/// <param name="Viewer">Who wants it: names only what they may see.</param>
/// <param name="Number">The ticket.</param>
/// <param name="Other">The other ticket.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Version">Version of the ticket that the writer saw; null decides on whatever is there.</param>
internal sealed record TieRequest(Viewer Viewer, string Number, string Other, string By, long? Version)
{
    /// <summary>Kept in the same commit, so that a client's repeat is known.</summary>
    public OnceWrite? Once { get; init; }

    /// <summary>The resident hears of it a moment later, until which it can be taken back.</summary>
    public bool IsHeld { get; init; }
}
