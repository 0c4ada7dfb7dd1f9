using System.Globalization;
using System.Text.Json;
using HelpDesk.Bot.Delivery;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>A page of the gateway's list of messages. Pure.</summary>
internal sealed record TwilioList(IReadOnlyList<ListedMessage> Messages, string? NextPage)
{
    /// <summary>Reads a page; null when it is none. An entry that cannot be read is left out.</summary>
    public static TwilioList? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = 16 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("messages", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            return new([.. list.EnumerateArray().Select(Entry).OfType<ListedMessage>()], Text(root, "next_page_uri"));
        }
        catch (Exception nonsense) when (nonsense is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ListedMessage? Entry(JsonElement entry)
    {
        var createdAt = Instant(Text(entry, "date_created")) ?? Instant(Text(entry, "date_sent"));
        var at = Instant(Text(entry, "date_sent")) ?? createdAt;
        return Text(entry, "sid") is { Length: > 0 } sid && createdAt is { } created && at is { } sent
            ? new(
                new(sid, Text(entry, "from") ?? "", Text(entry, "to") ?? "", Text(entry, "body") ?? "", Text(entry, "status") ?? "", sent, Text(entry, "error_code")),
                created,
                Text(entry, "direction") == "inbound")
            : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static DateTimeOffset? Instant(string? rfc2822) =>
        DateTimeOffset.TryParseExact(
            rfc2822,
            ["ddd, d MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss zzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var instant) ? instant : null;
}

/// <summary>An entry of the list.</summary>
internal sealed record ListedMessage(GatewayMessage Message, DateTimeOffset CreatedAt, bool IsInbound);
