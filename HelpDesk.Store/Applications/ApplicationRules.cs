using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Applications;

/// <summary>What a decision does to a ticket that applies for something.</summary>
/// <remarks>
/// Pure and repeatable, as <see cref="TicketRules"/>. A mandatory paper that is not ticked as received stops every approval:
/// no role and no reason overrides that. Other papers, and the deposit, may be waived by whoever approves, with a reason.
/// </remarks>
public static class ApplicationRules
{
    /// <summary>The application of a ticket; a plain one where it was filed without terms; null when nothing is applied for.</summary>
    public static Application? Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Kind == TicketKind.Application ? ticket.Application ?? new Application() : null;
    }

    /// <summary>Whether a role, within its department, approves at this level.</summary>
    public static bool MayDecide(Decider decider, StaffRole least, string? department)
    {
        ArgumentNullException.ThrowIfNull(decider);
        var isOtherHead = decider is { Role: StaffRole.DepartmentHead, Department: { } own } && department is not null && own != department;
        return RankOf(decider.Role) >= RankOf(least) && RankOf(decider.Role) > 0 && !isOtherHead;
    }

    /// <summary>Applies a command.</summary>
    /// <param name="ticket">The ticket before.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="decider">Who wants it.</param>
    /// <param name="now">Now (UTC).</param>
    public static TicketOutcome Apply(Ticket ticket, ApplicationCommand command, Decider decider, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(decider);
        if (Of(ticket) is not { } application)
        {
            return new TicketOutcome.Refused(TicketRefusal.NoApplication);
        }

        if (command is ApplicationCommand.Check or ApplicationCommand.Complete or ApplicationCommand.Refund)
        {
            return WorksRules.Apply(ticket, application, command, decider, now);
        }

        if (!MayDecide(decider, LeastFor(command, application), ticket.Department))
        {
            return new TicketOutcome.Refused(TicketRefusal.NotApprover);
        }

        var ticked = Ticked(application, command, decider.By, now);
        if (IsRepeat(ticket, application, ticked, command))
        {
            return new TicketOutcome.Same();
        }

        return Fault(ticket, ticked, command) is { } fault
            ? new TicketOutcome.Refused(fault)
            : new TicketOutcome.Changed(Changed(WorksRules.WithPaid(ticket, ticked, decider.By, now), ticked, command, decider.By, now));
    }

    // Ticking papers is day work; stopping a site is for those who answer for it.
    private static StaffRole LeastFor(ApplicationCommand command, Application application) => command switch
    {
        ApplicationCommand.Receive => StaffRole.Agent,
        ApplicationCommand.Suspend or ApplicationCommand.Resume => StaffRole.DepartmentHead,
        ApplicationCommand.SendBack => StaffRole.Agent,
        _ => application.Approver,
    };

    private static int RankOf(StaffRole role) => role switch
    {
        StaffRole.Agent => 1,
        StaffRole.DepartmentHead => 2,
        StaffRole.Supervisor => 3,
        StaffRole.Manager => 4,
        StaffRole.Admin => 5,
        _ => 0,
    };

    private static Application Ticked(Application application, ApplicationCommand command, string by, DateTimeOffset now) => application with
    {
        Papers = command.Papers is { } received ? [.. application.Papers.Select(paper => Ticked(paper, received.Contains(paper.Name), by, now))] : application.Papers,
        Works = application.Works is { } works ? WorksRules.Paid(works, command.Paid, by, now) : null,
    };

    private static Paper Ticked(Paper paper, bool received, string by, DateTimeOffset now) =>
        received == paper.ReceivedAt is not null ? paper
        : received ? paper with { ReceivedAt = now, ReceivedBy = by }
        : paper with { ReceivedAt = null, ReceivedBy = null };

    private static bool IsRepeat(Ticket ticket, Application before, Application ticked, ApplicationCommand command) => command switch
    {
        ApplicationCommand.Approve => before.Decision == Decision.Approved,
        ApplicationCommand.Refuse => before.Decision == Decision.Refused && ticket.State == TicketState.Resolved,
        ApplicationCommand.SendBack => before.Decision == Decision.SentBack && ticket.State == TicketState.WaitingResident && before.Reason == command.Reason,
        ApplicationCommand.Suspend => before.Suspension?.Reason == command.Reason && before.Suspension is not null,
        ApplicationCommand.Resume => before.Suspension is null && ticket.Timeline.LastOrDefault(entry => entry.Event is "suspended" or "resumed")?.Event == "resumed",
        _ => before.Papers.SequenceEqual(ticked.Papers) && before.Works == ticked.Works,
    };

    private static TicketRefusal? Fault(Ticket ticket, Application application, ApplicationCommand command)
    {
        if (command.Reason is { Length: > TicketRules.MaxText })
        {
            return TicketRefusal.TextTooLong;
        }

        if (command is ApplicationCommand.Refuse or ApplicationCommand.SendBack or ApplicationCommand.Suspend && string.IsNullOrWhiteSpace(command.Reason))
        {
            return TicketRefusal.TextMissing;
        }

        return IsPossible(ticket, application, command) ? command is ApplicationCommand.Approve ? Missing(application, command.Reason) : null : TicketRefusal.WrongState;
    }

    private static bool IsPossible(Ticket ticket, Application application, ApplicationCommand command)
    {
        var undecided = ticket.State is TicketState.Open or TicketState.WaitingResident && application.Decision != Decision.Approved;
        var granted = application.Decision == Decision.Approved && ticket.State != TicketState.Cancelled && application.Works?.IsCompleted() != true;
        return command switch
        {
            ApplicationCommand.Approve or ApplicationCommand.SendBack => undecided,
            ApplicationCommand.Refuse => undecided || granted,
            ApplicationCommand.Suspend => granted && application.Suspension is null,
            ApplicationCommand.Resume => granted && application.Suspension is not null,
            _ => ticket.State is not (TicketState.Cancelled or TicketState.Closed),
        };
    }

    private static TicketRefusal? Missing(Application application, string? reason)
    {
        var missing = application.Papers.Where(paper => paper.ReceivedAt is null).ToList();
        return missing.Exists(paper => paper.Mandatory) ? TicketRefusal.MandatoryPaperMissing
            : !string.IsNullOrWhiteSpace(reason) ? null
            : missing.Count > 0 ? TicketRefusal.PapersIncomplete
            : application.Works?.Deposit is { ReceivedAt: null } ? TicketRefusal.DepositMissing
            : null;
    }

    private static Ticket Changed(Ticket ticket, Application application, ApplicationCommand command, string by, DateTimeOffset now)
    {
        var (name, state) = command switch
        {
            ApplicationCommand.Approve => ("approved", TicketState.Resolved),
            ApplicationCommand.Refuse => (application.Decision == Decision.Approved ? "withdrawn" : "refused", TicketState.Resolved),
            ApplicationCommand.SendBack => ("sent_back", TicketState.WaitingResident),
            ApplicationCommand.Suspend => ("suspended", TicketState.WaitingResident),
            ApplicationCommand.Resume => ("resumed", application.Works?.CompletionAskedAt is null ? TicketState.Resolved : TicketState.Open),
            _ => ("papers", ticket.State),
        };
        var detail = command is ApplicationCommand.Receive ? Received(application) : command.Reason;
        var isMoneyOnly = command is ApplicationCommand.Receive && ticket.Application is { } before && before.Papers.SequenceEqual(application.Papers);
        var after = ticket with
        {
            State = state,
            DueAt = state == TicketState.Resolved ? null : ticket.DueAt,
            Application = Decided(application, command, by, now),
            Timeline = isMoneyOnly ? ticket.Timeline : [.. ticket.Timeline, new(now, by, name, string.IsNullOrWhiteSpace(detail) ? null : detail)],
        };
        return TicketClock.Turned(ticket, after, now);
    }

    private static Application Decided(Application application, ApplicationCommand command, string by, DateTimeOffset now) => command switch
    {
        ApplicationCommand.Approve => application with { Decision = Decision.Approved, By = by, At = now, Reason = command.Reason, Works = application.Works is { } works ? works with { AllowedAt = now } : null },
        ApplicationCommand.Refuse => application with { Decision = Decision.Refused, By = by, At = now, Reason = command.Reason },
        ApplicationCommand.SendBack => application with { Decision = Decision.SentBack, By = by, At = now, Reason = command.Reason },
        ApplicationCommand.Suspend => application with { Suspension = new(command.Reason ?? "", now, by) },
        ApplicationCommand.Resume => application with { Suspension = null, Works = application.Works is { } works ? works with { ResumedAt = now } : null },
        _ => application,
    };

    private static string Received(Application application) =>
        string.Join(", ", application.Papers.Where(paper => paper.ReceivedAt is not null).Select(paper => paper.Label));
}
