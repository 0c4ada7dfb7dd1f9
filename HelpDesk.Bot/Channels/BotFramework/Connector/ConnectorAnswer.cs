using System.Text.Json;
using HelpDesk.Bot.Delivery;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Reads what a connector answered. Pure.</summary>
/// <remarks>
/// An answered error means that the channel did not take the message; only where nothing was answered, or by somebody who had waited in
/// vain himself, nobody knows.
/// </remarks>
internal static class ConnectorAnswer
{
    private const int MaxId = 512;
    private const int MaxCode = 64;

    /// <summary>Wait before trying again when our own settings are at fault.</summary>
    private static readonly TimeSpan ConfigurationDelay = TimeSpan.FromSeconds(60);

    /// <summary>Outcome of an answer.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="body">Its body; empty when it was too long.</param>
    /// <param name="retryAfter">What Retry-After asks; null for nothing.</param>
    public static SendOutcome Classify(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter) => status switch
    {
        >= 200 and < 300 => new SendOutcome.Accepted(IdOf(body)),
        401 => new SendOutcome.Again("configuration", retryAfter ?? ConfigurationDelay),
        412 or 429 => new SendOutcome.Again($"http_{status}", retryAfter),
        408 or 504 => new SendOutcome.Unknown($"http_{status}"),
        >= 500 => new SendOutcome.Again($"http_{status}", retryAfter),
        _ => new SendOutcome.Never(CodeOf(body) is { } code ? $"{status} {code}" : $"http_{status}"),
    };

    /// <summary>Outcome of a call that brought no answer.</summary>
    public static SendOutcome Classify(Exception failure) => failure switch
    {
        ForbiddenAddressException or HttpRequestException { InnerException: ForbiddenAddressException } => new SendOutcome.Never("address_not_allowed"),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new SendOutcome.Again("unreachable", null),
        OperationCanceledException => new SendOutcome.Unknown("timeout"),
        _ => new SendOutcome.Unknown("connection_lost"),
    };

    /// <summary>The id the channel gave; empty when it gave none, which some do.</summary>
    private static string IdOf(ReadOnlyMemory<byte> body) => TextOf(body, "id") is { Length: <= MaxId } id ? id : "";

    /// <summary>The code of an error, when it looks like one.</summary>
    private static string? CodeOf(ReadOnlyMemory<byte> body) =>
        TextOf(body, "error", "code") is { Length: > 0 and <= MaxCode } code && code.All(char.IsAsciiLetterOrDigit) ? code : null;

    private static string? TextOf(ReadOnlyMemory<byte> body, params ReadOnlySpan<string> path)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 16 });
            var element = document.RootElement;
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return WireText.Text(element);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
