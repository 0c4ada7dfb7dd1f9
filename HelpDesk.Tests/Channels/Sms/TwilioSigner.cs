using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Tests.Channels.Sms;

/// <summary>Signs as the gateway does, written apart from the product's own check.</summary>
internal static class TwilioSigner
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The gateway's own choice.")]
    public static string Sign(string token, string url, IEnumerable<(string Key, string Value)> fields)
    {
        var text = url + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
    }
}
