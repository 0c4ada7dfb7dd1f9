using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The way from the desk back to a ticket's resident.</summary>
internal sealed class ResidentLine(DeskStore store)
{
    private const string SmsPrefix = "sms:";
    private const string ChatPrefix = "chat:";

    /// <summary>Whether and where the resident can be written to.</summary>
    public async Task<Reach> ReachAsync(Ticket ticket, CancellationToken cancel)
    {
        if (ticket.ConversationId is not { } id || await store.FindAsync(Kinds.Conversation, id, cancel) is not { } conversation)
        {
            return new(ReachState.NoConversation, null);
        }

        if (LaneOf(id) is not OutboxLane.Sms)
        {
            return new(ReachState.CanBeTexted, conversation);
        }

        var consent = await store.FindAsync(Kinds.Consent, conversation.Value.Address, cancel);
        return new(consent?.Value.CarrierBlockedAt is null ? ReachState.CanBeTexted : ReachState.CarrierBlocked, conversation);
    }

    /// <summary>Plans the text in the commit; false when the resident cannot be texted and must be called.</summary>
    public static bool Tell(Changes changes, Reach reach, Ticket ticket, string text, DateTimeOffset now)
    {
        if (reach is not { State: ReachState.CanBeTexted, Conversation: { } conversation })
        {
            return false;
        }

        var place = conversation.Value.Messages + 1;
        var lane = LaneOf(conversation.Value.Id);
        var at = lane == OutboxLane.Chat && now <= conversation.Value.LastAt ? conversation.Value.LastAt.AddMilliseconds(1) : now;
        changes.Update(Kinds.Conversation, conversation, conversation.Value with { Messages = place, LastAt = lane == OutboxLane.Chat ? at : conversation.Value.LastAt });
        changes.Insert(Kinds.Outbox, new OutboxMessage
        {
            Lane = lane,
            Id = $"desk:{ticket.Number}/{ticket.Timeline.Count}",
            Purpose = OutboxPurpose.Staff,
            ConversationId = conversation.Value.Id,
            Sequence = place,
            To = lane == OutboxLane.Connector ? conversation.Value.Id : conversation.Value.Address,
            From = conversation.Value.OurAddress,
            Text = text,
            Rendered = lane == OutboxLane.Sms ? null : ChatRendering.OfText(text),
            SegmentCount = lane == OutboxLane.Sms ? Segments.Of(text).SegmentCount : 1,
            Ticket = ticket.Number,
            PlannedAt = at,
            DueAt = at,
            State = lane == OutboxLane.Chat ? OutboxState.Sent : OutboxState.Planned,
            SentAt = lane == OutboxLane.Chat ? at : null,
        });
        return true;
    }

    private static OutboxLane LaneOf(string conversationId) =>
        conversationId.StartsWith(SmsPrefix, StringComparison.Ordinal) ? OutboxLane.Sms
        : conversationId.StartsWith(ChatPrefix, StringComparison.Ordinal) ? OutboxLane.Chat
        : OutboxLane.Connector;
}

/// <summary>Where a resident can be written to.</summary>
internal sealed record Reach(ReachState State, Versioned<ConversationRecord>? Conversation);

/// <summary>Whether a ticket's resident can be written to.</summary>
public enum ReachState
{
    /// <summary>Yes.</summary>
    CanBeTexted,

    /// <summary>The number opted out at the carrier: call.</summary>
    CarrierBlocked,

    /// <summary>The ticket came by no text conversation: call.</summary>
    NoConversation,
}
