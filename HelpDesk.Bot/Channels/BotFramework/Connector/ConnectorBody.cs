using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Writes what we say as an activity: from the bot to the user, in the conversation as the channel described it. Pure.</summary>
internal static class ConnectorBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A new writer, fit for bodies that nothing but a JSON parser reads.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>The activity as the body of a request.</summary>
    /// <param name="route">Where it goes.</param>
    /// <param name="row">What is said.</param>
    /// <param name="language">Its language; null for not known.</param>
    /// <param name="id">Of the activity it replaces; null for a new one, which has none until the channel gives it.</param>
    public static ReadOnlyMemory<byte> Of(ChannelRoute route, OutboxMessage row, string? language, string? id = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = Writer(buffer))
        {
            Write(json, route, row, language, id);
        }

        return buffer.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter json, ChannelRoute route, OutboxMessage row, string? language, string? id = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "message");
        WriteFrame(json, route);
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        if (language is not null)
        {
            json.WriteString("locale", language);
        }

        if (WireIds.OwnIdOf(route, row.ReplyTo) is { } answered)
        {
            json.WriteString("replyToId", answered);
        }

        WriteContent(json, row);
        json.WriteEndObject();
    }

    /// <summary>What every activity of ours says of where it belongs.</summary>
    public static void WriteFrame(Utf8JsonWriter json, ChannelRoute route)
    {
        json.WriteString("serviceUrl", route.ServiceUrl);
        json.WriteString("channelId", route.ChannelId);
        WriteAccount(json, "from", route.Bot, "bot");
        json.WritePropertyName("conversation");
        json.WriteRawValue(route.Conversation.Utf8.Span, skipInputValidation: true);
        WriteAccount(json, "recipient", route.User, "user");
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, WireAccount account, string role)
    {
        json.WriteStartObject(name);
        json.WriteString("id", account.Id);
        if (account.Name is not null)
        {
            json.WriteString("name", account.Name);
        }

        json.WriteString("role", role);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, OutboxMessage row)
    {
        if (row.Rendered is not { Utf8: { IsEmpty: false } rendered })
        {
            json.WriteString("text", row.Text);
            json.WriteString("textFormat", "plain");
            json.WriteString("inputHint", "acceptingInput");
            return;
        }

        using var document = JsonDocument.Parse(rendered);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }
    }
}
