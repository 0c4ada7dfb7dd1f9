using System.Net.Sockets;
using HelpDesk.Bot.Channels.Chat.DirectLine;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary><c>POST /chat/session</c>: what our own page calls when it opens, wakes, or finds its token dead. Gives the device its conversation, new or old.</summary>
/// <remarks>Body, all of it optional: <c>{"locale":"zh-Hans","embedded":true}</c>; embedded in a frame on another site.</remarks>
internal sealed class ChatSession(LineConversations conversations, LineOrigins origins, LineTokens tokens, PublicAddress address, DeskStore store)
{
    /// <summary>Sessions of one address at once and then each second; a whole building may share an address.</summary>
    private readonly RateLimit sessions = new(240, 4, TimeProvider.System);

    /// <summary>New conversations of one address at once and then each second.</summary>
    private readonly RateLimit openings = new(60, 0.2, TimeProvider.System);

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!origins.IsOwnOrNone(http))
        {
            return LineError.WrongOrigin.Answer();
        }

        if (!sessions.TryTake(KeyOf(http)))
        {
            return LineError.TooFast.Answer();
        }

        try
        {
            return await StartRequest.ReadAsync(http) is { } asked ? await SessionAsync(http, asked) : StartRequest.Refused.Answer();
        }
        catch (StoreUnavailableException)
        {
            return LineError.StoreDown.Answer();
        }
    }

    private async Task<IResult> SessionAsync(HttpContext http, StartRequest asked)
    {
        var isHttps = address.OriginOf(http).StartsWith("https:", StringComparison.Ordinal);
        if (asked.Embedded && !isHttps && await HeldAsync(http) is { } held)
        {
            return Answer(http, held);
        }

        var value = ChatCookie.Read(http, asked.Embedded);
        if (value is null || !await IsKnownAsync(ChatCookie.Named(value), http.RequestAborted))
        {
            // A value we did not make is not taken over: somebody else may know it.
            if (!openings.TryTake(KeyOf(http)))
            {
                return LineError.TooFast.Answer();
            }

            value = ChatCookie.Fresh();
            await conversations.OpenAsync(ChatCookie.Named(value), asked.Locale ?? StartRequest.LocaleOf(http));
        }

        ChatCookie.Write(http, value, asked.Embedded, isHttps);
        return Answer(http, ChatCookie.Named(value));
    }

    private JsonHttpResult<LineConversation> Answer(HttpContext http, LineToken device) => TypedResults.Json(conversations.Shown(http, device, ""), LineJson.Default.LineConversation);

    // Without https a frame has no cookie: the token it holds names its conversation while it lives.
    private async ValueTask<LineToken?> HeldAsync(HttpContext http) =>
        LineDoor.BearerOf(http) is { } bearer && await tokens.ReadAsync(bearer) is { } token && await IsKnownAsync(token, http.RequestAborted) ? token : null;

    private async ValueTask<bool> IsKnownAsync(LineToken device, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Conversation, ChatIds.Stored(device.ConversationId), cancel) is not null;

    // A household has a whole network of IPv6 addresses: its first half is the key.
    private string KeyOf(HttpContext http) => address.CallerOf(http) switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6 } caller => Convert.ToHexString(caller.GetAddressBytes().AsSpan(0, 8)),
        var caller => caller.ToString(),
    };
}
