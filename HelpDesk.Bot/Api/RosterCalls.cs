using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api;

/// <summary>The roster and who is on duty, over the API.</summary>
internal static class RosterCalls
{
    private const int UsualDays = 7;

    public static Task<IResult> ListAsync(HttpContext http, RosterReader reader, RosterOnFile onFile, string? from = null, string? to = null) =>
        DaysAsync(http, reader, onFile, from ?? "", to ?? "");

    internal static async Task<IResult> DaysAsync(HttpContext http, RosterReader reader, RosterOnFile onFile, string first, string last)
    {
        var view = await reader.ReadAsync((DateOnly?)null, http.RequestAborted);
        var from = first.Length == 0 ? view.Monday : ShiftKey.Date(first);
        var to = last.Length == 0 ? from?.AddDays(UsualDays - 1) : ShiftKey.Date(last);
        if (from is not { } begin || to is not { } end || end < begin || end.DayNumber - begin.DayNumber >= RosterOnFile.MostDays)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", $"from and to are dates, at most {RosterOnFile.MostDays} days.");
        }

        var shifts = (await onFile.ReadAsync(begin, end, http.RequestAborted)).ToDictionary(shift => shift.Value.Key);
        var written = ShiftKey.Of(begin, end.DayNumber - begin.DayNumber + 1).Select(key => shifts.GetValueOrDefault(key) is { } shift
            ? ShiftJson.Of(shift.Value, shift.Version, view.Around.Hours, view)
            : ShiftJson.Of(new() { Day = key.Day, Part = key.Part }, 0, view.Around.Hours, view));
        return Results.Ok(new RosterJson(ShiftKey.Written(begin), ShiftKey.Written(end), [.. written]));
    }

    public static async Task<IResult> PutAsync(HttpContext http, string day, string part, RosterDesk desk, RosterReader reader)
    {
        var body = await ApiBody.ReadAsync<ShiftPersonJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ShiftKey.Parse(day, part) is not { } shift)
        {
            return ApiProblem.NotFound();
        }

        if (ApiHeaders.ReadIfMatch(http, "shift", out var version) is { } fault)
        {
            return fault;
        }

        var person = value.Person is { Length: > 0 } named ? named : null;
        if (value.Substitute == true && person is null)
        {
            return Refusal(RosterRefusal.UnknownPerson);
        }

        RosterCommand command = value.Substitute == true && person is not null
            ? new RosterCommand.Substitute(shift, person, value.Reason?.Trim() is { Length: > 0 } reason ? reason : null)
            : new RosterCommand.Enter([shift], person);
        var outcome = await desk.ApplyAsync(command, ApiGate.CallerOf(http).By, version is { } seen ? new(shift, seen) : null, http.RequestAborted);
        return outcome is RosterOutcome.Kept ? await ShiftAsync(http, shift, reader) : Problem(outcome);
    }

    public static async Task<IResult> DutyAsync(HttpContext http, RosterReader reader)
    {
        var view = await reader.ReadAsync((DateOnly?)null, http.RequestAborted);
        var duty = view.Now;
        var may = StaffPermissions.May(ApiGate.CallerOf(http).Role, DeskAction.SeePhones);
        return Results.Ok(new DutyJson(
            duty.Holder,
            duty.Holder is { } holder ? view.Name(holder) : null,
            duty.Shift.Person,
            duty.Shift.Key.ToString(),
            TicketJson.Instant(duty.Since),
            TicketJson.Instant(duty.Until),
            duty.Cover is { } cover ? CoverJson.Of(cover) : null,
            [.. view.Numbers.Select(number => may ? number : PhoneMask.Mask(number))],
            new(duty.NextShift.Person, duty.NextShift.Person is { } next ? view.Name(next) : null, duty.Next.Shift.ToString(), TicketJson.Instant(duty.Next.From))));
    }

    public static async Task<IResult> StartCoverAsync(HttpContext http, RosterDesk desk, RosterReader reader, RosterOnFile onFile, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<GuardJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await CoverAsync(http, new RosterCommand.StartCover(await RunningAsync(http, onFile, clock), value.Guard ?? ""), desk, reader)
            : body.Problem ?? Results.BadRequest();
    }

    public static async Task<IResult> EndCoverAsync(HttpContext http, RosterDesk desk, RosterReader reader, RosterOnFile onFile, TimeProvider clock) =>
        await CoverAsync(http, new RosterCommand.EndCover(await RunningAsync(http, onFile, clock)), desk, reader);

    private static async Task<IResult> CoverAsync(HttpContext http, RosterCommand command, RosterDesk desk, RosterReader reader) =>
        await desk.ApplyAsync(command, ApiGate.CallerOf(http).By, null, http.RequestAborted) switch
        {
            RosterOutcome.Kept => await DutyAsync(http, reader),
            var refused => Problem(refused),
        };

    private static async ValueTask<ShiftKey> RunningAsync(HttpContext http, RosterOnFile onFile, TimeProvider clock) =>
        (await onFile.AroundNowAsync(http.RequestAborted)).At(clock.GetUtcNow()).Shift.Key;

    private static async Task<IResult> ShiftAsync(HttpContext http, ShiftKey shift, RosterReader reader)
    {
        var view = await reader.ReadAsync(shift, http.RequestAborted);
        ApiHeaders.WriteVersion(http, view.Version);
        return Results.Ok(ShiftJson.Of(view.Shift, view.Version, view.Roster.Shown.Hours, view.Roster));
    }

    internal static IResult Problem(RosterOutcome outcome) =>
        outcome is RosterOutcome.Refused refused ? Refusal(refused.Reason) : ApiProblem.ChangedSince();

    private static IResult Refusal(RosterRefusal reason) => reason switch
    {
        RosterRefusal.UnknownPerson => ApiProblem.Wrong("person", "unknown"),
        RosterRefusal.ReasonTooLong => ApiProblem.Wrong("reason", "too_long"),
        _ => ApiProblem.Of(StatusCodes.Status409Conflict, "shift_" + Kinds.Written(reason)),
    };
}
