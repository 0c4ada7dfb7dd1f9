using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Incidents;

/// <summary>A form that goes to all tickets of an incident.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Action">What it does.</param>
/// <param name="Permission">Who may send it.</param>
internal sealed record IncidentForm(string Name, IncidentAction Action, DeskAction Permission);

/// <summary>The forms that link, join and merge tickets, and those that go to all tickets of an incident.</summary>
internal static class TieForms
{
    internal const string OtherField = "other";
    internal const string OnceField = "once";

    private const int MostTyped = 40;
    private const int MostKey = 64;

    /// <summary>What can be done to all tickets of an incident, by the last part of its address.</summary>
    public static readonly IReadOnlyList<IncidentForm> ForAll =
    [
        new("reply", IncidentAction.Reply, DeskAction.Reply),
        new("take", IncidentAction.Take, DeskAction.Take),
        new("done", IncidentAction.Done, DeskAction.Done),
        new("close", IncidentAction.Close, DeskAction.Close),
    ];

    public static void MapTieForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/desk/tickets/{number}/do/link", (HttpContext http, string number, DeskTies ties) => TieAsync(http, number, "link", ties.LinkAsync)).Needs(DeskAction.Link);
        desk.MapPost("/desk/tickets/{number}/do/unlink", (HttpContext http, string number, DeskTies ties) => TieAsync(http, number, "unlink", ties.UnlinkAsync)).Needs(DeskAction.Link);
        desk.MapPost("/desk/tickets/{number}/do/merge", (HttpContext http, string number, DeskTies ties) => TieAsync(http, number, "merge", ties.MergeAsync)).Needs(DeskAction.Link);
        desk.MapPost("/desk/tickets/{number}/incident/join", JoinAsync).Needs(DeskAction.Link);
        desk.MapPost("/desk/tickets/{number}/incident/leave", LeaveAsync).Needs(DeskAction.Link);
        desk.MapPost("/desk/tickets/{number}/incident/undo", UndoAsync).Needs(DeskAction.Note);
        foreach (var (name, action, permission) in ForAll)
        {
            desk.MapPost($"/desk/tickets/{{number}}/incident/{name}", (HttpContext http, string number, IncidentCommands commands) => CommandAsync(http, number, name, action, commands)).Needs(permission);
        }
    }

    /// <summary>A number as people type it: small letters, spaces around it, a full address before it.</summary>
    internal static string NumberOf(string? typed)
    {
        var number = (typed ?? "").Trim();
        number = number[(number.LastIndexOf('/') + 1)..].ToUpper(CultureInfo.InvariantCulture);
        return number.Length <= MostTyped ? number : "";
    }

    private static async Task<IResult> TieAsync(HttpContext http, string number, string name, Func<TieRequest, CancellationToken, Task<DeskOutcome>> tie)
    {
        var typed = DeskForms.Typed(http);
        if (DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        // A link is only added, so it may follow a change its writer has not seen.
        var isMerge = name == "merge";
        var version = TicketForms.Number(typed, TicketForms.VersionField);
        if (isMerge && version is null)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var request = new TieRequest(Viewer.Of(me), number, NumberOf(typed.GetValueOrDefault(OtherField)), me.Name, isMerge ? version : null) { IsHeld = true };
        return await TicketForms.ChangeAsync(
            http,
            me,
            number,
            name,
            typed,
            () => tie(request, http.RequestAborted),
            kept => TicketForms.BackOf(typed, number, name) + (isMerge && kept is { Told: false, WasSame: false } ? "&untold" : ""));
    }

    private static async Task<IResult> JoinAsync(HttpContext http, string number, IncidentTickets incidents)
    {
        var typed = DeskForms.Typed(http);
        if (DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        List<string> others = [.. http.Request.Form[OtherField].Select(NumberOf).Where(other => other.Length > 0).Take(IncidentRules.MostTickets)];
        return await TicketForms.ChangeAsync(
            http, me, number, "join", typed, () => incidents.JoinAsync(Viewer.Of(me), number, others, me.Name, http.RequestAborted), _ => TicketForms.BackOf(typed, number, "join"));
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, string number, IncidentTickets incidents)
    {
        var typed = DeskForms.Typed(http);
        return DeskCookie.AccountOf(http) is { } me
            ? await TicketForms.ChangeAsync(http, me, number, "leave", typed, () => incidents.LeaveAsync(number, me.Name, null, null, http.RequestAborted), _ => TicketForms.BackOf(typed, number, "leave"))
            : DeskGate.Error(http, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> CommandAsync(HttpContext http, string number, string name, IncidentAction action, IncidentCommands commands)
    {
        var typed = DeskForms.Typed(http);
        if (DeskCookie.AccountOf(http) is not { } me || typed.GetValueOrDefault(OnceField) is not { Length: > 0 and <= MostKey } once)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        // Every text field of a page goes into one form; only a reply has words of its own.
        var text = action == IncidentAction.Reply ? TicketForms.Text(typed) : null;
        var outcome = await commands.PlanAsync(new(Viewer.Of(me), number, action, text, me.Name, $"{once}/{name}") { IsHeld = true }, http.RequestAborted);
        if (outcome is IncidentOutcome.Planned && action == IncidentAction.Take)
        {
            await commands.RunDueAsync(http.RequestAborted);
        }

        return outcome switch
        {
            IncidentOutcome.Planned => DeskForms.SeeOther(TicketForms.BackOf(typed, number, $"all-{name}")),
            IncidentOutcome.Refused refused when await http.RequestServices.GetRequiredService<TicketSight>().FindAsync(Viewer.Of(me), number, http.RequestAborted) is { } ticket =>
                await DeskPages.TicketPageAsync(http, ticket, new($"all-{name}", text, $"{refused.Reason}", ticket.Value.Timeline.Count), StatusCodes.Status409Conflict),
            IncidentOutcome.KeyReused => DeskGate.Error(http, StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static async Task<IResult> UndoAsync(HttpContext http, string number, IncidentCommands commands, TicketSight sight)
    {
        var typed = DeskForms.Typed(http);
        if (DeskCookie.AccountOf(http) is not { } me || await sight.FindAsync(Viewer.Of(me), number, http.RequestAborted) is not { } ticket)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        return await commands.UndoAsync(typed.GetValueOrDefault("command") ?? "", me.Name, http.RequestAborted)
            ? DeskForms.SeeOther(TicketForms.BackOf(typed, number, "undo"))
            : await DeskPages.TicketPageAsync(http, ticket, new("undo", null, "TooLateToUndo", ticket.Value.Timeline.Count), StatusCodes.Status409Conflict);
    }
}
