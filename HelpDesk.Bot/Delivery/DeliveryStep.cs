using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>What follows from news about a text.</summary>
/// <param name="After">The row as it should be; the same instance when nothing changes.</param>
/// <param name="Task">A task for staff; null for none.</param>
/// <param name="BlocksNumber">The carrier told that the number cannot be texted.</param>
internal sealed record DeliveryStep(OutboxMessage After, DeskTaskReason? Task = null, bool BlocksNumber = false)
{
    /// <summary>The row failed for good: staff hear of it where a person waits for the text. A broadcast is only counted, a code is asked for again.</summary>
    public static DeliveryStep Failed(OutboxMessage row, string reason, string? gatewayId = null)
    {
        var after = row.Fail(reason, gatewayId);
        return new(after, ReferenceEquals(after, row) || row.Purpose is OutboxPurpose.Broadcast or OutboxPurpose.Code ? null : DeskTaskReason.NotDelivered);
    }

    /// <summary>The number cannot be texted: staff call instead.</summary>
    /// <param name="row">The text.</param>
    /// <param name="isNews">The carrier told just now; false when we knew.</param>
    /// <param name="gatewayId">The gateway's id where it told.</param>
    public static DeliveryStep CarrierBlocked(OutboxMessage row, bool isNews, string? gatewayId = null)
    {
        var after = row.Fail("carrier_blocked", gatewayId);
        var changed = !ReferenceEquals(after, row);
        return new(after, changed && row.Purpose != OutboxPurpose.Code ? DeskTaskReason.CannotBeTexted : null, changed && isNews);
    }
}
