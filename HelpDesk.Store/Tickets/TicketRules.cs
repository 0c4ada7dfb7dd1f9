using HelpDesk.Store.Applications;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>What a command does to a ticket.</summary>
/// <remarks>
/// Pure and repeatable: the same command by the same person again is <see cref="TicketOutcome.Same"/>, so that a double tap
/// or a repeated post neither writes nor tells twice. Never throws on what a person can type.
/// </remarks>
public static class TicketRules
{
    /// <summary>Characters of a note, reply or reason.</summary>
    public const int MaxText = 2000;

    /// <summary>The same note or reply again within this time is a repeat, not a second one.</summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(1);

    /// <summary>Applies a command.</summary>
    /// <param name="ticket">The ticket before.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="by">Who: <c>resident</c>, <c>bot</c>, a sign-in name or <c>api:NAME</c>.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="local">The property's zone and duty hours.</param>
    public static TicketOutcome Apply(Ticket ticket, TicketCommand command, string by, DateTimeOffset now, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(command);
        if (Fault(command, now, local) is { } fault)
        {
            return new TicketOutcome.Refused(fault);
        }

        if (TicketTransitions.Next(ticket.State, command.Action) is not { } next || (command is TicketCommand.Decline && ticket.Assignee != by && !IsRepeat(ticket, command, by, now)))
        {
            return new TicketOutcome.Refused(TicketRefusal.WrongState);
        }

        if (IsRepeat(ticket, command, by, now))
        {
            return new TicketOutcome.Same();
        }

        return (WorksRules.Keeps(ticket, command) ?? HandlingRules.Keeps(ticket, command)) is { } keeps
            ? new TicketOutcome.Refused(keeps)
            : new TicketOutcome.Changed(ComplaintRules.Due(TicketClock.Turned(ticket, Change(ticket, command, by, now, local) with { State = next }, now) with
            {
                Timeline = [.. ticket.Timeline, new(now, by, EventOf(ticket, command), DetailOf(command) ?? HandlingRules.DetailOf(ticket, command))],
            }));
    }

    private static TicketRefusal? Fault(TicketCommand command, DateTimeOffset now, LocalHours local) => command switch
    {
        TicketCommand.Promise { Visit: var visit } => Promises.IsPossible(visit, now, local) ? null : TicketRefusal.BadTime,
        TicketCommand.Reclass reclass => HandlingRules.Fault(reclass),
        TicketCommand.Note or TicketCommand.Reply or TicketCommand.Add or TicketCommand.Decline when string.IsNullOrWhiteSpace(DetailOf(command)) => TicketRefusal.TextMissing,
        _ => DetailOf(command) is { Length: > MaxText } ? TicketRefusal.TextTooLong : null,
    };

    private static bool IsRepeat(Ticket ticket, TicketCommand command, string by, DateTimeOffset now) => command switch
    {
        TicketCommand.Take => ticket.Assignee == by && ticket.State == TicketState.Open && !ticket.AwaitsAcknowledgement(),
        TicketCommand.Dispatch { To: var to } => ticket.Assignee == to && ticket.State == TicketState.Open,
        TicketCommand.Decline => ticket.Assignee is null && ticket.WorkOrders is [.., { State: WorkOrderState.Refused } last] && last.Technician == by,
        TicketCommand.Move move => ticket.Booking is { } booking && booking.StartsAt == move.To.StartsAt && booking.Minutes == move.To.Minutes,
        TicketCommand.Reclass reclass => HandlingRules.IsRepeat(ticket, reclass),
        TicketCommand.Assign { To: var to } => ticket.Assignee == to,
        TicketCommand.Promise promise => ticket.Promise == promise.Visit && ticket.State == TicketState.Open,
        TicketCommand.Note or TicketCommand.Reply or TicketCommand.Add =>
            ticket.Timeline is [.., var last] && last.Event == EventOf(ticket, command) && last.By == by
            && last.Detail == DetailOf(command) && now - last.At <= RepeatWindow,
        _ => TicketTransitions.Next(ticket.State, command.Action) == ticket.State,
    };

    private static Ticket Change(Ticket ticket, TicketCommand command, string by, DateTimeOffset now, LocalHours local) => command switch
    {
        TicketCommand.Take => Taken(ticket, by, now, local),
        TicketCommand.Dispatch { To: var to } => Given(ticket, to, WorkOrderState.Dispatched, now),
        TicketCommand.Decline => ticket with { Assignee = null, WorkOrders = Finished(ticket.WorkOrders, WorkOrderState.Refused, now) },
        TicketCommand.Promise { Visit: var visit } => ticket with { Promise = visit, DueAt = VisitEnd.Of(visit, local) },
        TicketCommand.Done => ticket with { DueAt = null, WorkOrders = Finished(ticket.WorkOrders, WorkOrderState.Done, now) },
        TicketCommand.Close => ticket with { DueAt = null, WorkOrders = Finished(ticket.WorkOrders, WorkOrderState.Done, now) },
        TicketCommand.Move { To: var to } => ticket with { Booking = to, Visit = to.ToVisit(), Promise = null, DueAt = to.StartsAt },
        TicketCommand.Cancel => ticket with { Booking = ticket.Booking is { } booking ? booking with { Places = [] } : null, DueAt = null, WorkOrders = Finished(ticket.WorkOrders, WorkOrderState.Cancelled, now) },
        TicketCommand.Reclass reclass => HandlingRules.Reclassed(ticket, reclass, local),
        TicketCommand.Assign { To: var to } => HandlingRules.Assigned(ticket, to, now),
        TicketCommand.Reopen when ticket.State == TicketState.WaitingResident => ticket,
        TicketCommand.Reopen => Reopened(ticket, now, local),
        _ => ticket,
    };

    // A booking whose places were given back has its time agreed anew.
    private static Ticket Reopened(Ticket ticket, DateTimeOffset now, LocalHours local)
    {
        var kept = ticket with { MergedInto = null, Promise = null, Waited = null, Booking = ticket.Booking is { Places.Count: > 0 } booking ? booking : null };
        return ComplaintRules.WithDeadlines(kept, now, local) with { DueAt = FirstDue.Of(kept with { Visit = null }, now, acknowledged: true, local) };
    }

    private static Ticket Given(Ticket ticket, string to, WorkOrderState state, DateTimeOffset now) => ticket with
    {
        Assignee = to,
        WorkOrders = [.. Finished(ticket.WorkOrders, WorkOrderState.Cancelled, now), new(ticket.WorkOrders.Count + 1, state, to, now)],
    };

    private static Ticket Taken(Ticket ticket, string by, DateTimeOffset now, LocalHours local) => Given(ticket, by, WorkOrderState.Acknowledged, now) with
    {
        DueAt = ticket.Urgent && (ticket.Assignee is null || ticket.AwaitsAcknowledgement()) ? FirstDue.Of(ticket, ticket.CreatedAt, acknowledged: true, local) : ticket.DueAt,
    };

    internal static WorkOrder[] Finished(IReadOnlyList<WorkOrder> orders, WorkOrderState state, DateTimeOffset now) =>
        [.. orders.Select(order => order.State is WorkOrderState.Dispatched or WorkOrderState.Acknowledged or WorkOrderState.OnSite or WorkOrderState.FailedCheck
            ? order with { State = state, At = now }
            : order)];

    private static string EventOf(Ticket ticket, TicketCommand command) => command.Action switch
    {
        TicketAction.Reclass or TicketAction.Assign => HandlingRules.EventOf(ticket, command),
        TicketAction.Take => "taken",
        TicketAction.Note => "note",
        TicketAction.Reply => "reply",
        TicketAction.Promise => "promised",
        TicketAction.Wait => "waiting_resident",
        TicketAction.Done => "done",
        TicketAction.Close => "closed",
        // A wait that ends starts no clock anew.
        TicketAction.Reopen => ticket.State == TicketState.WaitingResident ? "continued" : "reopened",
        TicketAction.Cancel => "cancelled",
        TicketAction.Move => "moved",
        TicketAction.Dispatch => "dispatched",
        TicketAction.Decline => "declined",
        _ => "added",
    };

    private static string? DetailOf(TicketCommand command) => command switch
    {
        TicketCommand.Note { Text: var text } => text,
        TicketCommand.Reply { Text: var text } => text,
        TicketCommand.Add { Text: var text } => text,
        TicketCommand.Promise { Visit: var visit } => Promises.Written(visit),
        TicketCommand.Move { To: var to, Reason: var reason } => Promises.Written(to.ToVisit()) + (reason is null ? "" : $" · {reason}"),
        TicketCommand.Dispatch { To: var to } => to,
        TicketCommand.Decline { Reason: var reason } => reason,
        TicketCommand.Wait { Reason: var reason } => reason,
        TicketCommand.Done { Reason: var reason } => reason,
        TicketCommand.Close { Reason: var reason } => reason,
        TicketCommand.Reopen { Reason: var reason } => reason,
        TicketCommand.Cancel { Reason: var reason } => reason,
        _ => null,
    };
}
