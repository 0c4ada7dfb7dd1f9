using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using HelpDesk.Store;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Where and as whom a conversation of a channel is answered, as an authenticated activity told it.</summary>
/// <param name="ServiceUrl">The channel's connector.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ConversationId">The conversation's id within it.</param>
/// <param name="Conversation">The conversation as the channel describes it.</param>
/// <param name="Bot">We, as the channel knows us.</param>
/// <param name="User">Whom we talk to.</param>
internal sealed record ChannelRoute(string ServiceUrl, string ChannelId, string ConversationId, RawJson Conversation, WireAccount Bot, WireAccount User)
{
    /// <summary>Bytes of a conversation's description that are kept; of a longer one only the id is.</summary>
    private const int MaxConversation = 4096;

    private const int MaxName = 256;

    public static ChannelRoute Of(WireActivity activity, string user)
    {
        var conversation = JsonMarshal.GetRawUtf8Value(activity.Conversation);
        return new(
            activity.ServiceUrl ?? "",
            activity.ChannelId ?? "",
            activity.ConversationId ?? "",
            new(conversation.Length <= MaxConversation ? conversation.ToArray() : JsonSerializer.SerializeToUtf8Bytes(new WireAccount(activity.ConversationId, null), RouteJson.Default.WireAccount)),
            new(activity.Recipient?.Id, Kept(activity.Recipient?.Name)),
            new(user, user == activity.From?.Id ? Kept(activity.From.Name) : null));
    }

    /// <summary>The route a conversation was stored with; null when it has none.</summary>
    public static ChannelRoute? Read(RawJson? stored) => stored is { Utf8: { IsEmpty: false } json } ? JsonSerializer.Deserialize(json.Span, RouteJson.Default.ChannelRoute) : null;

    public RawJson Write() => new(JsonSerializer.SerializeToUtf8Bytes(this, RouteJson.Default.ChannelRoute));

    private static string? Kept(string? name) => name is null || name.Length <= MaxName ? name : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChannelRoute))]
internal sealed partial class RouteJson : JsonSerializerContext;
