using HelpDesk.Dialogs;
using HelpDesk.Store.Consent;

namespace HelpDesk.Bot.Channels;

/// <summary>Something that arrived from a gateway, checked and in our own words.</summary>
internal sealed record Activity
{
    /// <summary>Channel and gateway id (<c>sms:SM0123…</c>): the key under which it takes effect once.</summary>
    public required string Id { get; init; }

    /// <summary>Channel and address (<c>sms:+85291234567</c>).</summary>
    public required string ConversationId { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Address it came from, E.164 for SMS.</summary>
    public required string From { get; init; }

    /// <summary>Our address it was sent to.</summary>
    public string? To { get; init; }

    public required string Text { get; init; }

    /// <summary>When we had it, or the gateway where the gateway told (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A carrier's word, for SMS only.</summary>
    public CarrierWord? CarrierWord { get; init; }
}
