using HelpDesk.Bot.Channels.Sms;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Which web pages may talk to the chat: our own, and the origins the settings name.</summary>
internal sealed class LineOrigins(IOptions<Settings> settings, PublicAddress address)
{
    private const string Headers = "authorization,content-type,x-ms-bot-agent,x-requested-with";

    private readonly HashSet<string> named = new(
        (settings.Value.DirectLine.AllowedOrigins ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(origin => origin.TrimEnd('/')),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the request may be made from where it comes; a client that is no browser names no origin.</summary>
    public bool Allows(HttpContext http) => http.Request.Headers.Origin is not [_, ..] given || (given is [{ } origin] && (IsNamed(origin) || IsOwn(http, origin)));

    /// <summary>A page of our own asks, or a client that is no browser.</summary>
    public bool IsOwnOrNone(HttpContext http) => http.Request.Headers.Origin is not [_, ..] given || (given is [{ } origin] && IsOwn(http, origin));

    /// <summary>Whether a token that names origins may be used from where the request comes.</summary>
    public bool Trusts(HttpContext http, LineToken token) =>
        token.Origins.Count == 0
        || http.Request.Headers.Origin is not [{ } origin]
        || IsOwn(http, origin)
        || token.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Says on every answer, refusals too, which page may read it; answers a browser's question beforehand.</summary>
    public Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.Vary = "Origin";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        var asks = HttpMethods.IsOptions(http.Request.Method) && http.Request.Headers.AccessControlRequestMethod.Count > 0;
        if (http.Request.Headers.Origin is [{ } origin] && Allows(http))
        {
            headers.AccessControlAllowOrigin = origin;
            if (asks)
            {
                headers.AccessControlAllowMethods = "GET,POST";
                headers.AccessControlAllowHeaders = Headers;
                headers.AccessControlMaxAge = "7200";
            }
        }

        if (asks)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return next(http);
    }

    private bool IsNamed(string origin) => named.Contains(origin);

    // The address the request itself names counts too: behind a proxy or on another name of this machine the page is still ours.
    private bool IsOwn(HttpContext http, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && (string.Equals(uri.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, address.OriginOf(http), StringComparison.OrdinalIgnoreCase));
}
