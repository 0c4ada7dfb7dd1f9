using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Figures;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Lookup;

/// <summary>Search, lists, saved views, files of them, and figures, at the desk.</summary>
internal static class FindingSetup
{
    public static void AddFinding(this IServiceCollection services)
    {
        services.AddSingleton<TicketList>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<TicketSheet>();
        services.AddSingleton<DeskSearch>();
        services.AddSingleton<DeskFigures>();
    }

    public static void MapFinding(this IEndpointRouteBuilder desk)
    {
        // As delegates: a method of the context alone would be taken for one that writes the answer itself.
        desk.MapGet("/desk/tickets", (Delegate)ListPages.PageAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/tickets/rows", (Delegate)ListPages.RowsAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/tickets.csv", ListPages.SheetAsync).Needs(DeskAction.Export);
        desk.MapPost("/desk/views", ListPages.KeepAsync).Needs(DeskAction.Read);
        desk.MapPost("/desk/views/{id}", ListPages.RenameAsync).Needs(DeskAction.Read);
        desk.MapPost("/desk/views/{id}/delete", ListPages.DeleteAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/search", SearchPages.PageAsync).Needs(DeskAction.Read);
        desk.MapGet("/desk/figures", FigureRoutes.PageAsync).Needs(DeskAction.Read);
    }
}
