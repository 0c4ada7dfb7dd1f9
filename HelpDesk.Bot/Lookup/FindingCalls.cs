using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Figures;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>Search, kept lists and files over the API.</summary>
internal static class FindingCalls
{
    public static void MapFindingCalls(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tickets.csv", SheetAsync).Needs(DeskAction.Export).Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithName("exportTickets");
        api.MapGet("/search", SearchAsync).Needs(DeskAction.Read).Produces<SearchJson>()
            .WithName("search");
        api.MapGet("/views", ViewsAsync).Needs(DeskAction.Read).Produces<ViewListJson>()
            .WithName("listViews");
        api.MapPost("/views", KeepAsync).Needs(DeskAction.Read).Accepts<NewViewJson>("application/json").Produces<ViewJson>(StatusCodes.Status201Created)
            .WithName("keepView");
        api.MapPut("/views/{id}", ChangeAsync).Needs(DeskAction.Read).Accepts<NewViewJson>("application/json").Produces<ViewJson>()
            .WithName("changeView");
        api.MapDelete("/views/{id}", DeleteAsync).Needs(DeskAction.Read).Produces(StatusCodes.Status204NoContent)
            .WithName("deleteView");
        api.MapFigureCalls();
    }

    public static async Task<IResult> SearchAsync(HttpContext http, DeskSearch search, string? q = null, string? @in = null, string? page = null)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = q?.Trim() ?? "";
        if (words.Length is 0 or > SearchAsked.MaxWords)
        {
            faults["q"] = words.Length == 0 ? "missing" : "too_long";
        }

        var group = Kinds.Read<SearchGroup>(@in);
        if (@in is not null && group is null)
        {
            faults["in"] = "unknown";
        }

        var number = page is null ? 1 : SearchPages.PageOf(page);
        if (number is null)
        {
            faults["page"] = "unknown";
        }

        if (faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults);
        }

        var viewer = ApiGate.CallerOf(http).Viewer;
        return Results.Ok(SearchJson.Of(await search.ReadAsync(new(words, group, number ?? 1), viewer, http.RequestAborted), viewer.Role));
    }

    public static async Task<IResult> SheetAsync(
        HttpContext http, TicketSheet sheet, string? state = null, string? kind = null, string? @class = null, string? building = null, string? assignee = null,
        string? urgent = null, string? overdue = null, string? from = null, string? to = null, string? since = null, string? q = null)
    {
        var asked = FilterQuery.Of(http.Request.Query);
        if (asked.Faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, asked.Faults);
        }

        var caller = ApiGate.CallerOf(http);
        await sheet.WriteAsync(http, asked, new(caller.By, caller.Viewer, DeskTexts.English));
        return Results.Empty;
    }

    public static async Task<IResult> ViewsAsync(HttpContext http, SavedViews views) =>
        Results.Ok(new ViewListJson([.. (await views.ReadAsync(ApiGate.CallerOf(http).By, http.RequestAborted)).Select(ViewJson.Of)]));

    public static async Task<IResult> KeepAsync(HttpContext http, SavedViews views, DeskStore store, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<NewViewJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        var once = key is null ? null : await key.FindAsync(store, clock.GetUtcNow(), http.RequestAborted);
        if (once is OnceState.Taken taken)
        {
            return taken.SameRequest && await views.FindAsync(taken.Ticket, KeeperOf(caller), http.RequestAborted) is { } before
                ? Created(http, before)
                : ApiProblem.KeyReused();
        }

        var asked = FilterQuery.Of(value.Filter ?? "");
        if (asked.Faults.Count > 0)
        {
            return ApiProblem.Wrong("filter", "unknown");
        }

        return await views.KeepAsync(KeeperOf(caller), value.Name ?? "", value.Shared == true, asked, once is OnceState.Free free ? free.For : null, http.RequestAborted) switch
        {
            ViewOutcome.Kept kept => Created(http, kept.View),
            var other => Problem(other),
        };
    }

    public static async Task<IResult> ChangeAsync(HttpContext http, string id, SavedViews views)
    {
        var body = await ApiBody.ReadAsync<NewViewJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadIfMatch(http, "view", out var version) is { } fault)
        {
            return fault;
        }

        var asked = value.Filter is { } filter ? FilterQuery.Of(filter) : null;
        if (asked?.Faults.Count > 0)
        {
            return ApiProblem.Wrong("filter", "unknown");
        }

        return await views.ChangeAsync(KeeperOf(ApiGate.CallerOf(http)), id, version, value.Name, asked, http.RequestAborted) switch
        {
            ViewOutcome.Kept kept => Answer(http, kept.View),
            var other => Problem(other),
        };
    }

    public static async Task<IResult> DeleteAsync(HttpContext http, string id, SavedViews views)
    {
        if (ApiHeaders.ReadIfMatch(http, "view", out var version) is { } fault)
        {
            return fault;
        }

        return await views.DeleteAsync(KeeperOf(ApiGate.CallerOf(http)), id, version, http.RequestAborted) is var outcome and not ViewOutcome.Kept
            ? Problem(outcome)
            : Results.NoContent();
    }

    private static ViewKeeper KeeperOf(ApiCaller caller) => ViewKeeper.Of(caller.By, caller.Role);

    private static IResult Created(HttpContext http, Versioned<SavedView> view)
    {
        ApiHeaders.WriteVersion(http, view.Version);
        return Results.Created($"/api/v1/views/{view.Value.Id}", ViewJson.Of(view));
    }

    private static IResult Answer(HttpContext http, Versioned<SavedView> view)
    {
        ApiHeaders.WriteVersion(http, view.Version);
        return Results.Ok(ViewJson.Of(view));
    }

    private static IResult Problem(ViewOutcome outcome) => outcome switch
    {
        ViewOutcome.Refused { Reason: ViewRefusal.NameMissing } => ApiProblem.Wrong("name", "missing"),
        ViewOutcome.Refused { Reason: ViewRefusal.NameTooLong } => ApiProblem.Wrong("name", "too_long"),
        ViewOutcome.Refused { Reason: ViewRefusal.NotShared } => ApiProblem.Of(StatusCodes.Status403Forbidden, "forbidden"),
        ViewOutcome.Refused refused => ApiProblem.Of(StatusCodes.Status409Conflict, "view_" + Kinds.Written(refused.Reason)),
        ViewOutcome.Stale => ApiProblem.ChangedSince(),
        _ => ApiProblem.NotFound(),
    };
}

/// <param name="Name">At most 40 characters.</param>
/// <param name="Filter">As the query of GET /tickets: <c>state=open&amp;kind=repair</c>.</param>
/// <param name="Shared">For everybody; when it is kept, not afterwards.</param>
internal sealed record NewViewJson(string? Name, string? Filter, bool? Shared);

/// <summary>A kept list; its filter is written as the query of GET /tickets.</summary>
internal sealed record ViewJson(string Id, string Name, string Filter, bool Shared, long Version)
{
    public static ViewJson Of(Versioned<SavedView> view) => new(view.Value.Id, view.Value.Name, view.Value.Filter, view.Value.IsShared(), view.Version);
}

/// <param name="Items">Own ones first.</param>
internal sealed record ViewListJson(IReadOnlyList<ViewJson> Items);

/// <param name="Tickets">Null when another group was asked.</param>
/// <param name="Residents">Null when another group was asked.</param>
/// <param name="Conversations">Null when another group was asked.</param>
internal sealed record SearchJson(FoundJson<FoundTicketJson>? Tickets, FoundJson<FoundResidentJson>? Residents, FoundJson<FoundTalkJson>? Conversations)
{
    public static SearchJson Of(SearchView view, StaffRole role)
    {
        var whole = StaffPermissions.May(role, DeskAction.SeePhones);
        return new(
            FoundJson<FoundTicketJson>.Of(view.Tickets, row => FoundTicketJson.Of(row.Value)),
            FoundJson<FoundResidentJson>.Of(view.Residents, resident => FoundResidentJson.Of(resident, whole)),
            FoundJson<FoundTalkJson>.Of(view.Conversations, hit => new(
                whole || !TalkAddress.TellsNumber(hit.ConversationId) ? hit.ConversationId : null,
                TalkAddress.KeyOf(hit, action => StaffPermissions.May(role, action)),
                hit.Ticket,
                hit.From,
                TicketJson.Instant(hit.At),
                hit.Text)));
    }
}

/// <param name="Items">Best first.</param>
/// <param name="HasMore">There is a further page of this group.</param>
internal sealed record FoundJson<T>(IReadOnlyList<T> Items, bool HasMore)
{
    public static FoundJson<T>? Of<TFrom>(Found<TFrom>? found, Func<TFrom, T> write) => found is null ? null : new([.. found.Hits.Select(write)], found.HasMore);
}

/// <summary>A ticket found; the whole is at its own address.</summary>
internal sealed record FoundTicketJson(string Number, string Kind, string State, bool Urgent, string? Resident, string? Building, string? Entrance, string? Unit, string? Item, string? Text, string CreatedAt)
{
    public static FoundTicketJson Of(Ticket ticket) => new(
        ticket.Number, Kinds.Written(ticket.Kind), Kinds.Written(ticket.State), ticket.Urgent, ticket.Resident, ticket.Building, ticket.Entrance, ticket.Unit, ticket.Item, ticket.Text, TicketJson.Instant(ticket.CreatedAt));
}

/// <summary>A resident found; phones are E.164, masked but for four digits where the role may not see them.</summary>
internal sealed record FoundResidentJson(string Id, string Name, IReadOnlyList<string> Phones, IReadOnlyList<UnitOnFile> Units)
{
    public static FoundResidentJson Of(Resident resident, bool whole) =>
        new(resident.Id, resident.Name, [.. resident.Phones.Select(phone => whole ? phone : PhoneMask.Mask(phone))], resident.Units);
}

/// <param name="Conversation">Null where it would tell a number that the role may not see.</param>
/// <param name="Chat">Its id in the calls of chats; null for a role that may not open it.</param>
/// <param name="Ticket">Number of the ticket it belongs to; null for none.</param>
/// <param name="From">resident or staff.</param>
/// <param name="At">UTC, with Z.</param>
/// <param name="Text">The line that fits best.</param>
internal sealed record FoundTalkJson(string? Conversation, string? Chat, string? Ticket, string From, string At, string Text);
