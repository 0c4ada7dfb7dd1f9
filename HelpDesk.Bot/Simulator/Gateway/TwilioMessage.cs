using System.Globalization;
using System.Text.Json.Serialization;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>A text as the REST interface shows it.</summary>
internal sealed record TwilioMessage
{
    public required string Sid { get; init; }

    public required string AccountSid { get; init; }

    public string ApiVersion { get; init; } = "2010-04-01";

    public required string Body { get; init; }

    public required string DateCreated { get; init; }

    public string? DateSent { get; init; }

    public required string DateUpdated { get; init; }

    public required string Direction { get; init; }

    public int? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public required string From { get; init; }

    public string? MessagingServiceSid { get; init; }

    public required string NumMedia { get; init; }

    public required string NumSegments { get; init; }

    public string? Price { get; init; }

    public string PriceUnit { get; init; } = "USD";

    public required string Status { get; init; }

    public required IReadOnlyDictionary<string, string> SubresourceUris { get; init; }

    public required string To { get; init; }

    public required string Uri { get; init; }

    public static TwilioMessage Of(SimulatedText text, string accountSid)
    {
        var uri = $"/2010-04-01/Accounts/{accountSid}/Messages/{text.Sid}";
        return new TwilioMessage
        {
            Sid = text.Sid,
            AccountSid = accountSid,
            Body = text.Body,
            NumMedia = text.Pictures.Count.ToString(CultureInfo.InvariantCulture),
            DateCreated = Rfc2822(text.CreatedAt),
            DateSent = text.Status == DeliveryStatus.Queued ? null : Rfc2822(text.IsInbound ? text.CreatedAt : text.UpdatedAt),
            DateUpdated = Rfc2822(text.UpdatedAt),
            Direction = text.Direction,
            From = text.From,
            NumSegments = text.Segments.ToString(CultureInfo.InvariantCulture),
            Status = text.Status,
            SubresourceUris = new Dictionary<string, string>(StringComparer.Ordinal) { ["media"] = uri + "/Media.json" },
            To = text.To,
            Uri = uri + ".json",
        };
    }

    private static string Rfc2822(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture);
}

/// <summary>A page of texts as the REST interface shows it.</summary>
internal sealed record TwilioPage
{
    public required IReadOnlyList<TwilioMessage> Messages { get; init; }

    public required string FirstPageUri { get; init; }

    public string? NextPageUri { get; init; }

    public string? PreviousPageUri { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Uri { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TwilioMessage))]
[JsonSerializable(typeof(TwilioPage))]
internal sealed partial class TwilioJson : JsonSerializerContext;
