using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;

namespace HelpDesk.Bot.Lookup;

/// <summary>The one page that finds everything.</summary>
internal static class SearchPages
{
    /// <summary>Pages of a group: as many as its newest matches fill.</summary>
    public const int MostPages = 10;

    public static async Task<IResult> PageAsync(HttpContext http, DeskSearch search)
    {
        var viewer = DeskGate.ViewerOf(http);
        var asked = AskedIn(http.Request.Query);
        if (await search.NumberedAsync(asked.Words, viewer, http.RequestAborted) is { } numbered)
        {
            return Results.Redirect($"/desk/tickets/{numbered.Value.Number}");
        }

        return DeskGate.Page<SearchPage>(new { Frame = DeskGate.FrameOf(http), View = await search.ReadAsync(asked, viewer, http.RequestAborted) });
    }

    private static SearchAsked AskedIn(IQueryCollection query) => new(
        Shortening.Cut(query["q"].ToString().Trim(), SearchAsked.MaxWords),
        Kinds.Read<SearchGroup>(query["in"]),
        PageOf(query["page"]) ?? 1);

    /// <summary>A page that is written; null when it is none.</summary>
    internal static int? PageOf(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages ? page : null;
}
