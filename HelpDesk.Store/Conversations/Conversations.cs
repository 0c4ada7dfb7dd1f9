using System.Text.Json.Serialization;

namespace HelpDesk.Store.Conversations;

/// <summary>Something that arrived, kept under the gateway's own id so that a repeat changes nothing.</summary>
public sealed record InboundActivity
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Channel and gateway id, such as <c>sms:SM0123…</c>; the document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Conversation it belongs to.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Address it came from (E.164 for SMS).</summary>
    public required string From { get; init; }

    /// <summary>Our own address it was sent to; null when the channel has none.</summary>
    public string? To { get; init; }

    /// <summary>What was written.</summary>
    public required string Text { get; init; }

    /// <summary>When we, or the gateway where it tells (messages read back after downtime), had it (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Place in the conversation, counted over messages of both directions.</summary>
    public long Sequence { get; init; }

    /// <summary>What became of it.</summary>
    public required ActivityOutcome Outcome { get; init; }

    /// <summary>Ticket it filed or belongs to; null for none.</summary>
    public string? Ticket { get; init; }

    /// <summary>What was written may be a code that proves who speaks: it is not shown at the desk.</summary>
    public bool HoldsCode { get; init; }

    /// <summary>Chat only: the client's activity as it is echoed, without what the channel itself writes (id, timestamp, conversation); null otherwise.</summary>
    public RawJson? Raw { get; init; }

    /// <summary>Ids of the photos and files that came with it; null for none.</summary>
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>What was written, as staff may read and find it: the digits of a code that proves who speaks are dots.</summary>
    public string Shown() => HoldsCode ? string.Concat(Text.Select(static character => char.IsDigit(character) ? '•' : character)) : Text;
}

/// <summary>What became of an activity.</summary>
[JsonConverter(typeof(SnakeCase<ActivityOutcome>))]
public enum ActivityOutcome
{
    /// <summary>A turn was taken.</summary>
    Taken,

    /// <summary>A carrier word (STOP, START …): recorded, no turn.</summary>
    CarrierWord,

    /// <summary>Deciding failed: a desk task holds it.</summary>
    Parked,

    /// <summary>A conversation was opened; nothing was said, so it has no place in it.</summary>
    Joined,
}

/// <summary>One resident on one channel.</summary>
public sealed record ConversationRecord
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Channel and address, such as <c>sms:+85291234567</c>; the document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is: a resident's id, or <c>number:+…</c>.</summary>
    public required string PartyId { get; init; }

    /// <summary>Address answers go to.</summary>
    public required string Address { get; init; }

    /// <summary>Our address they come from.</summary>
    public string? OurAddress { get; init; }

    /// <summary>The dialog's own state.</summary>
    public RawJson State { get; init; }

    /// <summary>Messages of both directions so far; gives the next place.</summary>
    public long Messages { get; init; }

    /// <summary>When the last message arrived (UTC).</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>When the contact that is going on began (UTC); null between contacts.</summary>
    public DateTimeOffset? ContactAt { get; init; }

    /// <summary>Outbox row of its first real answer; null before there is one.</summary>
    public string? FirstAnswerId { get; init; }

    /// <summary>Language of the last answer: zh-Hans, zh-Hant, en; null before the first.</summary>
    public string? Language { get; init; }

    /// <summary>Place of the last answer of a turn; a button of an earlier one is stale. 0 before the first.</summary>
    public long LastAnswer { get; init; }

    /// <summary>Bot Framework channels only: outbox row whose card's buttons may still be pressed; null for none.</summary>
    public string? OpenCard { get; init; }

    /// <summary>Bot Framework channels only: where answers go, as the last authenticated activity told; null otherwise.</summary>
    public RawJson? Route { get; init; }

    /// <summary>Number on file (E.164) that a texted code proved for this device; null when none.</summary>
    public string? VerifiedAs { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Photos that wait for a ticket to belong to; null for none.</summary>
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>A person who was promised or has it; null while it is the bot's alone.</summary>
    public Handoff? Handoff { get; init; }
}

/// <summary>A form in progress; belongs to the resident and moves between channels.</summary>
/// <param name="PartyId">Whose; the document's id.</param>
/// <param name="State">The form's own state.</param>
/// <param name="UpdatedAt">Last change (UTC).</param>
public sealed record DraftRecord(string PartyId, RawJson State, DateTimeOffset UpdatedAt)
{
    /// <summary>Photos that go to its ticket; null for none.</summary>
    public IReadOnlyList<string>? Photos { get; init; }
}

/// <summary>How far something was read, such as the gateway's own list of messages.</summary>
/// <param name="Id">What.</param>
/// <param name="At">Up to here (UTC).</param>
public sealed record Mark(string Id, DateTimeOffset At);

/// <summary>How far a resident has read a chat.</summary>
/// <param name="ConversationId">The chat; the document's id.</param>
/// <param name="Sequence">Place of the last message shown on a visible page.</param>
/// <param name="At">When (UTC).</param>
public sealed record ReadMark(string ConversationId, long Sequence, DateTimeOffset At);

/// <summary>Something a person at the desk must look at that is not a ticket.</summary>
public sealed record DeskTask
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id; derived from its cause, so that it is made once.</summary>
    public required string Id { get; init; }

    /// <summary>Why.</summary>
    public required DeskTaskReason Reason { get; init; }

    /// <summary>Conversation concerned; null for none.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Activity, outbox row or ticket concerned.</summary>
    public string? Subject { get; init; }

    /// <summary>Text drafted for it, which nobody approved or sent yet; null for none.</summary>
    public string? Draft { get; init; }

    /// <summary>When it arose (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When a person finished it (UTC); null while open.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Who finished it.</summary>
    public string? DoneBy { get; init; }
}

/// <summary>Why a person must look.</summary>
[JsonConverter(typeof(SnakeCase<DeskTaskReason>))]
public enum DeskTaskReason
{
    /// <summary>Deciding an activity failed.</summary>
    Parked,

    /// <summary>The resident asked for a person.</summary>
    PersonAsked,

    /// <summary>Not understood three times.</summary>
    NotUnderstood,

    /// <summary>A text to this number cannot be sent: call.</summary>
    CannotBeTexted,

    /// <summary>A send failed for good, or stayed unknown where it may not be repeated.</summary>
    NotDelivered,

    /// <summary>Something outside what the bot can do.</summary>
    OutOfScope,

    /// <summary>An angry resident wants the supervisor.</summary>
    SupervisorWanted,

    /// <summary>Harm goes on at this moment: somebody must go and look.</summary>
    HarmGoesOn,

    /// <summary>A channel asks to erase what is kept of a user.</summary>
    EraseAsked,

    /// <summary>An outage was announced to the office: residents must be told before it begins, and a notice is drafted.</summary>
    OutageAnnounced,

    /// <summary>Nobody holds a shift that begins soon; the subject is the shift.</summary>
    ShiftEmpty,

    /// <summary>Whoever is on duty did not confirm that alarms reach them; the subject is the shift.</summary>
    AlarmTestMissed,

    /// <summary>Events could not be delivered to another system, or found its queue full; the subject is the webhook.</summary>
    WebhookFailed,
}
