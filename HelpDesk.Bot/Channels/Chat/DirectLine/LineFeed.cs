using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>What a client has not seen yet, as it is sent: by socket and by request alike.</summary>
internal sealed class LineFeed(Transcript transcript, DeskStore store, Estate estate)
{
    /// <summary>Bytes after which an answer ends; the rest comes with the next, so that a long history fills no memory.</summary>
    private const int EnoughBytes = 256 * 1024;

    /// <summary>Reads a watermark: how many activities of the conversation a client has. Null: not a number.</summary>
    /// <param name="given">As the client sent it; nothing, or a hyphen, is from the start.</param>
    /// <param name="messages">Activities there are; more than that cannot have been seen.</param>
    public static long? Watermark(string? given, long messages) => given switch
    {
        null or "" or "-" => 0,
        _ when !given.All(char.IsAsciiDigit) => null,
        _ => long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? Math.Min(seen, messages) : messages,
    };

    /// <summary>The activities after a watermark; when there are none, an empty list and the watermark as it was.</summary>
    /// <param name="conversation">The conversation's name.</param>
    /// <param name="after">Watermark.</param>
    /// <param name="address">Our public address as this client reaches it.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask<LineBatch> ReadAsync(string conversation, long after, string address, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var seen = after;
        using (var json = new Utf8JsonWriter(buffer, LineWriter.Options))
        {
            var writer = new LineWriter(json, conversation, estate.Names.Values.First(), address);
            json.WriteStartObject();
            json.WriteStartArray("activities");
            for (var before = -1L; before < seen && !IsEnough(json);)
            {
                before = seen;
                foreach (var line in (await transcript.ReadAsync(ChatIds.Stored(conversation), seen, cancel)).TakeWhile(_ => !IsEnough(json)))
                {
                    writer.Write(line, line.Heard?.Photos is { } photos ? await PhotosAsync(photos, cancel) : []);
                    seen = line.Sequence;
                }
            }

            json.WriteEndArray();
            json.WriteString("watermark", seen.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return new(buffer.WrittenMemory, seen);
    }

    private static bool IsEnough(Utf8JsonWriter json) => json.BytesCommitted + json.BytesPending > EnoughBytes;

    private async ValueTask<IReadOnlyList<Photo>> PhotosAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var photos = new List<Photo>(ids.Count);
        foreach (var id in ids)
        {
            if (await store.FindAsync(Kinds.Photo, id, cancel) is { } photo)
            {
                photos.Add(photo.Value);
            }
        }

        return photos;
    }
}

/// <summary>Activities as JSON.</summary>
/// <param name="Utf8">An activity set.</param>
/// <param name="Watermark">What a client has seen that has seen them.</param>
internal readonly record struct LineBatch(ReadOnlyMemory<byte> Utf8, long Watermark);
