using System.Globalization;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Parameters of the gateway's webhooks.</summary>
/// <remarks>Source: Twilio, "Messaging webhooks" (request parameters; status callback parameters).</remarks>
internal static class WebhookForm
{
    /// <summary>What the first webhook of a phone's text tells.</summary>
    public const string Received = "received";

    public static IReadOnlyList<KeyValuePair<string, string>> Of(SimulatedText text, string accountSid, Func<string, string> pictureUrl)
    {
        List<KeyValuePair<string, string>> form =
        [
            .. Place("To", text.To),
            new("SmsMessageSid", text.Sid),
            new("NumMedia", text.Pictures.Count.ToString(CultureInfo.InvariantCulture)),
            new("SmsSid", text.Sid),
            new("SmsStatus", Received),
            new("Body", text.Body),
            new("To", text.To),
            new("NumSegments", text.Segments.ToString(CultureInfo.InvariantCulture)),
            new("MessageSid", text.Sid),
            new("AccountSid", accountSid),
            .. Place("From", text.From),
            new("From", text.From),
            new("ApiVersion", "2010-04-01"),
        ];
        for (var index = 0; index < text.Pictures.Count; index++)
        {
            form.Add(new($"MediaUrl{index}", pictureUrl(text.Pictures[index])));
            form.Add(new($"MediaContentType{index}", "image/jpeg"));
        }

        if (text.OptOut is { } optOut)
        {
            form.Add(new("OptOutType", optOut));
        }

        return form;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> OfStatus(SimulatedText text, string status, string accountSid, DateTimeOffset at)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("SmsSid", text.Sid),
            new("SmsStatus", status),
            new("MessageStatus", status),
            new("To", text.To),
            new("MessageSid", text.Sid),
            new("AccountSid", accountSid),
            new("From", text.From),
            new("ApiVersion", "2010-04-01"),
        ];
        if (status == DeliveryStatus.Delivered)
        {
            form.Add(new("RawDlrDoneDate", at.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture)));
        }

        return form;
    }

    private static IEnumerable<KeyValuePair<string, string>> Place(string side, string number) =>
    [
        new(side + "Country", number.StartsWith("+86", StringComparison.Ordinal) ? "CN" : number.StartsWith("+852", StringComparison.Ordinal) ? "HK" : ""),
        new(side + "State", ""),
        new(side + "City", ""),
        new(side + "Zip", ""),
    ];
}

/// <summary>States of a text on its way to a phone, in order.</summary>
internal static class DeliveryStatus
{
    public const string Queued = "queued";
    public const string Sent = "sent";
    public const string Delivered = "delivered";

    public static readonly IReadOnlyList<string> Ordered = [Queued, Sent, Delivered];
}
