using System.Text.RegularExpressions;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>Headers of the chat page and its files: nothing but our own files runs, and only sites on the list may frame the page.</summary>
internal static partial class ChatHeaders
{
    /// <summary>Origins of a list separated by commas or blanks; whatever is not an http(s) origin is left out.</summary>
    public static IReadOnlyList<string> Origins(string? list) =>
        [.. (list ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(each => each.TrimEnd('/')).Where(each => Origin().IsMatch(each))];

    public static void OfPage(HttpContext http, IReadOnlyList<string> origins)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request.Host.Value, origins);
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language, Cookie";
        Common(headers);
    }

    public static Task OfFileAsync(HttpContext http, RequestDelegate next)
    {
        // Asked for anew each time, and mostly answered "not changed": page and script are always of one version.
        http.Response.Headers.CacheControl = "no-cache";
        Common(http.Response.Headers);
        return next(http);
    }

    // An office's site that demands isolation of what it frames (COEP) can frame the page, too.
    private static void Common(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
    }

    // Browsers that do not count sockets as 'self' need the host by name.
    private static string Policy(string? host, IReadOnlyList<string> origins)
    {
        var sockets = host is not null && Host().IsMatch(host) ? $" ws://{host} wss://{host}" : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; manifest-src 'self'; "
            + $"connect-src 'self'{sockets}; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', ["'self'", .. origins])}";
    }

    [GeneratedRegex(@"^https?://[A-Za-z0-9.\-\[\]:]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^[A-Za-z0-9.\-\[\]:]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Host();
}
