using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Takeover;

/// <summary>Reads the conversations that want a person or have one, for one viewer: what is hidden from them is as if it did not exist.</summary>
internal sealed class ChatList(DeskStore store, TicketSight sight, StaffOnFile staff, RingClock rings, TimeProvider clock)
{
    /// <summary>Rows of each sort; the longest waiting are among them.</summary>
    public const int Most = 50;

    private const int Looked = 200;

    public async Task<ChatsView> ReadAsync(Viewer viewer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var taken = await TakenAsync(viewer, cancel);
        var tasks = await store.QueryAsync(Kinds.Task, new() { Kind = Kinds.Task.Name, Where = [new("open", FieldValue.Of(1))], OrderBy = "at", Take = Looked }, cancel);
        var waiting = new List<WaitingChat>();
        foreach (var task in tasks.Select(each => each.Value).Where(each => Takeovers.WantsPerson(each.Reason) && each.ConversationId is not null).DistinctBy(each => each.ConversationId))
        {
            if (waiting.Count < Most && taken.TrueForAll(each => each.Id != task.ConversationId) && await sight.MaySeeAsync(viewer, task, cancel))
            {
                waiting.Add(new(task.ConversationId ?? "", task.Reason, task.At, Waited(task.At, now)));
            }
        }

        return new(waiting, taken, await RingsToday.ReadAsync(store, rings.PersonPrefix(now), cancel));
    }

    /// <summary>One conversation; null when there is none or it is hidden.</summary>
    public async Task<Versioned<ConversationRecord>?> FindAsync(Viewer viewer, string id, CancellationToken cancel) =>
        await store.FindAsync(Kinds.Conversation, id, cancel) is { } conversation && await sight.MayReadAsync(viewer, id, cancel) ? conversation : null;

    /// <summary>Rings that a resident has waited for a person's word; null when they do not wait.</summary>
    public ChatWait? WaitOf(ConversationRecord conversation) =>
        conversation.Handoff?.WaitsSince is { } since ? Waited(since, clock.GetUtcNow()) : null;

    /// <summary>A name as the office calls it; the sign-in name where there is no account.</summary>
    public async ValueTask<string> NameOfAsync(string by, CancellationToken cancel) => (await staff.OfNameAsync(by, cancel))?.DisplayName ?? by;

    private async Task<List<TakenChat>> TakenAsync(Viewer viewer, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.Conversation.Name, Range = new("speaks_at", null, null), OrderBy = "speaks_at", Take = Looked };
        var taken = new List<TakenChat>();
        foreach (var conversation in (await store.QueryAsync(Kinds.Conversation, query, cancel)).Select(each => each.Value))
        {
            if (taken.Count < Most && conversation.Handoff is { By: { } by, JoinedAt: { } joined } && await sight.MayReadAsync(viewer, conversation.Id, cancel))
            {
                taken.Add(new(conversation.Id, by, await NameOfAsync(by, cancel), joined, WaitOf(conversation)));
            }
        }

        return [.. taken.OrderBy(each => each.Wait?.Since ?? DateTimeOffset.MaxValue).ThenBy(each => each.JoinedAt)];
    }

    private ChatWait Waited(DateTimeOffset since, DateTimeOffset now)
    {
        var waited = rings.RingsIn(now - since);
        return new(since, waited, waited >= HandoffRules.PatientRings);
    }
}

/// <summary>Conversations that want a person or have one.</summary>
/// <param name="Waiting">Longest waiting first.</param>
/// <param name="Taken">Those whose residents wait for an answer first.</param>
/// <param name="Today">Persons' first words of the day.</param>
public sealed record ChatsView(IReadOnlyList<WaitingChat> Waiting, IReadOnlyList<TakenChat> Taken, RingsToday Today);

/// <summary>A conversation that wants a person.</summary>
public sealed record WaitingChat(string Id, DeskTaskReason Reason, DateTimeOffset At, ChatWait Wait);

/// <summary>A conversation that a person has.</summary>
/// <param name="Id">The conversation.</param>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Name">The same as the office calls it.</param>
/// <param name="JoinedAt">Since when (UTC).</param>
/// <param name="Wait">How long its resident has waited for an answer; null when they do not.</param>
public sealed record TakenChat(string Id, string By, string Name, DateTimeOffset JoinedAt, ChatWait? Wait);

/// <summary>How long a resident has waited for a person.</summary>
/// <param name="Since">Since when (UTC).</param>
/// <param name="Rings">In rings.</param>
/// <param name="IsLate">Three or more.</param>
public sealed record ChatWait(DateTimeOffset Since, decimal Rings, bool IsLate);
