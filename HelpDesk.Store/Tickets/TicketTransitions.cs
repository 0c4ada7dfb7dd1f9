using System.Collections.Frozen;

namespace HelpDesk.Store.Tickets;

/// <summary>The one table of which action leads where.</summary>
public static class TicketTransitions
{
    private const TicketState Open = TicketState.Open;
    private const TicketState Waiting = TicketState.WaitingResident;
    private const TicketState Resolved = TicketState.Resolved;
    private const TicketState Closed = TicketState.Closed;
    private const TicketState Cancelled = TicketState.Cancelled;

    // Columns: open, waiting_resident, resolved, closed, cancelled. Null refuses.
    private static readonly FrozenDictionary<TicketAction, TicketState?[]> Table = new Dictionary<TicketAction, TicketState?[]>
    {
        [TicketAction.Take] = [Open, Open, null, null, null],
        [TicketAction.Note] = [Open, Waiting, Resolved, Closed, Cancelled],
        [TicketAction.Reply] = [Open, Waiting, Resolved, Closed, Cancelled],
        [TicketAction.Promise] = [Open, Open, null, null, null],
        [TicketAction.Wait] = [Waiting, Waiting, null, null, null],
        [TicketAction.Done] = [Resolved, Resolved, Resolved, null, null],
        [TicketAction.Close] = [Closed, Closed, Closed, Closed, null],
        [TicketAction.Reopen] = [Open, Open, Open, Open, Open],
        [TicketAction.Cancel] = [Cancelled, Cancelled, null, null, Cancelled],
        [TicketAction.Move] = [Open, Open, null, null, null],
        [TicketAction.Dispatch] = [Open, Open, null, null, null],
        [TicketAction.Decline] = [Open, Open, null, null, null],
        [TicketAction.Reclass] = [Open, Waiting, null, null, null],
        [TicketAction.Assign] = [Open, Waiting, null, null, null],
        [TicketAction.Add] = [Open, Open, Resolved, Closed, Cancelled],
    }.ToFrozenDictionary();

    /// <summary>The state after the action; null when the action is refused there.</summary>
    public static TicketState? Next(TicketState from, TicketAction action) => Table[action][(int)from];
}
