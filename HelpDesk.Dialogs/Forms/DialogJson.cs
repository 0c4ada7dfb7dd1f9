using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Dialogs;

/// <summary>Stored shapes of dialog state, as UTF-8 JSON.</summary>
/// <remarks>Reads every earlier shape; fields of later ones are ignored. Thread-safe.</remarks>
public static class DialogJson
{
    // CJK stays itself: half the bytes. The bytes go to a store, never into a page.
    private static readonly DialogJsonContext Shapes = new(new JsonSerializerOptions(DialogJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the state of a conversation.</summary>
    /// <param name="state">The state.</param>
    public static byte[] WriteConversation(ConversationState state) => JsonSerializer.SerializeToUtf8Bytes(state, Shapes.ConversationState);

    /// <summary>Reads the state of a conversation. Never throws: what cannot be read is a fresh state.</summary>
    /// <param name="utf8">The stored bytes; empty for none.</param>
    public static ConversationState ReadConversation(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return utf8.IsEmpty ? new ConversationState() : JsonSerializer.Deserialize(utf8, Shapes.ConversationState) ?? new ConversationState();
        }
        catch (JsonException)
        {
            return new ConversationState();
        }
    }

    /// <summary>Writes a draft.</summary>
    /// <param name="draft">The draft.</param>
    public static byte[] WriteDraft(Draft draft) => JsonSerializer.SerializeToUtf8Bytes(draft, Shapes.Draft);

    /// <summary>Reads a draft. Never throws: what cannot be read is no draft.</summary>
    /// <param name="utf8">The stored bytes; empty for none.</param>
    public static Draft? ReadDraft(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var draft = utf8.IsEmpty ? null : JsonSerializer.Deserialize(utf8, Shapes.Draft);
            return draft is null || IsBroken(draft) ? null : draft;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsBroken(Draft draft)
    {
        for (var form = draft; form is not null; form = form.Behind)
        {
            if (form.Slots.Any(static slot => slot is null) || form.Offered.Any(static code => code is null)
                || form.Queue.Any(static matter => matter?.Text is null) || form.Slots.Any(static slot => slot.When is { Text: null }))
            {
                return true;
            }
        }

        return false;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(Draft))]
internal sealed partial class DialogJsonContext : JsonSerializerContext;
