using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>What staff decide on applications: load, rule, one commit of the ticket, its passes, the text to the resident and those to departments.</summary>
/// <remarks>Safe to repeat: the same decision again changes and tells nothing.</remarks>
internal sealed class DeskApplications(DeskStore store, ResidentLine line, DepartmentNews news, CatalogueInUse catalogue, TimeProvider clock)
{
    public Task<DeskOutcome> ApplyAsync(DecisionRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return RuledTicket.ChangeAsync(
            store,
            request.Number,
            SeenBy(request),
            ticket => ApplicationRules.Apply(ticket, request.Command, request.Decider, now),
            (before, after) => CommitAsync(request, before, after, now, cancel),
            cancel);
    }

    // A daily check is only added, as a note is.
    private static long? SeenBy(DecisionRequest request) => request.Command is ApplicationCommand.Check ? null : request.Version;

    private async Task<DeskOutcome?> CommitAsync(DecisionRequest request, Versioned<Ticket> before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes();
        var issued = request.Command is ApplicationCommand.Approve ? Issued(after, request.Decider.By, now) : [];
        foreach (var pass in issued)
        {
            changes.Insert(Kinds.Pass, pass);
        }

        after = request.Command is ApplicationCommand.Approve && after.Application is { } granted ? after with { Application = With(granted, issued) } : after;
        await ChangePassesAsync(changes, before.Value, after, cancel);
        changes.Update(Kinds.Ticket, before, after).AuditTicket(AuditEntry.ActionOf(request.Command), request.Decider.By, before.Value, after, now);

        var told = ApplicationTelling.ToResident(before.Value, after, request.Command, issued, catalogue.Estate.Currency) is { Length: > 0 } text
            && ResidentLine.Tell(changes, await line.ReachAsync(before.Value, cancel), after, text, now);
        await news.TellAsync(changes, after, after.Application?.Tells ?? [], language => ApplicationTelling.ToStaff(before.Value, after, request.Command, issued, language), now, cancel);
        changes.Keep(request.Once);
        return await store.CommitAsync(changes, cancel)
            ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, told)
            : null;
    }

    // A number that is taken makes the commit fail, and others are drawn.
    private IReadOnlyList<Pass> Issued(Ticket ticket, string by, DateTimeOffset now) =>
        PassRules.Issue(ticket, [.. Enumerable.Range(0, ticket.Application?.Terms?.Count ?? 0).Select(_ => PassNumber.Draw())], by, now, LocalTime.DateOf(now, catalogue.Estate.Zone));

    private static Application With(Application granted, IReadOnlyList<Pass> issued) => granted with
    {
        Passes = issued.Count == 0 ? granted.Passes : [.. issued.Select(pass => pass.Number)],
        Works = granted.Works is { } works ? works with { Until = issued is [var first, ..] ? first.ValidTo : granted.EndsOn } : null,
    };

    private async Task ChangePassesAsync(Changes changes, Ticket before, Ticket after, CancellationToken cancel)
    {
        foreach (var number in before.Application?.Passes ?? [])
        {
            if (after.Application is { } application && await store.FindAsync(Kinds.Pass, number, cancel) is { } pass
                && PassRules.After(pass.Value, application) is var changed && changed != pass.Value)
            {
                changes.Update(Kinds.Pass, pass, changed);
            }
        }
    }
}

/// <summary>A decision on one application.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="Decider">Who wants it.</param>
/// <param name="Version">Version the writer saw; null decides on whatever is there.</param>
internal sealed record DecisionRequest(string Number, ApplicationCommand Command, Decider Decider, long? Version)
{
    /// <summary>Kept in the same commit, so that a client's repeat is known.</summary>
    public OnceWrite? Once { get; init; }
}
