namespace HelpDesk.Store.Outbox;

/// <summary>Which state may follow which: forward only.</summary>
/// <remarks>
/// A text waiting for a retry stays Sending, with a reason and a later due time; one sent a second time stays Unknown.
/// So nothing ever goes backwards. Planned may jump to Sent or Delivered: a restored backup hears of texts sent after it was made.
/// </remarks>
public static class OutboxTransitions
{
    private static readonly Dictionary<OutboxState, OutboxState[]> Table = new()
    {
        [OutboxState.Planned] = [OutboxState.Sending, OutboxState.Sent, OutboxState.Delivered, OutboxState.Failed, OutboxState.Cancelled],
        [OutboxState.Sending] = [OutboxState.Unknown, OutboxState.Sent, OutboxState.Delivered, OutboxState.Failed],
        [OutboxState.Unknown] = [OutboxState.Sent, OutboxState.Delivered, OutboxState.Failed],
        [OutboxState.Sent] = [OutboxState.Delivered, OutboxState.Failed],
        [OutboxState.Delivered] = [],
        [OutboxState.Failed] = [],
        [OutboxState.Cancelled] = [],
    };

    /// <summary>Whether a text may go from one state to another.</summary>
    public static bool Allows(OutboxState from, OutboxState to) => Table[from].Contains(to);

    /// <summary>Whether nothing follows any more.</summary>
    public static bool IsFinal(OutboxState state) => Table[state].Length == 0;
}
