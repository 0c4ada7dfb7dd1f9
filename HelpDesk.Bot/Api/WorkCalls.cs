using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>The night desk over the API: the board, alarms and tasks, and what is done from there.</summary>
internal static class WorkCalls
{
    public static void MapWorkCalls(this RouteGroupBuilder api)
    {
        api.MapGet("/board", BoardAsync).Needs(DeskAction.Read).Produces<BoardJson>().WithName("getBoard");
        api.MapGet("/alarms", AlarmsAsync).Needs(DeskAction.Read).Produces<AlarmListJson>().WithName("listAlarms");
        api.MapGet("/tasks", TasksAsync).Needs(DeskAction.Read).Produces<TaskListJson>().WithName("listTasks");
        api.MapPost("/tasks/{*id}", FinishTaskAsync).Needs(DeskAction.FinishTask).Produces<TaskJson>().WithName("finishTask");
        api.MapPost("/tickets/{number}/take", TakeAsync).Needs(DeskAction.Take).Produces<TicketJson>().WithName("takeTicket");
        api.MapPost("/tickets/{number}/dispatch", DispatchAsync).Needs(DeskAction.Dispatch).Accepts<DispatchJson>("application/json").Produces<TicketJson>().WithName("dispatchTicket");
        api.MapPost("/tickets/{number}/promise", PromiseAsync).Needs(DeskAction.Promise).Accepts<VisitJson>("application/json").Produces<TicketJson>().WithName("promiseVisit");
        api.MapPost("/tickets/{number}/undo", UndoAsync).Needs(DeskAction.Note).Produces<TicketJson>().WithName("undoLast");
        api.MapPost("/roster/swaps", SwapAsync).Needs(DeskAction.Roster).Accepts<SwapJson>("application/json").Produces<RosterJson>().WithName("swapShifts");
        api.MapPost("/roster/copies", CopyAsync).Needs(DeskAction.Roster).Accepts<CopyJson>("application/json").Produces<RosterJson>().WithName("copyWeek");
    }

    private static async Task<IResult> BoardAsync(HttpContext http, DeskBoard board, string? onlyUntextable = null)
    {
        if (onlyUntextable is not (null or "true" or "false"))
        {
            return ApiProblem.Wrong("onlyUntextable", "unknown");
        }

        var viewer = ApiGate.CallerOf(http).Viewer;
        var view = await board.ReadAsync(new(null, DeskBoard.Most, onlyUntextable == "true"), viewer, http.RequestAborted);
        return Results.Ok(new BoardJson(
            [.. view.Side.Alarms.Select(AlarmJson.Of)],
            LaneJson.Of(view.OnFire, view),
            LaneJson.Of(view.DueNext, view),
            LaneJson.Of(view.Waiting, view),
            [.. view.Side.Tasks.Select(task => TaskJson.Of(task.Value, viewer.Role))]));
    }

    private static async Task<IResult> AlarmsAsync(HttpContext http, DeskQueue queue) =>
        Results.Ok(new AlarmListJson([.. (await queue.ReadSideAsync(ApiGate.CallerOf(http).Viewer, http.RequestAborted)).Alarms.Select(AlarmJson.Of)]));

    private static async Task<IResult> TasksAsync(HttpContext http, DeskQueue queue)
    {
        var viewer = ApiGate.CallerOf(http).Viewer;
        return Results.Ok(new TaskListJson([.. (await queue.ReadSideAsync(viewer, http.RequestAborted)).Tasks.Select(task => TaskJson.Of(task.Value, viewer.Role))]));
    }

    private static async Task<IResult> FinishTaskAsync(HttpContext http, string id, DeskStore store, TicketSight sight, Takeovers takeovers)
    {
        var caller = ApiGate.CallerOf(http);
        if (await store.FindAsync(Kinds.Task, id, http.RequestAborted) is not { } task || !await sight.MaySeeAsync(caller.Viewer, task.Value, http.RequestAborted))
        {
            return ApiProblem.NotFound();
        }

        await takeovers.FinishAsync(id, caller.By, http.RequestAborted);
        return Results.Ok(TaskJson.Of((await store.FindAsync(Kinds.Task, id, http.RequestAborted))?.Value ?? task.Value, caller.Role));
    }

    private static Task<IResult> TakeAsync(HttpContext http, string number) => TicketChanges.ApplyAsync(http, number, new TicketCommand.Take(), "");

    private static async Task<IResult> DispatchAsync(HttpContext http, string number, StaffOnFile staff)
    {
        var body = await ApiBody.ReadAsync<DispatchJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        return value.To is { } to && await staff.OfNameAsync(to, http.RequestAborted) is { Role: StaffRole.Technician }
            ? await TicketChanges.ApplyAsync(http, number, new TicketCommand.Dispatch(to), body.Raw)
            : ApiProblem.Wrong("to", "unknown");
    }

    private static async Task<IResult> PromiseAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<VisitJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var visit = NewTicketForm.VisitOf(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["startOn"] = value.StartOn ?? "", ["endOn"] = value.EndOn ?? "", ["startTime"] = value.StartTime ?? "", ["endTime"] = value.EndTime ?? "" },
            out var readable);
        return readable && visit is not null
            ? await TicketChanges.ApplyAsync(http, number, new TicketCommand.Promise(visit with { PartOfDay = TicketChanges.PartOf(value) }), body.Raw)
            : ApiProblem.Wrong("startOn", visit is null && readable ? "missing" : "not_possible");
    }

    private static Task<IResult> UndoAsync(HttpContext http, string number, HeldTellings held) =>
        TicketChanges.OnceAsync(http, number, "", (caller, _, _) => held.UndoAsync(number, caller.By, http.RequestAborted));

    private static async Task<IResult> SwapAsync(HttpContext http, RosterDesk desk)
    {
        var body = await ApiBody.ReadAsync<SwapJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ShiftKey.Parse(value.Shift) is not { } shift)
        {
            return ApiProblem.Wrong("shift", "unknown");
        }

        return ShiftKey.Parse(value.With) is { } with && Math.Abs(with.Day.DayNumber - shift.Day.DayNumber) < RosterOnFile.MostDays
            ? await RosterAsync(http, desk, new RosterCommand.Swap(shift, with))
            : ApiProblem.Wrong("with", "unknown");
    }

    private static async Task<IResult> CopyAsync(HttpContext http, RosterDesk desk)
    {
        var body = await ApiBody.ReadAsync<CopyJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        return ShiftKey.Date(value.Monday) is { DayOfWeek: DayOfWeek.Monday } monday
            ? await RosterAsync(http, desk, new RosterCommand.CopyWeek(monday))
            : ApiProblem.Wrong("monday", "not_possible");
    }

    private static async Task<IResult> RosterAsync(HttpContext http, RosterDesk desk, RosterCommand command)
    {
        var services = http.RequestServices;
        return await desk.ApplyAsync(command, ApiGate.CallerOf(http).By, null, http.RequestAborted) is var outcome && outcome is RosterOutcome.Kept
            ? await RosterCalls.DaysAsync(http, services.GetRequiredService<RosterReader>(), services.GetRequiredService<RosterOnFile>(), ShiftKey.Written(command is RosterCommand.CopyWeek copy ? copy.Monday : command.From), ShiftKey.Written(command.To))
            : RosterCalls.Problem(outcome);
    }
}
