using System.Text.Json.Serialization;

namespace HelpDesk.Store.Outbox;

/// <summary>One text to be sent, frozen when it was planned.</summary>
public sealed record OutboxMessage
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id; for a reply the activity's id and a number (<c>sms:SM0123…/0</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What it is; decides what happens when its fate stays unknown.</summary>
    public required OutboxPurpose Purpose { get; init; }

    /// <summary>The way it leaves by.</summary>
    public OutboxLane Lane { get; init; }

    /// <summary>Conversation it belongs to; null for an alarm to staff.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Place in the conversation.</summary>
    public long Sequence { get; init; }

    /// <summary>Number it goes to, E.164; in chat the user's id, over a connector the conversation's.</summary>
    public required string To { get; init; }

    /// <summary>Number it comes from; null for the configured one.</summary>
    public string? From { get; init; }

    /// <summary>The text; with buttons and cards rendered, what they say in words.</summary>
    public required string Text { get; init; }

    /// <summary>Channels with buttons: the rendered part of the activity (text, suggested actions, attachments), frozen; null where the text is all.</summary>
    public RawJson? Rendered { get; init; }

    /// <summary>Activity it answers; null when it answers none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Row whose card loses its buttons once this is sent; null for none.</summary>
    public string? Closes { get; init; }

    /// <summary>SMS segments it takes, 1 or more.</summary>
    public int SegmentCount { get; init; } = 1;

    /// <summary>Ticket it concerns; null for none.</summary>
    public string? Ticket { get; init; }

    /// <summary>When it was planned (UTC).</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Not to be sent, retried or decided upon before (UTC).</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>For the first real answer to a contact: when the contact reached the gateway or us (UTC). Null for all others.</summary>
    public DateTimeOffset? AnswersContactOf { get; init; }

    /// <summary>For a person's first word to a resident who asked for one: when they were promised it (UTC). Null for all others.</summary>
    public DateTimeOffset? AnswersAskOf { get; init; }

    /// <summary>Who wrote it in a chat they had taken over: a sign-in name, or <c>api:NAME</c>. Null for all others.</summary>
    public string? By { get; init; }

    /// <summary>Where it stands; never goes backwards.</summary>
    public required OutboxState State { get; init; }

    /// <summary>Sends tried, 0 or more.</summary>
    public int Attempts { get; init; }

    /// <summary>When the current or last attempt was begun (UTC).</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>When the gateway accepted it (UTC).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was delivered (UTC).</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The gateway's id for it.</summary>
    public string? GatewayId { get; init; }

    /// <summary>Why it failed, or why it is unknown: a short code.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when its fate is unknown (UTC); null when it is known.</summary>
    public DateTimeOffset? UnknownAt { get; init; }

    /// <summary>Sent a second time after its fate stayed unknown.</summary>
    public bool Resent { get; init; }
}

/// <summary>The way a message leaves by. Each has its own queue, so that one gateway's failure is not another's.</summary>
[JsonConverter(typeof(SnakeCase<OutboxLane>))]
public enum OutboxLane
{
    /// <summary>Text message.</summary>
    Sms,

    /// <summary>A Bot Framework channel's connector.</summary>
    Connector,

    /// <summary>Our own chat: the transcript is the queue, so a row is born <see cref="OutboxState.Sent"/>.</summary>
    Chat,
}

/// <summary>What a text is.</summary>
[JsonConverter(typeof(SnakeCase<OutboxPurpose>))]
public enum OutboxPurpose
{
    /// <summary>Answer to a resident.</summary>
    Reply,

    /// <summary>Alarm to a member of staff.</summary>
    Alarm,

    /// <summary>One text to many.</summary>
    Broadcast,

    /// <summary>Written by staff to a resident.</summary>
    Staff,

    /// <summary>A code that proves who is speaking; hidden once it is on its way.</summary>
    Code,
}

/// <summary>Where a text stands, in order.</summary>
[JsonConverter(typeof(SnakeCase<OutboxState>))]
public enum OutboxState
{
    /// <summary>To be sent when due.</summary>
    Planned,

    /// <summary>Being handed to the gateway.</summary>
    Sending,

    /// <summary>Handed over, answer unknown.</summary>
    Unknown,

    /// <summary>The gateway has it.</summary>
    Sent,

    /// <summary>The handset has it.</summary>
    Delivered,

    /// <summary>Will not arrive.</summary>
    Failed,

    /// <summary>Withdrawn before it was sent.</summary>
    Cancelled,
}
