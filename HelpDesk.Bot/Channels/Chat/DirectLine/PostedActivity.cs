using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpDesk.Store;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>What a client posted, checked: what it says, and how it is echoed.</summary>
/// <param name="IsMessage">Something is said; false for typing, events and all else that leaves no trace.</param>
/// <param name="Text">What is said; for a card's button what the button says.</param>
/// <param name="CardOf">Place of the message whose card's button was pressed; null when none was.</param>
/// <param name="ClientId">The client's own id of it; null when it gave none.</param>
/// <param name="Locale">Language the client asks for; null when it did not say.</param>
/// <param name="Echo">The activity as it is shown to its client again.</param>
internal sealed record PostedActivity(bool IsMessage, string Text, long? CardOf, string? ClientId, string? Locale, RawJson Echo)
{
    /// <summary>Place up to which the resident has read, where the activity says just that; null otherwise.</summary>
    public long? ReadUpTo { get; init; }

    /// <summary>Bytes of an activity.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Characters of a message.</summary>
    public const int MaxText = 4000;

    private const int MaxName = 100;
    private const int MaxLocale = 35;

    // Written by us, or of no use to whoever wrote it: a client that names another reply, sender or file is not believed.
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "id", "timestamp", "conversation", "channelId", "from", "recipient", "serviceUrl", "replyToId", "attachments", "attachmentLayout", "suggestedActions", "textFormat", "speak", "deliveryMode",
    };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads an activity; never throws on what a client sends.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="user">Who it is from, whatever it says itself.</param>
    /// <param name="hasFiles">Files come with it, so it need not say anything.</param>
    /// <param name="error">Why it is refused, when null is returned.</param>
    public static PostedActivity? Read(ReadOnlyMemory<byte> utf8, string user, bool hasFiles, out LineError? error)
    {
        try
        {
            if (Utf8.IsValid(utf8.Span))
            {
                using var json = JsonDocument.Parse(utf8, Strict);
                return Read(json.RootElement, user, hasFiles, out error);
            }
        }
        catch (JsonException)
        {
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
        }

        error = LineError.Bad("The body is not one activity in JSON.");
        return null;
    }

    private static PostedActivity? Read(JsonElement json, string user, bool hasFiles, out LineError? error)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            error = LineError.Bad("The body is not one activity in JSON.");
            return null;
        }

        if (TextOf(json, "type") is not { Length: > 0 } type)
        {
            error = LineError.Missing("An activity has a type.");
            return null;
        }

        var (text, card) = Said(json);
        error = type != "message" ? null
            : text.Length > MaxText ? LineError.Bad($"A message has at most {MaxText} characters.")
            : string.IsNullOrWhiteSpace(text) && !hasFiles ? LineError.Missing("A message has a text, a button's value or files.")
            : null;
        var echo = error is null && type == "message" ? EchoOf(json, user) : default;
        error ??= echo.Utf8.Length > MaxBytes ? LineError.TooLarge($"An activity has at most {MaxBytes} bytes.") : null;
        return error is null
            ? new(type == "message", text, card, ClientIdOf(json), TextOf(json, "locale") is { Length: <= MaxLocale } locale ? locale : null, echo) { ReadUpTo = ReadIn(json, type) }
            : null;
    }

    // A card's button carries no text: it says what our own card put into it.
    private static (string Text, long? Card) Said(JsonElement json)
    {
        var value = json.TryGetProperty("value", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        var isOurs = value.ValueKind == JsonValueKind.Object;
        var text = TextOf(json, "text") is { Length: > 0 } typed ? typed : isOurs ? TextOf(value, "say") ?? "" : "";
        return (text, isOurs && value.TryGetProperty("card", out var card) && card.ValueKind == JsonValueKind.Number && card.TryGetInt64(out var place) ? place : null);
    }

    private static long? ReadIn(JsonElement json, string type) =>
        type == "event" && TextOf(json, "name") == "page/read" && json.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var place) && place > 0
            ? place
            : null;

    private static string? ClientIdOf(JsonElement json) =>
        json.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object ? TextOf(data, "clientActivityID") : null;

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static RawJson EchoOf(JsonElement json, string user)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.Null && !Ours.Contains(property.Name))
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteString("textFormat", "plain");
            writer.WriteStartObject("from");
            writer.WriteString("id", user);
            if (json.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object && TextOf(from, "name") is { Length: > 0 and <= MaxName } name)
            {
                writer.WriteString("name", name);
            }

            writer.WriteString("role", "user");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new(buffer.WrittenSpan.ToArray());
    }
}
