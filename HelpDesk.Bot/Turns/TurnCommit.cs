using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Turns;

/// <summary>Turns what a dialog decided into the records of one commit.</summary>
internal sealed class TurnCommit(TurnEffects effects, StaffMessages staff, RingClock rings)
{
    /// <summary>Commits of activities that no dialog sees: carrier words and staff who acknowledge an alarm. Null: take the turn.</summary>
    public async ValueTask<Changes?> WithoutTurnAsync(Activity activity, Loaded loaded, DateTimeOffset now, CancellationToken cancel) =>
        activity.Via != AnswerVia.Sms
            ? null
            : activity.CarrierWord is { } word && !(word is CarrierWord.LiftOrYes && loaded.Draft is not null)
            ? await CarrierWordAsync(activity, loaded, word, now, cancel)
            : await staff.AcknowledgeAsync(activity, loaded, now, cancel);

    /// <summary>What a turn has to know of codes before it is decided.</summary>
    public ValueTask<Proof> ProofAsync(Needs needs, Activity activity, DateTimeOffset now, CancellationToken cancel) => effects.ProofAsync(needs, activity, now, cancel);

    /// <summary>The commit of a turn.</summary>
    public async ValueTask<Changes> OfAsync(Activity activity, Loaded loaded, Turn turn, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = new TurnRows(activity, loaded, now);
        var language = turn.State.Conversation.Language ?? Language.ZhHans;
        var substantive = turn.Replies.Any(reply => reply.Substantive);
        var filed = await effects.FileAsync(activity, loaded, turn, rows.FirstAnswerId(substantive), now, cancel);
        turn = filed is null ? turn : turn.Numbered(filed.Number);
        var text = string.Join('\n', turn.Replies.Select(reply => Wording.ToText(reply, language, activity.Wording, filed?.Number)));
        var answered = text.Length > 0;
        filed = filed is null ? null : rows.WithPhotos(filed);

        var changes = new Changes().Insert(Kinds.Activity, rows.Arrived(activity.Kind == ActivityKind.Joined ? ActivityOutcome.Joined : ActivityOutcome.Taken, filed?.Number));
        foreach (var photo in activity.Photos)
        {
            changes.Insert(Kinds.Photo, photo);
        }

        Codes.Note(changes, loaded.Proof, activity, now);
        rows.PutDraft(changes, turn.State.Draft);
        await effects.ApplyAsync(changes, activity, loaded, turn, filed, rows, now, cancel);
        var hasButtons = activity.Cards != CardStyle.None && turn.Replies.Any(CardWriter.IsReadBack);
        changes.Put(Kinds.Conversation, loaded.Conversation, rows.After(turn.State.Conversation, answered, substantive, turn.State.Draft is null, hasButtons) with { Handoff = HandoffAfter(activity, loaded, turn, now) });
        if (answered)
        {
            var rendered = activity.Cards == CardStyle.None ? (RawJson?)null : ChatRendering.Of(turn, language, activity.Cards, filed?.Number, rows.AnswerSequence);
            Answer(changes, rows.Answer(text, substantive, filed?.Number, rendered));
        }

        if (activity.CarrierWord is CarrierWord.LiftOrYes)
        {
            await effects.ChangeConsentAsync(changes, activity.From, consent => consent.Lift(), cancel);
        }

        return changes;
    }

    /// <summary>The commit of what a resident says to the person who has the conversation: kept as ever, and not answered.</summary>
    /// <param name="activity">What arrived.</param>
    /// <param name="loaded">What is known.</param>
    /// <param name="overheard">The dialog's state after it.</param>
    /// <param name="handoff">Who has the conversation.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask<Changes> SilentAsync(Activity activity, Loaded loaded, ConversationState overheard, Handoff handoff, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = new TurnRows(activity, loaded, now);
        var isWord = activity.Kind == ActivityKind.Message;
        var changes = new Changes().Insert(Kinds.Activity, rows.Arrived(isWord ? ActivityOutcome.Taken : ActivityOutcome.Joined, null));
        foreach (var photo in activity.Photos)
        {
            changes.Insert(Kinds.Photo, photo);
        }

        var after = rows.After(overheard, answered: false, substantive: false, contactOver: !isWord && loaded.Conversation?.Value.ContactAt is null);
        changes.Put(Kinds.Conversation, loaded.Conversation, isWord ? after with { Handoff = HandoffRules.Hear(handoff, now, loaded.Property.RingLength) } : after);
        if (activity.CarrierWord is CarrierWord.LiftOrYes)
        {
            await effects.ChangeConsentAsync(changes, activity.From, consent => consent.Lift(), cancel);
        }

        return changes;
    }

    /// <summary>Keeps an activity whose turn could not be decided: a desk task, and an apology to the resident.</summary>
    public static Changes Park(Activity activity, Loaded loaded, DateTimeOffset now)
    {
        var rows = new TurnRows(activity, loaded, now);
        var language = LanguageTags.Parse(loaded.Conversation?.Value.Language ?? loaded.Speaker.Resident?.Language) ?? Language.ZhHans;
        return new Changes()
            .Insert(Kinds.Activity, rows.Arrived(ActivityOutcome.Parked, null))
            .Put(Kinds.Conversation, loaded.Conversation, rows.After(null, answered: true, substantive: false, contactOver: false))
            .Insert(Kinds.Outbox, rows.Answer(Wording.Say("parked", language, activity.Channel), substantive: false, null))
            .Insert(Kinds.Task, new DeskTask
            {
                Id = "parked:" + activity.Id,
                Reason = DeskTaskReason.Parked,
                ConversationId = activity.ConversationId,
                Subject = activity.Id,
                At = now,
            });
    }

    // That a question is noted promises no person at once, and the supervisor telephones.
    private static Handoff? HandoffAfter(Activity activity, Loaded loaded, Turn turn, DateTimeOffset now)
    {
        var before = loaded.Conversation?.Value.Handoff;
        return before is { By: not null } && activity.Kind == ActivityKind.Message ? HandoffRules.Hear(before, now, loaded.Property.RingLength)
            : turn.Effects.Any(static effect => effect is Effect.HandOff { Reason: HandoffReason.ResidentAsked or HandoffReason.NotUnderstood }) ? HandoffRules.Ask(before, now, loaded.Property.RingLength)
            : before;
    }

    private void Answer(Changes changes, OutboxMessage answer)
    {
        changes.Insert(Kinds.Outbox, answer);
        if (answer.SentAt is not null)
        {
            rings.Count(answer with { SentAt = null }, answer, changes);
        }
    }

    private async ValueTask<Changes> CarrierWordAsync(Activity activity, Loaded loaded, CarrierWord word, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = new TurnRows(activity, loaded, now);
        var changes = new Changes()
            .Insert(Kinds.Activity, rows.Arrived(ActivityOutcome.CarrierWord, null))
            .Put(Kinds.Conversation, loaded.Conversation, rows.After(null, answered: false, substantive: false, contactOver: loaded.Draft is null));
        if (word is not CarrierWord.Help)
        {
            await effects.ChangeConsentAsync(changes, activity.From, consent => consent.After(word, now), cancel);
        }

        return changes;
    }
}
