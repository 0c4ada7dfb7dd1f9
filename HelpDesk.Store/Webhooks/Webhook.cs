using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Webhooks;

/// <summary>Another system that is told of tickets and alarms.</summary>
public sealed record Webhook
{
    /// <summary>Most of them.</summary>
    public const int Most = 20;

    /// <summary>How long signatures are also made with the secret before the last change.</summary>
    public static readonly TimeSpan SecretsOverlap = TimeSpan.FromHours(24);

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the office calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Where events are posted.</summary>
    public required string Address { get; init; }

    /// <summary>Types it is told of, as in <see cref="WebhookEvents"/>.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Whose eyes it has: numbers are masked and tickets hidden as for that role.</summary>
    public required StaffRole Role { get; init; }

    /// <summary>Name of the department it stands for; null for the usual one of the role.</summary>
    public string? Department { get; init; }

    /// <summary>It is told of what happens; while off, nothing is kept for it.</summary>
    public bool On { get; init; } = true;

    /// <summary>Secret of its signatures, protected.</summary>
    public required string Secret { get; init; }

    /// <summary>The secret before the last change, protected; null when there was none.</summary>
    public string? PreviousSecret { get; init; }

    /// <summary>When the previous secret ends (UTC).</summary>
    public DateTimeOffset? PreviousUntil { get; init; }

    /// <summary>When it was made (UTC); earlier events are not for it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Events that found its queue full.</summary>
    public long Lost { get; init; }

    /// <summary>When it was removed (UTC); it goes once its deliveries are gone.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Events are kept for it.</summary>
    public bool IsListening => On && RemovedAt is null;

    /// <summary>It may see the ticket.</summary>
    public bool MaySee(Ticket ticket) => StaffSight.MaySee(new Viewer(Role, Department, null), ticket);
}

/// <summary>Types of events.</summary>
public static class WebhookEvents
{
    /// <summary>A ticket was filed.</summary>
    public const string Filed = "ticket.filed";

    /// <summary>Something about a ticket changed.</summary>
    public const string Changed = "ticket.changed";

    /// <summary>A ticket was closed or cancelled.</summary>
    public const string Closed = "ticket.closed";

    /// <summary>An alarm was raised.</summary>
    public const string AlarmRaised = "alarm.raised";

    /// <summary>A person took an alarm.</summary>
    public const string AlarmAcknowledged = "alarm.acknowledged";

    /// <summary>Asked for at the desk, to see whether it arrives; every webhook gets it.</summary>
    public const string Test = "test";

    /// <summary>Those that can be wanted.</summary>
    public static IReadOnlyList<string> All { get; } = [Filed, Changed, Closed, AlarmRaised, AlarmAcknowledged];
}
