using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What staff do to tickets: load, rule, one commit of the ticket, its alarm and the text that tells the resident.</summary>
/// <remarks>Safe to repeat: the same command again changes and tells nothing.</remarks>
internal sealed class DeskTickets(DeskStore store, ResidentLine line, StaffOnFile staff, CatalogueInUse catalogue, TimeProvider clock)
{
    public async Task<DeskOutcome> ApplyAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Command is TicketCommand.Dispatch { To: var to } && await staff.OfNameAsync(to, cancel) is not { Role: StaffRole.Technician })
        {
            return new DeskOutcome.NotFound();
        }

        var now = clock.GetUtcNow();
        return await RuledTicket.ChangeAsync(
            store,
            request.Number,
            SeenBy(request),
            ticket => TicketRules.Apply(ticket, request.Command, request.By, now, catalogue.LocalHours),
            (before, after) => CommitAsync(request, before, after, now, cancel),
            cancel);
    }

    // A note is only added, never replaces anything, so it may follow a change its writer has not seen.
    private static long? SeenBy(DeskRequest request) => request.Command is TicketCommand.Note ? null : request.Version;

    private async Task<DeskOutcome?> CommitAsync(DeskRequest request, Versioned<Ticket> before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes().Update(Kinds.Ticket, before, after).AuditTicket(AuditEntry.ActionOf(request.Command), request.By, before.Value, after, now);
        var freed = await PlaceChanges.FreeAsync(store, changes, before.Value, after, cancel);
        var released = await Incidents.Merges.ReleaseAsync(store, changes, before.Value, after, now, cancel);
        if (request.Task is { } task)
        {
            changes.Insert(Kinds.Task, task);
        }

        if (request.Command is TicketCommand.Take && after.Urgent)
        {
            await AcknowledgeAsync(changes, request, now, cancel);
        }

        if (request.Command is TicketCommand.Dispatch)
        {
            await TellTechnicianAsync(changes, before.Value, after, now, cancel);
        }

        var told = false;
        if (!request.IsUntold && Telling.Of(after, request.Command) is { } telling)
        {
            var reach = await line.ReachAsync(before.Value, cancel);
            if (request.Command is TicketCommand.Reply && !reach.CanBeWritten)
            {
                return new DeskOutcome.CannotBeTexted(before);
            }

            told = request.IsHeld
                ? HeldTellings.Hold(changes, reach, before, after, telling, freed, now, released)
                : ResidentLine.Tell(changes, reach, after, telling, now);
        }

        changes.Keep(request.Once);
        return await store.CommitAsync(changes, cancel)
            ? new DeskOutcome.Kept(new(after, before.Version + 1), WasSame: false, told)
            : null;
    }

    // What can wait for the morning wakes nobody: it stands on the board.
    private async Task TellTechnicianAsync(Changes changes, Ticket before, Ticket after, DateTimeOffset now, CancellationToken cancel)
    {
        var isNight = catalogue.LocalHours.Duty.IsNight(TimeZoneInfo.ConvertTime(now, catalogue.Estate.Zone).DateTime);
        if ((isNight && !after.Urgent) || after.Assignee is not { } to || after.Assignee == after.Timeline[^1].By || await staff.OfNameAsync(to, cancel) is not { Phone: { } phone } technician)
        {
            return;
        }

        var language = StaffTexts.LanguageOf(technician);
        var text = Wording.Say(
            "staff.dispatched",
            language,
            Channel.Sms,
            ("ticket", after.Number),
            ("unit", Wording.OfUnit(new UnitRef(after.Building, after.Entrance, after.Unit), language)),
            ("item", after.Item ?? after.Text),
            ("when", (after.Promise ?? after.Visit) is { } visit ? Wording.OfWhen(TicketMapping.WhenOf(visit), language) : null));
        StaffTexts.Add(changes, $"dispatch:{after.Number}/{before.Timeline.Count}", phone, text, after.Number, now);
    }

    private async Task AcknowledgeAsync(Changes changes, DeskRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.FindAsync(Kinds.Alarm, request.Number, cancel) is { Value.AcknowledgedAt: null } alarm)
        {
            changes.Update(Kinds.Alarm, alarm, alarm.Value with { AcknowledgedAt = now, AcknowledgedBy = request.By })
                .Audit(AuditEntry.Of(now, request.By, "acknowledge", Kinds.Alarm.Name, request.Number));
        }
    }
}

/// <summary>A command to one ticket.</summary>
/// <param name="Number">The ticket.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Version">Version the writer saw; null decides on whatever is there.</param>
internal sealed record DeskRequest(string Number, TicketCommand Command, string By, long? Version)
{
    /// <summary>Kept in the same commit, so that a client's repeat is known.</summary>
    public OnceWrite? Once { get; init; }

    /// <summary>The resident hears of it a moment later, until which it can be taken back.</summary>
    public bool IsHeld { get; init; }

    /// <summary>The resident hears of it elsewhere, or is to be called.</summary>
    public bool IsUntold { get; init; }

    /// <summary>What a person has to do besides, kept in the same commit; null for nothing.</summary>
    public DeskTask? Task { get; init; }
}

/// <summary>How a command ended.</summary>
internal abstract record DeskOutcome
{
    private DeskOutcome()
    {
    }

    /// <summary>Done, or done before; the ticket as it stands.</summary>
    public sealed record Kept(Versioned<Ticket> Ticket, bool WasSame, bool Told) : DeskOutcome;

    /// <summary>Somebody changed it since; nothing was written.</summary>
    public sealed record Stale(Versioned<Ticket> Ticket) : DeskOutcome;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(Versioned<Ticket> Ticket, TicketRefusal Reason) : DeskOutcome;

    /// <summary>The time that was wanted is not free; nothing was written.</summary>
    /// <param name="Ticket">The ticket.</param>
    /// <param name="Nearest">Free times nearest to it, in order.</param>
    public sealed record SlotTaken(Versioned<Ticket> Ticket, IReadOnlyList<Beginning> Nearest) : DeskOutcome;

    /// <summary>The resident cannot be texted; nothing was written.</summary>
    public sealed record CannotBeTexted(Versioned<Ticket> Ticket) : DeskOutcome;

    /// <summary>No such ticket.</summary>
    public sealed record NotFound : DeskOutcome;
}
