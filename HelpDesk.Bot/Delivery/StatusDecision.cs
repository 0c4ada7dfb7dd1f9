using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>What follows from a gateway's status of a text, from a callback or its list. Pure.</summary>
internal static class StatusDecision
{
    /// <summary>Error code of a number that opted out at the carrier.</summary>
    public const string OptedOut = "21610";

    /// <summary>Maps a status onto our states; forward only, so order and repeats do not matter.</summary>
    /// <param name="row">The row as it is.</param>
    /// <param name="gatewayId">The gateway's id of the text the status is about.</param>
    /// <param name="status">The gateway's word.</param>
    /// <param name="errorCode">Its error code; null for none.</param>
    /// <param name="at">When.</param>
    public static DeliveryStep After(OutboxMessage row, string gatewayId, string status, string? errorCode, DateTimeOffset at)
    {
        var isOtherCopy = row.GatewayId is { } known && known != gatewayId;
        return status.ToLowerInvariant() switch
        {
            "delivered" or "read" or "partially_delivered" => new(row.Delivered(gatewayId, at)),
            _ when isOtherCopy => new(row),
            "accepted" or "scheduled" or "queued" or "sending" or "sent" => new(row.Accepted(gatewayId, at)),
            "failed" or "undelivered" or "canceled" when errorCode == OptedOut => DeliveryStep.CarrierBlocked(row, isNews: true, gatewayId),
            "failed" or "undelivered" or "canceled" => DeliveryStep.Failed(row, errorCode is { Length: > 0 } ? errorCode : status.ToLowerInvariant(), gatewayId),
            _ => new(row),
        };
    }
}
