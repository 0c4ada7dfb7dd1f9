using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>What is posted: the event, and its ticket as the API writes it for the webhook's role, without the conversation.</summary>
internal static class WebhookBody
{
    public static byte[] Of(WebhookDelivery delivery, Webhook webhook)
    {
        var data = new JsonObject
        {
            ["events"] = JsonSerializer.SerializeToNode(delivery.Item?.Events ?? [], JsonSerializerOptions.Web),
            ["ticket"] = delivery.Item is { } item ? TicketOf(item, webhook) : null,
            ["alarm"] = delivery.Item?.Alarm is { } alarm ? JsonSerializer.SerializeToNode(AlarmEventJson.Of(alarm), JsonSerializerOptions.Web) : null,
        };
        var body = new JsonObject { ["id"] = delivery.EventId, ["type"] = delivery.Type, ["timestamp"] = TicketJson.Instant(delivery.At), ["data"] = data };
        return JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web);
    }

    // How fast a contact was answered is known later than what is told here, and what was said is for people.
    private static JsonNode? TicketOf(TicketNewsItem item, Webhook webhook)
    {
        var ticket = JsonSerializer.SerializeToNode(TicketJson.Of(new(item.Ticket, item.Version), new ThreadPage([], null), null, webhook.Role), JsonSerializerOptions.Web);
        if (ticket is JsonObject fields)
        {
            fields.Remove("conversation");
            fields.Remove("firstAnswerRings");
        }

        return ticket;
    }
}

/// <param name="RaisedAt">UTC, with Z.</param>
/// <param name="Danger">Kind of danger.</param>
/// <param name="AcknowledgedAt">UTC, with Z; null while nobody has.</param>
/// <param name="AcknowledgedBy">Sign-in name.</param>
internal sealed record AlarmEventJson(string RaisedAt, string Danger, string? AcknowledgedAt, string? AcknowledgedBy)
{
    public static AlarmEventJson Of(Alarm alarm) =>
        new(TicketJson.Instant(alarm.RaisedAt), alarm.Danger, alarm.AcknowledgedAt is { } at ? TicketJson.Instant(at) : null, alarm.AcknowledgedBy);
}
