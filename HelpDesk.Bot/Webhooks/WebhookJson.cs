using HelpDesk.Bot.Api;
using HelpDesk.Store;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>A webhook as the API writes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the office calls it.</param>
/// <param name="Address">Where events are posted.</param>
/// <param name="Events">ticket.filed, ticket.changed, ticket.closed, alarm.raised, alarm.acknowledged.</param>
/// <param name="Role">Staff role whose eyes it has.</param>
/// <param name="Department">Name of its department; null for the usual one of the role.</param>
/// <param name="On">Events are kept for it.</param>
/// <param name="Secret">Told when it was just made, and never again.</param>
/// <param name="PreviousSecretUntil">Until when signatures are also made with the secret before, UTC, with Z; null for not.</param>
/// <param name="CreatedAt">UTC, with Z.</param>
/// <param name="Waiting">Events not delivered yet.</param>
/// <param name="Lost">Events that found the queue full.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record WebhookJson(
    string Id, string Name, string Address, IReadOnlyList<string> Events, string Role, string? Department, bool On, string? Secret, string? PreviousSecretUntil, string CreatedAt, long Waiting, long Lost, long Version)
{
    public static WebhookJson Of(Versioned<Webhook> stored, string? secret, long waiting, DateTimeOffset now)
    {
        var webhook = stored.Value;
        return new(
            webhook.Id, webhook.Name, webhook.Address, webhook.Events, Kinds.Written(webhook.Role), webhook.Department, webhook.On, secret,
            webhook.PreviousUntil is { } until && until > now ? TicketJson.Instant(until) : null,
            TicketJson.Instant(webhook.CreatedAt), waiting, webhook.Lost, stored.Version);
    }
}

/// <param name="Items">Oldest first.</param>
internal sealed record WebhookListJson(IReadOnlyList<WebhookJson> Items);

/// <param name="Name">What the office calls it; at most 80 characters.</param>
/// <param name="Address">An https address; private ones only where a setting names their host.</param>
/// <param name="Events">One or more of ticket.filed, ticket.changed, ticket.closed, alarm.raised, alarm.acknowledged.</param>
/// <param name="Role">Staff role: numbers are masked and tickets hidden as for it.</param>
/// <param name="Department">Name of a department in the catalogue; null for the usual one of the role.</param>
/// <param name="On">false keeps it quiet; the default is true.</param>
internal sealed record WebhookEntryJson(string? Name, string? Address, IReadOnlyList<string>? Events, string? Role, string? Department, bool? On)
{
    public WebhookFields Fields() => new(Name?.Trim(), Address?.Trim(), Events ?? [], Role, Department, On ?? true);
}

/// <param name="Items">Newest first.</param>
internal sealed record WebhookDeliveriesJson(IReadOnlyList<WebhookDeliveryJson> Items);

/// <param name="Id">Id of the event, as in the header webhook-id.</param>
/// <param name="Type">As wanted, or test.</param>
/// <param name="Ticket">Number of the ticket; null for a test.</param>
/// <param name="At">When it happened, UTC, with Z.</param>
/// <param name="State">waiting, queued (behind an earlier event of its ticket), delivered, given_up or withheld.</param>
/// <param name="Attempts">Tries.</param>
/// <param name="TriedAt">Last try, UTC, with Z.</param>
/// <param name="NextAt">Next try at the earliest, UTC, with Z; null when there is none.</param>
/// <param name="Result">Status of the last answer, or a word such as timeout, private_address, no_connection.</param>
internal sealed record WebhookDeliveryJson(string Id, string Type, string? Ticket, string At, string State, int Attempts, string? TriedAt, string? NextAt, string? Result)
{
    public static WebhookDeliveryJson Of(WebhookDelivery delivery) => new(
        delivery.EventId, delivery.Type, delivery.Ticket, TicketJson.Instant(delivery.At), Kinds.Written(delivery.State), delivery.Attempts,
        delivery.TriedAt is { } tried ? TicketJson.Instant(tried) : null,
        delivery.State == WebhookDeliveryState.Waiting ? TicketJson.Instant(delivery.NextAt) : null,
        delivery.Result);
}
