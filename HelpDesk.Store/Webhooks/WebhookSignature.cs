using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Store.Webhooks;

/// <summary>Signatures of deliveries. Pure.</summary>
/// <remarks>
/// Source: Standard Webhooks 1.0.0, “Signature scheme”: <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.timestamp.body</c>, the
/// timestamp in seconds since 1970 (UTC); a secret is <c>whsec_</c> and the base64 of 24 to 64 bytes.
/// </remarks>
public static class WebhookSignature
{
    /// <summary>Bytes of the secrets that are made here.</summary>
    public const int KeyBytes = 32;

    private const string Prefix = "whsec_";

    /// <summary>A secret as receivers enter it.</summary>
    public static string SecretOf(ReadOnlySpan<byte> key) => Prefix + Convert.ToBase64String(key);

    /// <summary>The key in a secret; null when it is none.</summary>
    public static byte[]? KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.StartsWith(Prefix, StringComparison.Ordinal) && Base64.IsValid(secret.AsSpan(Prefix.Length)) ? Convert.FromBase64String(secret[Prefix.Length..]) : null;
    }

    /// <summary>One signature.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">Id of the event.</param>
    /// <param name="timestamp">Seconds since 1970 (UTC) of this try.</param>
    /// <param name="body">The body as sent.</param>
    public static string Sign(ReadOnlySpan<byte> key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return "v1," + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
