using System.Security.Cryptography;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>A client's key for a request that must take effect once.</summary>
internal sealed record OnceKey(string Id, string Fingerprint)
{
    /// <summary>Characters of a key.</summary>
    public const int MaxLength = 200;

    public static OnceKey Of(string client, string key, string request) =>
        new($"{client}/{key}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request))));

    public async Task<OnceState> FindAsync(DeskStore store, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await store.FindAsync(Kinds.Once, Id, cancel);
        return found is { } kept && now - kept.Value.At < OnceRecord.KeptFor
            ? new OnceState.Taken(kept.Value.Ticket, kept.Value.Fingerprint == Fingerprint)
            : new OnceState.Free(this, found, now);
    }
}

/// <summary>What is known of a key.</summary>
internal abstract record OnceState
{
    private OnceState()
    {
    }

    /// <summary>Not used within the last day; an expired record may stand there.</summary>
    public sealed record Free(OnceKey Key, Versioned<OnceRecord>? Expired, DateTimeOffset Now) : OnceState
    {
        /// <summary>What is kept with what the request makes or changes.</summary>
        /// <param name="id">Its id, or the ticket's number.</param>
        public OnceWrite For(string id) => new(Expired, new(Key.Id, Key.Fingerprint, id, Now));
    }

    /// <summary>Used.</summary>
    public sealed record Taken(string Ticket, bool SameRequest) : OnceState;
}

/// <summary>A key to be kept, and what stood there before (an expired one).</summary>
internal sealed record OnceWrite(Versioned<OnceRecord>? Before, OnceRecord Record);

/// <summary>Keeps keys with what they stand for.</summary>
internal static class OnceWrites
{
    /// <summary>Keeps the key in the same commit, so that a client's repeat is known; nothing where there was none.</summary>
    public static Changes Keep(this Changes changes, OnceWrite? once) => once is null ? changes : changes.Put(Kinds.Once, once.Before, once.Record);
}
