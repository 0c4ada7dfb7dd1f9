using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>News about a text we sent: <c>POST /twilio/sms/status?m=ROWID</c>.</summary>
/// <remarks>Order and repeats do not matter. A row we do not know is answered like any other: the gateway could not mend it.</remarks>
internal sealed partial class SmsStatusCallback(TwilioWebhook webhook, DeliveryRecords records, TimeProvider time, ILogger<SmsStatusCallback> log)
{
    private const int MaxWord = 64;

    public async Task HandleAsync(HttpContext context)
    {
        if (await webhook.ReadAsync(context) is not { } form)
        {
            return;
        }

        var status = form["MessageStatus"] ?? form["SmsStatus"];
        if (form["MessageSid"] is not { Length: > 0 and <= MaxWord } sid || status is not { Length: > 0 and <= MaxWord })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.StatusCode = await WriteAsync(context.Request.Query["m"], sid, status, form["ErrorCode"]);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
        }
    }

    private async Task<int> WriteAsync(string? rowId, string sid, string status, string? errorCode)
    {
        var now = time.GetUtcNow();
        var code = errorCode is { Length: > 0 and <= MaxWord } && errorCode.All(char.IsAsciiLetterOrDigit) ? errorCode : null;
        try
        {
            if (rowId is not { Length: > 0 } || await records.ApplyAsync(rowId, row => StatusDecision.After(row, sid, status, code, now), CancellationToken.None) is null)
            {
                LogNoRow(log);
            }

            return StatusCodes.Status204NoContent;
        }
        catch (StoreUnavailableException failure)
        {
            LogNotKept(log, failure);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A status callback names no text of ours")]
    private static partial void LogNoRow(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "A status callback was not kept: the store is unavailable")]
    private static partial void LogNotKept(ILogger logger, Exception failure);
}
