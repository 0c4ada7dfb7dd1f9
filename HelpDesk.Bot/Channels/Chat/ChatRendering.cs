using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>Renders a turn's replies for channels with buttons: the part of a Bot Framework activity that is frozen with the answer.</summary>
/// <remarks>Text is always plain: what a resident wrote must never act as Markdown or HTML. A read-back and the state of tickets are cards; all else is text.</remarks>
internal static class ChatRendering
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Text, suggested actions and cards of one answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="style">What the channel can show; not <see cref="CardStyle.None"/>.</param>
    /// <param name="ticket">Number filed in this turn; null for none.</param>
    /// <param name="sequence">Place of the answer: its cards' buttons carry it, so that a button of an older card is known as such.</param>
    public static RawJson Of(Turn turn, Language language, CardStyle style, string? ticket, long sequence)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteText(json, turn.Replies, language, ticket);
            json.WriteString("inputHint", turn.Replies.Any(reply => reply.Choices.Count > 0) || turn.State.Draft is not null ? "expectingInput" : "acceptingInput");
            WriteCards(json, turn.Replies, new CardWriter(json, language, style, ticket, turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault()?.Request, sequence));
            WriteSuggestions(json, turn.Replies, language);
            json.WriteEndObject();
        }

        return new(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Text alone, such as a reply of staff.</summary>
    public static RawJson OfText(string text)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteString("textFormat", "plain");
            json.WriteString("inputHint", "acceptingInput");
            json.WriteEndObject();
        }

        return new(buffer.WrittenSpan.ToArray());
    }

    /// <summary>The same when its question is answered: nothing is left to press.</summary>
    public static RawJson Spent(RawJson rendered)
    {
        if (JsonNode.Parse(rendered.Utf8.Span) is not JsonObject answer)
        {
            return rendered;
        }

        answer.Remove("suggestedActions");
        foreach (var card in (answer["attachments"] as JsonArray ?? []).Select(each => each?["content"]).OfType<JsonObject>())
        {
            card.Remove("actions");
        }

        return new(JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    private static void WriteText(Utf8JsonWriter json, IReadOnlyList<Reply> replies, Language language, string? ticket)
    {
        var text = string.Join('\n', replies.Where(reply => !CardWriter.Replaces(reply)).Select(reply => Wording.ToText(reply, language, Channel.Chat, ticket)));
        if (text.Length > 0)
        {
            json.WriteString("text", text);
            json.WriteString("textFormat", "plain");
        }
    }

    private static void WriteCards(Utf8JsonWriter json, IReadOnlyList<Reply> replies, CardWriter cards)
    {
        if (!replies.Any(CardWriter.Shows))
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var reply in replies.Where(CardWriter.Shows))
        {
            json.WriteStartObject();
            json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
            json.WritePropertyName("content");
            cards.Write(reply);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The buttons of the last question; those of a read-back stand on its card.
    private static void WriteSuggestions(Utf8JsonWriter json, IReadOnlyList<Reply> replies, Language language)
    {
        if (replies.LastOrDefault(reply => reply.Choices.Count > 0) is not { } asking || CardWriter.Replaces(asking))
        {
            return;
        }

        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var choice in asking.Choices)
        {
            json.WriteStartObject();
            json.WriteString("type", "imBack");
            json.WriteString("title", Wording.LabelOf(choice, language));
            json.WriteString("value", choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
