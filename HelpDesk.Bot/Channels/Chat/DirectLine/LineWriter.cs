using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Writes lines of a transcript as the activities a client reads. What is missing is left out, never null.</summary>
/// <param name="json">Where to.</param>
/// <param name="conversation">The conversation's name.</param>
/// <param name="botName">Our name.</param>
/// <param name="address">Our public address, before the links of files.</param>
internal sealed class LineWriter(Utf8JsonWriter json, string conversation, string botName, string address)
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="photos">Files that came with it.</param>
    public void Write(TranscriptLine line, IReadOnlyList<Photo> photos)
    {
        json.WriteStartObject();
        json.WriteString("id", ChatIds.Shown(conversation, line.Sequence));
        json.WriteString("timestamp", line.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        json.WriteString("channelId", "directline");
        json.WriteStartObject("conversation");
        json.WriteString("id", conversation);
        json.WriteEndObject();
        if (line.Heard is { } heard)
        {
            Heard(heard.Raw, heard.Text, heard.From);
        }
        else if (line.Said is { } said)
        {
            // The line before is what it answers: a turn gives both their places in one commit.
            Said(said.Rendered, said.Text, said.ReplyTo is null ? null : ChatIds.Shown(conversation, line.Sequence - 1));
        }

        Attach(photos);
        json.WriteEndObject();
    }

    private void Heard(RawJson? echo, string text, string user)
    {
        if (echo is { Utf8.IsEmpty: false } kept)
        {
            Copy(kept);
            return;
        }

        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", user);
        json.WriteString("role", "user");
        json.WriteEndObject();
        PlainText(text);
    }

    private void Said(RawJson? rendered, string text, string? replyTo)
    {
        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", "helpdesk");
        json.WriteString("name", botName);
        json.WriteString("role", "bot");
        json.WriteEndObject();
        if (replyTo is not null)
        {
            json.WriteString("replyToId", replyTo);
        }

        if (rendered is { Utf8.IsEmpty: false } kept)
        {
            Copy(kept);
        }
        else
        {
            PlainText(text);
        }
    }

    private void PlainText(string text)
    {
        json.WriteString("text", text);
        json.WriteString("textFormat", "plain");
    }

    private void Copy(RawJson activity)
    {
        using var document = JsonDocument.Parse(activity.Utf8);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            property.WriteTo(json);
        }
    }

    private void Attach(IReadOnlyList<Photo> photos)
    {
        if (photos.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var photo in photos)
        {
            var link = $"{address}/photos/{photo.Id}";
            json.WriteStartObject();
            json.WriteString("contentType", photo.ContentType);
            json.WriteString("contentUrl", link);
            if (FileKind.OfType(photo.ContentType) is { IsShown: true })
            {
                // Without it Web Chat shows a resident's own picture as a file.
                json.WriteString("thumbnailUrl", link);
            }

            json.WriteString("name", photo.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
