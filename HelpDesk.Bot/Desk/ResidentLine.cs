using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The way from the desk back to a ticket's resident.</summary>
internal sealed class ResidentLine(DeskStore store, TimeProvider clock)
{
    private const string SmsPrefix = "sms:";
    private const string ChatPrefix = "chat:";

    /// <summary>A chat message that is not read within this time follows as a text, where a number was proved.</summary>
    public static readonly TimeSpan TextUnreadAfter = TimeSpan.FromMinutes(2);

    /// <summary>Whether and where the resident can be written to.</summary>
    public Task<Reach> ReachAsync(Ticket ticket, CancellationToken cancel) => ReachAsync(ticket.ConversationId, cancel);

    /// <summary>Whether and how a conversation's resident can be written to.</summary>
    public async Task<Reach> ReachAsync(string? conversationId, CancellationToken cancel)
    {
        if (conversationId is not { } id || await store.FindAsync(Kinds.Conversation, id, cancel) is not { } conversation)
        {
            return new(ReachState.NoConversation, null);
        }

        if (LaneOf(id) is OutboxLane.Sms)
        {
            return new(await MayTextAsync(conversation.Value.Address, cancel) ? ReachState.CanBeTexted : ReachState.CarrierBlocked, conversation);
        }

        var proved = LaneOf(id) is OutboxLane.Chat ? await Speaker.ProvedAsync(store, conversation.Value, clock.GetUtcNow(), cancel) : null;
        return new(ReachState.IsOnline, conversation)
        {
            TextTo = proved?.Phone is { } phone && await MayTextAsync(phone, cancel) ? phone : null,
        };
    }

    /// <summary>Plans the message in the commit; false when the resident cannot be written to and must be called.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="reach">Where to.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="text">What is told.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="id">Id of the row, where it may be told only once; null makes one of the ticket's timeline.</param>
    public static bool Tell(Changes changes, Reach reach, Ticket ticket, string text, DateTimeOffset now, string? id = null) =>
        Say(changes, reach, new(id ?? $"desk:{ticket.Number}/{ticket.Timeline.Count}", text) { Ticket = ticket.Number }, now) is not null;

    /// <summary>Plans what a member of staff says, in the commit; null when the resident cannot be written to and must be called.</summary>
    public static OutboxMessage? Say(Changes changes, Reach reach, StaffWords words, DateTimeOffset now)
    {
        if (reach is not { CanBeWritten: true, Conversation: { } conversation })
        {
            return null;
        }

        var known = conversation.Value;
        var lane = LaneOf(known.Id);
        var at = lane == OutboxLane.Chat && now <= known.LastAt ? known.LastAt.AddMilliseconds(1) : now;
        var row = Row(lane, known, words, at) with
        {
            AnswersAskOf = known.Handoff is { SpokeAt: null } asked ? asked.AskedAt : null,
            AnswersContactOf = known is { Handoff.By: not null, FirstAnswerId: null } ? known.ContactAt : null,
        };
        changes.Update(Kinds.Conversation, conversation, known with
        {
            Messages = row.Sequence,
            LastAt = lane == OutboxLane.Chat ? at : known.LastAt,
            FirstAnswerId = row.AnswersContactOf is null ? known.FirstAnswerId : row.Id,
            Handoff = known.Handoff is { } handoff ? HandoffRules.Speak(handoff, now) : null,
        });
        changes.Insert(Kinds.Outbox, row);
        if (lane == OutboxLane.Chat && reach.TextTo is { } phone)
        {
            changes.Insert(Kinds.Outbox, FollowUp(row, phone));
        }

        return row;
    }

    private async ValueTask<bool> MayTextAsync(string phone, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.Consent, phone, cancel))?.Value.CarrierBlockedAt is null;

    private static OutboxMessage Row(OutboxLane lane, ConversationRecord conversation, StaffWords words, DateTimeOffset at) => new()
    {
        Lane = lane,
        Id = words.Id,
        Purpose = OutboxPurpose.Staff,
        ConversationId = conversation.Id,
        Sequence = conversation.Messages + 1,
        By = words.By,
        To = lane == OutboxLane.Connector ? conversation.Id : conversation.Address,
        From = conversation.OurAddress,
        Text = words.Text,
        Rendered = lane == OutboxLane.Sms ? null : ChatRendering.OfText(words.Text),
        SegmentCount = lane == OutboxLane.Sms ? Segments.Of(words.Text).SegmentCount : 1,
        Ticket = words.Ticket,
        PlannedAt = at,
        DueAt = at,
        State = lane == OutboxLane.Chat ? OutboxState.Sent : OutboxState.Planned,
        SentAt = lane == OutboxLane.Chat ? at : null,
    };

    // It has no place in the chat: there it is one message, however it travels.
    private static OutboxMessage FollowUp(OutboxMessage row, string phone) => row with
    {
        Lane = OutboxLane.Sms,
        AnswersAskOf = null,
        AnswersContactOf = null,
        Id = ReadMarks.FollowUpIdOf(row.Id),
        ConversationId = null,
        Sequence = 0,
        To = phone,
        From = null,
        Rendered = null,
        SegmentCount = Segments.Of(row.Text).SegmentCount,
        DueAt = row.PlannedAt + TextUnreadAfter,
        State = OutboxState.Planned,
        SentAt = null,
    };

    /// <summary>The way messages of a conversation leave by.</summary>
    internal static OutboxLane LaneOf(string conversationId) =>
        conversationId.StartsWith(SmsPrefix, StringComparison.Ordinal) ? OutboxLane.Sms
        : conversationId.StartsWith(ChatPrefix, StringComparison.Ordinal) ? OutboxLane.Chat
        : OutboxLane.Connector;
}

/// <summary>What a member of staff says to a resident.</summary>
/// <param name="Id">Id of its row: it is said once.</param>
/// <param name="Text">The words.</param>
internal sealed record StaffWords(string Id, string Text)
{
    /// <summary>Ticket it concerns; null for none.</summary>
    public string? Ticket { get; init; }

    /// <summary>Who says it in a chat they had taken over; null elsewhere.</summary>
    public string? By { get; init; }
}

/// <summary>Where a resident can be written to.</summary>
internal sealed record Reach(ReachState State, Versioned<ConversationRecord>? Conversation)
{
    /// <summary>Number that an unread chat message follows to; null for none.</summary>
    public string? TextTo { get; init; }

    public bool CanBeWritten => State is ReachState.CanBeTexted or ReachState.IsOnline;
}

/// <summary>Whether a ticket's resident can be written to.</summary>
public enum ReachState
{
    /// <summary>Yes, by text.</summary>
    CanBeTexted,

    /// <summary>Yes, in the chat or channel the ticket came from.</summary>
    IsOnline,

    /// <summary>The number opted out at the carrier: call.</summary>
    CarrierBlocked,

    /// <summary>The ticket came by no conversation: call.</summary>
    NoConversation,
}
