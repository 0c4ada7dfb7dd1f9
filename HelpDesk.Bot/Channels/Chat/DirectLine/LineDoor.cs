using System.Security.Cryptography;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Stands before every endpoint: finds out who asks, and lets each only into what is theirs.</summary>
internal sealed class LineDoor(IOptions<Settings> settings, LineTokens tokens, LineOrigins origins, DeskStore store)
{
    private readonly byte[]? secret = settings.Value.DirectLine.Secret is { Length: > 0 } given ? SHA256.HashData(Encoding.UTF8.GetBytes(given)) : null;

    /// <summary>For the site with its secret; nobody has one when none is configured.</summary>
    public Task<IResult> ForSiteAsync(HttpContext http, Func<Task<IResult>> inside) => GuardAsync(async () => BearerOf(http) switch
    {
        null => LineError.NoToken.Answer(),
        _ when secret is null => LineError.NoSecret.Answer(),
        { } bearer when IsSecret(bearer) => await inside(),
        _ => LineError.DeadToken.Answer(),
    });

    /// <summary>For a resident with a token, or the site, which is given one for a new conversation.</summary>
    public Task<IResult> ForTokenAsync(HttpContext http, bool siteToo, Func<LineToken?, Task<IResult>> inside) => GuardAsync(async () => BearerOf(http) switch
    {
        null => LineError.NoToken.Answer(),
        { } bearer when siteToo && IsSecret(bearer) => await inside(null),
        { } bearer when await tokens.ReadAsync(bearer) is { } token && origins.Trusts(http, token) => await inside(token),
        _ => LineError.DeadToken.Answer(),
    });

    /// <summary>For who may be in a conversation: its resident, or the site in the resident's name.</summary>
    public Task<IResult> InRoomAsync(HttpContext http, string conversation, Func<LineRoom, Task<IResult>> inside) => ForTokenAsync(http, siteToo: true, async token =>
        (token is null || token.ConversationId == conversation) && await RecordAsync(conversation, http.RequestAborted) is { } record
            ? await inside(new(token ?? new(conversation, record.Address, []), record))
            : LineError.NoConversation.Answer());

    /// <summary>For a stream, whose token stands in its URL.</summary>
    public Task<IResult> InStreamAsync(HttpContext http, string conversation, Func<LineRoom, Task<IResult>> inside) => GuardAsync(async () =>
        !http.WebSockets.IsWebSocketRequest ? LineError.Bad("This address is for WebSockets.").Answer()
        : !origins.Allows(http) ? LineError.WrongOrigin.Answer()
        : await tokens.ReadForStreamAsync(http.Request.Query["t"].ToString()) is not { } token || !origins.Trusts(http, token) ? LineError.DeadToken.Answer()
        : token.ConversationId == conversation && await RecordAsync(conversation, http.RequestAborted) is { } record ? await inside(new(token, record))
        : LineError.NoConversation.Answer());

    private async ValueTask<ConversationRecord?> RecordAsync(string conversation, CancellationToken cancel) =>
        ChatIds.IsConversation(conversation) ? (await store.FindAsync(Kinds.Conversation, ChatIds.Stored(conversation), cancel))?.Value : null;

    private static async Task<IResult> GuardAsync(Func<Task<IResult>> inside)
    {
        try
        {
            return await inside();
        }
        catch (StoreUnavailableException)
        {
            return LineError.StoreDown.Answer();
        }
    }

    public static string? BearerOf(HttpContext http)
    {
        const string scheme = "Bearer ";
        return http.Request.Headers.Authorization is [{ } header] && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && header.AsSpan(scheme.Length).Trim() is { Length: > 0 } rest
            ? rest.ToString()
            : null;
    }

    // Both sides hashed: equal lengths, so the comparison tells nothing about the secret's own.
    private bool IsSecret(string bearer) =>
        secret is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), secret);
}

/// <summary>A conversation somebody was let into.</summary>
internal sealed record LineRoom(LineToken Token, ConversationRecord Record)
{
    public string Id => Token.ConversationId;

    public string User => Token.User;
}
