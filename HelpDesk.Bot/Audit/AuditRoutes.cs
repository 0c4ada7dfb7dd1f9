using System.Globalization;
using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Store;
using HelpDesk.Store.Audit;

namespace HelpDesk.Bot.Audit;

/// <summary>The audit trail as a page and as a call.</summary>
internal static class AuditRoutes
{
    private const int OnPage = 50;
    private const int MaxLimit = 200;

    public static async Task<IResult> PageAsync(HttpContext http, DeskStore store)
    {
        var query = http.Request.Query;
        var asked = AuditAsked.Of(query["subject"], query["by"], query["before"]);
        return DeskGate.Page<AuditPage>(new { Frame = DeskGate.FrameOf(http), Asked = asked, View = await AuditPageOf.ReadAsync(store, asked, OnPage, http.RequestAborted) });
    }

    public static async Task<IResult> ListAsync(HttpContext http, DeskStore store, string? subject = null, string? by = null, string? cursor = null, string? limit = null)
    {
        if ((limit is null ? OnPage : LimitOf(limit)) is not { } take)
        {
            return ApiProblem.Wrong("limit", "unknown");
        }

        var page = await AuditPageOf.ReadAsync(store, AuditAsked.Of(subject, by, cursor), take, http.RequestAborted);
        return Results.Ok(new AuditListJson([.. page.Entries.Select(AuditJson.Of)], page.Next));
    }

    private static int? LimitOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit : null;
}

/// <param name="Items">Newest first.</param>
/// <param name="Next">Cursor of the next page; null when this is the last.</param>
internal sealed record AuditListJson(IReadOnlyList<AuditJson> Items, string? Next);

/// <param name="Id">Unique, in the order of time.</param>
/// <param name="At">UTC, with Z.</param>
/// <param name="By">A sign-in name, api:NAME, bot, system or nobody.</param>
/// <param name="Action">Lower snake case.</param>
/// <param name="SubjectKind">Lower snake case.</param>
/// <param name="Subject">Its id, or a short hash of one that may hold a number or a name.</param>
/// <param name="Changed">Names of the fields that changed.</param>
/// <param name="Source">desk, api, a channel, file or timer.</param>
/// <param name="Network">Network the person came from; null where it is not kept.</param>
internal sealed record AuditJson(
    string Id, string At, string By, string Action, string SubjectKind, string Subject, IReadOnlyList<string> Changed, string Source, string? Network)
{
    public static AuditJson Of(AuditEntry entry) =>
        new(entry.Id, TicketJson.Instant(entry.At), entry.By, entry.Action, entry.SubjectKind, entry.Subject, entry.Changed, entry.Source, entry.Network);
}
