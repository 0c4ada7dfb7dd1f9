using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Takeover;

/// <summary>Speaks up for residents who wait for a person, and takes conversations back in which a person went quiet.</summary>
/// <remarks>Safe to repeat and to break off: that it was said stands on the conversation, in the commit that says it. Reads by index only what is due.</remarks>
internal sealed partial class TakeoverRound(DeskStore store, BotLine bot, StaffCalled staff, TimeProvider clock, ILogger<TakeoverRound> log)
{
    private const int Page = 50;

    /// <summary>One round.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var query = new Query { Kind = Kinds.Conversation.Name, Range = new("speaks_at", null, FieldValue.Of(now.ToUnixTimeMilliseconds() + 1)), OrderBy = "speaks_at", Take = Page };
        IReadOnlyList<Versioned<ConversationRecord>> due;
        do
        {
            due = await store.QueryAsync(Kinds.Conversation, query, cancel);
            foreach (var conversation in due)
            {
                await TryAsync(conversation, now, cancel);
            }
        }
        while (due.Count == Page);
    }

    // One conversation that cannot even be read must not keep the others waiting: the desk shows it all the same.
    private async Task TryAsync(Versioned<ConversationRecord> conversation, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await SpeakAsync(conversation.Value.Id, now, cancel);
        }
        catch (Exception fault) when (fault is not (StoreUnavailableException or OperationCanceledException))
        {
            LogNotSaid(log, AuditEntry.Hidden(conversation.Value.Id), fault);
            var silent = conversation.Value with { Handoff = conversation.Value.Handoff is { } handoff ? handoff with { WaitTold = true, SpeaksAt = null } : null };
            await store.CommitAsync(new Changes().Update(Kinds.Conversation, conversation, silent), cancel);
        }
    }

    // A word that came between is looked at by the next round.
    private async Task SpeakAsync(string id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await bot.OpenAsync(id, now, cancel) is not { Conversation.Value.Handoff: { } handoff } chat)
        {
            return;
        }

        var changes = new Changes();
        switch (HandoffRules.Due(handoff, now))
        {
            case HandoffStep.SayWait:
                var texted = !handoff.StaffTexted && await staff.TextAsync(changes, chat, handoff, now, cancel);
                await bot.SayAsync(changes, chat, Arrival.PersonLate, await staff.NameOfAsync(handoff.By, cancel), HandoffRules.Told(handoff, texted), now, cancel);
                break;
            case HandoffStep.TakeBack:
                await TakeBackAsync(changes, chat, handoff, now, cancel);
                break;
            default:
                return;
        }

        await store.CommitAsync(changes, cancel);
    }

    private async ValueTask TakeBackAsync(Changes changes, OpenChat chat, Handoff handoff, DateTimeOffset now, CancellationToken cancel)
    {
        var id = chat.Conversation.Value.Id;
        var after = HandoffRules.TakenBack(handoff);
        await bot.SayAsync(changes, chat, after is null ? Arrival.HandedBack : Arrival.TakenBack, await staff.NameOfAsync(handoff.By, cancel), after, now, cancel);
        changes.Audit(AuditEntry.Of(now, "system", "hand_back_chat", Kinds.Conversation.Name, AuditEntry.Hidden(id), "timer"));
        if (after is not null)
        {
            changes.Insert(Kinds.Task, new DeskTask { Id = "handoff:" + chat.Activity.Id, Reason = DeskTaskReason.PersonAsked, ConversationId = id, At = after.WaitsSince ?? now });
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The resident of conversation {Conversation} waits for a person and could not be told so.")]
    private static partial void LogNotSaid(ILogger log, string conversation, Exception fault);
}
