using System.Text.Json;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>What a resident said with an activity. Pure.</summary>
internal static class WireText
{
    private const string OpeningTag = "<at>";
    private const string ClosingTag = "</at>";

    /// <summary>The words without the mention of us; of others mentioned the name stays.</summary>
    public static string Of(WireActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is not null && Text(entity.Type) == "mention" && Text(entity.Text) is { Length: > 0 } said && IdOf(entity.Mentioned) is { } id)
            {
                text = text.Replace(said, id == activity.Recipient?.Id ? "" : Untagged(said), StringComparison.Ordinal);
            }
        }

        return text.Trim();
    }

    /// <summary>What a button of one of our cards says, and the place of the card's message; null for any other value.</summary>
    public static CardPress? PressOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("say", out var say) && Text(say) is { Length: > 0 } words
            ? new(words, value.TryGetProperty("card", out var card) && card.ValueKind == JsonValueKind.Number && card.TryGetInt64(out var place) ? place : null)
            : null;

    /// <summary>The press an <c>adaptiveCard/action</c> carries; null for any other.</summary>
    public static CardPress? PressOfInvoke(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? PressOf(data)
            : null;

    /// <summary>A member that is a text, or null.</summary>
    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character: nothing we wrote on a button.
            return null;
        }
    }

    private static string? IdOf(JsonElement account) =>
        account.ValueKind == JsonValueKind.Object && account.TryGetProperty("id", out var id) ? Text(id) : null;

    private static string Untagged(string mention) =>
        mention.StartsWith(OpeningTag, StringComparison.Ordinal) && mention.EndsWith(ClosingTag, StringComparison.Ordinal)
            ? mention[OpeningTag.Length..^ClosingTag.Length]
            : mention;
}

/// <summary>A pressed button.</summary>
/// <param name="Say">What it says for the resident.</param>
/// <param name="Card">Place of the message whose card it stood on; null when it does not tell.</param>
internal sealed record CardPress(string Say, long? Card);
