using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Register;
using HelpDesk.Bot.Takeover;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The page where staff file a ticket; a link may fill in its kind and a free time of a service.</summary>
internal static class FilingPages
{
    private static readonly string[] Filled = ["kind", "form", "service", "slot", "quantity"];

    public static void MapFiling(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk/new", OpenAsync).Needs(DeskAction.File);
        desk.MapPost("/desk/new", FileAsync).Needs(DeskAction.File);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, TimeProvider clock, CallerOnFile onFile)
    {
        var filled = Filled.ToDictionary(field => field, field => Short(http.Request.Query[field].ToString()), StringComparer.Ordinal);
        filled = await onFile.FilledAsync(filled, Short(http.Request.Query["resident"].ToString()), http.RequestAborted);
        await ChatFiling.FillAsync(http, filled);
        return await PageAsync(http, NewTicketForm.Opened(filled, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")), [], StatusCodes.Status200OK);
    }

    private static async Task<IResult> FileAsync(HttpContext http, StaffFiling filing, CatalogueInUse catalogue)
    {
        var typed = DeskForms.Typed(http);
        var once = typed.GetValueOrDefault("once") is { Length: > 0 and <= OnceKey.MaxLength } key ? key : "-";
        if (typed.ContainsKey("find") || typed.ContainsKey("choose"))
        {
            return await PageAsync(http, await http.RequestServices.GetRequiredService<CallerOnFile>().LookAsync(NewTicketForm.Opened(typed, once), http.RequestAborted), [], StatusCodes.Status200OK);
        }

        if (typed.ContainsKey("look") && Kinds.Read<TicketKind>(typed.GetValueOrDefault("kind")) == TicketKind.Booking)
        {
            // The free times and the fee of what is chosen so far; nothing is filed. For another kind it is the Enter key, which presses the form's first button.
            return await PageAsync(http, NewTicketForm.Opened(typed, once), [], StatusCodes.Status200OK);
        }

        var (ticket, faults) = NewTicketForm.Read(typed, catalogue.Estate);
        if (faults.Count > 0 || DeskGate.FrameOf(http).Me is not { } me)
        {
            return await PageAsync(http, new(typed, faults, once), [], StatusCodes.Status400BadRequest);
        }

        var onceKey = OnceKey.Of($"desk:{me.Name}", once, string.Join('\n', typed.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")));
        ticket = ticket with { Chat = await ChatFiling.OfAsync(http, typed) };
        return await filing.FileAsync(ticket, me.Name, once == "-" ? null : onceKey, http.RequestAborted) switch
        {
            FilingOutcome.Filed filed => DeskForms.SeeOther($"/desk/tickets/{filed.Ticket.Value.Number}?ok=new"),
            FilingOutcome.SlotTaken taken => await PageAsync(http, new(typed, new Dictionary<string, string>(StringComparer.Ordinal) { ["slot"] = "taken" }, once), taken.Nearest, StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> PageAsync(HttpContext http, NewTicketForm form, IReadOnlyList<Beginning> nearest, int status)
    {
        var services = http.RequestServices;
        var frame = DeskGate.FrameOf(http);
        var estate = services.GetRequiredService<CatalogueInUse>().Estate;
        var choice = await BookingFields.ChoiceAsync(services.GetRequiredService<DeskStore>(), form.Typed, estate, frame.T.Reader, frame.Now, http.RequestAborted);
        var shown = form with { Booking = choice with { Nearest = nearest }, Applied = NewTicketForm.AppliedIn(form.Typed, estate) };
        return DeskGate.Page<NewTicketPage>(new { Frame = frame, Form = shown, Kinds = estate.Applications }, status);
    }

    private static string Short(string value) => value.Length <= NewTicket.MaxShort ? value : "";
}
