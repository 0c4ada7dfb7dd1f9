using HelpDesk.Bot.Channels;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>The records of one turn: what arrived, the answer, the conversation after it.</summary>
/// <remarks>Used once, by one turn. The activity is written first, so that a repeat shows as its conflict.</remarks>
internal sealed class TurnRows(Activity activity, Loaded loaded, DateTimeOffset now)
{
    private const int MaxAnswerLength = 1600;

    /// <summary>Photos kept with one matter; later ones stay in the conversation.</summary>
    private const int MaxPhotos = 20;

    private readonly ConversationRecord? before = loaded.Conversation?.Value;

    private IReadOnlyList<string>? draftPhotos = Joined(loaded.Draft?.Value.Photos, loaded.Left?.Value.Photos);
    private IReadOnlyList<string>? waitingPhotos = Joined(loaded.Conversation?.Value.Photos, activity.Photos.Count == 0 ? null : [.. activity.Photos.Select(photo => photo.Id)]);

    public string AnswerId => AnswerIdOf(activity.Id);

    public DateTimeOffset ContactAt => before?.ContactAt ?? activity.ReceivedAt;

    public static string AnswerIdOf(string activityId) => activityId + "/0";

    /// <summary>Row of the contact's first real answer, if this turn gives one or an earlier turn did.</summary>
    public string? FirstAnswerId(bool substantive) => before?.FirstAnswerId ?? (substantive ? AnswerId : null);

    /// <summary>Place of the answer in the conversation.</summary>
    public long AnswerSequence => (before?.Messages ?? 0) + Heard + 1;

    /// <summary>Places what arrived takes: what only opened a conversation has none.</summary>
    private int Heard => activity.Kind == ActivityKind.Joined ? 0 : 1;

    // A chat is shown in the order of its times, so each message has a later one than the message before.
    private DateTimeOffset HeardAt => activity.Via == AnswerVia.Transcript ? After(activity.ReceivedAt, before?.LastAt) : activity.ReceivedAt;

    private DateTimeOffset AnsweredAt => activity.Via == AnswerVia.Transcript ? After(now, HeardAt) : now;

    public InboundActivity Arrived(ActivityOutcome outcome, string? ticket) => new()
    {
        Id = activity.Id,
        ConversationId = activity.ConversationId,
        From = activity.From,
        To = activity.To,
        Text = activity.Text,
        ReceivedAt = HeardAt,
        Sequence = activity.Kind == ActivityKind.Joined ? 0 : (before?.Messages ?? 0) + 1,
        Outcome = outcome,
        Ticket = ticket,
        HoldsCode = loaded.Proof.HoldsCode,
        Raw = activity.Raw,
        Photos = activity.Photos.Count == 0 ? null : [.. activity.Photos.Select(photo => photo.Id)],
    };

    /// <summary>The answer as one message.</summary>
    /// <param name="text">In words.</param>
    /// <param name="substantive">It is a real answer.</param>
    /// <param name="ticket">Ticket it concerns; null for none.</param>
    /// <param name="rendered">With buttons and cards; null for words only.</param>
    public OutboxMessage Answer(string text, bool substantive, string? ticket, RawJson? rendered = null)
    {
        var whole = Shortening.Cut(text, MaxAnswerLength);
        var isHandedOver = activity.Via is AnswerVia.Transcript or AnswerVia.Response;
        return new()
        {
            Lane = activity.Via switch
            {
                AnswerVia.Sms => OutboxLane.Sms,
                AnswerVia.Transcript => OutboxLane.Chat,
                _ => OutboxLane.Connector,
            },
            Id = AnswerId,
            Purpose = OutboxPurpose.Reply,
            ConversationId = activity.ConversationId,
            Sequence = AnswerSequence,
            To = activity.Via == AnswerVia.Connector ? activity.ConversationId : activity.From,
            From = activity.To,
            Text = whole,
            Rendered = rendered,
            ReplyTo = activity.Via == AnswerVia.Sms || activity.Kind == ActivityKind.Joined ? null : activity.Id,
            Closes = activity.Via == AnswerVia.Connector ? before?.OpenCard : null,
            SegmentCount = activity.Via == AnswerVia.Sms ? Segments.Of(whole).SegmentCount : 1,
            Ticket = ticket,
            PlannedAt = AnsweredAt,
            DueAt = AnsweredAt,
            AnswersContactOf = substantive && before?.FirstAnswerId is null ? ContactAt : null,
            State = isHandedOver ? OutboxState.Sent : OutboxState.Planned,
            SentAt = isHandedOver ? AnsweredAt : null,
        };
    }

    /// <summary>The conversation after the turn.</summary>
    /// <param name="state">The dialog's state; null leaves it as it was.</param>
    /// <param name="answered">A text was answered.</param>
    /// <param name="substantive">It was a real answer.</param>
    /// <param name="contactOver">Nothing is open any more: the next message begins a new contact.</param>
    /// <param name="hasButtons">The answer is a card with buttons.</param>
    public ConversationRecord After(ConversationState? state, bool answered, bool substantive, bool contactOver, bool hasButtons = false) => new()
    {
        Id = activity.ConversationId,
        PartyId = loaded.Speaker.PartyId,
        Address = activity.From,
        OurAddress = activity.To ?? before?.OurAddress,
        State = state is null ? before?.State ?? default : new RawJson(DialogJson.WriteConversation(state)),
        Messages = (before?.Messages ?? 0) + Heard + (answered ? 1 : 0),
        LastAt = AnsweredAt,
        ContactAt = contactOver ? null : ContactAt,
        FirstAnswerId = contactOver ? null : FirstAnswerId(substantive),
        Language = state?.Language is { } language ? language.Tag() : before?.Language,
        LastAnswer = answered ? AnswerSequence : before?.LastAnswer ?? 0,
        OpenCard = !answered || activity.Via != AnswerVia.Connector ? before?.OpenCard : hasButtons ? AnswerId : null,
        Route = activity.Route ?? before?.Route,
        VerifiedAs = loaded.Speaker.Standing == Standing.Verified ? loaded.Speaker.Phone : null,
        VerifiedAt = loaded.Proof.Owner is not null ? now : loaded.Speaker.Standing == Standing.Verified ? before?.VerifiedAt : null,
        Photos = waitingPhotos,
        Handoff = before?.Handoff,
    };

    /// <summary>The ticket with the photos that waited for it; they wait no longer.</summary>
    public Ticket WithPhotos(Ticket ticket)
    {
        var photos = Joined(Joined(ticket.Photos, draftPhotos), waitingPhotos);
        (draftPhotos, waitingPhotos) = (null, null);
        return photos is null ? ticket : ticket with { Photos = photos };
    }

    /// <summary>The ticket with what came with this turn or waited in the conversation; it waits no longer. A form's own photos stay with the form.</summary>
    public Ticket WithWaitingPhotos(Ticket ticket)
    {
        var photos = Joined(ticket.Photos, waitingPhotos);
        waitingPhotos = null;
        return photos is null ? ticket : ticket with { Photos = photos };
    }

    /// <summary>The form after the turn: kept, or gone when there is none.</summary>
    public Changes PutDraft(Changes changes, Draft? draft)
    {
        if (loaded.Left is { } left)
        {
            changes.Delete(Kinds.Draft, left);
        }

        if (draft is not null)
        {
            var photos = Joined(draftPhotos, waitingPhotos);
            waitingPhotos = null;
            return changes.Put(Kinds.Draft, loaded.Draft, new DraftRecord(loaded.Speaker.PartyId, new(DialogJson.WriteDraft(draft)), now) { Photos = photos });
        }

        return loaded.Draft is { } gone ? changes.Delete(Kinds.Draft, gone) : changes;
    }

    private static DateTimeOffset After(DateTimeOffset at, DateTimeOffset? last) =>
        last is { } before && at.ToUnixTimeMilliseconds() <= before.ToUnixTimeMilliseconds() ? before.AddMilliseconds(1) : at;

    private static IReadOnlyList<string>? Joined(IReadOnlyList<string>? some, IReadOnlyList<string>? more) =>
        more is null ? some : some is null ? more : [.. some.Concat(more).Take(MaxPhotos)];
}
