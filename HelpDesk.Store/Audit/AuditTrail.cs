using System.Text.Json;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Audit;

/// <summary>Puts entries into commits.</summary>
public static class AuditTrail
{
    /// <summary>Tells of something in the commit that does it.</summary>
    public static Changes Audit(this Changes changes, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(entry);
        return changes.Insert(Kinds.Audit, entry).Insert(Kinds.AuditMark, new AuditMark(entry.Id, null, null));
    }

    /// <summary>Tells of a command to a ticket, with the names of the fields it changed.</summary>
    /// <param name="changes">The commit.</param>
    /// <param name="action">What was done, lower snake case.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="before">The ticket before; null when it is filed.</param>
    /// <param name="after">The ticket after.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="source">From where; null as in <see cref="AuditEntry.Of"/>.</param>
    public static Changes AuditTicket(this Changes changes, string action, string by, Ticket? before, Ticket after, DateTimeOffset now, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(after);
        return changes.Audit(AuditEntry.Of(now, by, action, Kinds.Ticket.Name, after.Number, source) with { Changed = ChangedIn(Kinds.Ticket, before, after) });
    }

    /// <summary>Names of the stored fields in which a record differs from what it was, in order.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="before">The record before; null when it is new.</param>
    /// <param name="after">The record after.</param>
    public static IReadOnlyList<string> ChangedIn<T>(DocumentKind<T> kind, T? before, T after)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(kind);
        var old = before is null ? [] : Members(kind, before);
        var now = Members(kind, after);
        return
        [
            .. now.Where(member => !old.TryGetValue(member.Key, out var was) || !JsonElement.DeepEquals(was, member.Value)).Select(member => member.Key)
                .Concat(old.Keys.Where(name => !now.ContainsKey(name)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The newest seal; null before the first.</summary>
    public static async ValueTask<AuditSeal?> HeadAsync(DeskStore store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return await store.QueryAsync(Kinds.AuditSeal, new Query { Kind = Kinds.AuditSeal.Name, Descending = true, Take = 1 }, cancel) is [var head] ? head.Value : null;
    }

    private static Dictionary<string, JsonElement> Members<T>(DocumentKind<T> kind, T record)
        where T : class =>
        JsonSerializer.SerializeToElement(record, kind.Json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
}
