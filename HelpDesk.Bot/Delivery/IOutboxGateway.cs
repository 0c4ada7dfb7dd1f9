using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>A gateway that takes the messages of a lane.</summary>
internal interface IOutboxGateway
{
    /// <summary>Hands one message over. Never throws for what a gateway or network can do; that is an outcome.</summary>
    Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel);

    /// <summary>What the gateway sent to a recipient since an instant, for rows whose fate is unknown; nothing when it keeps no list.</summary>
    Task<IReadOnlyList<GatewayMessage>> SentToAsync(string to, DateTimeOffset since, CancellationToken cancel);
}

/// <summary>A message in the gateway's own list.</summary>
internal sealed record GatewayMessage(string Id, string From, string To, string Text, string Status, DateTimeOffset At, string? ErrorCode);

/// <summary>How handing a message over ended.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The gateway has it.</summary>
    /// <param name="GatewayId">Its id there; empty when it gave none.</param>
    public sealed record Accepted(string GatewayId) : SendOutcome;

    /// <summary>Not handed over for certain; may be tried again, not before a delay when the gateway named one.</summary>
    public sealed record Again(string Reason, TimeSpan? NotBefore) : SendOutcome;

    /// <summary>Will never be accepted.</summary>
    public sealed record Never(string Reason) : SendOutcome;

    /// <summary>The number has opted out at the carrier.</summary>
    public sealed record Blocked : SendOutcome;

    /// <summary>Nobody can tell whether the gateway has it.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;
}
