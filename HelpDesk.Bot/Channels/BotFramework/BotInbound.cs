using HelpDesk.Bot.Channels.BotFramework.Auth;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>An activity of a Bot Framework channel: <c>POST /api/messages</c>.</summary>
/// <remarks>200 only when its turn is durable; a repeat gets the same answer; 503 when the store fails or nobody can tell yet whose it is, so that the channel tries again.</remarks>
internal sealed partial class BotInbound(ChannelGate gate, ActivityIntake intake, BotChannelState state, ILogger<BotInbound> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await TakeAsync(context);
        }
        catch (StoreUnavailableException failure)
        {
            LogNotKept(log, failure);
            TryLater(context);
        }
        catch (KeysUnavailableException failure)
        {
            LogNoKeys(log, failure);
            state.KeysFailed();
            TryLater(context);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        var admission = await gate.AdmitAsync(context);
        if (admission.IsRefused)
        {
            Refuse(context, admission.Status);
            return;
        }

        if (!JsonBody.IsJson(context.Request.ContentType))
        {
            await ExplainAsync(context, "The content type is not application/json in UTF-8.");
            return;
        }

        if (await JsonBody.ReadAsync(context) is not { } body)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (WireActivity.Read(body.Span) is not { } activity)
        {
            await ExplainAsync(context, "The body is not an activity.");
        }
        else if (!admission.Covers(activity))
        {
            Refuse(context, StatusCodes.Status401Unauthorized);
        }
        else if (activity.Missing() is { } missing)
        {
            await ExplainAsync(context, $"{missing} is missing or not usable.");
        }
        else
        {
            // Not the request's token: a channel that hangs up must not undo a turn half decided.
            await AnswerAsync(context, await intake.TakeAsync(activity, body, isVouchedFor: admission.Token is not null, CancellationToken.None));
        }
    }

    private static async Task AnswerAsync(HttpContext context, BotAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentLength = answer.Body.Length;
        if (!answer.Body.IsEmpty)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(answer.Body, CancellationToken.None);
        }
    }

    private void Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            LogForged(log);
        }
    }

    private static Task ExplainAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why, CancellationToken.None);
    }

    private static void TryLater(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An activity was not kept: the store is unavailable")]
    private static partial void LogNotKept(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "An activity was put off: there are no keys to check its token with")]
    private static partial void LogNoKeys(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: its token is missing, not good or for something else. Compare AppId with the channel's.")]
    private static partial void LogForged(ILogger logger);
}
