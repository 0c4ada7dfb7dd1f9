using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The form that moves a booking to a free time.</summary>
internal static class MoveBookingForm
{
    private const string Name = "move";

    public static void MapMoveForm(this IEndpointRouteBuilder desk) =>
        desk.MapPost($"/desk/tickets/{{number}}/do/{Name}", PostAsync).Needs(DeskAction.Promise);

    /// <summary>The times a ticket's page offers; none to those who may not move it.</summary>
    public static async ValueTask<IReadOnlyList<Beginning>> FreeAsync(HttpContext http, Ticket ticket) =>
        ticket.Booking is { Places.Count: > 0 } && DeskGate.FrameOf(http).May(DeskAction.Promise)
            ? await http.RequestServices.GetRequiredService<DeskBookings>().FreeAsync(ticket, http.RequestAborted)
            : [];

    private static async Task<IResult> PostAsync(HttpContext http, string number, DeskBookings bookings)
    {
        var typed = DeskForms.Typed(http);
        if (TicketForms.Number(typed, TicketForms.VersionField) is not { } version || Beginning.Parse(typed.GetValueOrDefault("slot")) is not { } to || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        return await TicketForms.ChangeAsync(
            http,
            me,
            number,
            Name,
            typed,
            () => bookings.MoveAsync(new(number, to, TicketForms.Text(typed), me.Name, version), http.RequestAborted),
            kept => $"/desk/tickets/{number}?ok={Name}{(kept.Told || kept.WasSame ? "" : "&untold")}");
    }
}
