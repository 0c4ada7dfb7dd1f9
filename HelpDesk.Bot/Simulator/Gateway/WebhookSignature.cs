using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Signs what the gateway posts.</summary>
/// <remarks>
/// Source: Twilio, "Security: validating requests": HMAC-SHA1 with the auth token over the address followed by every
/// parameter, name and value, in ordinal order of names. The desk's own check is written apart from this on purpose.
/// </remarks>
internal static class WebhookSignature
{
    public static string Of(string authToken, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, value) in parameters.OrderBy(each => each.Key, StringComparer.Ordinal).ThenBy(each => each.Value, StringComparer.Ordinal).Distinct())
        {
            signed.Append(name).Append(value);
        }

#pragma warning disable CA5350 // The algorithm is the gateway's, not ours to choose.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
    }
}
