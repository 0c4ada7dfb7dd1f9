using System.Globalization;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>Changing tickets over the API.</summary>
internal static class TicketChanges
{
    public static async Task<IResult> FileAsync(HttpContext http, StaffFiling filing, CatalogueInUse catalogue, TicketReader reader)
    {
        var body = await ApiBody.ReadAsync<NewTicketJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var (ticket, faults) = NewTicketForm.Read(Typed(wanted), catalogue.Estate);
        if (faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults);
        }

        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        ticket = ticket with { Visit = ticket.Visit is { } visit ? visit with { PartOfDay = PartOf(wanted.Visit), Text = wanted.Visit?.Text } : null };
        switch (await filing.FileAsync(ticket, caller.By, key, http.RequestAborted))
        {
            case FilingOutcome.Filed { Ticket: var filed }:
                ApiHeaders.WriteVersion(http, filed.Version);
                return Results.Created($"/api/v1/tickets/{filed.Value.Number}", await reader.ReadAsync(filed, caller.Viewer, http.RequestAborted));
            case FilingOutcome.SlotTaken taken:
                return BookingCalls.Taken(taken.Nearest);
            default:
                return ApiProblem.KeyReused();
        }
    }

    public static async Task<IResult> ReplyAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<TextJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await ApplyAsync(http, number, new TicketCommand.Reply(value.Text?.Trim() ?? ""), body.Raw)
            : body.Problem ?? Results.BadRequest();
    }

    public static async Task<IResult> NoteAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<TextJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await ApplyAsync(http, number, new TicketCommand.Note(value.Text?.Trim() ?? ""), body.Raw)
            : body.Problem ?? Results.BadRequest();
    }

    public static async Task<IResult> MoveAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<TransitionJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        (TicketCommand? command, var action) = Kinds.Read<TicketState>(value.To) switch
        {
            TicketState.Open => (new TicketCommand.Reopen(value.Reason), DeskAction.Reopen),
            TicketState.WaitingResident => (new TicketCommand.Wait(value.Reason), DeskAction.Wait),
            TicketState.Resolved => (new TicketCommand.Done(value.Reason), DeskAction.Done),
            TicketState.Closed => (new TicketCommand.Close(value.Reason), DeskAction.Close),
            TicketState.Cancelled => (new TicketCommand.Cancel(value.Reason), DeskAction.Cancel),
            _ => ((TicketCommand?)null, DeskAction.Read),
        };
        if (command is null)
        {
            return ApiProblem.Wrong("to", "unknown");
        }

        return StaffPermissions.May(ApiGate.CallerOf(http).Role, action)
            ? await ApplyAsync(http, number, command, body.Raw)
            : ApiProblem.Of(StatusCodes.Status403Forbidden, "forbidden");
    }

    /// <summary>Gives a command; with <c>?hold=true</c> the resident hears of it a moment later, until which it can be taken back.</summary>
    internal static Task<IResult> ApplyAsync(HttpContext http, string number, TicketCommand command, string raw) => OnceAsync(
        http,
        number,
        raw,
        (caller, version, once) => http.RequestServices.GetRequiredService<DeskTickets>().ApplyAsync(new(number, command, caller.By, version) { Once = once, IsHeld = http.Request.Query["hold"] == "true" }, http.RequestAborted));

    /// <summary>Changes a ticket that the caller may see, as its headers ask: against the version they saw, and once for a key.</summary>
    internal static async Task<IResult> OnceAsync(HttpContext http, string number, string raw, Func<ApiCaller, long?, OnceWrite?, Task<DeskOutcome>> change)
    {
        var services = http.RequestServices;
        var store = services.GetRequiredService<DeskStore>();
        var caller = ApiGate.CallerOf(http);
        if (await services.GetRequiredService<TicketSight>().FindAsync(caller.Viewer, number, http.RequestAborted) is null)
        {
            return ApiProblem.NotFound();
        }

        if (ApiHeaders.ReadKey(http, raw, out var key) is { } fault)
        {
            return fault;
        }

        if (ApiHeaders.ReadIfMatch(http, "ticket", out var version) is { } unread)
        {
            return unread;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var once = key is null ? null : await key.FindAsync(store, now, http.RequestAborted);
        if (once is OnceState.Taken taken)
        {
            return taken.SameRequest && await store.FindAsync(Kinds.Ticket, number, http.RequestAborted) is { } repeated
                ? await TicketAsync(http, repeated)
                : ApiProblem.KeyReused();
        }

        return await AnswerAsync(http, await change(caller, version, (once as OnceState.Free)?.For(number)));
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Kept kept => await TicketAsync(http, kept.Ticket),
        DeskOutcome.Stale => ApiProblem.ChangedSince(),
        DeskOutcome.SlotTaken taken => BookingCalls.Taken(taken.Nearest),
        DeskOutcome.CannotBeTexted => ApiProblem.Of(StatusCodes.Status409Conflict, "cannot_be_texted"),
        DeskOutcome.Refused { Reason: var reason } when TieCalls.CodeOf(reason) is { } code => ApiProblem.Of(StatusCodes.Status409Conflict, code),
        DeskOutcome.Refused { Reason: TicketRefusal.WrongState } => ApiProblem.Of(StatusCodes.Status409Conflict, "wrong_state"),
        DeskOutcome.Refused { Reason: TicketRefusal.TooLateToUndo } => ApiProblem.Of(StatusCodes.Status409Conflict, "too_late_to_undo"),
        DeskOutcome.Refused { Reason: TicketRefusal.NoBooking } => ApiProblem.Of(StatusCodes.Status409Conflict, "no_booking"),
        DeskOutcome.Refused { Reason: TicketRefusal.NoApplication } => ApiProblem.Of(StatusCodes.Status409Conflict, "no_application"),
        DeskOutcome.Refused { Reason: TicketRefusal.NotApprover } => ApiProblem.Of(StatusCodes.Status403Forbidden, "not_approver"),
        DeskOutcome.Refused { Reason: TicketRefusal.MandatoryPaperMissing } => ApiProblem.Of(StatusCodes.Status409Conflict, "mandatory_paper_missing"),
        DeskOutcome.Refused { Reason: TicketRefusal.PapersIncomplete } => ApiProblem.Of(StatusCodes.Status409Conflict, "papers_incomplete"),
        DeskOutcome.Refused { Reason: TicketRefusal.DepositMissing } => ApiProblem.Of(StatusCodes.Status409Conflict, "deposit_missing"),
        DeskOutcome.Refused { Reason: TicketRefusal.NoWorks } => ApiProblem.Of(StatusCodes.Status409Conflict, "no_works"),
        DeskOutcome.Refused { Reason: TicketRefusal.CompletionCheckMissing } => ApiProblem.Of(StatusCodes.Status409Conflict, "completion_check_missing"),
        DeskOutcome.Refused { Reason: TicketRefusal.DepositRefunded } => ApiProblem.Of(StatusCodes.Status409Conflict, "deposit_refunded"),
        DeskOutcome.Refused { Reason: TicketRefusal.DepositNotSettled } => ApiProblem.Of(StatusCodes.Status409Conflict, "deposit_not_settled"),
        DeskOutcome.Refused { Reason: TicketRefusal.HasBooking } => ApiProblem.Of(StatusCodes.Status409Conflict, "has_booking", "Cancel or move the booking first."),
        DeskOutcome.Refused { Reason: TicketRefusal.HasApplication } => ApiProblem.Of(StatusCodes.Status409Conflict, "has_application", "Decide or cancel the application first."),
        DeskOutcome.Refused { Reason: TicketRefusal.HandlerCannotSee } => ApiProblem.Of(StatusCodes.Status409Conflict, "handler_cannot_see"),
        DeskOutcome.Refused { Reason: TicketRefusal.TakeFirst } => ApiProblem.Of(StatusCodes.Status409Conflict, "take_first"),
        DeskOutcome.Refused { Reason: TicketRefusal.UnknownClass } => ApiProblem.Wrong("complaintClass", "unknown"),
        DeskOutcome.Refused { Reason: TicketRefusal.UnknownDepartment } => ApiProblem.Wrong("against", "unknown"),
        DeskOutcome.Refused refused => ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", $"{refused.Reason}"),
        _ => ApiProblem.NotFound(),
    };

    private static async Task<IResult> TicketAsync(HttpContext http, Versioned<Ticket> ticket)
    {
        ApiHeaders.WriteVersion(http, ticket.Version);
        return Results.Ok(await http.RequestServices.GetRequiredService<TicketReader>().ReadAsync(ticket, ApiGate.CallerOf(http).Viewer, http.RequestAborted));
    }

    internal static string? PartOf(VisitJson? visit) =>
        visit?.PartOfDay is "morning" or "noon" or "afternoon" or "evening" or "night" ? visit.PartOfDay : null;

    private static Dictionary<string, string> Typed(NewTicketJson wanted)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["urgent"] = wanted.Urgent == true ? "yes" : "" };
        foreach (var (field, value) in new[]
        {
            ("kind", wanted.Kind), ("resident", wanted.Resident), ("phone", wanted.Phone), ("building", wanted.Building), ("entrance", wanted.Entrance),
            ("unit", wanted.Unit), ("place", wanted.Place), ("item", wanted.Item), ("category", wanted.Category), ("service", wanted.Service),
            ("complaintClass", wanted.ComplaintClass), ("language", wanted.Language), ("text", wanted.Text), ("form", wanted.Form),
            ("startOn", wanted.Visit?.StartOn), ("endOn", wanted.Visit?.EndOn), ("startTime", wanted.Visit?.StartTime), ("endTime", wanted.Visit?.EndTime),
        })
        {
            typed[field] = value ?? "";
        }

        foreach (var (name, value) in wanted.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            typed[NewTicketForm.SlotField + name] = value ?? "";
        }

        typed["slot"] = BookingCalls.SlotOf(wanted.Day, wanted.Time);
        typed["quantity"] = wanted.Quantity?.ToString(CultureInfo.InvariantCulture) ?? "";
        return typed;
    }
}
