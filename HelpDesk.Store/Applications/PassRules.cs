using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Applications;

/// <summary>Whether a pass lets through, and what a use does to it. Pure.</summary>
public static class PassRules
{
    /// <summary>Uses kept by name and time; the count goes on.</summary>
    public const int MaxKept = 100;

    /// <summary>How a pass stands on a day of the property.</summary>
    public static PassStatus Check(Pass pass, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(pass);
        return pass switch
        {
            { RevokedFor: not null } => PassStatus.Revoked,
            { SuspendedFor: not null } => PassStatus.Suspended,
            _ when today < pass.ValidFrom => PassStatus.NotYet,
            _ when today > pass.ValidTo => PassStatus.Expired,
            { UsesAllowed: > 0 } when pass.Used >= pass.UsesAllowed => PassStatus.UsedUp,
            _ => PassStatus.Valid,
        };
    }

    /// <summary>Uses left; null for any number.</summary>
    public static int? UsesLeft(Pass pass)
    {
        ArgumentNullException.ThrowIfNull(pass);
        return pass.UsesAllowed == 0 ? null : Math.Max(0, pass.UsesAllowed - pass.Used);
    }

    /// <summary>Uses it once. The same tap again is <see cref="PassOutcome.Same"/>.</summary>
    public static PassOutcome Use(Pass pass, string by, string tap, DateTimeOffset now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(pass);
        ArgumentException.ThrowIfNullOrEmpty(tap);
        if (pass.Uses.Any(use => use.Tap == tap))
        {
            return new PassOutcome.Same();
        }

        return Check(pass, today) is var status and not PassStatus.Valid
            ? new PassOutcome.Refused(status)
            : new PassOutcome.Used(pass with { Used = pass.Used + 1, Uses = [.. pass.Uses.TakeLast(MaxKept - 1), new(now, by, tap)] });
    }

    /// <summary>The passes an approval issues.</summary>
    /// <param name="ticket">The approved ticket.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="by">Who approved.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="today">The property's local date.</param>
    public static IReadOnlyList<Pass> Issue(Ticket ticket, IReadOnlyList<string> numbers, string by, DateTimeOffset now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(numbers);
        if (ticket.Application is not { Terms: { } terms } application)
        {
            return [];
        }

        var (from, to) = Validity(application, terms, today);
        return [.. numbers.Select(number => new Pass
        {
            Number = number,
            Ticket = ticket.Number,
            Form = ticket.Form,
            Item = ticket.Item,
            Building = ticket.Building,
            Entrance = ticket.Entrance,
            Unit = ticket.Unit,
            Resident = ticket.Resident,
            Phone = ticket.Phone,
            Fields = ticket.Fields ?? [],
            ValidFrom = from,
            ValidTo = to,
            UsesAllowed = terms.Uses,
            IssuedAt = now,
            IssuedBy = by,
        })];
    }

    /// <summary>First and last day: from the asked-for day, or from today when that is past or none was asked for.</summary>
    public static (DateOnly From, DateOnly To) Validity(Application application, PassTerms terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(terms);
        var from = application.StartsOn is { } wanted && wanted > today ? wanted : today;
        var to = from.AddDays(terms.Days - 1);
        return (from, application.EndsOn is { } end && end >= from && end < to ? end : to);
    }

    /// <summary>The pass after a decision on its ticket: suspended, restored or void as that is; void also once its works are completed.</summary>
    public static Pass After(Pass pass, Application application)
    {
        ArgumentNullException.ThrowIfNull(pass);
        ArgumentNullException.ThrowIfNull(application);
        return pass with
        {
            SuspendedFor = application.Suspension?.Reason,
            RevokedFor = application.Decision != Decision.Approved ? application.Reason ?? ""
                : application.Works?.IsCompleted() == true ? application.Works.Completion?.Remark ?? ""
                : pass.RevokedFor,
        };
    }
}

/// <summary>How a pass stands.</summary>
public enum PassStatus
{
    /// <summary>It lets through.</summary>
    Valid,

    /// <summary>Its first day is still to come.</summary>
    NotYet,

    /// <summary>Its last day is past.</summary>
    Expired,

    /// <summary>No use is left.</summary>
    UsedUp,

    /// <summary>The work it belongs to is stopped.</summary>
    Suspended,

    /// <summary>Void for good.</summary>
    Revoked,
}

/// <summary>How a use ended.</summary>
public abstract record PassOutcome
{
    private PassOutcome()
    {
    }

    /// <summary>It lets through; one use is gone.</summary>
    public sealed record Used(Pass Pass) : PassOutcome;

    /// <summary>This tap was counted before.</summary>
    public sealed record Same : PassOutcome;

    /// <summary>It does not let through.</summary>
    public sealed record Refused(PassStatus Status) : PassOutcome;
}
