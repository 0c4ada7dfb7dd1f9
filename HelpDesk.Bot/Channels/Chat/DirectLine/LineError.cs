using System.Text.Json.Serialization;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>A refusal as Direct Line clients read it.</summary>
/// <remarks>
/// 403 ends the connection of a client for good, so it is for dead tokens only; 429 and 5xx are silently tried again by none of them.
/// </remarks>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">One of the codes clients know.</param>
/// <param name="Message">A sentence for the developer or the log of the client; never words of a resident.</param>
internal sealed record LineError(int Status, string Code, string Message) : IResult
{
    private const string SomeSeconds = "5";

    public static LineError NoToken { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send Authorization: Bearer with a token.");

    public static LineError DeadToken { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired or is not valid.");

    public static LineError NoSecret { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "Tokens are not made here: no Direct Line secret is configured.");

    public static LineError WrongOrigin { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "Pages of this origin may not talk to the chat.");

    public static LineError NoConversation { get; } = new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static LineError NotFound { get; } = new(StatusCodes.Status404NotFound, "NotFound", "There is nothing here.");

    public static LineError TooFast { get; } = new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages in a short time. Try again in a moment.");

    public static LineError WrongKind { get; } = new(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Files of this kind are not taken; JPEG, PNG, GIF, WebP, HEIC and PDF are.");

    public static LineError Full { get; } = new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Too much is going on at once. Try again in a moment.");

    public static LineError StoreDown { get; } = new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The desk cannot keep messages at the moment. Nothing was taken; try again.");

    public static LineError Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static LineError Missing(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static LineError TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public IResult Answer() => this;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = SomeSeconds;
        }

        return TypedResults.Json(new LineErrorBody(new(Code, Message)), LineJson.Default.LineErrorBody, statusCode: Status).ExecuteAsync(httpContext);
    }
}

internal sealed record LineErrorBody(LineErrorText Error);

internal sealed record LineErrorText(string Code, string Message);

/// <summary>A conversation as answered to its client.</summary>
internal sealed record LineConversation(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl);

/// <summary>The id of a posted activity.</summary>
internal sealed record LineId(string Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LineErrorBody))]
[JsonSerializable(typeof(LineConversation))]
[JsonSerializable(typeof(LineId))]
internal sealed partial class LineJson : JsonSerializerContext;
