using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>What follows from the outcome of handing a text over. Pure.</summary>
internal static class SendDecision
{
    /// <summary>After a first hand-over or a retry.</summary>
    public static DeliveryStep After(OutboxMessage row, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Accepted accepted => new(row.Accepted(accepted.GatewayId, now)),
        SendOutcome.Blocked => DeliveryStep.CarrierBlocked(row, isNews: true),
        SendOutcome.Never never => DeliveryStep.Failed(row, never.Reason),
        SendOutcome.Unknown unknown => new(row.MarkUnknown(unknown.Reason, now)),
        SendOutcome.Again again => RetrySchedule.NextAt(row.PlannedAt, row.Attempts, again.NotBefore, now) is { } next
            ? new(row.Retry(again.Reason, next))
            : DeliveryStep.Failed(row, "given_up"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>After a resend of an unknown text: what is still unknown stays so.</summary>
    public static DeliveryStep AfterResend(OutboxMessage row, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Unknown => new(row),
        SendOutcome.Again again => new(row.ResendNotHandedOver(now + Longer(RetrySchedule.Delay(row.Attempts), again.NotBefore))),
        _ => After(row, outcome, now),
    };

    private static TimeSpan Longer(TimeSpan ours, TimeSpan? asked) =>
        asked is { } delay && delay > ours ? (delay > RetrySchedule.LongestDelay ? RetrySchedule.LongestDelay : delay) : ours;
}
