using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Takeover;

/// <summary>What the bot says in a conversation without having been spoken to: that a person joins, is late or leaves.</summary>
/// <remarks>Decided by the dialogs as every turn, and planned in the commit of what it tells; that the conversation changed meanwhile shows as that commit's conflict.</remarks>
internal sealed class BotLine(DeskStore store, ResidentLine line, CatalogueInUse catalogue)
{
    /// <summary>The conversation as it stands; null for none.</summary>
    public async ValueTask<OpenChat?> OpenAsync(string conversationId, DateTimeOffset now, CancellationToken cancel)
    {
        var reach = await line.ReachAsync(conversationId, cancel);
        if (reach.Conversation is not { } conversation)
        {
            return null;
        }

        var activity = AddressOf(conversation.Value, now);
        var speaker = await Speaker.OfAsync(store, activity, conversation.Value, now, cancel);
        return new(activity, reach, new(catalogue.Now, conversation, speaker, await store.FindAsync(Kinds.Draft, speaker.PartyId, cancel)));
    }

    /// <summary>Says it, and leaves the conversation as given; where nothing can be written, only the latter.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="chat">The conversation.</param>
    /// <param name="arrival">What there is to tell.</param>
    /// <param name="colleague">Whom it is about, as the office calls them; null for nobody by name.</param>
    /// <param name="after">Who has the conversation afterwards; null for the bot.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask SayAsync(Changes changes, OpenChat chat, Arrival arrival, string? colleague, Handoff? after, DateTimeOffset now, CancellationToken cancel)
    {
        var (activity, loaded, before) = (chat.Activity, chat.Loaded, chat.Conversation);
        if (!chat.Reach.CanBeWritten)
        {
            changes.Update(Kinds.Conversation, before, before.Value with { Handoff = after });
            return;
        }

        var turn = await TakeAsync(chat, arrival, colleague, now, cancel);
        var language = turn.State.Conversation.Language ?? Language.ZhHans;
        var rows = new TurnRows(activity, loaded, now);
        var text = string.Join('\n', turn.Replies.Select(reply => Wording.ToText(reply, language, activity.Wording, null)));
        var rendered = activity.Cards == CardStyle.None ? (RawJson?)null : ChatRendering.Of(turn, language, activity.Cards, null, rows.AnswerSequence);
        var isBack = arrival is Arrival.HandedBack or Arrival.TakenBack;
        if (isBack && loaded.State.Draft?.Channel == activity.Channel)
        {
            rows.PutDraft(changes, turn.State.Draft);
        }

        var hasButtons = activity.Cards != CardStyle.None && turn.Replies.Any(CardWriter.IsReadBack);
        var isOver = isBack && turn.State.Draft is null;
        changes.Update(Kinds.Conversation, before, rows.After(turn.State.Conversation, answered: true, substantive: false, isOver, hasButtons) with
        {
            ContactAt = isOver ? null : before.Value.ContactAt,
            FirstAnswerId = isOver ? null : before.Value.FirstAnswerId,
            Handoff = after,
        });
        changes.Insert(Kinds.Outbox, rows.Answer(text, substantive: false, null, rendered));
    }

    private async ValueTask<Turn> TakeAsync(OpenChat chat, Arrival arrival, string? colleague, DateTimeOffset now, CancellationToken cancel)
    {
        var (estate, state, handoff) = (chat.Loaded.Property.Estate, chat.Loaded.State, chat.Conversation.Value.Handoff);
        var local = TimeZoneInfo.ConvertTime(now, estate.Zone);
        var heard = Understander.Understand("", local, estate);
        var (_, facts) = await chat.Loaded.KnowingAsync(store, Conversation.NeedsOf(state, heard, estate), chat.Activity, arrival, now, cancel);
        var isLate = handoff?.WaitsSince is { } since && now - since > HandoffRules.PatientRings * chat.Loaded.Property.RingLength;
        return Conversation.Take(state, heard, facts with { Colleague = colleague, HasJoined = handoff?.By is not null, Late = isLate }, new Setting(estate, chat.Activity.Channel, local));
    }

    // Nothing arrived: this only says where the words go.
    private static Activity AddressOf(ConversationRecord conversation, DateTimeOffset now)
    {
        var lane = ResidentLine.LaneOf(conversation.Id);
        return new()
        {
            Id = $"said:{Guid.CreateVersion7(now):N}",
            ConversationId = conversation.Id,
            Kind = ActivityKind.Joined,
            Channel = lane == OutboxLane.Sms ? Channel.Sms : Channel.Chat,
            From = conversation.Address,
            Phone = lane == OutboxLane.Sms ? conversation.Address : null,
            To = conversation.OurAddress,
            Text = "",
            ReceivedAt = now,
            Via = lane switch { OutboxLane.Sms => AnswerVia.Sms, OutboxLane.Chat => AnswerVia.Transcript, _ => AnswerVia.Connector },
            Cards = lane == OutboxLane.Sms ? CardStyle.None : conversation.Id.StartsWith("bot:msteams:", StringComparison.Ordinal) ? CardStyle.Execute : CardStyle.Submit,
        };
    }
}

/// <summary>A conversation in which the desk is about to speak.</summary>
internal sealed record OpenChat(Activity Activity, Reach Reach, Loaded Loaded)
{
    public Versioned<ConversationRecord> Conversation => Loaded.Conversation ?? throw new InvalidOperationException("Only a conversation on file is opened.");
}
