using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk;

/// <summary>The forms that decide an application: one page form with a button for each.</summary>
internal static class DecisionForms
{
    /// <summary>Begins the field of each paper's tick; the field <see cref="TicksField"/> says that the ticks were shown.</summary>
    public const string PaperField = "paper:";

    public const string TicksField = "ticks";

    public static readonly IReadOnlyList<string> All = ["approve", "refuse", "send-back", "papers", "suspend", "resume"];

    public static void MapDecisionForms(this IEndpointRouteBuilder desk)
    {
        foreach (var name in All)
        {
            desk.MapPost($"/desk/tickets/{{number}}/do/{name}", (HttpContext http, string number) => PostAsync(http, number, name)).Needs(DeskAction.Decide);
        }
    }

    private static async Task<IResult> PostAsync(HttpContext http, string number, string name)
    {
        var typed = DeskForms.Typed(http);
        if (CommandOf(name, typed) is not { } command || TicketForms.Number(typed, TicketForms.VersionField) is not { } version || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var request = new DecisionRequest(number, command, new(me.Name, me.Role, me.Department), version);
        return await TicketForms.ChangeAsync(
            http,
            me,
            number,
            name,
            typed,
            () => http.RequestServices.GetRequiredService<DeskApplications>().ApplyAsync(request, http.RequestAborted),
            kept => $"/desk/tickets/{number}?ok={name}{(kept.Told || kept.WasSame || name == "papers" ? "" : "&untold")}");
    }

    private static ApplicationCommand? CommandOf(string name, Dictionary<string, string> typed)
    {
        var reason = TicketForms.Text(typed);
        ApplicationCommand? command = name switch
        {
            "approve" => new ApplicationCommand.Approve(reason),
            "refuse" => new ApplicationCommand.Refuse(reason),
            "send-back" => new ApplicationCommand.SendBack(reason),
            "papers" => new ApplicationCommand.Receive(),
            "suspend" => new ApplicationCommand.Suspend(reason),
            "resume" => new ApplicationCommand.Resume(reason),
            _ => null,
        };
        var ticks = typed.ContainsKey(TicksField)
            ? typed.Keys.Where(field => field.StartsWith(PaperField, StringComparison.Ordinal)).Select(field => field[PaperField.Length..]).ToList()
            : null;
        return command is null ? null : command with { Papers = ticks };
    }
}
