using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Checks <c>X-Twilio-Signature</c>: HMAC-SHA1 over the public URL and the sorted form fields.</summary>
/// <remarks>
/// The URL is taken byte for byte, except that a match with or without its port counts (the signer is not consistent). Fields are sorted by
/// UTF-16 unit. For a repeated field both known readings count: distinct values sorted, or values joined by commas. Either token is believed.
/// Immutable and thread-safe.
/// </remarks>
internal sealed class TwilioSignature(string? token, string? secondaryToken)
{
    private static readonly Comparison<KeyValuePair<string, string>> ByKeyThenValue = (left, right) =>
        string.CompareOrdinal(left.Key, right.Key) is var byKey && byKey != 0 ? byKey : string.CompareOrdinal(left.Value, right.Value);

    private readonly byte[][] keys = [.. new[] { token, secondaryToken }.Where(each => !string.IsNullOrEmpty(each)).Select(each => Encoding.UTF8.GetBytes(each ?? ""))];

    /// <summary>Whether a form post was signed by the gateway.</summary>
    public bool Matches(string url, FormFields form, string? signature)
    {
        var sorted = form.All.ToArray();
        Array.Sort(sorted, ByKeyThenValue);
        return Verify(url, sorted, signature) || (HasRepeats(sorted) && Verify(url, Joined(form), signature));
    }

    /// <summary>Whether a request with any other body was signed: the URL is, and it names the hash of the body.</summary>
    public bool MatchesBody(string url, ReadOnlySpan<byte> body, string? signature)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return QueryValue(url, "bodySHA256") is { } named
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(named), Encoding.UTF8.GetBytes(Convert.ToHexStringLower(hash)))
            && Verify(url, [], signature);
    }

    private bool Verify(string url, KeyValuePair<string, string>[] sorted, string? signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        if (signature is not { Length: 28 } || !Convert.TryFromBase64String(signature, given, out var written) || written != given.Length)
        {
            return false;
        }

        return VerifyUrl(url, sorted, given) || VerifyUrl(OtherPortForm(url), sorted, given);
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The gateway signs with HMAC-SHA1; the choice is not ours.")]
    private bool VerifyUrl(string url, KeyValuePair<string, string>[] sorted, ReadOnlySpan<byte> given)
    {
        var most = Encoding.UTF8.GetMaxByteCount(url.Length);
        foreach (var (key, value) in sorted)
        {
            most += Encoding.UTF8.GetMaxByteCount(key.Length + value.Length);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            var signed = buffer.AsSpan(0, Write(url, sorted, buffer));
            Span<byte> expected = stackalloc byte[HMACSHA1.HashSizeInBytes];
            var matches = false;
            foreach (var key in keys)
            {
                HMACSHA1.HashData(key, signed, expected);
                matches |= CryptographicOperations.FixedTimeEquals(expected, given);
            }

            return matches;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static int Write(string url, KeyValuePair<string, string>[] sorted, byte[] buffer)
    {
        var length = Encoding.UTF8.GetBytes(url, buffer);
        for (var index = 0; index < sorted.Length; index++)
        {
            if (index > 0 && ByKeyThenValue(sorted[index - 1], sorted[index]) == 0)
            {
                continue;
            }

            length += Encoding.UTF8.GetBytes(sorted[index].Key, buffer.AsSpan(length));
            length += Encoding.UTF8.GetBytes(sorted[index].Value, buffer.AsSpan(length));
        }

        return length;
    }

    private static bool HasRepeats(KeyValuePair<string, string>[] sorted)
    {
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Key == sorted[index - 1].Key)
            {
                return true;
            }
        }

        return false;
    }

    private static KeyValuePair<string, string>[] Joined(FormFields form) =>
        [.. form.All.GroupBy(field => field.Key, field => field.Value, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, string.Join(',', group)))
            .OrderBy(field => field.Key, StringComparer.Ordinal)];

    /// <summary>The URL without its port, or with the scheme's own when it has none.</summary>
    private static string OtherPortForm(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
        {
            return url;
        }

        var end = url.AsSpan(start).IndexOfAny('/', '?', '#') is var length && length < 0 ? url.Length : start + length;
        var authority = url.AsSpan(start, end - start);
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') ? host.Length - colon : 0;
        return port > 0
            ? string.Concat(url.AsSpan(0, end - port), url.AsSpan(end))
            : string.Concat(url.AsSpan(0, end), url.StartsWith("https:", StringComparison.Ordinal) ? ":443" : ":80", url.AsSpan(end));
    }

    private static string? QueryValue(string url, string name)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return null;
        }

        foreach (var range in url.AsSpan(query + 1).Split('&'))
        {
            var pair = url.AsSpan(query + 1)[range];
            if (pair.StartsWith(name, StringComparison.Ordinal) && pair.Length > name.Length && pair[name.Length] == '=')
            {
                return pair[(name.Length + 1)..].ToString();
            }
        }

        return null;
    }
}
