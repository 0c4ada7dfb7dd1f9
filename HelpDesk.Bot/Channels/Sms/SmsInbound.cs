using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Takes one activity: the way from a channel into the turn.</summary>
internal delegate Task<TurnOutcome> TakeTurn(Activity activity, CancellationToken cancel);

/// <summary>A resident's text: <c>POST /twilio/sms</c>.</summary>
/// <remarks>200 only when the turn is durable; a repeat gets the same answer; 503 when the store fails, so that the gateway's list still holds it.</remarks>
internal sealed partial class SmsInbound(TwilioWebhook webhook, SmsMedia media, TakeTurn take, TimeProvider time, ILogger<SmsInbound> log)
{
    /// <summary>Characters of a text that are kept. The gateway never sends more; what is longer is cut and ends in “…”.</summary>
    public const int MaxText = 1600;

    private const int MaxAddress = 64;

    private static readonly byte[] EmptyResponse = [.. "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>"u8];

    public async Task HandleAsync(HttpContext context)
    {
        if (await webhook.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (ActivityOf(form["MessageSid"], form["From"], form["To"], form["Body"], form["OptOutType"], time.GetUtcNow()) is not { } activity)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            // Not the request's token: a gateway that hangs up must not undo a turn half decided.
            await take(activity with { Photos = media.Of(form, activity.ConversationId, activity.ReceivedAt) }, CancellationToken.None);
        }
        catch (StoreUnavailableException failure)
        {
            LogNotKept(log, activity.Id, failure);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
            return;
        }

        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = EmptyResponse.Length;
        await context.Response.Body.WriteAsync(EmptyResponse, CancellationToken.None);
    }

    /// <summary>A text in our own words; null when it has no id or sender. A sender need not be E.164: short codes and names send texts too.</summary>
    internal static Activity? ActivityOf(string? id, string? from, string? to, string? body, string? optOutType, DateTimeOffset receivedAt)
    {
        if (!IsAddress(id) || !IsAddress(from))
        {
            return null;
        }

        var text = Kept(body ?? "");
        return new()
        {
            Id = $"sms:{id}",
            ConversationId = $"sms:{from}",
            Channel = Channel.Sms,
            From = from,
            Phone = from,
            To = IsAddress(to) ? to : null,
            Text = text,
            ReceivedAt = receivedAt,
            CarrierWord = CarrierWords.Of(text, optOutType),
        };
    }

    private static bool IsAddress([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? value) =>
        value is { Length: > 0 and <= MaxAddress } && !value.AsSpan().ContainsAnyInRange('\0', '\u001f') && !string.IsNullOrWhiteSpace(value);

    /// <summary>A text as long as one is kept.</summary>
    internal static string Kept(string body) => body.Length <= MaxText ? body : Shortening.Cut(body, MaxText) + "…";

    [LoggerMessage(Level = LogLevel.Error, Message = "Activity {Id} was not kept: the store is unavailable")]
    private static partial void LogNotKept(ILogger logger, string id, Exception failure);
}
