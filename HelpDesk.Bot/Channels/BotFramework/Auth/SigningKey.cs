using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>A public key that signs channels' tokens.</summary>
/// <param name="Key">The key.</param>
/// <param name="Channels">Channels it may speak for.</param>
internal sealed record SigningKey(RsaSecurityKey Key, FrozenSet<string> Channels)
{
    private const int SmallestKeyBits = 2048;

    /// <summary>The usable keys of a published set, by their id; others in it are left out.</summary>
    /// <exception cref="JsonException">It is no set of keys.</exception>
    public static FrozenDictionary<string, SigningKey> ReadAll(ReadOnlyMemory<byte> published)
    {
        using var document = JsonDocument.Parse(published, new() { MaxDepth = 16 });
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("There are no keys.");
        }

        var usable = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var each in keys.EnumerateArray())
        {
            if (each.ValueKind == JsonValueKind.Object && Read(each) is { } key)
            {
                usable[key.Key.KeyId] = key;
            }
        }

        return usable.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static SigningKey? Read(JsonElement published)
    {
        if (Text(published, "kty") != "RSA" || Text(published, "use") is not (null or "sig")
            || Text(published, "kid") is not { Length: > 0 } kid || Text(published, "n") is not { } modulus || Text(published, "e") is not { } exponent)
        {
            return null;
        }

        try
        {
            var key = new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) }) { KeyId = kid };
            return key.KeySize >= SmallestKeyBits ? new(key, ChannelsOf(published)) : null;
        }
        catch (Exception nonsense) when (nonsense is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static FrozenSet<string> ChannelsOf(JsonElement published) =>
        published.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString() ?? "").ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
