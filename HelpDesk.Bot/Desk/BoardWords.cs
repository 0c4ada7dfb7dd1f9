namespace HelpDesk.Bot.Desk;

/// <summary>Words of the triage board, and of taking back and giving out.</summary>
internal static class BoardWords
{
    public static IReadOnlyDictionary<string, (string Zh, string En)> All { get; } = new Dictionary<string, (string Zh, string En)>(StringComparer.Ordinal)
    {
        ["queue.board"] = ("待办", "To do"),
        ["board.lanes"] = ("待办分组", "Parts of the board"),
        ["board.fire"] = ("紧急和超时", "On fire"),
        ["board.next"] = ("接下来", "Due next"),
        ["board.tasks"] = ("需人工", "Needs a person"),
        ["board.waiting"] = ("等别人", "Waiting"),
        ["board.call"] = ("只能打电话", "Call only"),
        ["board.quiet"] = ("没有要做的了。", "Nothing left to do."),
        ["board.more"] = ("还有", "More"),
        ["waits.resident"] = ("等住户", "For the resident"),
        ["waits.approver"] = ("等审批", "For approval"),
        ["waits.technician"] = ("等接单", "Not yet taken"),
        ["ticket.left"] = ("还剩", "Due in"),
        ["undo.soon"] = ("住户马上会收到。", "The resident hears of it in a moment."),
        ["undo.go"] = ("撤销", "Undo"),
        ["undo.held"] = ("可撤销，将发出于", "can be undone until"),
        ["do.undo"] = ("撤销", "Undo"),
        ["do.dispatch"] = ("派工", "Dispatch"),
        ["do.decline"] = ("不接单", "Decline"),
        ["decline.why"] = ("原因", "Why"),
        ["done.undo"] = ("已撤销，没有告诉住户。", "Taken back. The resident was not told."),
        ["done.dispatch"] = ("已派工。", "Dispatched."),
        ["done.decline"] = ("已退回，等待另派。", "Declined; it is to be given to somebody else."),
        ["event.undone"] = ("撤销", "Taken back"),
        ["event.dispatched"] = ("派工", "Dispatched"),
        ["event.declined"] = ("不接单", "Declined"),
        ["ticket.refused.TooLateToUndo"] = ("已来不及撤销：已告知住户，或之后有变化。请再发一条更正。", "Too late to undo: the resident heard of it, or something changed since. Please send a correction."),
        ["keys.undo"] = ("u：撤销刚才的操作", "u: undo what was just done"),
        ["keys.lanes"] = ("1–4：跳到分组 · o：更多", "1–4: go to a part of the board · o: more"),
    };
}
