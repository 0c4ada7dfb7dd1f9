using HelpDesk.Bot.Catalogue;
using System.Globalization;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bot.Api;

/// <param name="Text">What a resident would say.</param>
/// <param name="Now">Instant to read times against, ISO 8601 with offset; now when left out.</param>
/// <param name="Channel">sms, chat or phone; may be left out.</param>
internal sealed record UnderstandRequestJson(string? Text, string? Now, string? Channel);

/// <summary>Tries a sentence without a conversation.</summary>
internal static class UnderstandCall
{
    public static async Task<IResult> AnswerAsync(HttpContext http, CatalogueInUse catalogue, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<UnderstandRequestJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } asked)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        if (asked.Text is null)
        {
            faults["text"] = "missing";
        }

        if (asked.Now is { } written && !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out now))
        {
            faults["now"] = "unknown";
        }

        if (asked.Channel is not (null or "sms" or "chat" or "phone"))
        {
            faults["channel"] = "unknown";
        }

        return asked.Text is { } text && faults.Count == 0
            ? Results.Ok(UnderstandJson.Of(Understander.Understand(text, TimeZoneInfo.ConvertTime(now, catalogue.Estate.Zone), catalogue.Estate)))
            : ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults);
    }
}
