using System.Globalization;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Webhooks;

/// <summary>What a commit did to tickets and alarms, written by that commit and removed once every webhook's queue has it.</summary>
public sealed record TicketNews
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Place of its first item among all that was ever told; the document's id.</summary>
    public required long Sequence { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened, in order; the items not yet queued.</summary>
    public required IReadOnlyList<TicketNewsItem> Items { get; init; }

    /// <summary>A sequence as an id that sorts as it does.</summary>
    public static string IdOf(long sequence) => sequence.ToString("D19", CultureInfo.InvariantCulture);
}

/// <summary>One thing that happened.</summary>
/// <param name="Sequence">Its place among all that was ever told.</param>
/// <param name="Type">As in <see cref="WebhookEvents"/>.</param>
/// <param name="Ticket">The ticket after it.</param>
/// <param name="Version">Version of the ticket.</param>
/// <param name="Events">What it added to the ticket's timeline, in order.</param>
/// <param name="Alarm">The alarm, of its events only.</param>
public sealed record TicketNewsItem(long Sequence, string Type, Ticket Ticket, long Version, IReadOnlyList<string> Events, Alarm? Alarm);

/// <summary>A ticket written by a commit.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is.</param>
/// <param name="Version">The version it gets.</param>
public sealed record TicketWrite(Ticket? Before, Ticket After, long Version);

/// <summary>An alarm written by a commit.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is.</param>
public sealed record AlarmWrite(Alarm? Before, Alarm After);

/// <summary>Reads from a commit what other systems are told. Pure.</summary>
public static class TicketNewsRules
{
    /// <summary>What became of a ticket.</summary>
    public static string TypeOf(TicketWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return write.Before is null ? WebhookEvents.Filed
            : IsClosed(write.After) && !IsClosed(write.Before) ? WebhookEvents.Closed
            : WebhookEvents.Changed;
    }

    /// <summary>What became of an alarm; null for nothing that is told.</summary>
    public static string? TypeOf(AlarmWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return write.Before is null ? WebhookEvents.AlarmRaised
            : write.Before.AcknowledgedAt is null && write.After.AcknowledgedAt is not null ? WebhookEvents.AlarmAcknowledged
            : null;
    }

    /// <summary>Names of what a commit added to the timeline; all of them where it was rewritten.</summary>
    public static IReadOnlyList<string> EventsOf(TicketWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var known = write.Before?.Timeline.Count ?? 0;
        return [.. write.After.Timeline.Skip(known <= write.After.Timeline.Count ? known : 0).Select(entry => entry.Event)];
    }

    private static bool IsClosed(Ticket ticket) => ticket.State is TicketState.Closed or TicketState.Cancelled;
}
