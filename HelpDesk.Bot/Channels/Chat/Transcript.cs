using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>A conversation as it happened, by place: what a watermark counts.</summary>
internal sealed class Transcript(DeskStore store)
{
    /// <summary>Lines read at once from each side.</summary>
    public const int Page = 200;

    /// <summary>The lines after a place, in order and without a gap; at most some hundreds, so read on after the last one until none comes.</summary>
    public async ValueTask<IReadOnlyList<TranscriptLine>> ReadAsync(string conversationId, long after, CancellationToken cancel)
    {
        var heard = await store.QueryAsync(Kinds.Activity, Asked(Kinds.Activity.Name, conversationId, after), cancel);
        var said = await store.QueryAsync(Kinds.Outbox, Asked(Kinds.Outbox.Name, conversationId, after), cancel);
        var lines = new List<TranscriptLine>(heard.Count + said.Count);
        lines.AddRange(heard.Select(each => new TranscriptLine(each.Value.Sequence, each.Value.ReceivedAt, each.Value, null)));
        lines.AddRange(said.Select(each => new TranscriptLine(each.Value.Sequence, each.Value.PlannedAt, null, each.Value)));
        lines.Sort(static (one, other) => one.Sequence.CompareTo(other.Sequence));

        // A commit between the two queries may show one side only, and a full page may end before the other: what is not yet in a row comes with the next read.
        var whole = 0;
        while (whole < lines.Count && lines[whole].Sequence == after + whole + 1)
        {
            whole++;
        }

        return whole == lines.Count ? lines : lines[..whole];
    }

    private static Query Asked(string kind, string conversationId, long after) => new()
    {
        Kind = kind,
        Where = [new("conversation_id", FieldValue.Of(conversationId))],
        Range = new FieldRange("sequence", FieldValue.Of(after + 1), null),
        OrderBy = "sequence",
        Take = Page,
    };
}

/// <summary>One message of a conversation; exactly one side is not null.</summary>
/// <param name="Sequence">Place, from 1.</param>
/// <param name="At">When (UTC), later than the line before.</param>
/// <param name="Heard">From the resident.</param>
/// <param name="Said">From us.</param>
internal sealed record TranscriptLine(long Sequence, DateTimeOffset At, InboundActivity? Heard, OutboxMessage? Said);
