using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Reads a text of which half a character was cut off: clients that cut at a number of UTF-16 units leave half an emoji.</summary>
internal sealed class LenientText : JsonConverter<string>
{
    private const int EscapeLength = 6;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A text is expected.");
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            var raw = Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
            return JsonSerializer.Deserialize($"\"{Mended(raw)}\"", TextJson.Default.String);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>The escaped text with every escaped half of a pair that lacks its other half replaced.</summary>
    private static string Mended(string escaped)
    {
        var mended = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length;)
        {
            if (escaped[at] != '\\')
            {
                mended.Append(escaped[at++]);
            }
            else if (escaped[at + 1] != 'u')
            {
                mended.Append(escaped, at, 2);
                at += 2;
            }
            else if (char.IsHighSurrogate(Unit(escaped, at)) && at + EscapeLength < escaped.Length && char.IsLowSurrogate(Unit(escaped, at + EscapeLength)))
            {
                mended.Append(escaped, at, 2 * EscapeLength);
                at += 2 * EscapeLength;
            }
            else
            {
                mended.Append(char.IsSurrogate(Unit(escaped, at)) ? "\\uFFFD" : escaped.AsSpan(at, EscapeLength));
                at += EscapeLength;
            }
        }

        return mended.ToString();
    }

    /// <summary>The UTF-16 unit an escape stands for; a space where there is no escape.</summary>
    private static char Unit(string escaped, int at) =>
        escaped.Length >= at + EscapeLength && escaped.AsSpan(at).StartsWith("\\u") ? (char)Convert.ToUInt16(escaped.Substring(at + 2, 4), 16) : ' ';
}

[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
