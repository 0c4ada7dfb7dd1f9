using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Lists recent texts, newest first, in pages.</summary>
/// <remarks>A page names the last text of the one before it, so texts that arrive meanwhile shift nothing.</remarks>
internal static class TwilioList
{
    private const int UsualSize = 50;
    private const int MaxSize = 1_000;

    public static IResult Answer(HttpRequest request, Ledger ledger, string accountSid)
    {
        if (Filter.Of(request.Query) is not { } filter)
        {
            return TwilioError.BadPage.ToResult();
        }

        var before = filter.After is { } token ? ledger.Find(token)?.Sequence : null;
        var skip = before is null ? filter.Page * filter.Size : 0;
        var found = ledger.Newest(filter.Matches, skip, filter.Size + 1, before);
        var shown = found.Take(filter.Size).ToList();
        var page = new TwilioPage
        {
            Messages = [.. shown.Select(text => TwilioMessage.Of(text, accountSid))],
            FirstPageUri = UriOf(request, accountSid, 0, filter.Size, null),
            NextPageUri = found.Count > filter.Size ? UriOf(request, accountSid, filter.Page + 1, filter.Size, shown[^1].Sid) : null,
            Page = filter.Page,
            PageSize = filter.Size,
            Start = filter.Page * filter.Size,
            End = (filter.Page * filter.Size) + Math.Max(0, shown.Count - 1),
            Uri = UriOf(request, accountSid, filter.Page, filter.Size, filter.After),
        };
        return Results.Json(page, TwilioJson.Default.TwilioPage);
    }

    private static string UriOf(HttpRequest request, string accountSid, int page, int size, string? after)
    {
        var query = new QueryBuilder(request.Query
            .Where(each => each.Key is not ("Page" or "PageSize" or "PageToken"))
            .Select(each => KeyValuePair.Create(each.Key, each.Value.ToString())))
        {
            { "PageSize", size.ToString(CultureInfo.InvariantCulture) },
            { "Page", page.ToString(CultureInfo.InvariantCulture) },
        };
        if (after is not null)
        {
            query.Add("PageToken", "PA" + after);
        }

        return $"/2010-04-01/Accounts/{accountSid}/Messages.json{query}";
    }

    private sealed record Filter(string? To, string? From, DateTimeOffset? Since, DateTimeOffset? Until, int Page, int Size, string? After)
    {
        public static Filter? Of(IQueryCollection query)
        {
            var page = Number(query["Page"], 0);
            var size = Number(query["PageSize"], UsualSize);
            var day = Instant(query["DateSent"]);
            var since = Instant(query["DateSent>"]) ?? day;
            var until = Instant(query["DateSent<"]) ?? day?.AddDays(1);
            var datesAreRead = (query["DateSent"].Count == 0 || day is not null)
                && (query["DateSent>"].Count == 0 || since is not null)
                && (query["DateSent<"].Count == 0 || until is not null);
            return page is >= 0 && size is > 0 && datesAreRead
                ? new Filter(Text(query["To"]), Text(query["From"]), since, until, page.Value, Math.Min(size.Value, MaxSize), Text(query["PageToken"])?[2..])
                : null;
        }

        public bool Matches(SimulatedText text) =>
            (To is null || text.To == To)
            && (From is null || text.From == From)
            && (Since is null || text.CreatedAt >= Since)
            && (Until is null || text.CreatedAt <= Until);

        private static int? Number(string? text, int usual) =>
            text is null ? usual : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

        private static string? Text(string? text) => text is { Length: > 2 } ? text : null;

        private static DateTimeOffset? Instant(string? text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
    }
}
