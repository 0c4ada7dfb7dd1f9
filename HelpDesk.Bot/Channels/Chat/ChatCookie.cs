using System.Security.Cryptography;
using HelpDesk.Bot.Channels.Chat.DirectLine;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>The cookie that names a device: 256 random bits, kept by the browser for a year and by us only as their hash, the conversation's name.</summary>
/// <remarks>
/// On our own page the cookie is Lax. In a frame on another site browsers send only a cookie that is Secure, SameSite=None and
/// Partitioned (each site that embeds us then has its own conversation of this device); without https there is none, and the frame
/// keeps its token itself for as long as the page lives.
/// </remarks>
internal static class ChatCookie
{
    private const int Bytes = 32;
    private const string OwnPage = "helpdesk-chat";
    private const string InFrame = "helpdesk-chat-frame";

    /// <summary>The path of the one endpoint that reads it.</summary>
    private const string Path = "/chat/session";

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>A value nobody has.</summary>
    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The device's value; null when it sent none of our making.</summary>
    public static string? Read(HttpContext http, bool embedded) =>
        http.Request.Cookies[embedded ? InFrame : OwnPage] is { Length: Bytes * 2 } value && value.All(char.IsAsciiHexDigitLower) ? value : null;

    /// <summary>Who the device is in the chat, and its conversation; both follow from the value and neither tells it.</summary>
    public static LineToken Named(string value) => new(Hash(value, "conversation"), "dl_" + Hash(value, "user"), []);

    /// <summary>Keeps the value in the browser for a year from now.</summary>
    public static void Write(HttpContext http, string value, bool embedded, bool isHttps)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Year,
            Path = Path,
            Secure = isHttps,
            SameSite = embedded ? SameSiteMode.None : SameSiteMode.Lax,
        };
        if (embedded)
        {
            options.Extensions.Add("Partitioned");
        }

        if (isHttps || !embedded)
        {
            http.Response.Cookies.Append(embedded ? InFrame : OwnPage, value, options);
        }
    }

    private static string Hash(string value, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(value), System.Text.Encoding.UTF8.GetBytes("helpdesk chat " + purpose)).AsSpan(0, 16));
}
