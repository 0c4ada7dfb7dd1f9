using System.Globalization;
using HelpDesk.Bot.Desk;

namespace HelpDesk.Bot.Api;

/// <summary>Headers of the API: the version a caller saw, the key under which a request takes effect once, the version answered.</summary>
internal static class ApiHeaders
{
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>The caller's key.</summary>
    /// <param name="http">The request.</param>
    /// <param name="raw">Its body as sent; another one under the same key is another request.</param>
    /// <param name="key">The key; null when none was sent.</param>
    /// <returns>What to answer when it cannot be read; null when all is well.</returns>
    public static IResult? ReadKey(HttpContext http, string raw, out OnceKey? key)
    {
        key = null;
        if (!http.Request.Headers.TryGetValue(KeyHeader, out var values))
        {
            return null;
        }

        if (values is not [{ Length: > 0 and <= OnceKey.MaxLength } written])
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_idempotency_key");
        }

        key = OnceKey.Of(ApiGate.CallerOf(http).By, written, $"{http.Request.Method} {http.Request.Path}\n{raw}");
        return null;
    }

    /// <summary>The version the caller saw.</summary>
    /// <param name="http">The request.</param>
    /// <param name="what">Of what it is: <c>ticket</c>; for a person.</param>
    /// <param name="version">The version; null when none was sent, or any will do.</param>
    /// <returns>What to answer when it cannot be read; null when all is well.</returns>
    public static IResult? ReadIfMatch(HttpContext http, string what, out long? version)
    {
        version = null;
        var written = http.Request.Headers.IfMatch.ToString();
        if (written is "" or "*")
        {
            return null;
        }

        if (!long.TryParse(written.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_if_match", $"If-Match takes the ETag of the {what}.");
        }

        version = number;
        return null;
    }

    /// <summary>Says the version of what is answered.</summary>
    public static void WriteVersion(HttpContext http, long version) => http.Response.Headers.ETag = $"\"{version}\"";
}
