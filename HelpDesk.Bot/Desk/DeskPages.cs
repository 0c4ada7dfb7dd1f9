using System.Globalization;
using HelpDesk.Bot.Accounts;
using HelpDesk.Bot.Audit;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Live;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Lookup;
using HelpDesk.Bot.Register;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What the desk shows.</summary>
internal static class DeskPages
{
    private const int MaxNumber = 100;

    public static void MapDeskPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk", QueueAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/queue", QueueFragmentAsync).Needs(DeskAction.Read);
        desk.MapFinding();
        desk.MapGet("/desk/tickets/{number}", TicketAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/tickets/{number}/news", NewsAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/tasks/{*id}", TaskAsync).Needs(DeskAction.Read);
        desk.MapGate();
        desk.MapRoster();
        desk.MapPresence();
        desk.MapTakeover();
        desk.MapRegister();
        desk.MapAccounts();
        desk.MapGet("/desk/live", LiveEndpoint.WatchAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/bookings", BookingsAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/works", WorksAsync).Needs(DeskAction.Inspect);
        desk.MapFiling();
        desk.MapGet("/desk/audit", AuditRoutes.PageAsync).Needs(DeskAction.Audit);
        desk.MapGet("/desk/try", (HttpContext http) => DeskGate.Page<TryPage>(new { Frame = DeskGate.FrameOf(http) })).Needs(DeskAction.Try);
        desk.MapGet("/desk/sign-in", SignIn).Open();
        desk.MapGet("/desk/first-admin", FirstAdminAsync).Open();
    }

    /// <summary>A ticket's page, also after a command that was not carried out.</summary>
    public static async Task<IResult> TicketPageAsync(HttpContext http, Versioned<Ticket> ticket, Unsaved? unsaved, int status)
    {
        if (!StaffSight.MaySee(DeskGate.ViewerOf(http), ticket.Value))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var before = Number(http.Request.Query["before"]);
        var view = await ViewAsync(http, ticket, before) with { Unsaved = unsaved, Free = await MoveBookingForm.FreeAsync(http, ticket.Value) };
        view = view with { Ties = await http.RequestServices.GetRequiredService<Incidents.TiesReader>().ReadAsync(DeskGate.ViewerOf(http), view.Ticket.Value, http.RequestAborted) };
        var frame = DeskGate.FrameOf(http);
        var (notice, done) = NoticeOf(http, frame);
        var fragment = $"/desk/tickets/{ticket.Value.Number}/news" + (before is { } place ? $"?before={place}" : "");
        return DeskGate.Page<TicketPage>(new { Frame = frame, View = view, Fragment = fragment, Notice = notice, Done = done }, status);
    }

    private static async Task<IResult> QueueAsync(HttpContext http, DeskBoard board, HeldTellings held)
    {
        // Lists and search had this address once.
        if (http.Request.Query["q"].ToString().Trim().Length > 0 || http.Request.Query["state"].ToString().Length > 0)
        {
            return Results.Redirect((http.Request.Query["q"].ToString().Trim().Length > 0 ? "/desk/search" : "/desk/tickets") + http.Request.QueryString);
        }

        var frame = DeskGate.FrameOf(http);
        var (notice, done) = NoticeOf(http, frame);
        return DeskGate.Page<QueuePage>(new
        {
            Frame = frame,
            View = await BoardAsync(http, board),
            Fragment = "/desk/queue" + http.Request.QueryString,
            Back = "/desk" + Kept(http.Request.Query),
            Held = await HeldAsync(http, held, http.Request.Query["of"]),
            Notice = notice,
            Done = done,
        });
    }

    private static async Task<IResult> QueueFragmentAsync(HttpContext http, DeskBoard board) =>
        DeskGate.Page<Board>(new { Frame = DeskGate.FrameOf(http), View = await BoardAsync(http, board) });

    private static async Task<BoardView> BoardAsync(HttpContext http, DeskBoard board)
    {
        var viewer = DeskGate.ViewerOf(http);
        var view = await board.ReadAsync(BoardAsked(http.Request.Query), viewer, http.RequestAborted);
        return view with { Alike = await http.RequestServices.GetRequiredService<Incidents.AlikeTickets>().MarksAsync(viewer, view.Shown, http.RequestAborted) };
    }

    private static BoardAsked BoardAsked(IQueryCollection query) =>
        new(Kinds.Read<BoardLane>(query["lane"]), (int)Math.Min(Number(query["shown"]) ?? 0, DeskBoard.Most), query["call"] == "1");

    // Where one comes back to after an action: the same board, without the notice of the action before.
    private static string Kept(IQueryCollection query) => QueryString.Create(query.Where(each => each.Key is "lane" or "shown" or "call")).Value ?? "";

    // Shown only to whoever may take it back.
    internal static async Task<HeldTelling?> HeldAsync(HttpContext http, HeldTellings held, string? ticket) =>
        ticket is { Length: > 0 and <= MaxNumber } && await held.OfAsync(ticket, http.RequestAborted) is [var last, ..] && last.Value.By == DeskCookie.AccountOf(http)?.Name ? last.Value : null;

    private static async Task<IResult> TicketAsync(HttpContext http, string number, TicketSight sight) =>
        await sight.FindAsync(DeskGate.ViewerOf(http), number, http.RequestAborted) is { } ticket
            ? await TicketPageAsync(http, ticket, null, StatusCodes.Status200OK)
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> NewsAsync(HttpContext http, string number, TicketSight sight) =>
        await sight.FindAsync(DeskGate.ViewerOf(http), number, http.RequestAborted) is { } ticket
            ? DeskGate.Page<TicketNews>(new { Frame = DeskGate.FrameOf(http), View = await ViewAsync(http, ticket, Number(http.Request.Query["before"])) })
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> TaskAsync(HttpContext http, string id, DeskStore store, TicketSight sight, TicketThread thread)
    {
        if (await store.FindAsync(Kinds.Task, id, http.RequestAborted) is not { } task || !await sight.MaySeeAsync(DeskGate.ViewerOf(http), task.Value, http.RequestAborted))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var page = await thread.ReadAsync(DeskGate.ViewerOf(http), task.Value.ConversationId, Number(http.Request.Query["before"]), http.RequestAborted);
        return DeskGate.Page<TaskPage>(new { Frame = DeskGate.FrameOf(http), Task = task.Value, Thread = page });
    }

    private static async Task<IResult> BookingsAsync(HttpContext http, BookingDays days)
    {
        var day = DateOnly.TryParseExact(http.Request.Query["day"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : (DateOnly?)null;
        return DeskGate.Page<BookingsPage>(new { Frame = DeskGate.FrameOf(http), View = await days.ReadAsync(day, http.RequestAborted) });
    }

    private static async Task<IResult> WorksAsync(HttpContext http, WorksList works)
    {
        var frame = DeskGate.FrameOf(http);
        var (notice, done) = NoticeOf(http, frame);
        return DeskGate.Page<WorksPage>(new { Frame = frame, View = await works.ReadAsync(DeskGate.ViewerOf(http), frame.T.Reader, http.RequestAborted), Notice = notice, Done = done });
    }

    private static IResult SignIn(HttpContext http) => DeskCookie.AccountOf(http) is null
        ? DeskGate.Page<SignInPage>(new { Frame = DeskGate.FrameOf(http), Back = DeskGate.BackTo(http.Request.Query["back"]), PasswordSet = http.Request.Query["set"] == "1", Name = http.Request.Query["name"].ToString() })
        : Results.Redirect("/desk");

    private static async Task<IResult> FirstAdminAsync(HttpContext http, FirstAdmin first)
    {
        var token = http.Request.Query["token"].ToString();
        return await first.IsOpenAsync(token, http.RequestAborted)
            ? DeskGate.Page<FirstAdminPage>(new { Frame = DeskGate.FrameOf(http), Token = token })
            : DeskGate.Error(http, StatusCodes.Status404NotFound);
    }

    private static async Task<TicketView> ViewAsync(HttpContext http, Versioned<Ticket> ticket, long? before)
    {
        var thread = http.RequestServices.GetRequiredService<TicketThread>();
        ticket = await http.RequestServices.GetRequiredService<TicketSight>().ShownAsync(DeskGate.ViewerOf(http), ticket, http.RequestAborted);
        var reach = await http.RequestServices.GetRequiredService<ResidentLine>().ReachAsync(ticket.Value, http.RequestAborted);
        return new(
            ticket,
            await thread.ReadAsync(DeskGate.ViewerOf(http), ticket.Value.ConversationId, before, http.RequestAborted),
            await thread.FirstAnswerRingsAsync(ticket.Value, http.RequestAborted),
            reach.State)
        {
            IsEarlier = before is not null,
            Handling = await HandlingView.ReadAsync(http, ticket.Value),
            Held = [.. (await http.RequestServices.GetRequiredService<HeldTellings>().OfAsync(ticket.Value.Number, http.RequestAborted)).Select(held => held.Value)],
            Technicians = await http.RequestServices.GetRequiredService<Duty.StaffOnFile>().OfRoleAsync(StaffRole.Technician, http.RequestAborted),
            Labels = TicketLabels.Of(http.RequestServices.GetRequiredService<CatalogueInUse>().Estate, ticket.Value, DeskGate.FrameOf(http).T.Reader),
        };
    }

    // Only words of ours are shown: the address names the action, never the text.
    internal static (string? Notice, string? Done) NoticeOf(HttpContext http, DeskFrame frame)
    {
        var done = http.Request.Query["ok"].ToString();
        var said = frame.T[$"done.{done}"];
        if (done.Length == 0 || said == $"done.{done}")
        {
            return (null, null);
        }

        return (http.Request.Query.ContainsKey("untold") ? $"{said} {frame.T["done.untold"]}" : said, done);
    }

    internal static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
