using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Complaints;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Changes a ticket's kind, class or handler. Its resident hears nothing of it; whoever a complaint is referred to does.</summary>
/// <remarks>Safe to repeat: the same command again changes and tells nothing.</remarks>
internal sealed class TicketHandling(DeskStore store, StaffOnFile staff, Referrals referrals, CatalogueInUse catalogue, TimeProvider clock)
{
    public Task<DeskOutcome> ApplyAsync(DeskRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return RuledTicket.ChangeAsync(
            store,
            request.Number,
            request.Version,
            ticket => RuleAsync(ticket, request, now, cancel),
            (before, after) => CommitAsync(request, before, after, now, cancel),
            cancel);
    }

    private async ValueTask<TicketOutcome> RuleAsync(Ticket ticket, DeskRequest request, DateTimeOffset now, CancellationToken cancel) => request.Command switch
    {
        TicketCommand.Assign { To: { } to } when await staff.OfNameAsync(to, cancel) is not { } account || !StaffSight.MaySee(Viewer.Of(account), ticket) =>
            new TicketOutcome.Refused(TicketRefusal.HandlerCannotSee),
        TicketCommand.Reclass { Against: { } against } when catalogue.Estate.Departments.All(department => department.Name != against) =>
            new TicketOutcome.Refused(TicketRefusal.UnknownDepartment),
        var command => TicketRules.Apply(ticket, command, request.By, now, catalogue.LocalHours),
    };

    private async Task<DeskOutcome?> CommitAsync(DeskRequest request, Versioned<Ticket> before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes();
        if (request.Command is TicketCommand.Reclass)
        {
            after = await WithoutHiddenHandlerAsync(after, now, cancel);
            after = await referrals.ReferAsync(changes, after, now, cancel);
        }

        changes.Update(Kinds.Ticket, before, after).AuditTicket(AuditEntry.ActionOf(request.Command), request.By, before.Value, after, now);
        changes.Keep(request.Once);
        return await store.CommitAsync(changes, cancel) ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, Told: false) : null;
    }

    // Nobody goes on with a complaint that is about them.
    private async ValueTask<Ticket> WithoutHiddenHandlerAsync(Ticket ticket, DateTimeOffset now, CancellationToken cancel) =>
        ticket.Assignee is { } name && await staff.OfNameAsync(name, cancel) is { } handler && !StaffSight.MaySee(Viewer.Of(handler), ticket)
            ? HandlingRules.Assigned(ticket, null, now)
            : ticket;
}
