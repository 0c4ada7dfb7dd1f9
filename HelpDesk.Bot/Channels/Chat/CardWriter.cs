using System.Text.Json;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>Adaptive Cards of read-backs and tickets.</summary>
/// <remarks>Values stand in text runs, which know no Markdown; only our own words stand in text blocks. Source: Adaptive Cards 1.4 (Action.Execute), 1.2 (RichTextBlock).</remarks>
/// <param name="json">Where to.</param>
/// <param name="language">Language of the answer.</param>
/// <param name="style">How buttons act.</param>
/// <param name="filed">Number filed in this turn; null for none.</param>
/// <param name="request">What was filed; null for nothing.</param>
/// <param name="sequence">Place of the answer, carried by its buttons.</param>
internal sealed class CardWriter(Utf8JsonWriter json, Language language, CardStyle style, string? filed, TicketRequest? request, long sequence)
{
    private static readonly string[] Rows = ["ticket", "state", "unit", "place", "item", "when", "name", "phone"];

    /// <summary>The card says all that the reply's text says.</summary>
    public static bool Replaces(Reply reply) => IsReadBack(reply) || IsStatus(reply);

    public static bool Shows(Reply reply) => Replaces(reply) || IsFiled(reply);

    /// <summary>What was told, read back: the one kind of card with buttons.</summary>
    public static bool IsReadBack(Reply reply) => reply.Kind.EndsWith(".confirm", StringComparison.Ordinal) && reply.Choices.Count > 0;

    public void Write(Reply reply)
    {
        json.WriteStartObject();
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("version", "1.4");
        json.WriteString("fallbackText", Wording.ToText(reply, language, Channel.Chat, filed));
        json.WriteStartArray("body");
        Title(IsReadBack(reply) ? "card.check" : "card.ticket");
        foreach (var row in Rows)
        {
            if (ValueOf(reply, row) is { Length: > 0 } value)
            {
                Row(Wording.Say(row == "ticket" ? "card.number" : "card." + row, language, Channel.Chat), value);
            }
        }

        foreach (var line in reply.Lines)
        {
            Row(line.Label, line.Value);
        }

        json.WriteEndArray();
        Actions(IsReadBack(reply) ? reply.Choices : []);
        json.WriteEndObject();
    }

    private static bool IsStatus(Reply reply) => reply.Kind is "status.open" or "status.waiting" or "status.resolved" or "status.closed" or "status.cancelled";

    // Of an emergency no receipt is shown: its instruction must stay in sight.
    private static bool IsFiled(Reply reply) => reply.Kind.Contains(".filed", StringComparison.Ordinal) && !reply.Kind.StartsWith("emergency.", StringComparison.Ordinal);

    private string? ValueOf(Reply reply, string row) => row switch
    {
        "ticket" => reply.Values.GetValueOrDefault("ticket") ?? (IsReadBack(reply) ? null : filed),
        "state" => IsReadBack(reply) ? null : Wording.Say(IsStatus(reply) ? "card." + reply.Kind : "card.status.open", language, Channel.Chat),
        "unit" when IsFiled(reply) => request?.Unit is { } told ? Wording.OfUnit(told, language) : null,
        "place" when IsFiled(reply) => request?.Place,
        "item" when IsFiled(reply) => request?.Item,
        "unit" => reply.UnitOnFile ? Wording.Say("unit.onfile", language, Channel.Chat) : reply.Unit is { } unit ? Wording.OfUnit(unit, language) : null,
        "when" => reply.When is { } when ? Wording.OfWhen(when, language) : null,
        _ => reply.Values.GetValueOrDefault(row),
    };

    private void Title(string kind)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextBlock");
        json.WriteString("text", Wording.Say(kind, language, Channel.Chat));
        json.WriteString("weight", "Bolder");
        json.WriteString("size", "Medium");
        json.WriteBoolean("wrap", true);
        json.WriteEndObject();
    }

    private void Row(string label, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "ColumnSet");
        json.WriteString("spacing", "Small");
        json.WriteStartArray("columns");
        json.WriteStartObject();
        json.WriteString("type", "Column");
        json.WriteString("width", "64px");
        json.WriteStartArray("items");
        json.WriteStartObject();
        json.WriteString("type", "TextBlock");
        json.WriteString("text", label);
        json.WriteBoolean("wrap", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "Column");
        json.WriteString("width", "stretch");
        json.WriteStartArray("items");
        json.WriteStartObject();
        json.WriteString("type", "RichTextBlock");
        json.WriteStartArray("inlines");
        json.WriteStartObject();
        json.WriteString("type", "TextRun");
        json.WriteString("text", value);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Actions(IReadOnlyList<ReplyChoice> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("actions");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("type", style == CardStyle.Execute ? "Action.Execute" : "Action.Submit");
            json.WriteString("title", Wording.LabelOf(choice, language));
            if (style == CardStyle.Execute)
            {
                json.WriteString("verb", "say");
            }

            json.WriteStartObject("data");
            json.WriteString("say", choice.Value);
            json.WriteNumber("card", sequence);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
