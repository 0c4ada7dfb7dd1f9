using HelpDesk.Store.Bookings;

namespace HelpDesk.Store.Tickets;

/// <summary>What a resident is about to hear of a command, kept back for the moment in which whoever gave it may take it back.</summary>
/// <remarks>Told once: it is removed in the commit that plans its message, or in the one that takes the command back.</remarks>
public sealed record HeldTelling
{
    /// <summary>How long it is kept back.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Ticket and place in its timeline (<c>R20261121-0007/3</c>); the document's id.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>Version of the ticket that the command made; any later one is past taking back.</summary>
    public required long Version { get; init; }

    /// <summary>The ticket as it stood before.</summary>
    public required Ticket Before { get; init; }

    /// <summary>Places of a service that the command gave back.</summary>
    public IReadOnlyList<BookedPlace> Freed { get; init; } = [];

    /// <summary>Other tickets that the command changed; null for none.</summary>
    public IReadOnlyList<HeldBefore>? Also { get; init; }

    /// <summary>Sign-in name of whoever gave the command.</summary>
    public required string By { get; init; }

    /// <summary>What the resident is told.</summary>
    public required string Text { get; init; }

    /// <summary>When it is told (UTC).</summary>
    public required DateTimeOffset TellAt { get; init; }

    /// <summary>Whether it can still be taken back.</summary>
    /// <param name="by">Sign-in name of whoever wants to.</param>
    /// <param name="version">Version of the ticket now.</param>
    /// <param name="now">Now (UTC).</param>
    public bool MayBeUndone(string by, long version, DateTimeOffset now) => by == By && version == Version && now < TellAt;

    /// <summary>The ticket as it stood before the command, with both in its timeline: what happened is never forgotten, only taken back.</summary>
    /// <param name="after">The ticket after the command.</param>
    /// <param name="now">Now (UTC).</param>
    public Ticket Undone(Ticket after, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Undone(Before, after, now);
    }

    /// <summary>Another ticket that the command changed, as it stood before.</summary>
    /// <param name="other">The ticket before and its version after.</param>
    /// <param name="after">The ticket after the command.</param>
    /// <param name="now">Now (UTC).</param>
    public Ticket Undone(HeldBefore other, Ticket after, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(after);
        return Undone(other.Before, after, now);
    }

    private Ticket Undone(Ticket before, Ticket after, DateTimeOffset now) => before with { Timeline = [.. after.Timeline, new(now, By, "undone", null)] };
}

/// <summary>A further ticket that a command changed.</summary>
/// <param name="Before">As it stood before.</param>
/// <param name="Version">Version that the command made; any later one is past taking back.</param>
public sealed record HeldBefore(Ticket Before, long Version);
