using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>Kind, class and handler of a ticket, and what can be answered to its resident, over the API.</summary>
internal static class HandlingCalls
{
    public static void MapHandling(this IEndpointRouteBuilder api)
    {
        api.MapPut("/tickets/{number}/classification", ReclassAsync).Needs(DeskAction.Reclass).Accepts<ClassificationJson>("application/json")
            .Produces<TicketJson>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithName("reclassTicket");
        api.MapPut("/tickets/{number}/assignee", AssignAsync).Needs(DeskAction.Assign).Accepts<AssigneeJson>("application/json")
            .Produces<TicketJson>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithName("assignTicket");
        api.MapGet("/tickets/{number}/canned-replies", RepliesAsync).Needs(DeskAction.Reply).Produces<CannedRepliesJson>()
            .WithName("listCannedReplies");
    }

    private static async Task<IResult> ReclassAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<ClassificationJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var kind = Kinds.Read<TicketKind>(value.Kind);
        return value.Kind is not null && kind is null
            ? ApiProblem.Wrong("kind", "unknown")
            : await ApplyAsync(http, number, new TicketCommand.Reclass(kind, value.ComplaintClass, value.Against, value.Reason?.Trim() ?? ""), body.Raw);
    }

    private static async Task<IResult> AssignAsync(HttpContext http, string number)
    {
        var body = await ApiBody.ReadAsync<AssigneeJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await ApplyAsync(http, number, new TicketCommand.Assign(value.Name is { Length: > 0 } name ? name : null), body.Raw)
            : body.Problem ?? Results.BadRequest();
    }

    private static async Task<IResult> RepliesAsync(HttpContext http, string number, TicketSight sight, CatalogueInUse catalogue) =>
        await sight.FindAsync(ApiGate.CallerOf(http).Viewer, number, http.RequestAborted) is { Value: var ticket }
            ? Results.Ok(new CannedRepliesJson([.. CannedReplies.Of(ticket, catalogue.Now).Select(reply => new CannedReplyJson(reply.Name, reply.Titles.ToDictionary(title => title.Key.Tag(), title => title.Value, StringComparer.Ordinal), ticket.Language, reply.Text))]))
            : ApiProblem.NotFound();

    private static Task<IResult> ApplyAsync(HttpContext http, string number, TicketCommand command, string raw) => TicketChanges.OnceAsync(
        http,
        number,
        raw,
        (caller, version, once) => http.RequestServices.GetRequiredService<TicketHandling>().ApplyAsync(new(number, command, caller.By, version) { Once = once }, http.RequestAborted));
}

/// <param name="Kind">repair, complaint, booking, question, application or suggestion; null leaves it.</param>
/// <param name="ComplaintClass">Of a complaint: minor, important or grave; null leaves it, and is minor where the ticket becomes one.</param>
/// <param name="Against">Department a complaint is about, whose staff then do not see it; kept where one is named already.</param>
/// <param name="Reason">Why; never empty.</param>
internal sealed record ClassificationJson(string? Kind, string? ComplaintClass, string? Against, string? Reason);

/// <param name="Name">Sign-in name of the handler; null for nobody.</param>
internal sealed record AssigneeJson(string? Name);

/// <param name="Items">In the catalogue's order.</param>
internal sealed record CannedRepliesJson(IReadOnlyList<CannedReplyJson> Items);

/// <param name="Name">As in the catalogue.</param>
/// <param name="Titles">What staff pick it by, by language tag.</param>
/// <param name="Language">The resident's.</param>
/// <param name="Text">Filled in for the ticket; ___ where something is not known.</param>
internal sealed record CannedReplyJson(string Name, IReadOnlyDictionary<string, string> Titles, string Language, string Text);
