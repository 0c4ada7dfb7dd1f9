namespace HelpDesk.Bot.Delivery;

/// <summary>Sending of the outbox and reading back of what was missed.</summary>
internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
    }
}
