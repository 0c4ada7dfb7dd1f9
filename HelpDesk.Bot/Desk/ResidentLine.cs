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
    public async Task<Reach> ReachAsync(Ticket ticket, CancellationToken cancel)
    {
        if (ticket.ConversationId is not { } id || await store.FindAsync(Kinds.Conversation, id, cancel) is not { } conversation)
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
    public static bool Tell(Changes changes, Reach reach, Ticket ticket, string text, DateTimeOffset now, string? id = null)
    {
        if (reach is not { CanBeWritten: true, Conversation: { } conversation })
        {
            return false;
        }

        var place = conversation.Value.Messages + 1;
        var lane = LaneOf(conversation.Value.Id);
        var at = lane == OutboxLane.Chat && now <= conversation.Value.LastAt ? conversation.Value.LastAt.AddMilliseconds(1) : now;
        var row = Row(lane, conversation.Value, ticket, text, at) with { Sequence = place, Id = id ?? $"desk:{ticket.Number}/{ticket.Timeline.Count}" };
        changes.Update(Kinds.Conversation, conversation, conversation.Value with { Messages = place, LastAt = lane == OutboxLane.Chat ? at : conversation.Value.LastAt });
        changes.Insert(Kinds.Outbox, row);
        if (lane == OutboxLane.Chat && reach.TextTo is { } phone)
        {
            changes.Insert(Kinds.Outbox, FollowUp(row, phone));
        }

        return true;
    }

    private async ValueTask<bool> MayTextAsync(string phone, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.Consent, phone, cancel))?.Value.CarrierBlockedAt is null;

    private static OutboxMessage Row(OutboxLane lane, ConversationRecord conversation, Ticket ticket, string text, DateTimeOffset at) => new()
    {
        Lane = lane,
        Id = $"desk:{ticket.Number}/{ticket.Timeline.Count}",
        Purpose = OutboxPurpose.Staff,
        ConversationId = conversation.Id,
        To = lane == OutboxLane.Connector ? conversation.Id : conversation.Address,
        From = conversation.OurAddress,
        Text = text,
        Rendered = lane == OutboxLane.Sms ? null : ChatRendering.OfText(text),
        SegmentCount = lane == OutboxLane.Sms ? Segments.Of(text).SegmentCount : 1,
        Ticket = ticket.Number,
        PlannedAt = at,
        DueAt = at,
        State = lane == OutboxLane.Chat ? OutboxState.Sent : OutboxState.Planned,
        SentAt = lane == OutboxLane.Chat ? at : null,
    };

    // It has no place in the chat: there it is one message, however it travels.
    private static OutboxMessage FollowUp(OutboxMessage row, string phone) => row with
    {
        Lane = OutboxLane.Sms,
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

    private static OutboxLane LaneOf(string conversationId) =>
        conversationId.StartsWith(SmsPrefix, StringComparison.Ordinal) ? OutboxLane.Sms
        : conversationId.StartsWith(ChatPrefix, StringComparison.Ordinal) ? OutboxLane.Chat
        : OutboxLane.Connector;
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
