using System.Collections.Concurrent;
using HelpDesk.Store;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>The sockets that are open, one a conversation, and what wakes them.</summary>
/// <remarks>A commit tells the sockets of its conversations that there is news, and no more: each reads on from its own watermark at its own pace. Thread-safe.</remarks>
internal sealed class LineSockets : IDisposable
{
    /// <summary>Sockets at once; clients beyond them are refused and come again.</summary>
    public const int MaxSockets = 5000;

    private readonly ConcurrentDictionary<string, LineWake> open = new(StringComparer.Ordinal);
    private readonly DeskStore store;
    private readonly CancellationTokenRegistration stopping;
    private int count;

    public LineSockets(DeskStore store, IHostApplicationLifetime lifetime)
    {
        this.store = store;
        store.Committed += OnCommitted;
        stopping = lifetime.ApplicationStopping.Register(Stop);
    }

    /// <summary>Sockets open now.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Whether the conversation is on a screen now.</summary>
    public bool IsOpen(string storedConversationId) => open.ContainsKey(storedConversationId);

    /// <summary>Enters a socket; an older one of the conversation is told to close. Null: there are too many.</summary>
    public LineWake? Enter(string storedConversationId)
    {
        if (Interlocked.Increment(ref count) > MaxSockets)
        {
            Interlocked.Decrement(ref count);
            return null;
        }

        var entered = new LineWake();
        open.AddOrUpdate(
            storedConversationId,
            entered,
            (_, older) =>
            {
                older.End(LineEnd.Collision);
                return entered;
            });
        if (stopping.Token.IsCancellationRequested)
        {
            entered.End(LineEnd.Stopping);
        }

        return entered;
    }

    public void Leave(string storedConversationId, LineWake left)
    {
        open.TryRemove(KeyValuePair.Create(storedConversationId, left));
        Interlocked.Decrement(ref count);
    }

    public void Dispose()
    {
        store.Committed -= OnCommitted;
        stopping.Dispose();
    }

    private void OnCommitted(Changes changes)
    {
        if (open.IsEmpty)
        {
            return;
        }

        foreach (var id in changes.IdsOf(Kinds.Conversation.Name))
        {
            if (open.TryGetValue(id, out var socket))
            {
                socket.Wake();
            }
        }
    }

    private void Stop()
    {
        foreach (var socket in open.Values)
        {
            socket.End(LineEnd.Stopping);
        }
    }
}
