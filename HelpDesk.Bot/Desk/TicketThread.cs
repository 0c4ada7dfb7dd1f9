using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>A conversation as it happened, both directions, and the rings of a ticket's first answer.</summary>
internal sealed class TicketThread(DeskStore store, TicketSight sight, RingClock rings)
{
    /// <summary>Messages shown at once.</summary>
    public const int PageSize = 100;

    /// <summary>The newest messages before a place, oldest first; none where the conversation tells what is hidden from the viewer.</summary>
    public async Task<ThreadPage> ReadAsync(Viewer viewer, string? conversationId, long? before, CancellationToken cancel)
    {
        if (conversationId is not { } conversation || !await sight.MayReadAsync(viewer, conversation, cancel))
        {
            return new([], null);
        }

        var lines = new List<ThreadLine>();
        var heard = await store.QueryAsync(Kinds.Activity, Asked("activity"), cancel);
        var said = await store.QueryAsync(Kinds.Outbox, Asked("outbox"), cancel);
        var channel = ChannelOf(conversation);
        lines.AddRange(heard.Where(each => each.Value.Outcome != ActivityOutcome.Joined).Select(each => new ThreadLine(each.Value.Sequence, each.Value.ReceivedAt, "resident", channel, each.Value.Shown(), null, null) { Photos = each.Value.Photos ?? [] }));
        var readUpTo = (await store.FindAsync(Kinds.ReadMark, conversation, cancel))?.Value.Sequence ?? 0;
        lines.AddRange(said.Select(each => Line(each.Value, channel, readUpTo)));
        var newest = lines.OrderByDescending(line => line.Sequence).ThenByDescending(line => line.At).Take(PageSize).Reverse().ToList();
        return new(newest, lines.Count > PageSize || heard.Count > PageSize || said.Count > PageSize ? newest[0].Sequence : null);

        Query Asked(string kind) => new()
        {
            Kind = kind,
            Where = [new("conversation_id", FieldValue.Of(conversation))],
            Range = before is { } place ? new("sequence", null, FieldValue.Of(place)) : null,
            OrderBy = "sequence",
            Descending = true,
            Take = PageSize + 1,
        };
    }

    /// <summary>Rings until the first real answer reached the gateway; null while it has not, or when nobody contacted us.</summary>
    public async Task<decimal?> FirstAnswerRingsAsync(Ticket ticket, CancellationToken cancel) =>
        ticket.FirstAnswerId is { } id
        && await store.FindAsync(Kinds.Outbox, id, cancel) is { Value: { SentAt: { } sent, AnswersContactOf: { } since } }
            ? rings.RingsIn(sent - since)
            : null;

    private static string ChannelOf(string conversationId) =>
        conversationId.StartsWith("bot:msteams:", StringComparison.Ordinal) ? "teams"
        : conversationId.StartsWith("sms:", StringComparison.Ordinal) ? "sms"
        : "chat";

    private ThreadLine Line(OutboxMessage message, string channel, long readUpTo) => new(
        message.Sequence,
        message.SentAt ?? message.PlannedAt,
        message.Purpose == OutboxPurpose.Staff ? "staff" : "bot",
        channel,
        message.Text,
        message.Sequence <= readUpTo && message.Lane == OutboxLane.Chat ? "read" : Kinds.Written(message.State),
        message.Reason)
    {
        By = message.By,
        PersonRings = message is { SentAt: { } sent, AnswersAskOf: { } asked } ? rings.RingsIn(sent - asked) : null,
    };
}

/// <summary>Part of a conversation.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="EarlierBefore">Place before which there is more; null when this is all.</param>
public sealed record ThreadPage(IReadOnlyList<ThreadLine> Lines, long? EarlierBefore);

/// <summary>One message.</summary>
/// <param name="Sequence">Place in the conversation.</param>
/// <param name="At">When (UTC).</param>
/// <param name="From">resident, bot or staff.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Text">As written.</param>
/// <param name="Delivery">State of delivery; null for what arrived.</param>
/// <param name="Reason">Why it failed; null otherwise.</param>
public sealed record ThreadLine(long Sequence, DateTimeOffset At, string From, string Channel, string Text, string? Delivery, string? Reason)
{
    /// <summary>Ids of the photos and files that came with it.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Who wrote it in a chat they had taken over; null for all others.</summary>
    public string? By { get; init; }

    /// <summary>Rings a resident who asked for a person waited for this first word of one; null for all others.</summary>
    public decimal? PersonRings { get; init; }
}
