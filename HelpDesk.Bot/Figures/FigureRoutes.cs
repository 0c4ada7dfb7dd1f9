using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Figures;

/// <summary>The figures as a page and as a call.</summary>
internal static class FigureRoutes
{
    public static void MapFigureCalls(this IEndpointRouteBuilder api) => api.MapGet("/figures", ReadAsync).Needs(DeskAction.Read)
        .Produces<FiguresJson>().WithName("getFigures");

    public static async Task<IResult> PageAsync(HttpContext http, DeskFigures figures) =>
        DeskGate.Page<FiguresPage>(new { Frame = DeskGate.FrameOf(http), View = await figures.ReadAsync(DeskGate.ViewerOf(http), http.RequestAborted) });

    private static async Task<IResult> ReadAsync(HttpContext http, DeskFigures figures)
    {
        var view = await figures.ReadAsync(ApiGate.CallerOf(http).Viewer, http.RequestAborted);
        return Results.Ok(new FiguresJson(
            [.. view.Days.Select(day => new DayJson($"{day.Day:yyyy-MM-dd}", Named(day.Contacts), Named(day.Rings)))],
            Named(view.ByAge),
            Named(view.ByKind),
            Named(view.ByBuilding),
            view.IsCut));
    }

    private static Dictionary<string, long> Named(IReadOnlyList<Figure> figures) => figures.ToDictionary(each => each.Name, each => each.Count, StringComparer.Ordinal);
}

/// <param name="Days">Oldest first; the last is today.</param>
/// <param name="OpenByAge">Unfinished tickets filed less than a day, three days, a week, a month ago, or longer.</param>
/// <param name="OpenByKind">Unfinished tickets by kind.</param>
/// <param name="OpenByBuilding">Unfinished tickets of the buildings with most; * for the other buildings, - for tickets without one.</param>
/// <param name="IsCut">There are more unfinished tickets than were counted.</param>
internal sealed record FiguresJson(
    IReadOnlyList<DayJson> Days, IReadOnlyDictionary<string, long> OpenByAge, IReadOnlyDictionary<string, long> OpenByKind, IReadOnlyDictionary<string, long> OpenByBuilding, bool IsCut);

/// <param name="Day">Local date.</param>
/// <param name="Contacts">By channel.</param>
/// <param name="Rings">First answers: 0, 1, 2 came before the third ring, late with it, breached later.</param>
internal sealed record DayJson(string Day, IReadOnlyDictionary<string, long> Contacts, IReadOnlyDictionary<string, long> Rings);
