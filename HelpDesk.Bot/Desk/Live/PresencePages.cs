using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.Live;

/// <summary>Who else is at a ticket, as the page asks for it, and that somebody writes.</summary>
internal static class PresencePages
{
    public static void MapPresence(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk/tickets/{number}/colleagues", OthersAsync).Needs(DeskAction.Read);
        desk.MapPost("/desk/tickets/{number}/writing", WritingAsync).Needs(DeskAction.Note);
    }

    private static async Task<IResult> OthersAsync(HttpContext http, string number, TicketSight sight, Presence presence) =>
        DeskCookie.AccountOf(http) is { } me && await sight.FindAsync(DeskGate.ViewerOf(http), number, http.RequestAborted) is not null
            ? DeskGate.Page<Colleagues>(new { Frame = DeskGate.FrameOf(http), Others = presence.Others(number, me.Name) })
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> WritingAsync(HttpContext http, string number, TicketSight sight, Presence presence)
    {
        if (DeskCookie.AccountOf(http) is not { } me || await sight.FindAsync(DeskGate.ViewerOf(http), number, http.RequestAborted) is null)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        presence.Write(number, me.Name);
        return Results.NoContent();
    }
}
