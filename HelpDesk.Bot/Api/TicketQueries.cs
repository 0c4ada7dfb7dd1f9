using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Lookup;

namespace HelpDesk.Bot.Api;

/// <summary>Reading tickets over the API.</summary>
internal static class TicketQueries
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    public static async Task<IResult> FindAsync(HttpContext http, string number, TicketSight sight, TicketReader reader)
    {
        if (await sight.FindAsync(ApiGate.CallerOf(http).Viewer, number, http.RequestAborted) is not { } ticket)
        {
            return ApiProblem.NotFound();
        }

        ApiHeaders.WriteVersion(http, ticket.Version);
        return Results.Ok(await reader.ReadAsync(ticket, ApiGate.CallerOf(http).Viewer, http.RequestAborted));
    }

    public static async Task<IResult> ListAsync(
        HttpContext http, TicketList list, TicketReader reader, string? state = null, string? kind = null, string? @class = null, string? building = null, string? assignee = null,
        string? urgent = null, string? overdue = null, string? from = null, string? to = null, string? since = null, string? q = null, string? cursor = null, string? limit = null)
    {
        var asked = FilterQuery.Of(http.Request.Query);
        var faults = asked.Faults.ToDictionary(StringComparer.Ordinal);
        var after = cursor is null ? null : TicketCursor.Read(cursor);
        if (cursor is not null && after is null)
        {
            faults["cursor"] = "unknown";
        }

        var take = limit is null ? DefaultLimit : LimitOf(limit);
        if (take is null)
        {
            faults["limit"] = "unknown";
        }

        if (faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults);
        }

        var viewer = ApiGate.CallerOf(http).Viewer;
        var page = await list.ReadAsync(asked.Filter, after, take ?? DefaultLimit, viewer, http.RequestAborted);
        var items = new List<TicketJson>(page.Rows.Count);
        foreach (var ticket in page.Rows)
        {
            items.Add(await reader.ReadAsync(ticket, viewer, http.RequestAborted));
        }

        return Results.Ok(new TicketPageJson(items, page.Next?.Written));
    }

    private static int? LimitOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit : null;
}
