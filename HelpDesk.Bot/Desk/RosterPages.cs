using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk;

/// <summary>Who is on duty: the roster of two weeks, one shift, and what is entered there.</summary>
internal static class RosterPages
{
    /// <summary>Typed for nobody, so that a field left alone empties no shift.</summary>
    public const string Nobody = "-";

    private const string Root = "/desk/roster";
    private const int MostDays = 31;

    public static void MapRoster(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root, (HttpContext http, RosterReader reader) => TableAsync(http, reader, null, StatusCodes.Status200OK)).Needs(DeskAction.Read);
        desk.MapGet(Root + "/{day}/{part}", FindAsync).Needs(DeskAction.Read);
        desk.MapPost(Root + "/fill", FillAsync).Needs(DeskAction.Roster);
        desk.MapPost(Root + "/copy", CopyAsync).Needs(DeskAction.Roster);
        desk.MapPost(Root + "/cover", CoverAsync).Needs(DeskAction.Cover);
        desk.MapPost(Root + "/back", BackAsync).Needs(DeskAction.Cover);
        foreach (var name in new[] { "plan", "substitute", "swap" })
        {
            desk.MapPost($"{Root}/{{day}}/{{part}}/{name}", (HttpContext http, string day, string part, RosterDesk desk) => ChangeAsync(http, day, part, name, desk)).Needs(DeskAction.Roster);
        }
    }

    private static async Task<IResult> TableAsync(HttpContext http, RosterReader reader, string? refused, int status)
    {
        var view = await reader.ReadAsync(ShiftKey.Date(http.Request.Query["week"]), http.RequestAborted);
        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<RosterPage>(new { Frame = frame, View = view, Refused = refused, Done = DeskPages.NoticeOf(http, frame).Notice }, status);
    }

    private static async Task<IResult> FindAsync(HttpContext http, string day, string part, RosterReader reader) =>
        ShiftKey.Parse(day, part) is { } shift
            ? await ShiftAsync(http, reader, shift, null, StatusCodes.Status200OK)
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> ShiftAsync(HttpContext http, RosterReader reader, ShiftKey shift, string? refused, int status)
    {
        var view = await reader.ReadAsync(shift, http.RequestAborted);
        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<ShiftPage>(new { Frame = frame, View = view, Refused = refused, Done = DeskPages.NoticeOf(http, frame).Notice }, status);
    }

    private static async Task<IResult> FillAsync(HttpContext http, RosterDesk desk)
    {
        var typed = DeskForms.Typed(http);
        var parts = Enum.GetValues<ShiftPart>().Where(part => typed.ContainsKey(Kinds.Written(part))).ToList();
        if (ShiftKey.Date(typed.GetValueOrDefault("from")) is not { } from || ShiftKey.Date(typed.GetValueOrDefault("to")) is not { } to
            || Named(typed) is not { } named || parts.Count == 0 || to < from || to.DayNumber - from.DayNumber >= MostDays)
        {
            return await TableAsync(http, Reader(http), "roster.refused.incomplete", StatusCodes.Status400BadRequest);
        }

        ShiftKey[] shifts = [.. ShiftKey.Of(from, to.DayNumber - from.DayNumber + 1).Where(shift => parts.Contains(shift.Part))];
        return await OnTableAsync(http, desk, new RosterCommand.Enter(shifts, PersonOf(named)), "roster", from);
    }

    private static async Task<IResult> CopyAsync(HttpContext http, RosterDesk desk) =>
        ShiftKey.Date(DeskForms.Typed(http).GetValueOrDefault("week")) is { } monday && monday.DayOfWeek == DayOfWeek.Monday
            ? await OnTableAsync(http, desk, new RosterCommand.CopyWeek(monday), "roster", monday)
            : DeskGate.Error(http, StatusCodes.Status400BadRequest);

    private static async Task<IResult> CoverAsync(HttpContext http, RosterDesk desk)
    {
        var typed = DeskForms.Typed(http);
        return ShiftKey.Parse(typed.GetValueOrDefault("shift")) is { } shift && typed.GetValueOrDefault("guard") is { Length: > 0 } guard
            ? await OnTableAsync(http, desk, new RosterCommand.StartCover(shift, guard), "cover", null)
            : DeskGate.Error(http, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> BackAsync(HttpContext http, RosterDesk desk) =>
        ShiftKey.Parse(DeskForms.Typed(http).GetValueOrDefault("shift")) is { } shift
            ? await OnTableAsync(http, desk, new RosterCommand.EndCover(shift), "back", null)
            : DeskGate.Error(http, StatusCodes.Status400BadRequest);

    private static async Task<IResult> OnTableAsync(HttpContext http, RosterDesk desk, RosterCommand command, string done, DateOnly? week) =>
        await ApplyAsync(http, desk, command, null) switch
        {
            RosterOutcome.Kept kept => DeskForms.SeeOther($"{Root}?ok={(kept.Shifts > 0 ? done : "roster-same")}" + (week is { } day ? $"&week={ShiftKey.Written(day)}" : "")),
            var refused => await TableAsync(http, Reader(http), WordOf(refused), StatusCodes.Status409Conflict),
        };

    private static async Task<IResult> ChangeAsync(HttpContext http, string day, string part, string name, RosterDesk desk)
    {
        var typed = DeskForms.Typed(http);
        if (ShiftKey.Parse(day, part) is not { } shift || !long.TryParse(typed.GetValueOrDefault("version"), out var version) || CommandOf(shift, name, typed) is not { } command)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        return await ApplyAsync(http, desk, command, new(shift, version)) switch
        {
            RosterOutcome.Kept kept => DeskForms.SeeOther($"{Root}/{shift}?ok={(kept.Shifts > 0 ? "roster" : "roster-same")}"),
            var refused => await ShiftAsync(http, Reader(http), shift, WordOf(refused), StatusCodes.Status409Conflict),
        };
    }

    private static RosterCommand? CommandOf(ShiftKey shift, string name, Dictionary<string, string> typed) => name switch
    {
        "plan" when Named(typed) is { } named => new RosterCommand.Enter([shift], PersonOf(named)),
        "substitute" when Named(typed) is { } person => new RosterCommand.Substitute(shift, person, typed.GetValueOrDefault("reason")?.Trim() is { Length: > 0 } reason ? reason : null),
        "swap" when ShiftKey.Parse(typed.GetValueOrDefault("with")) is { } with && Math.Abs(with.Day.DayNumber - shift.Day.DayNumber) < MostDays => new RosterCommand.Swap(shift, with),
        _ => null,
    };

    private static Task<RosterOutcome> ApplyAsync(HttpContext http, RosterDesk desk, RosterCommand command, SeenShift? seen) =>
        desk.ApplyAsync(command, DeskCookie.NameOf(http), seen, http.RequestAborted);

    private static RosterReader Reader(HttpContext http) => http.RequestServices.GetRequiredService<RosterReader>();

    private static string? Named(Dictionary<string, string> typed) => typed.GetValueOrDefault("person") is { Length: > 0 } person ? person : null;

    private static string? PersonOf(string named) => named == Nobody ? null : named;

    private static string WordOf(RosterOutcome outcome) => outcome is RosterOutcome.Refused refused ? $"roster.refused.{Kinds.Written(refused.Reason)}" : "roster.stale";
}
