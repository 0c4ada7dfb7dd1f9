using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Channels.Chat;

/// <summary>How far a resident has read a chat. What was read need not follow as a text.</summary>
/// <remarks>Thread-safe and repeatable; a mark never goes back.</remarks>
internal sealed class ReadMarks(DeskStore store, TimeProvider clock)
{
    private const int MaxTries = 5;
    private const int Page = 200;

    /// <summary>Id of the text that follows a chat message that stays unread.</summary>
    public static string FollowUpIdOf(string rowId) => rowId + "/sms";

    /// <summary>Place of the last message read; 0 when none was.</summary>
    public async ValueTask<long> ReadUpToAsync(string conversationId, CancellationToken cancel) =>
        (await store.FindAsync(Kinds.ReadMark, conversationId, cancel))?.Value.Sequence ?? 0;

    /// <summary>A visible page shows the conversation up to a place. Places that the conversation does not have yet count as its last one.</summary>
    public async Task NoteReadAsync(string conversationId, long sequence, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var before = await store.FindAsync(Kinds.ReadMark, conversationId, cancel);
            var known = await store.FindAsync(Kinds.Conversation, conversationId, cancel);
            var upTo = Math.Min(sequence, known?.Value.Messages ?? 0);
            var from = before?.Value.Sequence ?? 0;
            if (upTo <= from)
            {
                return;
            }

            var changes = new Changes().Put(Kinds.ReadMark, before, new ReadMark(conversationId, upTo, clock.GetUtcNow()));
            await WithdrawAsync(changes, conversationId, from, upTo, cancel);
            if (await store.CommitAsync(changes, cancel))
            {
                return;
            }
        }
    }

    private async ValueTask WithdrawAsync(Changes changes, string conversationId, long from, long upTo, CancellationToken cancel)
    {
        var read = await store.QueryAsync(
            Kinds.Outbox,
            new Query
            {
                Kind = Kinds.Outbox.Name,
                Where = [new("conversation_id", FieldValue.Of(conversationId))],
                Range = new("sequence", FieldValue.Of(from + 1), FieldValue.Of(upTo + 1)),
                OrderBy = "sequence",
                Descending = true,
                Take = Page,
            },
            cancel);
        foreach (var row in read.Where(row => row.Value.Purpose == OutboxPurpose.Staff))
        {
            if (await store.FindAsync(Kinds.Outbox, FollowUpIdOf(row.Value.Id), cancel) is { Value.State: OutboxState.Planned } text)
            {
                changes.Update(Kinds.Outbox, text, text.Value.Cancel());
            }
        }
    }
}
