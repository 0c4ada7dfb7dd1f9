using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>Which tickets a list shows; a null or false part asks for nothing.</summary>
public sealed record TicketFilter
{
    /// <summary>Value of <see cref="Assignee"/> for tickets that nobody has taken; no sign-in name.</summary>
    public const string Nobody = "-";

    /// <summary>Where it stands.</summary>
    public TicketState? State { get; init; }

    /// <summary>What sort of matter.</summary>
    public TicketKind? Kind { get; init; }

    /// <summary>Class of a complaint.</summary>
    public string? Class { get; init; }

    /// <summary>Building label.</summary>
    public string? Building { get; init; }

    /// <summary>Sign-in name of who took it, or <see cref="Nobody"/>.</summary>
    public string? Assignee { get; init; }

    /// <summary>Only dangers.</summary>
    public bool Urgent { get; init; }

    /// <summary>Only unfinished ones whose deadline has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>First local day of filing.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last local day of filing, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Filed at this instant (UTC) or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Words it holds, as typed.</summary>
    public string? Words { get; init; }

    /// <summary>Earliest instant of filing (UTC), inclusive; null when it is open.</summary>
    public DateTimeOffset? FiledFrom(TimeZoneInfo zone)
    {
        var day = From is { } from ? LocalTime.ToUtc(from, TimeOnly.MinValue, zone) : (DateTimeOffset?)null;
        return day > Since || Since is null ? day : Since;
    }

    /// <summary>Instant (UTC) before which it was filed; null when it is open.</summary>
    public DateTimeOffset? FiledBelow(TimeZoneInfo zone) => To is { } to && to < DateOnly.MaxValue ? LocalTime.ToUtc(to.AddDays(1), TimeOnly.MinValue, zone) : null;

    /// <summary>Whether the ticket is one of them; its words are the search's business.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="zone">The property's zone.</param>
    public bool Holds(Ticket ticket, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return (State is null || ticket.State == State)
            && (Kind is null || ticket.Kind == Kind)
            && (Class is null || ticket.ComplaintClass == Class)
            && (Building is null || ticket.Building == Building)
            && (Assignee is null || (ticket.Assignee ?? Nobody) == Assignee)
            && (!Urgent || ticket.Urgent)
            && (!Overdue || (ticket.State is TicketState.Open or TicketState.WaitingResident && ticket.DueAt <= now))
            && (FiledFrom(zone) is not { } from || ticket.CreatedAt >= from)
            && (FiledBelow(zone) is not { } below || ticket.CreatedAt < below);
    }
}
