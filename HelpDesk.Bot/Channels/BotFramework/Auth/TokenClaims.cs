using System.Buffers.Text;
using System.Text.Json;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>What a token says of itself, before any of it is believed.</summary>
/// <param name="Algorithm">How it claims to be signed.</param>
/// <param name="KeyId">Which key signed it.</param>
/// <param name="Issuer">Who made it.</param>
/// <param name="Audience">For whom.</param>
/// <param name="ServiceUrl">Where answers go.</param>
/// <param name="NotBefore">Valid from, in seconds since 1970; null for always.</param>
/// <param name="Expires">Valid until, in seconds since 1970.</param>
internal sealed record TokenClaims(string Algorithm, string KeyId, string Issuer, string Audience, string ServiceUrl, double? NotBefore, double Expires)
{
    /// <summary>Clocks may differ by this much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Reads a token of three parts whose claims have the one type they may have; null for any other.</summary>
    public static TokenClaims? Read(string token)
    {
        if (token.Split('.') is not [{ Length: > 0 } header, { Length: > 0 } payload, { Length: > 0 }])
        {
            return null;
        }

        try
        {
            using var head = Parse(header);
            using var body = Parse(payload);
            return Of(head.RootElement, body.RootElement);
        }
        catch (Exception nonsense) when (nonsense is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Neither too early nor too late.</summary>
    public bool IsTimely(DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeMilliseconds() / 1000.0;
        return seconds <= Expires + Skew.TotalSeconds && (NotBefore is not { } from || seconds >= from - Skew.TotalSeconds);
    }

    private static TokenClaims? Of(JsonElement head, JsonElement body)
    {
        // A token that names extensions one must understand is one we do not.
        if (head.ValueKind != JsonValueKind.Object || body.ValueKind != JsonValueKind.Object || head.TryGetProperty("crit", out _))
        {
            return null;
        }

        return Text(head, "alg") is { } algorithm && Text(head, "kid") is { } kid
            && Text(body, "iss") is { } issuer && Text(body, "aud") is { } audience && Text(body, "serviceurl") is { } serviceUrl
            && Seconds(body, "exp") is { } expires && Seconds(body, "nbf") is var notBefore
            && (notBefore is not null || !body.TryGetProperty("nbf", out _))
            ? new(algorithm, kid, issuer, audience, serviceUrl, notBefore, expires)
            : null;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static double? Seconds(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11 ? seconds : null;

    private static JsonDocument Parse(string part) => JsonDocument.Parse(Base64Url.DecodeFromChars(part), new() { MaxDepth = 8 });
}
