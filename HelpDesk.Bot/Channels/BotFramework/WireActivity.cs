using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>An activity as a channel posts it, as far as we read it; null where it says nothing.</summary>
internal sealed record WireActivity
{
    /// <summary>Characters of an id or address.</summary>
    private const int MaxId = 512;

    private const int MaxServiceUrl = 1024;

    private string? conversationId;

    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public WireAccount? From { get; init; }

    /// <summary>We, as the channel knows us.</summary>
    public WireAccount? Recipient { get; init; }

    /// <summary>An object with an id; answers carry it back whole.</summary>
    public JsonElement Conversation { get; init; }

    [JsonConverter(typeof(LenientText))]
    public string? Text { get; init; }

    /// <summary>What a card's button carries, or an invoke's argument.</summary>
    public JsonElement Value { get; init; }

    /// <summary>Name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation: <c>add</c> or <c>remove</c>, with variants.</summary>
    public string? Action { get; init; }

    public string? Locale { get; init; }

    public string? Timestamp { get; init; }

    public string? DeliveryMode { get; init; }

    public IReadOnlyList<WireAccount>? MembersAdded { get; init; }

    public IReadOnlyList<WireEntity>? Entities { get; init; }

    public IReadOnlyList<WireAttachment>? Attachments { get; init; }

    [JsonIgnore]
    public string? ConversationId => conversationId ??= Conversation.ValueKind == JsonValueKind.Object && Conversation.TryGetProperty("id", out var id) ? WireText.Text(id) : null;

    /// <summary>Answers are to be handed back in the response.</summary>
    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a body; null when it is no JSON object, nested too deeply, or one of its members is not of its kind.</summary>
    public static WireActivity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.StartsWith("\uFEFF"u8) ? body[3..] : body, WireJson.Default.WireActivity);
        }
        catch (Exception nonsense) when (nonsense is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The first member without which it cannot be answered; null when all are there.</summary>
    public string? Missing() =>
        !IsId(Type) ? "type"
        : !IsChannel(ChannelId) ? "channelId"
        : !IsId(ConversationId) ? "conversation.id"
        : !IsId(From?.Id) ? "from.id"
        : !IsId(Recipient?.Id) ? "recipient.id"
        : !(ServiceUrl is { Length: > 0 and <= MaxServiceUrl } && Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http") ? "serviceUrl"
        : Id is not null && Id.Length > 0 && !IsId(Id) ? "id"
        : null;

    /// <summary>Something of a length that can be kept, without control characters.</summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= MaxId } && !id.AsSpan().ContainsAnyInRange('\0', '\u001f');

    private static bool IsChannel(string? id) =>
        id is { Length: > 0 and <= 64 } && id.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_' or '.');
}

/// <summary>A user or bot within a channel.</summary>
internal sealed record WireAccount(string? Id, string? Name);

/// <summary>Something a text speaks of. Only mentions are looked into; members of other entities may be of any kind.</summary>
internal sealed record WireEntity(JsonElement Type, JsonElement Text, JsonElement Mentioned);

/// <summary>Something attached.</summary>
internal sealed record WireAttachment(string? ContentType, string? ContentUrl, string? Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 32)]
[JsonSerializable(typeof(WireActivity))]
internal sealed partial class WireJson : JsonSerializerContext;
