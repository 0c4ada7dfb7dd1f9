using System.Globalization;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs.Bookings;

namespace HelpDesk.Bot.Api;

/// <summary>Moving bookings over the API.</summary>
internal static class BookingCalls
{
    public static async Task<IResult> MoveAsync(HttpContext http, string number, DeskBookings bookings)
    {
        var body = await ApiBody.ReadAsync<MoveJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (Beginning.Parse(SlotOf(value.Day, value.Time)) is not { } to)
        {
            return ApiProblem.Wrong("slot", "not_possible");
        }

        var reason = value.Reason?.Trim() is { Length: > 0 } said ? said : null;
        return await TicketChanges.OnceAsync(
            http,
            number,
            body.Raw,
            (caller, version, once) => bookings.MoveAsync(new(number, to, reason, caller.By, version) { Once = once }, http.RequestAborted));
    }

    /// <summary>Day and time as one field; empty when neither was given.</summary>
    public static string SlotOf(string? day, string? time) => string.IsNullOrEmpty(day) && string.IsNullOrEmpty(time) ? "" : $"{day}T{time}";

    public static IResult Taken(IReadOnlyList<Beginning> nearest) => ApiProblem.Of(
        StatusCodes.Status409Conflict,
        "slot_taken",
        nearest: [.. nearest.Select(start => new SlotJson(start.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), start.Time.ToString("HH:mm", CultureInfo.InvariantCulture)))]);
}

/// <param name="Day">Local day, 2026-11-23.</param>
/// <param name="Time">Local beginning, 09:00.</param>
/// <param name="Reason">Why, which the resident is told; null for none.</param>
internal sealed record MoveJson(string? Day, string? Time, string? Reason);

/// <param name="Day">Local day.</param>
/// <param name="Time">Local beginning.</param>
internal sealed record SlotJson(string Day, string Time);
