using System.Buffers;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Lets in only what the gateway signed: reads a webhook's form within limits and checks it.</summary>
internal sealed partial class TwilioWebhook(IOptions<Settings> settings, PublicAddress address, ILogger<TwilioWebhook> log)
{
    /// <summary>Bytes a body may have; a real webhook has about one thousand.</summary>
    public const int MaxBody = 64 * 1024;

    private readonly TwilioSettings twilio = settings.Value.Twilio;
    private readonly TwilioSignature signature = new(settings.Value.Twilio.AuthToken, settings.Value.Twilio.AuthTokenSecondary);

    /// <summary>The form of an authentic request; null when the request was answered with a refusal instead.</summary>
    public async ValueTask<FormFields?> ReadAsync(HttpContext context)
    {
        var header = context.Request.Headers["X-Twilio-Signature"];
        var refusal = !twilio.IsConfigured ? StatusCodes.Status503ServiceUnavailable
            : !IsForm(context.Request.ContentType) ? StatusCodes.Status415UnsupportedMediaType
            : context.Request.ContentLength > MaxBody ? StatusCodes.Status413PayloadTooLarge
            : 0;
        if (refusal != 0)
        {
            return Refuse(context, refusal);
        }

        var (form, status) = await ReadFormAsync(context);
        if (form is null)
        {
            return Refuse(context, status);
        }

        if (header.Count == 1 && signature.Matches(address.Of(context), form, header[0]))
        {
            return form;
        }

        if (twilio.SignatureMode == "log")
        {
            LogAcceptedUnsigned(log, context.Request.Path);
            return form;
        }

        LogForged(log, context.Request.Path);
        return Refuse(context, StatusCodes.Status403Forbidden);
    }

    private static async ValueTask<(FormFields? Form, int Status)> ReadFormAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > MaxBody)
            {
                reader.AdvanceTo(read.Buffer.End);
                return (null, StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var form = Parse(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return (form, StatusCodes.Status400BadRequest);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static FormFields? Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return FormFields.Parse(body.FirstSpan);
        }

        var whole = ArrayPool<byte>.Shared.Rent((int)body.Length);
        try
        {
            body.CopyTo(whole);
            return FormFields.Parse(whole.AsSpan(0, (int)body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole, clearArray: true);
        }
    }

    private static bool IsForm(string? contentType)
    {
        const string form = "application/x-www-form-urlencoded";
        if (contentType is null || !contentType.StartsWith(form, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parameters = contentType.AsSpan(form.Length).Trim();
        return parameters.IsEmpty || (parameters[0] == ';'
            && (!parameters.Contains("charset", StringComparison.OrdinalIgnoreCase) || parameters.Contains("utf-8", StringComparison.OrdinalIgnoreCase)));
    }

    private static FormFields? Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Path} refused: signature wrong or missing. Compare PublicBaseUrl and AuthToken with the gateway's.")]
    private static partial void LogForged(ILogger logger, PathString path);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Webhook {Path} ACCEPTED ALTHOUGH ITS SIGNATURE IS WRONG, because SignatureMode is log. Anybody can post texts. Set it to enforce.")]
    private static partial void LogAcceptedUnsigned(ILogger logger, PathString path);
}
