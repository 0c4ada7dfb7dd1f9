using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Tickets;

/// <summary>What a ticket becomes when its kind, its class or its handler changes. Pure.</summary>
public static class HandlingRules
{
    /// <summary>Classes of a complaint, lightest first.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["minor", "important", "grave"];

    /// <summary>The ticket in other hands; work that was given out before is dropped.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="to">Sign-in name of the handler; null for nobody.</param>
    /// <param name="now">Now (UTC).</param>
    public static Ticket Assigned(Ticket ticket, string? to, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket with { Assignee = to, WorkOrders = TicketRules.Finished(ticket.WorkOrders, WorkOrderState.Cancelled, now) };
    }

    internal static TicketRefusal? Fault(TicketCommand.Reclass command) =>
        string.IsNullOrWhiteSpace(command.Reason) ? TicketRefusal.TextMissing
        : command.Reason.Length > TicketRules.MaxText ? TicketRefusal.TextTooLong
        : command.ComplaintClass is { } level && !Classes.Contains(level) ? TicketRefusal.UnknownClass
        : null;

    /// <summary>Why the ticket stays as it is; null when it need not.</summary>
    internal static TicketRefusal? Keeps(Ticket ticket, TicketCommand command) => command switch
    {
        TicketCommand.Reclass { Kind: { } kind } when kind != ticket.Kind && ticket.Booking is { Places.Count: > 0 } => TicketRefusal.HasBooking,
        TicketCommand.Reclass { Kind: { } kind } when kind != ticket.Kind && ticket.Application is not null => TicketRefusal.HasApplication,
        TicketCommand.Assign when TicketClock.IsUntaken(ticket) => TicketRefusal.TakeFirst,
        _ => null,
    };

    internal static bool IsRepeat(Ticket ticket, TicketCommand.Reclass command)
    {
        var (kind, level, against) = Wanted(ticket, command);
        return (kind, level, against) == (ticket.Kind, ticket.ComplaintClass, ticket.Against);
    }

    /// <summary>The ticket with its new kind and class, and their deadlines since its clock started.</summary>
    /// <remarks>
    /// A time that was promised, and an emergency nobody has taken, keep their own instant. Whoever a complaint was hidden from does
    /// not get to see it because it is called something else.
    /// </remarks>
    internal static Ticket Reclassed(Ticket ticket, TicketCommand.Reclass command, LocalHours local)
    {
        var (kind, level, against) = Wanted(ticket, command);
        var start = TicketClock.StartOf(ticket);
        var waited = ticket.Waited ?? TimeSpan.Zero;
        var moved = ComplaintRules.WithDeadlines(
            ticket with
            {
                Kind = kind,
                ComplaintClass = level,
                Against = against,
                Form = kind == ticket.Kind ? ticket.Form : null,
                Booking = kind == ticket.Kind ? ticket.Booking : null,
                Deadlines = null,
            },
            start,
            local);
        return moved with
        {
            Deadlines = moved.Deadlines?.MovedBy(waited, start),
            DueAt = ticket.Promise is not null || TicketClock.IsUntaken(ticket) || (kind == ticket.Kind && kind != TicketKind.Complaint)
                ? ticket.DueAt
                : FirstDue.Of(moved, start, acknowledged: true, local) + waited,
        };
    }

    internal static string EventOf(Ticket ticket, TicketCommand command) => command switch
    {
        TicketCommand.Reclass { Kind: { } kind } when kind != ticket.Kind => "kind_changed",
        TicketCommand.Reclass => "reclassed",
        TicketCommand.Assign { To: null } => "unassigned",
        _ => "assigned",
    };

    /// <summary>As it stands in the timeline: <c>minor → grave: why</c>, <c>repair → complaint (important): why</c>, or whose it is.</summary>
    internal static string? DetailOf(Ticket ticket, TicketCommand command)
    {
        if (command is not TicketCommand.Reclass reclass)
        {
            return (command as TicketCommand.Assign)?.To;
        }

        var (kind, level, _) = Wanted(ticket, reclass);
        var change = kind == ticket.Kind
            ? $"{ticket.ComplaintClass ?? "minor"} → {level}"
            : $"{Kinds.Written(ticket.Kind)} → {Kinds.Written(kind)}{(level is null ? "" : $" ({level})")}";
        return $"{change}: {reclass.Reason}";
    }

    // Only a complaint has a class; a department once named is never swapped for another, which would show it to the first.
    private static (TicketKind Kind, string? Level, string? Against) Wanted(Ticket ticket, TicketCommand.Reclass command)
    {
        var kind = command.Kind ?? ticket.Kind;
        return kind == TicketKind.Complaint
            ? (kind, command.ComplaintClass ?? (ticket.Kind == kind ? ticket.ComplaintClass : null) ?? Classes[0], ticket.Against ?? command.Against)
            : (kind, kind == ticket.Kind ? ticket.ComplaintClass : null, ticket.Against);
    }
}
