using System.Globalization;
using System.Text.Json;
using HelpDesk.Bot.Delivery;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Reads what the gateway answered to a text, or how asking it failed. Pure.</summary>
/// <remarks>
/// The line that matters runs between “certainly not handed over” (try again) and “nobody knows” (never blindly again):
/// creating a text has no idempotency key.
/// </remarks>
internal static class TwilioAnswer
{
    private const int OptedOut = 21610;
    private const int NotAuthenticated = 20003;

    /// <summary>Wait before trying again when our own settings are at fault.</summary>
    private static readonly TimeSpan ConfigurationDelay = TimeSpan.FromSeconds(60);

    /// <summary>Outcome of an answer.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="body">Its body, cut at the limit.</param>
    /// <param name="retryAfter">What Retry-After asks; null for nothing.</param>
    public static SendOutcome Classify(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var (sid, code) = Read(body);
        return (status, code) switch
        {
            ( >= 200 and < 300, _) => sid is null ? new SendOutcome.Unknown("nonsense") : new SendOutcome.Accepted(sid),
            (_, OptedOut) => new SendOutcome.Blocked(),
            (429, _) => new SendOutcome.Again("429", retryAfter),
            (401 or 403, _) or ( < 500, NotAuthenticated) or ( >= 300 and < 400, _) => new SendOutcome.Again("configuration", retryAfter ?? ConfigurationDelay),
            (408, _) => new SendOutcome.Unknown("http_408"),
            ( >= 400 and < 500, _) => new SendOutcome.Never(code is { } known ? known.ToString(CultureInfo.InvariantCulture) : $"http_{status}"),
            _ => new SendOutcome.Unknown($"http_{status}"),
        };
    }

    /// <summary>Outcome of a call that brought no answer.</summary>
    public static SendOutcome Classify(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new SendOutcome.Again("unreachable", null),
        OperationCanceledException => new SendOutcome.Unknown("timeout"),
        _ => new SendOutcome.Unknown("connection_lost"),
    };

    private static (string? Sid, int? Code) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, null);
            }

            var sid = document.RootElement.TryGetProperty("sid", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
            int? code = document.RootElement.TryGetProperty("code", out var error) && error.ValueKind == JsonValueKind.Number && error.TryGetInt32(out var number) ? number : null;
            return (IsSid(sid) ? sid : null, code);
        }
        catch (Exception nonsense) when (nonsense is JsonException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    private static bool IsSid(string? sid) => sid is { Length: >= 4 and <= 64 } && sid.All(char.IsAsciiLetterOrDigit);
}
