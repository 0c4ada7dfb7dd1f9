using HelpDesk.Bot.Audit;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of the board, tasks, alarms, the roster and the audit trail.</summary>
internal static class DeskNotes
{
    private static readonly AlarmJson Alarm = AlarmJson.Of(new(ApiSamples.Alarm, new(ApiSamples.Emergency, 1)));
    private static readonly TaskJson Task = TaskJson.Of(ApiSamples.Task, StaffRole.Supervisor);
    private static readonly ShiftJson Shift = new("2026-11-23", "night", [new("2026-11-23T09:30:00.000Z", "2026-11-24T00:30:00.000Z")], "tech", "周师傅", "tech", [], null, 1);
    private static readonly RosterJson Roster = new("2026-11-23", "2026-11-24", [Shift]);
    private static readonly DutyJson Duty = new(
        "tech", "周师傅", "tech", "2026-11-21/day", "2026-11-21T00:30:00.000Z", "2026-11-21T04:00:00.000Z", null, ["+8613900008000"], new("night", "老张", "2026-11-21/noon", "2026-11-21T04:00:00.000Z"));

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["getBoard"] = new("The triage board: what burns, what is due next, what waits for whom", new BoardJson(
            [Alarm], new(0, []), new(1, [RowJson.Of(new(ApiSamples.Repair, 1), cannotBeTexted: false)]), new(1, [RowJson.Of(new(ApiSamples.Given, 1), cannotBeTexted: false)]), [Task]))
        {
            Where = TicketNotes.Values(("onlyUntextable", "false")),
            Problems = ["400 invalid_field"],
        },
        ["listAlarms"] = new("Alarms that nobody has taken", new AlarmListJson([Alarm])),
        ["listTasks"] = new("What a person must look at", new TaskListJson([Task])),
        ["finishTask"] = new("Finish a task; done before is done all the same", Task with { DoneAt = "2026-11-21T02:10:00.000Z", DoneBy = "api:erp" }) { Where = TicketNotes.Values(("id", ApiSamples.Task.Id)) },
        ["listShifts"] = new("The roster of some days", Roster) { Where = TicketNotes.Values(("from", "2026-11-23"), ("to", "2026-11-24")), Problems = ["400 invalid_field"] },
        ["putShift"] = new("Plan a shift, or put somebody in for whoever holds it", Shift, new ShiftPersonJson("tech", true, "感冒"))
        {
            Where = TicketNotes.Values(("day", "2026-11-24"), ("part", "night")),
            IsVersioned = true,
            Problems = ["409 shift_over"],
        },
        ["swapShifts"] = new("Swap two shifts", Roster, new SwapJson(ApiSamples.Shift.Key.ToString(), ApiSamples.Other.Key.ToString())) { Problems = ["409 shift_over", "412 changed_since"] },
        ["copyWeek"] = new("Plan a week as the week before; what is entered stays", Roster, new CopyJson("2026-11-30")) { Problems = ["409 shift_over", "412 changed_since"] },
        ["getDuty"] = new("Who is on duty now, and where alarms go", Duty),
        ["startCover"] = new("Security covers from now on", Duty with { Holder = "guard" }, new GuardJson("guard")) { Problems = ["409 shift_already_covered", "412 changed_since"] },
        ["endCover"] = new("Whoever is on duty is back", Duty) { Problems = ["409 shift_not_covered", "412 changed_since"] },
        ["listAudit"] = new("Who did what, newest first", new AuditListJson(
            [new("019a0c2d6e8a7b4c9d9e5f7a6b8c0d2e", "2026-11-21T02:10:00.000Z", "tech", "take", "ticket", ApiSamples.Repair.Number, ["assignee", "timeline", "workOrders"], "desk", null)], null))
        {
            Where = TicketNotes.Values(("subject", ApiSamples.Repair.Number), ("limit", "50")),
            Problems = ["400 invalid_field"],
        },
    };
}
