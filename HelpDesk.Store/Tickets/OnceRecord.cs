namespace HelpDesk.Store.Tickets;

/// <summary>A request of a client that must take effect once, kept for a day.</summary>
/// <param name="Id">Client and key: <c>api:desk/…</c>; the document's id.</param>
/// <param name="Fingerprint">SHA-256 of method, path and body in hexadecimal: another request under the same key is refused.</param>
/// <param name="Ticket">The ticket it filed or changed.</param>
/// <param name="At">When (UTC); a day later the key is free again.</param>
public sealed record OnceRecord(string Id, string Fingerprint, string Ticket, DateTimeOffset At)
{
    /// <summary>How long a key is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
}
