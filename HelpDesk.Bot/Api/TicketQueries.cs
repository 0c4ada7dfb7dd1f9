using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api;

/// <summary>Reading tickets over the API.</summary>
internal static class TicketQueries
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;
    private const int Chunk = 250;
    private const int MostChunks = 8;

    public static async Task<IResult> FindAsync(HttpContext http, string number, TicketSight sight, TicketReader reader)
    {
        if (await sight.FindAsync(ApiGate.CallerOf(http).Viewer, number, http.RequestAborted) is not { } ticket)
        {
            return ApiProblem.Of(StatusCodes.Status404NotFound, "not_found");
        }

        http.Response.Headers.ETag = $"\"{ticket.Version}\"";
        return Results.Ok(await reader.ReadAsync(ticket, ApiGate.CallerOf(http).Viewer, http.RequestAborted));
    }

    public static async Task<IResult> ListAsync(
        HttpContext http, DeskStore store, TicketReader reader, string? state = null, string? kind = null, string? since = null, string? cursor = null, string? limit = null)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = new Asked(
            Read(faults, "state", state, Kinds.Read<TicketState>),
            Read(faults, "kind", kind, Kinds.Read<TicketKind>),
            Read(faults, "since", since, InstantOf),
            cursor is null ? null : TicketCursor.Read(cursor) ?? Unreadable<TicketCursor>(faults, "cursor"),
            Read(faults, "limit", limit, LimitOf) ?? DefaultLimit,
            ApiGate.CallerOf(http).Viewer);
        if (faults.Count > 0)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults);
        }

        var (tickets, next) = await PageAsync(store, asked, http.RequestAborted);
        var items = new List<TicketJson>(tickets.Count);
        foreach (var ticket in tickets)
        {
            items.Add(await reader.ReadAsync(ticket, ApiGate.CallerOf(http).Viewer, http.RequestAborted));
        }

        return Results.Ok(new TicketPageJson(items, next?.Written));
    }

    // The kind has no index: a page reads at most a bounded number of tickets and may then be short, with a cursor to go on.
    private static async Task<(List<Versioned<Ticket>> Tickets, TicketCursor? Next)> PageAsync(DeskStore store, Asked asked, CancellationToken cancel)
    {
        var found = new List<Versioned<Ticket>>();
        var last = asked.After;
        for (var chunk = 0; chunk < MostChunks; chunk++)
        {
            var read = await store.QueryAsync(Kinds.Ticket, asked.Query(chunk * Chunk), cancel);
            foreach (var ticket in read)
            {
                var at = ticket.Value.CreatedAt.ToUnixTimeMilliseconds();
                if (asked.After?.Precedes(at, ticket.Value.Number) == false)
                {
                    continue;
                }

                if (found.Count == asked.Limit)
                {
                    return (found, last);
                }

                last = new(at, ticket.Value.Number);
                if ((asked.Kind is null || ticket.Value.Kind == asked.Kind) && StaffSight.MaySee(asked.Viewer, ticket.Value))
                {
                    found.Add(ticket);
                }
            }

            if (read.Count < Chunk)
            {
                return (found, null);
            }
        }

        return (found, last);
    }

    private static T? Read<T>(Dictionary<string, string> faults, string field, string? written, Func<string, T?> read)
        where T : struct
    {
        if (written is null)
        {
            return null;
        }

        var value = read(written);
        if (value is null)
        {
            faults[field] = "unknown";
        }

        return value;
    }

    private static T? Unreadable<T>(Dictionary<string, string> faults, string field)
        where T : class
    {
        faults[field] = "unknown";
        return null;
    }

    private static DateTimeOffset? InstantOf(string written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static int? LimitOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit : null;

    private sealed record Asked(TicketState? State, TicketKind? Kind, DateTimeOffset? Since, TicketCursor? After, int Limit, Viewer Viewer)
    {
        public Query Query(int skip) => new()
        {
            Kind = "ticket",
            Where = State is { } state ? [new("state", FieldValue.Of(Kinds.Written(state)))] : [],
            Range = Since is null && After is null
                ? null
                : new("created_at", Since is { } since ? FieldValue.Of((DateTimeOffset?)since) : null, After is { } after ? FieldValue.Of(after.At + 1) : null),
            OrderBy = "created_at",
            Descending = true,
            Skip = skip,
            Take = Chunk,
        };
    }
}
