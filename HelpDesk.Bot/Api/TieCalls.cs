using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Incidents;
using HelpDesk.Store;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>Linked and duplicate tickets, and several of one incident, over the API.</summary>
internal static class TieCalls
{
    public static void MapTies(this RouteGroupBuilder api)
    {
        api.MapGet("/tickets/{number}/links", LinksAsync).Needs(DeskAction.Read).Produces<TiesJson>().WithName("getLinks");
        api.MapPut("/tickets/{number}/links/{other}", (HttpContext http, string number, string other, DeskTies ties) => TieAsync(http, number, other, "", ties.LinkAsync))
            .Needs(DeskAction.Link).Produces<TicketJson>().WithName("linkTickets");
        api.MapDelete("/tickets/{number}/links/{other}", (HttpContext http, string number, string other, DeskTies ties) => TieAsync(http, number, other, "", ties.UnlinkAsync))
            .Needs(DeskAction.Link).Produces<TicketJson>().WithName("unlinkTickets");
        api.MapPost("/tickets/{number}/merge", MergeAsync).Needs(DeskAction.Link).Accepts<MergeJson>("application/json").Produces<TicketJson>().WithName("mergeTicket");
        api.MapGet("/tickets/{number}/incident", IncidentAsync).Needs(DeskAction.Read).Produces<IncidentJson>().WithName("getIncident");
        api.MapPost("/tickets/{number}/incident", JoinAsync).Needs(DeskAction.Link).Accepts<IncidentJoinJson>("application/json").Produces<IncidentJson>().WithName("joinIncident");
        api.MapDelete("/tickets/{number}/incident", LeaveAsync).Needs(DeskAction.Link).Produces<TicketJson>().WithName("leaveIncident");
        api.MapPost("/tickets/{number}/incident/replies", ReplyAsync).Needs(DeskAction.Reply).Accepts<TextJson>("application/json").Produces<IncidentCommandJson>().WithName("replyToIncident");
        api.MapPost("/tickets/{number}/incident/actions", ActAsync).Needs(DeskAction.Read).Accepts<IncidentActionJson>("application/json").Produces<IncidentCommandJson>().WithName("actOnIncident");
    }

    /// <summary>The code of a refusal to tie tickets; null for others.</summary>
    public static string? CodeOf(TicketRefusal reason) => reason switch
    {
        TicketRefusal.NoSuchTicket => "no_such_ticket",
        TicketRefusal.SameTicket => "same_ticket",
        TicketRefusal.TooManyLinks => "too_many_links",
        TicketRefusal.NoIncident => "no_incident",
        TicketRefusal.IncidentFull => "incident_full",
        TicketRefusal.OtherResident => "other_resident",
        TicketRefusal.NotMergeable => "not_mergeable",
        TicketRefusal.OtherConfidence => "other_confidence",
        TicketRefusal.MergedBefore => "merged_before",
        TicketRefusal.OtherFinished => "other_finished",
        _ => null,
    };

    private static async Task<IResult> LinksAsync(HttpContext http, string number, TicketSight sight, TiesReader ties)
    {
        var viewer = ApiGate.CallerOf(http).Viewer;
        return await sight.FindAsync(viewer, number, http.RequestAborted) is { } ticket
            ? Results.Ok(TiesJson.Of(await ties.ReadAsync(viewer, (await sight.ShownAsync(viewer, ticket, http.RequestAborted)).Value, http.RequestAborted)))
            : ApiProblem.NotFound();
    }

    private static Task<IResult> TieAsync(HttpContext http, string number, string other, string raw, Func<TieRequest, CancellationToken, Task<DeskOutcome>> tie) => TicketChanges.OnceAsync(
        http,
        number,
        raw,
        (caller, version, once) => tie(new(caller.Viewer, number, TieForms.NumberOf(other), caller.By, version) { Once = once }, http.RequestAborted));

    private static async Task<IResult> MergeAsync(HttpContext http, string number, DeskTies ties)
    {
        var body = await ApiBody.ReadAsync<MergeJson>(http.Request, http.RequestAborted);
        return body.Value is not { } value ? body.Problem ?? Results.BadRequest()
            : string.IsNullOrWhiteSpace(value.Into) ? ApiProblem.Wrong("into", "missing")
            : await TieAsync(http, number, value.Into, body.Raw, ties.MergeAsync);
    }

    private static async Task<IResult> IncidentAsync(HttpContext http, string number, TicketSight sight)
    {
        var viewer = ApiGate.CallerOf(http).Viewer;
        return await sight.FindAsync(viewer, number, http.RequestAborted) is { } ticket
            ? Results.Ok(await ShownAsync(http, viewer, ticket.Value))
            : ApiProblem.NotFound();
    }

    private static async Task<IResult> JoinAsync(HttpContext http, string number, TicketSight sight, IncidentTickets incidents, AlikeTickets alike)
    {
        var body = await ApiBody.ReadAsync<IncidentJoinJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var caller = ApiGate.CallerOf(http);
        if (await sight.FindAsync(caller.Viewer, number, http.RequestAborted) is not { } ticket)
        {
            return ApiProblem.NotFound();
        }

        IReadOnlyList<string> others = value.Tickets is { } named
            ? [.. named.Select(TieForms.NumberOf)]
            : [.. (await alike.OfAsync(caller.Viewer, ticket.Value, http.RequestAborted)).Select(each => each.Value.Number)];
        if (others.Count is 0 or > IncidentRules.MostTickets)
        {
            return ApiProblem.Wrong("tickets", others.Count == 0 ? "missing" : "too_many");
        }

        return await incidents.JoinAsync(caller.Viewer, number, others, caller.By, http.RequestAborted) switch
        {
            DeskOutcome.Kept kept => Results.Ok(await ShownAsync(http, caller.Viewer, kept.Ticket.Value)),
            DeskOutcome.Refused refused => ApiProblem.Of(StatusCodes.Status409Conflict, CodeOf(refused.Reason) ?? "wrong_state"),
            _ => ApiProblem.NotFound(),
        };
    }

    private static Task<IResult> LeaveAsync(HttpContext http, string number, IncidentTickets incidents) =>
        TicketChanges.OnceAsync(http, number, "", (caller, version, once) => incidents.LeaveAsync(number, caller.By, version, once, http.RequestAborted));

    private static async Task<IResult> ReplyAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<TextJson>(http.Request, http.RequestAborted);
        return body.Value is { } value ? await CommandAsync(http, number, IncidentAction.Reply, value.Text?.Trim(), body.Raw) : body.Problem ?? Results.BadRequest();
    }

    private static async Task<IResult> ActAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<IncidentActionJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (Kinds.Read<IncidentAction>(value.Action) is not { } action || action == IncidentAction.Reply)
        {
            return ApiProblem.Wrong("action", "unknown");
        }

        if (value.Reason is { Length: > TicketRules.MaxText })
        {
            return ApiProblem.Wrong("reason", "too_long");
        }

        return StaffPermissions.May(ApiGate.CallerOf(http).Role, TieForms.ForAll.First(each => each.Action == action).Permission)
            ? await CommandAsync(http, number, action, value.Reason, body.Raw)
            : ApiProblem.Of(StatusCodes.Status403Forbidden, "forbidden");
    }

    // Told at once, as everything over the API. The command itself knows a repeat by its key.
    private static async Task<IResult> CommandAsync(HttpContext http, string number, IncidentAction action, string? text, string raw)
    {
        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, raw, out var key) is { } fault)
        {
            return fault;
        }

        var commands = http.RequestServices.GetRequiredService<IncidentCommands>();
        var outcome = await commands.PlanAsync(new(caller.Viewer, number, action, text, caller.By, key?.Id ?? Guid.CreateVersion7(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString("N")), http.RequestAborted);
        if (outcome is not IncidentOutcome.Planned planned)
        {
            return outcome switch
            {
                IncidentOutcome.Refused { Reason: TicketRefusal.TextMissing or TicketRefusal.TextTooLong } refused => ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", $"{refused.Reason}"),
                IncidentOutcome.Refused refused => ApiProblem.Of(StatusCodes.Status409Conflict, CodeOf(refused.Reason) ?? "wrong_state"),
                IncidentOutcome.KeyReused => ApiProblem.KeyReused(),
                _ => ApiProblem.NotFound(),
            };
        }

        await commands.RunDueAsync(http.RequestAborted);
        var done = await http.RequestServices.GetRequiredService<DeskStore>().FindAsync(Kinds.IncidentCommand, planned.Command.Id, http.RequestAborted);
        return Results.Ok(IncidentCommandJson.Of(done?.Value ?? planned.Command));
    }

    private static async Task<IncidentJson> ShownAsync(HttpContext http, Viewer viewer, Ticket ticket) =>
        IncidentJson.Of(ticket, await http.RequestServices.GetRequiredService<IncidentReader>().ReadAsync(viewer, ticket, http.RequestAborted));
}
