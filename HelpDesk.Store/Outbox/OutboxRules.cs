namespace HelpDesk.Store.Outbox;

/// <summary>What can happen to a text to be sent.</summary>
/// <remarks>Pure. What the state does not allow changes nothing: the same instance comes back.</remarks>
public static class OutboxRules
{
    /// <summary>A text still Sending this long after it was claimed has lost its result and becomes Unknown.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>What stands in place of a code that has left.</summary>
    public const string HiddenText = "······";

    /// <summary>It waits for a retry: certainly not at the gateway.</summary>
    public static bool IsWaiting(this OutboxMessage row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is { State: OutboxState.Sending, Reason: not null };
    }

    /// <summary>Taken to be handed over now.</summary>
    public static OutboxMessage Claimed(this OutboxMessage row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.State == OutboxState.Planned || row.IsWaiting()
            ? row with { State = OutboxState.Sending, Attempts = row.Attempts + 1, AttemptedAt = now, DueAt = now + Lease, Reason = null }
            : row;
    }

    /// <summary>Put off because an earlier text to the same number has to go first.</summary>
    public static OutboxMessage Deferred(this OutboxMessage row, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (row.State == OutboxState.Planned || row.IsWaiting()) && until > row.DueAt ? row with { DueAt = until } : row;
    }

    /// <summary>The gateway has it.</summary>
    public static OutboxMessage Accepted(this OutboxMessage row, string gatewayId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OutboxTransitions.Allows(row.State, OutboxState.Sent)
            ? row.Hidden() with { State = OutboxState.Sent, GatewayId = gatewayId, SentAt = row.SentAt ?? at, Reason = null, UnknownAt = null }
            : row.GatewayId is null && row.State == OutboxState.Delivered ? row with { GatewayId = gatewayId } : row;
    }

    /// <summary>Certainly not handed over; to be tried again at an instant.</summary>
    public static OutboxMessage Retry(this OutboxMessage row, string reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.State == OutboxState.Sending ? row with { Reason = reason, DueAt = at } : row;
    }

    /// <summary>Nobody can tell whether the gateway has it.</summary>
    public static OutboxMessage MarkUnknown(this OutboxMessage row, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OutboxTransitions.Allows(row.State, OutboxState.Unknown)
            ? row with { State = OutboxState.Unknown, Reason = reason, UnknownAt = now, DueAt = now + UnknownRules.FirstCheckAfter }
            : row;
    }

    /// <summary>The handset has it.</summary>
    public static OutboxMessage Delivered(this OutboxMessage row, string gatewayId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OutboxTransitions.Allows(row.State, OutboxState.Delivered)
            ? row.Hidden() with { State = OutboxState.Delivered, GatewayId = gatewayId, SentAt = row.SentAt ?? at, DeliveredAt = at, Reason = null, UnknownAt = null }
            : row;
    }

    /// <summary>Will not arrive.</summary>
    /// <param name="row">The text.</param>
    /// <param name="reason">A short code.</param>
    /// <param name="gatewayId">The gateway's id where it told; null keeps what is known.</param>
    public static OutboxMessage Fail(this OutboxMessage row, string reason, string? gatewayId = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OutboxTransitions.Allows(row.State, OutboxState.Failed)
            ? row.Hidden() with { State = OutboxState.Failed, Reason = reason, GatewayId = gatewayId ?? row.GatewayId, UnknownAt = null }
            : row;
    }

    /// <summary>Withdrawn; only before it was first handed over.</summary>
    public static OutboxMessage Cancel(this OutboxMessage row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OutboxTransitions.Allows(row.State, OutboxState.Cancelled) ? row.Hidden() with { State = OutboxState.Cancelled } : row;
    }

    // A code is kept in words only until it is on its way.
    private static OutboxMessage Hidden(this OutboxMessage row) => row.Purpose == OutboxPurpose.Code ? row with { Text = HiddenText } : row;
}
