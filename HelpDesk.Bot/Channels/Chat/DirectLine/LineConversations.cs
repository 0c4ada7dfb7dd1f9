using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Tokens, and the opening and reopening of conversations.</summary>
internal sealed class LineConversations(LineDoor door, LineTokens tokens, TakeTurn take, PublicAddress address, TimeProvider time)
{
    /// <summary><c>POST /tokens/generate</c>: the site asks for a token on behalf of its visitor.</summary>
    public Task<IResult> GenerateAsync(HttpContext http) => door.ForSiteAsync(http, async () =>
        await StartRequest.ReadAsync(http) is not { } asked ? StartRequest.Refused.Answer()
        : asked.User is { } user && !StartRequest.IsUser(user) ? LineError.Bad("The id of a user begins with dl_ and has no blanks.").Answer()
        : asked.TrustedOrigins.Any(origin => !StartRequest.IsOrigin(origin)) ? LineError.Bad("trustedOrigins are origins such as https://www.example.com.").Answer()
        : Answer(new(ChatIds.NewConversation(), asked.User ?? ChatIds.NewUser(), asked.TrustedOrigins)));

    /// <summary><c>POST /tokens/refresh</c>.</summary>
    public Task<IResult> RefreshAsync(HttpContext http) => door.ForTokenAsync(http, siteToo: false, token =>
        Task.FromResult(token is null ? LineError.DeadToken.Answer() : Answer(token)));

    /// <summary><c>POST /conversations</c>: opens the token's conversation; opening it again is no mistake.</summary>
    public Task<IResult> StartAsync(HttpContext http) => door.ForTokenAsync(http, siteToo: true, async token =>
    {
        if (await StartRequest.ReadAsync(http) is not { } asked)
        {
            return StartRequest.Refused.Answer();
        }

        token ??= new(ChatIds.NewConversation(), asked.User is { } user && StartRequest.IsUser(user) ? user : ChatIds.NewUser(), []);
        var isNew = await OpenAsync(token, asked.Locale ?? StartRequest.LocaleOf(http));
        return TypedResults.Json(Shown(http, token, ""), LineJson.Default.LineConversation, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    });

    /// <summary><c>GET /conversations/{id}</c>: a client that lost its stream comes back, with the watermark it has.</summary>
    public Task<IResult> ReconnectAsync(HttpContext http, string id) => door.InRoomAsync(http, id, room =>
    {
        var watermark = http.Request.Query["watermark"].ToString();
        return Task.FromResult(LineFeed.Watermark(watermark, room.Record.Messages) is null
            ? LineError.Bad("The watermark is not a number.").Answer()
            : TypedResults.Json(Shown(http, room.Token, watermark), LineJson.Default.LineConversation));
    });

    /// <summary>Opens a conversation and has it greeted; false when it was open already.</summary>
    public async Task<bool> OpenAsync(LineToken token, string? locale) => await take(
        new()
        {
            Id = ChatIds.Joined(token.ConversationId),
            ConversationId = ChatIds.Stored(token.ConversationId),
            Channel = Channel.Chat,
            Kind = ActivityKind.Joined,
            From = token.User,
            Text = "",
            ReceivedAt = time.GetUtcNow(),
            Locale = locale,
            Via = AnswerVia.Transcript,
            Cards = CardStyle.Submit,
        },
        CancellationToken.None) != TurnOutcome.Duplicate;

    /// <summary>What a client needs to talk: a fresh token, and the stream from a watermark on.</summary>
    public LineConversation Shown(HttpContext http, LineToken token, string watermark) => new(
        token.ConversationId,
        tokens.Issue(token),
        (int)LineTokens.Lifetime.TotalSeconds,
        $"ws{address.OriginOf(http)["http".Length..]}/v3/directline/conversations/{token.ConversationId}/stream?watermark={watermark}&t={tokens.IssueForStream(token)}");

    private JsonHttpResult<LineConversation> Answer(LineToken token) =>
        TypedResults.Json(new LineConversation(token.ConversationId, tokens.Issue(token), (int)LineTokens.Lifetime.TotalSeconds, null), LineJson.Default.LineConversation);
}
