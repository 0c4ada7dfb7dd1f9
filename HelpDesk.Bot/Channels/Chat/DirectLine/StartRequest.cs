using System.Text.Json;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>The body of a request for a token or a conversation; all of it may be missing.</summary>
internal sealed record StartRequest(string? User, string? Locale, bool Embedded, IReadOnlyList<string> TrustedOrigins)
{
    private const int MaxBytes = 16 * 1024;
    private const int MaxUser = 100;
    private const int MaxOrigins = 20;
    private const int MaxLocale = 35;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public static LineError Refused { get; } = LineError.Bad("The body is not the JSON that is expected here.");

    /// <summary>Reads it; null when it is nothing we know.</summary>
    public static async ValueTask<StartRequest?> ReadAsync(HttpContext http)
    {
        if (await LineBody.ReadAsync(http.Request.Body, MaxBytes, http.RequestAborted) is not { } body)
        {
            return null;
        }

        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return new(null, null, false, []);
        }

        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return Read(json.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An id a user may have: the prefix keeps a page from naming somebody else's.</summary>
    public static bool IsUser(string id) =>
        id.Length is > 3 and <= MaxUser && id.StartsWith("dl_", StringComparison.Ordinal) && !id.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || char.IsSurrogate(letter));

    /// <summary>A web origin; without encryption only on this machine.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)) && uri.GetLeftPart(UriPartial.Authority) == text;

    /// <summary>The language a browser asks for first.</summary>
    public static string? LocaleOf(HttpContext http) =>
        http.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim() is { Length: > 0 and <= MaxLocale } first ? first : null;

    private static StartRequest? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var user = json.TryGetProperty("user", out var named) && named.ValueKind == JsonValueKind.Object && named.TryGetProperty("id", out var id) ? TextOf(id) : null;
        var locale = json.TryGetProperty("locale", out var asked) && TextOf(asked) is { Length: > 0 and <= MaxLocale } tag ? tag : null;
        var embedded = json.TryGetProperty("embedded", out var framed) && framed.ValueKind == JsonValueKind.True;
        var origins = json.TryGetProperty("trustedOrigins", out var trusted) && trusted.ValueKind == JsonValueKind.Array ? trusted : default;
        return origins.ValueKind == JsonValueKind.Undefined ? new(user, locale, embedded, [])
            : origins.GetArrayLength() <= MaxOrigins ? new(user, locale, embedded, [.. origins.EnumerateArray().Select(origin => TextOf(origin) ?? "")])
            : null;
    }

    private static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
