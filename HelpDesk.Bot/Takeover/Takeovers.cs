using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Takeover;

/// <summary>Staff take a conversation over, write in it and give it back: load, rule, one commit of the conversation, its tasks and what the resident hears.</summary>
/// <remarks>Safe to repeat: the same press again changes and says nothing.</remarks>
internal sealed class Takeovers(DeskStore store, BotLine bot, RingClock rings, TimeProvider clock)
{
    private const int MaxTries = 5;
    private const int MostTasks = 50;

    /// <summary>Takes a conversation over; the bot falls silent, and whoever was asked for has come.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="from">The colleague it is taken from on purpose; null for none.</param>
    /// <param name="version">Version that was seen; null decides on whatever is there.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public Task<TakeoverOutcome> JoinAsync(string id, Colleague by, string? from, long? version, CancellationToken cancel) => ChangeAsync(
        id,
        version,
        async (changes, chat, handoff, now) =>
        {
            if (handoff?.By is { } holder && (holder == by.Name || holder != from))
            {
                return holder == by.Name ? new TakeoverOutcome.Kept(chat.Conversation) : new TakeoverOutcome.TakenBy(holder);
            }

            if (!chat.Reach.CanBeWritten)
            {
                return new TakeoverOutcome.CannotBeTexted();
            }

            await bot.SayAsync(changes, chat, Arrival.PersonJoined, by.ShownAs, HandoffRules.Join(handoff, by.Name, now, rings.RingLength), now, cancel);
            await FinishTasksAsync(changes, id, by, now, cancel);
            changes.Audit(Entry(now, by.Name, "join_chat", id));
            return null;
        },
        cancel);

    /// <summary>Writes to the resident of a conversation that was taken over.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="by">Who writes; only whoever has it.</param>
    /// <param name="text">What is said.</param>
    /// <param name="once">Names this message: sent again it is not said again.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<TakeoverOutcome> ReplyAsync(string id, Colleague by, string text, string once, CancellationToken cancel)
    {
        var said = text.Trim();
        if (said.Length is 0 or > TicketRules.MaxText)
        {
            return new TakeoverOutcome.Unsayable(said.Length == 0);
        }

        var row = $"said:{AuditEntry.Hidden(by.Name + "/" + once)}";
        return await ChangeAsync(
            id,
            null,
            async (changes, chat, handoff, now) =>
            {
                if (await store.FindAsync(Kinds.Outbox, row, cancel) is { Value: var earlier })
                {
                    return earlier.Text == said && earlier.ConversationId == id ? new TakeoverOutcome.Kept(chat.Conversation) : new TakeoverOutcome.SaidBefore();
                }

                if (handoff?.By != by.Name)
                {
                    return handoff?.By is { } holder ? new TakeoverOutcome.TakenBy(holder) : new TakeoverOutcome.NotJoined();
                }

                if (ResidentLine.Say(changes, chat.Reach, new(row, said) { By = by.Name }, now) is not { } planned)
                {
                    return new TakeoverOutcome.CannotBeTexted();
                }

                rings.Count(planned with { SentAt = null }, planned, changes);
                changes.Audit(Entry(now, by.Name, "reply_in_chat", id));
                return null;
            },
            cancel);
    }

    /// <summary>Gives a conversation back to the bot, which says so and asks on where a form stood.</summary>
    public Task<TakeoverOutcome> HandBackAsync(string id, Colleague by, long? version, CancellationToken cancel) => ChangeAsync(
        id,
        version,
        async (changes, chat, handoff, now) =>
        {
            if (handoff?.By is not { } holder || holder != by.Name)
            {
                return handoff?.By is { } other ? new TakeoverOutcome.TakenBy(other) : new TakeoverOutcome.Kept(chat.Conversation);
            }

            await bot.SayAsync(changes, chat, Arrival.HandedBack, by.ShownAs, null, now, cancel);
            changes.Audit(Entry(now, by.Name, "hand_back_chat", id));
            return null;
        },
        cancel);

    /// <summary>Finishes a task; a resident who asked for a person has been helped otherwise, and the bot need not say that nobody came.</summary>
    public async Task FinishAsync(string taskId, string by, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            // Finished meanwhile by a colleague is finished all the same.
            if (await store.FindAsync(Kinds.Task, taskId, cancel) is not { Value.DoneAt: null } task)
            {
                return;
            }

            var changes = new Changes();
            Finish(changes, task, by, clock.GetUtcNow());
            if (WantsPerson(task.Value.Reason) && task.Value.ConversationId is { } id && await store.FindAsync(Kinds.Conversation, id, cancel) is { Value.Handoff: { By: null } } waiting)
            {
                changes.Update(Kinds.Conversation, waiting, waiting.Value with { Handoff = null });
            }

            if (await store.CommitAsync(changes, cancel))
            {
                return;
            }
        }

        throw Busy();
    }

    /// <summary>A task that asks for a person in its conversation.</summary>
    public static bool WantsPerson(DeskTaskReason reason) =>
        reason is DeskTaskReason.PersonAsked or DeskTaskReason.NotUnderstood or DeskTaskReason.OutOfScope or DeskTaskReason.SupervisorWanted;

    private async Task<TakeoverOutcome> ChangeAsync(string id, long? seen, Func<Changes, OpenChat, Handoff?, DateTimeOffset, ValueTask<TakeoverOutcome?>> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var now = clock.GetUtcNow();
            if (await bot.OpenAsync(id, now, cancel) is not { } chat)
            {
                return new TakeoverOutcome.NotFound();
            }

            var changes = new Changes();
            if (await decide(changes, chat, chat.Conversation.Value.Handoff, now) is { } refused)
            {
                return refused;
            }

            if (seen is { } version && version != chat.Conversation.Version)
            {
                return new TakeoverOutcome.Stale();
            }

            if (await store.CommitAsync(changes, cancel) && await store.FindAsync(Kinds.Conversation, id, cancel) is { } after)
            {
                return new TakeoverOutcome.Kept(after);
            }
        }

        throw Busy();
    }

    // The supervisor who was asked for is not an agent who came instead.
    private async ValueTask FinishTasksAsync(Changes changes, string conversationId, Colleague by, DateTimeOffset now, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Task.Name, Where = [new("conversation_id", FieldValue.Of(conversationId)), new("open", FieldValue.Of(1))], Take = MostTasks };
        var isAbove = by.Role is StaffRole.Supervisor or StaffRole.Manager or StaffRole.Admin;
        foreach (var task in (await store.QueryAsync(Kinds.Task, query, cancel)).Where(task => WantsPerson(task.Value.Reason) && (isAbove || task.Value.Reason != DeskTaskReason.SupervisorWanted)))
        {
            Finish(changes, task, by.Name, now);
        }
    }

    private static void Finish(Changes changes, Versioned<DeskTask> task, string by, DateTimeOffset now) => changes
        .Update(Kinds.Task, task, task.Value with { DoneAt = now, DoneBy = by })
        .Audit(AuditEntry.Of(now, by, "finish_task", Kinds.Task.Name, AuditEntry.Hidden(task.Value.Id)));

    private static AuditEntry Entry(DateTimeOffset now, string by, string action, string id) => AuditEntry.Of(now, by, action, Kinds.Conversation.Name, AuditEntry.Hidden(id));

    private static StoreUnavailableException Busy() => new("The conversation is being changed by others without pause.");
}

/// <summary>A member of staff, or a program, in a conversation.</summary>
/// <param name="Name">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="ShownAs">As residents hear the name; null for a program.</param>
/// <param name="Role">What they may do.</param>
internal sealed record Colleague(string Name, string? ShownAs, StaffRole Role)
{
    public static Colleague Of(StaffAccount account) => new(account.Name, account.DisplayName, account.Role);
}

/// <summary>How a press on a conversation ended.</summary>
internal abstract record TakeoverOutcome
{
    private TakeoverOutcome()
    {
    }

    /// <summary>Done, or done before; the conversation as it stands.</summary>
    public sealed record Kept(Versioned<ConversationRecord> Conversation) : TakeoverOutcome;

    /// <summary>A colleague has it.</summary>
    public sealed record TakenBy(string Holder) : TakeoverOutcome;

    /// <summary>Nobody has it: it must be taken first.</summary>
    public sealed record NotJoined : TakeoverOutcome;

    /// <summary>It changed since it was seen; nothing was written.</summary>
    public sealed record Stale : TakeoverOutcome;

    /// <summary>The form was used for another message; nothing was said.</summary>
    public sealed record SaidBefore : TakeoverOutcome;

    /// <summary>Nothing to say, or too much.</summary>
    public sealed record Unsayable(bool IsEmpty) : TakeoverOutcome;

    /// <summary>The resident cannot be texted: call.</summary>
    public sealed record CannotBeTexted : TakeoverOutcome;

    /// <summary>No such conversation.</summary>
    public sealed record NotFound : TakeoverOutcome;
}
