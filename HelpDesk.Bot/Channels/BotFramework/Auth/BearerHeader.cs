using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>The token of an Authorization header. Pure.</summary>
internal static class BearerHeader
{
    /// <summary>Characters a token may have; a channel's has about one thousand.</summary>
    public const int MaxToken = 8 * 1024;

    private const string Scheme = "Bearer ";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>The token of exactly one header of exactly two parts, the first “Bearer” in this very spelling.</summary>
    public static bool TryRead(StringValues header, [NotNullWhen(true)] out string? token)
    {
        token = null;
        if (header is not [{ } value] || value.Length > Scheme.Length + MaxToken || !value.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = value.AsSpan(Scheme.Length);
        if (rest.IsEmpty || rest.ContainsAnyExcept(TokenCharacters))
        {
            return false;
        }

        token = rest.ToString();
        return true;
    }
}
