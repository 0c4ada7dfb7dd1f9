using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The forms that change a ticket's kind, class or handler.</summary>
internal static class HandlingForms
{
    internal const string Reclass = "reclass";
    internal const string Assign = "assign";

    public static void MapHandlingForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost($"/desk/tickets/{{number}}/do/{Reclass}", (HttpContext http, string number, TicketHandling handling) => PostAsync(http, number, Reclass, ReadReclass, handling)).Needs(DeskAction.Reclass);
        desk.MapPost($"/desk/tickets/{{number}}/do/{Assign}", (HttpContext http, string number, TicketHandling handling) => PostAsync(http, number, Assign, ReadAssign, handling)).Needs(DeskAction.Assign);
    }

    private static async Task<IResult> PostAsync(HttpContext http, string number, string form, Func<Dictionary<string, string>, TicketCommand?> read, TicketHandling handling)
    {
        var typed = DeskForms.Typed(http);
        if (TicketForms.Number(typed, TicketForms.VersionField) is not { } version || read(typed) is not { } command || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        return await TicketForms.ChangeAsync(
            http,
            me,
            number,
            form,
            typed,
            () => handling.ApplyAsync(new(number, command, me.Name, version), http.RequestAborted),
            kept => StaffSight.MaySee(Viewer.Of(me), kept.Ticket.Value) ? TicketForms.BackOf(typed, number, form) : $"/desk?ok={form}");
    }

    // Nothing chosen leaves a thing as it is.
    private static TicketCommand.Reclass? ReadReclass(Dictionary<string, string> typed)
    {
        var kind = Kinds.Read<TicketKind>(Chosen(typed, "kind"));
        return kind is null && Chosen(typed, "kind") is not null
            ? null
            : new(kind, Chosen(typed, "class"), Chosen(typed, "against"), TicketForms.Text(typed) ?? "");
    }

    private static TicketCommand.Assign? ReadAssign(Dictionary<string, string> typed) =>
        typed.ContainsKey(TicketForms.ToField) ? new(Chosen(typed, TicketForms.ToField)) : null;

    private static string? Chosen(Dictionary<string, string> typed, string field) => typed.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;
}
