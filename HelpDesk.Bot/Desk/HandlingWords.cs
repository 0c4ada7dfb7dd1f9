using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Words of changing kind, class and handler, of canned replies, of colleagues at one ticket and of deadlines that stand still or were missed.</summary>
internal static class HandlingWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["handling"] = ("责任人和类型", "Handler and kind"),
        ["do.assign"] = ("指定责任人", "Assign"),
        ["assign.to"] = ("直接责任人", "Handler"),
        ["assign.nobody"] = ("没有责任人", "Nobody"),
        ["done.assign"] = ("责任人已更改。", "Handler changed."),
        ["event.assigned"] = ("指定责任人", "Assigned"),
        ["event.unassigned"] = ("取消责任人", "Unassigned"),
        ["do.reclass"] = ("改类型或级别", "Change kind or class"),
        ["reclass.kind"] = ("类型", "Kind"),
        ["reclass.class"] = ("投诉级别", "Class of complaint"),
        ["reclass.same"] = ("不变", "Unchanged"),
        ["reclass.against"] = ("投诉涉及的部门", "Department the complaint is about"),
        ["reclass.nobody"] = ("没有", "None"),
        ["reclass.why"] = ("原因（住户看不到）", "Reason (the resident does not see it)"),
        ["reclass.note"] = ("单号不变；期限从登记时算起；该部门员工将看不到此单。", "The number stays, time counts from filing, and that department's staff no longer see the ticket."),
        ["done.reclass"] = ("类型或级别已更改。", "Kind or class changed."),
        ["event.kind_changed"] = ("改类型", "Kind changed"),
        ["event.continued"] = ("继续处理", "Continued"),
        ["event.overdue_told"] = ("超时已报主管", "Overdue, supervisor told"),
        ["ticket.refused.UnknownClass"] = ("没有这个投诉级别。", "There is no such class of complaint."),
        ["ticket.refused.UnknownDepartment"] = ("没有这个部门。", "There is no such department."),
        ["ticket.refused.HasBooking"] = ("这张工单有预约时间，请先取消或另约，再改类型。", "This ticket has a booked time. Cancel or move it first, then change the kind."),
        ["ticket.refused.HasApplication"] = ("这是带资料和条款的申请，请先审批或取消，另立新单。", "This is an application with papers and terms. Decide or cancel it first and file the matter anew."),
        ["ticket.refused.HandlerCannotSee"] = ("没有这位同事，或该同事不能看此单。", "There is no such colleague, or they may not see this ticket."),
        ["ticket.refused.TakeFirst"] = ("紧急单须由本人接单，不能指定。", "An emergency is taken by somebody, not assigned."),
        ["canned.pick"] = ("常用回复", "Canned reply"),
        ["canned.insert"] = ("填入", "Insert"),
        ["colleague.here"] = ("也在看", "is here too"),
        ["colleague.writes"] = ("正在写…", "is writing…"),
        ["due.paused"] = ("期限暂停", "Paused"),
        ["due.paused.why"] = ("等住户期间不计时", "Time stands still while the resident is asked"),
        ["due.left"] = ("剩", "left"),
        ["due.told"] = ("已报主管", "Supervisor told"),
        ["due.told.nobody"] = ("主管没有电话，未能报告", "No supervisor has a number: nobody told"),
    };

    /// <summary>A ticket's deadline in words; empty for none.</summary>
    public static string DueOf(DeskFrame frame, Ticket ticket)
    {
        if (ticket.DueAt is not { } due)
        {
            return "";
        }

        if (TicketClock.IsPaused(ticket) && TicketClock.WaitingSince(ticket) is { } since)
        {
            return $"{frame.T["due.paused"]} · {frame.T["due.left"]} {frame.Age(frame.Now + (due - since))}";
        }

        var told = OverdueRules.TellingOf(ticket) is { } telling ? $" · {(telling.To is null ? frame.T["due.told.nobody"] : $"{frame.T["due.told"]} {frame.Local(telling.At)}")}" : "";
        return frame.Local(due) + (due < frame.Now ? $" · {frame.T["ticket.overdue"]}" : "") + told;
    }

    /// <summary>What stands beside an event of the timeline: a change of kind or class in the page's words, all else as it was written.</summary>
    public static string? DetailOf(DeskTexts texts, TicketEvent entry)
    {
        if (entry is not { Event: "reclassed" or "kind_changed", Detail: { } detail } || detail.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var end))
        {
            return entry.Detail;
        }

        var words = detail[..end].Split(' ').Select(word => word.Trim('(', ')') is var code && code != word
            ? $"({texts.Value("class", code)})"
            : texts.Value(entry.Event == "reclassed" ? "class" : "kind", word));
        return $"{string.Join(' ', words)}{detail[end..]}";
    }

    /// <summary>What was chosen in a form that was not carried out, in the page's words.</summary>
    public static string ChosenIn(DeskFrame frame, TicketView view)
    {
        var fields = view.Unsaved?.Fields ?? new Dictionary<string, string>(StringComparer.Ordinal);
        string?[] chosen =
        [
            Of("kind") is { } kind ? frame.T.Value("kind", kind) : null,
            Of("class") is { } level ? frame.T.Value("class", level) : null,
            Of("against") is { } against ? view.Handling.Departments.FirstOrDefault(each => each.Name == against).Label : null,
            Of(TicketForms.ToField) is { } to ? view.Handling.Handlers.FirstOrDefault(each => each.Name == to)?.DisplayName : view.Unsaved?.Action == HandlingForms.Assign ? frame.T["assign.nobody"] : null,
        ];
        return string.Join(' ', chosen.Where(each => each is not null));

        string? Of(string field) => fields.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;
    }
}
