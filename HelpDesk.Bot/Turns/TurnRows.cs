using HelpDesk.Bot.Channels;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Turns;

/// <summary>The records of one turn: what arrived, the answer, the conversation after it.</summary>
/// <remarks>Used once, by one turn. The activity is written first, so that a repeat shows as its conflict.</remarks>
internal sealed class TurnRows(Activity activity, Loaded loaded, DateTimeOffset now)
{
    private const int MaxAnswerLength = 1600;

    private readonly ConversationRecord? before = loaded.Conversation?.Value;

    public string AnswerId => activity.Id + "/0";

    public DateTimeOffset ContactAt => before?.ContactAt ?? activity.ReceivedAt;

    /// <summary>Row of the contact's first real answer, if this turn gives one or an earlier turn did.</summary>
    public string? FirstAnswerId(bool substantive) => before?.FirstAnswerId ?? (substantive ? AnswerId : null);

    public InboundActivity Arrived(ActivityOutcome outcome, string? ticket) => new()
    {
        Id = activity.Id,
        ConversationId = activity.ConversationId,
        From = activity.From,
        To = activity.To,
        Text = activity.Text,
        ReceivedAt = activity.ReceivedAt,
        Sequence = (before?.Messages ?? 0) + 1,
        Outcome = outcome,
        Ticket = ticket,
    };

    /// <summary>The answer as one text.</summary>
    public OutboxMessage Answer(string text, bool substantive, string? ticket)
    {
        var whole = text.Length <= MaxAnswerLength ? text : text[..MaxAnswerLength];
        return new()
        {
            Id = AnswerId,
            Purpose = OutboxPurpose.Reply,
            ConversationId = activity.ConversationId,
            Sequence = (before?.Messages ?? 0) + 2,
            To = activity.From,
            From = activity.To,
            Text = whole,
            SegmentCount = Segments.Of(whole).SegmentCount,
            Ticket = ticket,
            PlannedAt = now,
            DueAt = now,
            AnswersContactOf = substantive && before?.FirstAnswerId is null ? ContactAt : null,
            State = OutboxState.Planned,
        };
    }

    /// <summary>The conversation after the turn.</summary>
    /// <param name="state">The dialog's state; null leaves it as it was.</param>
    /// <param name="answered">A text was answered.</param>
    /// <param name="substantive">It was a real answer.</param>
    /// <param name="contactOver">Nothing is open any more: the next message begins a new contact.</param>
    public ConversationRecord After(ConversationState? state, bool answered, bool substantive, bool contactOver) => new()
    {
        Id = activity.ConversationId,
        PartyId = loaded.Speaker.PartyId,
        Address = activity.From,
        OurAddress = activity.To ?? before?.OurAddress,
        State = state is null ? before?.State ?? default : new RawJson(DialogJson.WriteConversation(state)),
        Messages = (before?.Messages ?? 0) + (answered ? 2 : 1),
        LastAt = now,
        ContactAt = contactOver ? null : ContactAt,
        FirstAnswerId = contactOver ? null : FirstAnswerId(substantive),
        Language = state?.Language is { } language ? language.Tag() : before?.Language,
    };

    /// <summary>The form after the turn: kept, or gone when there is none.</summary>
    public Changes PutDraft(Changes changes, Draft? draft)
    {
        if (draft is not null)
        {
            return changes.Put(Kinds.Draft, loaded.Draft, new DraftRecord(loaded.Speaker.PartyId, new(DialogJson.WriteDraft(draft)), now));
        }

        return loaded.Draft is { } gone ? changes.Delete(Kinds.Draft, gone) : changes;
    }
}
