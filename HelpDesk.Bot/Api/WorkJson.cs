using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>The triage board.</summary>
/// <param name="Alarms">Unacknowledged, oldest first.</param>
/// <param name="OnFire">Dangers, and what is overdue.</param>
/// <param name="DueNext">The desk's move, the nearest deadline first.</param>
/// <param name="Waiting">Somebody else's move.</param>
/// <param name="Tasks">What a person must look at, oldest first.</param>
internal sealed record BoardJson(IReadOnlyList<AlarmJson> Alarms, LaneJson OnFire, LaneJson DueNext, LaneJson Waiting, IReadOnlyList<TaskJson> Tasks);

/// <param name="Count">Tickets in the lane.</param>
/// <param name="Rows">The first of them.</param>
internal sealed record LaneJson(int Count, IReadOnlyList<RowJson> Rows)
{
    public static LaneJson Of(BoardRows lane, BoardView view) => new(lane.Count, [.. lane.Rows.Select(row => RowJson.Of(row, view.CannotBeTexted(row.Value)))]);
}

/// <summary>A ticket as a row of the board.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">Sort of matter.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Urgent">A danger.</param>
/// <param name="Building">Building label.</param>
/// <param name="Unit">Unit as on the door.</param>
/// <param name="Item">What it is about.</param>
/// <param name="Assignee">Who has it; null for nobody.</param>
/// <param name="DueAt">What must be beaten, UTC, with Z.</param>
/// <param name="WaitsFor">resident, approver or technician; null for the desk's own move.</param>
/// <param name="CannotBeTexted">The resident can only be called.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record RowJson(
    string Number, string Kind, string State, bool Urgent, string? Building, string? Unit, string? Item, string? Assignee, string? DueAt, string? WaitsFor, bool CannotBeTexted, long Version)
{
    public static RowJson Of(Versioned<Ticket> row, bool cannotBeTexted)
    {
        var ticket = row.Value;
        return new(
            ticket.Number, Kinds.Written(ticket.Kind), Kinds.Written(ticket.State), ticket.Urgent, ticket.Building, ticket.Unit, ticket.Item ?? ticket.Text, ticket.Assignee,
            ticket.DueAt is { } due ? TicketJson.Instant(due) : null, BoardLanes.WaitsFor(ticket), cannotBeTexted, row.Version);
    }
}

/// <param name="Items">Unacknowledged, oldest first; taking the ticket acknowledges.</param>
internal sealed record AlarmListJson(IReadOnlyList<AlarmJson> Items);

/// <param name="Ticket">Number of its ticket.</param>
/// <param name="Danger">Kind of danger.</param>
/// <param name="Building">Building; null when not known.</param>
/// <param name="RaisedAt">UTC, with Z.</param>
/// <param name="ReachedSomebody">It was sent to a number.</param>
/// <param name="Version">Of the ticket, for If-Match.</param>
internal sealed record AlarmJson(string Ticket, string Danger, string? Building, string RaisedAt, bool ReachedSomebody, long Version)
{
    public static AlarmJson Of(AlarmRow row) =>
        new(row.Alarm.Ticket, row.Alarm.Danger, row.Alarm.Building, TicketJson.Instant(row.Alarm.RaisedAt), row.Alarm.To is not null, row.Ticket.Version);
}

/// <param name="Items">Open ones, oldest first, at most 20.</param>
internal sealed record TaskListJson(IReadOnlyList<TaskJson> Items);

/// <summary>Something a person must look at.</summary>
/// <param name="Id">Its id; null where the role may not see numbers, which an id may hold.</param>
/// <param name="Reason">Why, lower snake case.</param>
/// <param name="Channel">Channel of the conversation; null for none.</param>
/// <param name="Address">Number or device of the conversation, masked by role; null for none.</param>
/// <param name="Subject">Ticket or shift concerned; null for another or none.</param>
/// <param name="Draft">Text drafted for it, which nobody approved yet.</param>
/// <param name="At">When it arose, UTC, with Z.</param>
/// <param name="DoneAt">When it was finished, UTC, with Z; null while open.</param>
/// <param name="DoneBy">Who finished it.</param>
internal sealed record TaskJson(string? Id, string Reason, string? Channel, string? Address, string? Subject, string? Draft, string At, string? DoneAt, string? DoneBy)
{
    public static TaskJson Of(DeskTask task, StaffRole reader)
    {
        var seesNumbers = StaffPermissions.May(reader, DeskAction.SeePhones);
        var (channel, address) = task.ConversationId?.Split(':', 2) is [var named, var where] ? (named, where) : ((string?)null, (string?)null);
        return new(
            seesNumbers ? task.Id : null, Kinds.Written(task.Reason), channel, address is null || seesNumbers ? address : PhoneMask.Mask(address),
            seesNumbers ? task.Subject : null, task.Draft, TicketJson.Instant(task.At), task.DoneAt is { } done ? TicketJson.Instant(done) : null, task.DoneBy);
    }
}

/// <param name="To">Sign-in name of a technician.</param>
internal sealed record DispatchJson(string? To);

/// <param name="Shift">A shift, as 2026-11-23/night.</param>
/// <param name="With">The other.</param>
internal sealed record SwapJson(string? Shift, string? With);

/// <param name="Monday">First date of the week that is filled as the week before was planned.</param>
internal sealed record CopyJson(string? Monday);
