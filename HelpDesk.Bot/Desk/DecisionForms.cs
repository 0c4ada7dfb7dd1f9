using System.Globalization;
using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

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
        if (CommandOf(name, typed) is not { } command || Number(typed, "version") is not { } version || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var request = new DecisionRequest(number, command, new(me.Name, me.Role, me.Department), version);
        var outcome = await http.RequestServices.GetRequiredService<DeskApplications>().ApplyAsync(request, http.RequestAborted);
        return outcome switch
        {
            DeskOutcome.Kept kept => DeskForms.SeeOther($"/desk/tickets/{number}?ok={name}{(kept.Told || kept.WasSame || name == "papers" ? "" : "&untold")}"),
            DeskOutcome.Stale stale => await AgainAsync(http, stale.Ticket, name, typed, "stale", StatusCodes.Status412PreconditionFailed),
            DeskOutcome.Refused refused => await AgainAsync(http, refused.Ticket, name, typed, $"{refused.Reason}", StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static ApplicationCommand? CommandOf(string name, Dictionary<string, string> typed)
    {
        var reason = typed.GetValueOrDefault("text")?.Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;
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

    private static Task<IResult> AgainAsync(HttpContext http, Versioned<Ticket> ticket, string name, Dictionary<string, string> typed, string reason, int status)
    {
        var seen = (int)Math.Clamp(Number(typed, "seen") ?? 0, 0, ticket.Value.Timeline.Count);
        var fields = typed.Where(field => field.Key is not ("version" or "seen")).ToDictionary(StringComparer.Ordinal);
        return DeskPages.TicketPageAsync(http, ticket, new(name, typed.GetValueOrDefault("text"), reason, seen) { Fields = fields }, status);
    }

    private static long? Number(Dictionary<string, string> typed, string field) =>
        long.TryParse(typed.GetValueOrDefault(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
