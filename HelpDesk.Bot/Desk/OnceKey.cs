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

    public OnceRecord RecordFor(string ticket, DateTimeOffset now) => new(Id, Fingerprint, ticket, now);

    public async Task<OnceState> FindAsync(DeskStore store, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await store.FindAsync(Kinds.Once, Id, cancel);
        return found is { } kept && now - kept.Value.At < OnceRecord.KeptFor
            ? new OnceState.Taken(kept.Value.Ticket, kept.Value.Fingerprint == Fingerprint)
            : new OnceState.Free(found);
    }
}

/// <summary>What is known of a key.</summary>
internal abstract record OnceState
{
    private OnceState()
    {
    }

    /// <summary>Not used within the last day; an expired record may stand there.</summary>
    public sealed record Free(Versioned<OnceRecord>? Expired) : OnceState;

    /// <summary>Used.</summary>
    public sealed record Taken(string Ticket, bool SameRequest) : OnceState;
}
