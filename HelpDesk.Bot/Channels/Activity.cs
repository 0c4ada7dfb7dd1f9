using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels;

/// <summary>Something that arrived from a gateway, checked and in our own words.</summary>
internal sealed record Activity
{
    /// <summary>Channel and gateway id (<c>sms:SM0123…</c>): the key under which it takes effect once.</summary>
    public required string Id { get; init; }

    /// <summary>Channel and address (<c>sms:+85291234567</c>).</summary>
    public required string ConversationId { get; init; }

    public required Channel Channel { get; init; }

    public ActivityKind Kind { get; init; }

    /// <summary>Address it came from: E.164 for SMS, else the user's id within the channel.</summary>
    public required string From { get; init; }

    /// <summary>Number of the sender (E.164) where the channel tells it; null in chat.</summary>
    public string? Phone { get; init; }

    /// <summary>Our address it was sent to.</summary>
    public string? To { get; init; }

    public required string Text { get; init; }

    /// <summary>When we had it, or the gateway where the gateway told (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>A carrier's word, for SMS only.</summary>
    public CarrierWord? CarrierWord { get; init; }

    /// <summary>Language the client asks for (BCP 47), used until the resident's own words tell; null when it did not say.</summary>
    public string? Locale { get; init; }

    /// <summary>How the answer leaves.</summary>
    public AnswerVia Via { get; init; }

    /// <summary>Buttons and cards the channel can show.</summary>
    public CardStyle Cards { get; init; }

    /// <summary>Choices are worded as digits where there are no buttons.</summary>
    public Channel Wording => Channel == Channel.Chat && Cards == CardStyle.None ? Channel.Sms : Channel;

    /// <summary>Place of the message whose card's button was pressed; null when none was.</summary>
    public long? CardOf { get; init; }

    /// <summary>Photos and files that came with it; their bytes are kept already.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>Chat only: the client's activity as it is echoed; null otherwise.</summary>
    public RawJson? Raw { get; init; }

    /// <summary>Bot Framework channels only: where answers go; null otherwise.</summary>
    public RawJson? Route { get; init; }
}

/// <summary>What arrived.</summary>
internal enum ActivityKind
{
    /// <summary>Words, a button or photos.</summary>
    Message,

    /// <summary>A conversation was opened: it is greeted when nothing was said in it yet.</summary>
    Joined,
}

/// <summary>How an answer leaves.</summary>
internal enum AnswerVia
{
    /// <summary>Sent as a text message.</summary>
    Sms,

    /// <summary>Read from the transcript by our own chat.</summary>
    Transcript,

    /// <summary>Sent to the channel's connector.</summary>
    Connector,

    /// <summary>Handed back in the response to the request.</summary>
    Response,
}

/// <summary>Buttons and cards a channel can show.</summary>
internal enum CardStyle
{
    /// <summary>Words only.</summary>
    None,

    /// <summary>Suggested actions, and cards whose buttons submit (web chat).</summary>
    Submit,

    /// <summary>Suggested actions, and cards whose buttons execute (Teams).</summary>
    Execute,
}
