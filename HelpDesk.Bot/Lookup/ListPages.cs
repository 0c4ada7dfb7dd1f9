using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>The list of tickets at the desk, the views kept of it, and the file.</summary>
internal static class ListPages
{
    private const int PageSize = 50;

    public static Task<IResult> PageAsync(HttpContext http) => ListAsync(http, FilterQuery.Of(http.Request.Query), null, StatusCodes.Status200OK);

    public static async Task<IResult> RowsAsync(HttpContext http)
    {
        var asked = FilterQuery.Of(http.Request.Query);
        return DeskGate.Page<TicketRows>(new { Frame = DeskGate.FrameOf(http), View = await ViewAsync(http, asked) });
    }

    public static async Task<IResult> SheetAsync(HttpContext http, TicketSheet sheet)
    {
        var asked = FilterQuery.Of(http.Request.Query);
        if (asked.Faults.Count > 0)
        {
            return await ListAsync(http, asked, null, StatusCodes.Status400BadRequest);
        }

        var frame = DeskGate.FrameOf(http);
        await sheet.WriteAsync(http, asked, new(KeeperOf(http).Name, DeskGate.ViewerOf(http), frame.T));
        return Results.Empty;
    }

    public static async Task<IResult> KeepAsync(HttpContext http, SavedViews views)
    {
        var typed = DeskForms.Typed(http);
        var asked = FilterQuery.Of(typed.GetValueOrDefault("filter") ?? "");
        var name = typed.GetValueOrDefault("name") ?? "";
        return asked.Faults.Count > 0
            ? await ListAsync(http, asked, null, StatusCodes.Status400BadRequest)
            : await AnswerAsync(http, await views.KeepAsync(KeeperOf(http), name, typed.ContainsKey("shared"), asked, null, http.RequestAborted), asked, new(null, name), "view");
    }

    public static async Task<IResult> RenameAsync(HttpContext http, string id, SavedViews views)
    {
        var typed = DeskForms.Typed(http);
        var name = typed.GetValueOrDefault("name") ?? "";
        var asked = await AskedOfAsync(http, id, views);
        return await AnswerAsync(http, await views.ChangeAsync(KeeperOf(http), id, TicketForms.Number(typed, "version"), name, null, http.RequestAborted), asked, new(id, name), "view_changed");
    }

    public static async Task<IResult> DeleteAsync(HttpContext http, string id, SavedViews views)
    {
        var asked = await AskedOfAsync(http, id, views);
        var outcome = await views.DeleteAsync(KeeperOf(http), id, TicketForms.Number(DeskForms.Typed(http), "version"), http.RequestAborted);
        return outcome is ViewOutcome.Kept
            ? DeskForms.SeeOther(asked.At("/desk/tickets", "ok=view_deleted"))
            : await AnswerAsync(http, outcome, asked, new(id, ""), "view_deleted");
    }

    private static async Task<FilterQuery> AskedOfAsync(HttpContext http, string id, SavedViews views) =>
        FilterQuery.Of((await views.FindAsync(id, KeeperOf(http), http.RequestAborted))?.Value.Filter ?? "");

    private static async Task<IResult> AnswerAsync(HttpContext http, ViewOutcome outcome, FilterQuery asked, ViewTyped typed, string done) => outcome switch
    {
        ViewOutcome.Kept { View: var view } => DeskForms.SeeOther(FilterQuery.Of(view.Value.Filter).At("/desk/tickets", $"view={view.Value.Id}&ok={done}")),
        ViewOutcome.NotFound => DeskGate.Error(http, StatusCodes.Status404NotFound),
        ViewOutcome.Refused { Reason: ViewRefusal.NotShared } => DeskGate.Error(http, StatusCodes.Status403Forbidden),
        ViewOutcome.Refused refused => await ListAsync(http, asked, typed with { Fault = Kinds.Written(refused.Reason) }, StatusCodes.Status400BadRequest),
        _ => await ListAsync(http, asked, typed with { Fault = "stale" }, StatusCodes.Status412PreconditionFailed),
    };

    private static ViewKeeper KeeperOf(HttpContext http) => DeskGate.ViewerOf(http) is { Name: { } name, Role: var role } ? ViewKeeper.Of(name, role) : throw new InvalidOperationException("Nobody is signed in.");

    private static async Task<IResult> ListAsync(HttpContext http, FilterQuery asked, ViewTyped? typed, int status)
    {
        var frame = DeskGate.FrameOf(http);
        var (notice, done) = DeskPages.NoticeOf(http, frame);
        var services = http.RequestServices;
        var keeper = KeeperOf(http);
        var current = http.Request.Query["view"].ToString();
        var cursor = http.Request.Query["after"].ToString();
        var place = cursor.Length == 0 ? null : $"after={Uri.EscapeDataString(cursor)}";
        return DeskGate.Page<TicketsPage>(
            new
            {
                Frame = frame,
                View = await ViewAsync(http, asked),
                Views = await services.GetRequiredService<SavedViews>().ReadAsync(keeper.Name, http.RequestAborted),
                Keeper = keeper,
                Current = typed?.Id ?? current,
                TypedView = typed,
                Staff = await services.GetRequiredService<StaffOnFile>().AllAsync(http.RequestAborted),
                Buildings = services.GetRequiredService<Catalogue.CatalogueInUse>().Estate.Buildings,
                Fragment = asked.At("/desk/tickets/rows", place),
                Back = asked.At("/desk/tickets", string.Join('&', new[] { current.Length > 0 ? $"view={Uri.EscapeDataString(current)}" : null, place }.Where(part => part is not null))),
                Held = await DeskPages.HeldAsync(http, services.GetRequiredService<HeldTellings>(), http.Request.Query["of"]),
                Notice = notice,
                Done = done,
            },
            asked.Faults.Count > 0 && status == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : status);
    }

    private static async Task<TicketsView> ViewAsync(HttpContext http, FilterQuery asked)
    {
        var viewer = DeskGate.ViewerOf(http);
        var services = http.RequestServices;
        var after = TicketCursor.Read(http.Request.Query["after"].ToString());
        var page = asked.Faults.Count > 0
            ? new([], null)
            : await services.GetRequiredService<TicketList>().ReadAsync(asked.Filter, after, PageSize, viewer, http.RequestAborted);
        return new(asked, page.Rows, page.Next?.Written, after is not null, await services.GetRequiredService<DeskQueue>().ReadSideAsync(viewer, http.RequestAborted));
    }
}

/// <summary>A list as shown.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Rows">Newest first.</param>
/// <param name="Next">Where the next part begins; null when this is the last.</param>
/// <param name="IsLater">It is not the first part.</param>
/// <param name="Side">What stands beside every list.</param>
public sealed record TicketsView(FilterQuery Asked, IReadOnlyList<Versioned<Ticket>> Rows, string? Next, bool IsLater, QueueSide Side);

/// <summary>A view that was not kept.</summary>
/// <param name="Id">Which; null for a new one.</param>
/// <param name="Name">Its name as typed.</param>
public sealed record ViewTyped(string? Id, string Name)
{
    /// <summary>Why, lower snake case.</summary>
    public string? Fault { get; init; }
}
