using HelpDesk.Bot.Webhooks;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of webhooks.</summary>
internal static class WebhookNotes
{
    private static readonly WebhookJson Kept = WebhookJson.Of(new(ApiSamples.Webhook, 1), null, 0, ApiSamples.Now);
    private static readonly WebhookJson Fresh = Kept with { Secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=" };
    private static readonly WebhookEntryJson Entry = new("ERP", "https://erp.example.com/helpdesk", [WebhookEvents.Filed, WebhookEvents.Closed], "supervisor", null, true);

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["listWebhooks"] = new("Systems that are told of tickets and alarms", new WebhookListJson([Kept])),
        ["enterWebhook"] = new("Enter a webhook; its secret is told in this answer only", Fresh, Entry) { IsOnce = true, Problems = ["409 too_many_webhooks"] },
        ["getWebhook"] = new("One webhook", Kept) { Where = Of() },
        ["changeWebhook"] = new("Change a webhook, or turn it on or off", Kept, Entry) { Where = Of(), IsVersioned = true },
        ["removeWebhook"] = new("Remove a webhook and what waits for it") { Where = Of(), IsVersioned = true },
        ["changeWebhookSecret"] = new("Make a new secret; the one before signs beside it for a day", Fresh) { Where = Of(), IsVersioned = true },
        ["testWebhook"] = new("Send an event that tells of nothing") { Where = Of() },
        ["listWebhookDeliveries"] = new("The last events of a webhook", new WebhookDeliveriesJson([WebhookDeliveryJson.Of(ApiSamples.Delivery)])) { Where = Of() },
        ["resendWebhookDelivery"] = new("Send an event once more, or now instead of later") { Where = TicketNotes.Values(("id", ApiSamples.Webhook.Id), ("eventId", ApiSamples.Delivery.EventId)) },
    };

    private static Dictionary<string, string> Of() => TicketNotes.Values(("id", ApiSamples.Webhook.Id));
}
