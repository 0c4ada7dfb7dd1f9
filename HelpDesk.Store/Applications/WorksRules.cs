using System.Globalization;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Applications;

/// <summary>What checks, the completion check and the refund do to a ticket whose works go on. Pure and repeatable.</summary>
/// <remarks>
/// No role and no reason gives a deposit back before the completion check was passed. Where the works were never allowed there is
/// nothing to check, and what was paid goes back.
/// </remarks>
public static class WorksRules
{
    /// <summary>Name of the deposit among what is paid.</summary>
    public const string Deposit = "deposit";

    /// <summary>Name of the rubbish fee among what is paid.</summary>
    public const string RubbishFee = "rubbish_fee";

    /// <summary>Works go on, or are stopped for a while.</summary>
    public static bool IsUnderWay(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket is { State: not TicketState.Cancelled, Application: { Decision: Decision.Approved, Works: { AllowedAt: not null } works } } && !works.IsCompleted();
    }

    /// <summary>Why a ticket must not be closed, or withdrawn, yet; null when it may be. A withdrawn one still gives its deposit back.</summary>
    internal static TicketRefusal? Keeps(Ticket ticket, TicketCommand command) => (ticket.Application?.Works, command) switch
    {
        ({ AllowedAt: not null } works, TicketCommand.Close or TicketCommand.Cancel) when !works.IsCompleted() => TicketRefusal.CompletionCheckMissing,
        ({ } works, TicketCommand.Close) when IsHeld(works) => TicketRefusal.DepositNotSettled,
        _ => null,
    };

    /// <summary>Whether a deposit is here and may go back now.</summary>
    public static bool MayGoBack(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Application is { Works: { } works } application && IsHeld(works) && RefundFault(ticket, application, works) is null;
    }

    /// <summary>Whether a completion check can be recorded: the works were allowed once and did not pass yet.</summary>
    public static bool CanComplete(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket is { State: not (TicketState.Cancelled or TicketState.Closed), Application: { Works: { AllowedAt: not null } works } application } && !works.IsCompleted()
            && (application.Suspension is null || application.Decision != Decision.Approved);
    }

    /// <summary>The resident asks for the completion check; the desk has the ticket again, due at noon of the next working day.</summary>
    public static TicketOutcome AskCompletion(Ticket ticket, string by, DateTimeOffset now, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(local);
        if (!IsUnderWay(ticket) || ticket.Application is not { Suspension: null, Works: { } works } application)
        {
            return new TicketOutcome.Refused(ticket.Application?.Works is null ? TicketRefusal.NoWorks : TicketRefusal.WrongState);
        }

        return works.CompletionAskedAt is not null && ticket.State == TicketState.Open
            ? new TicketOutcome.Same()
            : new TicketOutcome.Changed(TicketClock.Turned(
                ticket,
                ticket with
                {
                    State = TicketState.Open,
                    DueAt = local.NextNoon(now),
                    Application = application with { Works = works with { CompletionAskedAt = works.CompletionAskedAt ?? now } },
                    Timeline = [.. ticket.Timeline, new(now, by, "completion_asked", null)],
                },
                now));
    }

    /// <summary>Applies a command of <see cref="ApplicationCommand"/> that is about works.</summary>
    internal static TicketOutcome Apply(Ticket ticket, Application application, ApplicationCommand command, Decider decider, DateTimeOffset now)
    {
        if (application.Works is not { } works)
        {
            return new TicketOutcome.Refused(TicketRefusal.NoWorks);
        }

        if (!May(decider, command, application, ticket.Department))
        {
            return new TicketOutcome.Refused(TicketRefusal.NotApprover);
        }

        if (IsRepeat(works, command, decider.By, now))
        {
            return new TicketOutcome.Same();
        }

        return Fault(ticket, application, works, command) is { } fault
            ? new TicketOutcome.Refused(fault)
            : new TicketOutcome.Changed(TicketClock.Turned(ticket, Changed(ticket, application, works, command, decider.By, now), now));
    }

    /// <summary>The works with what is paid ticked; null leaves the ticks as they are. What was given back stays received.</summary>
    internal static Works Paid(Works works, IReadOnlyList<string>? paid, string by, DateTimeOffset now) => paid is null
        ? works
        : works with
        {
            Deposit = works.Refund is null && !works.IsCompleted() ? Paid(works.Deposit, paid.Contains(Deposit), by, now) : works.Deposit,
            RubbishFee = Paid(works.RubbishFee, paid.Contains(RubbishFee), by, now),
        };

    /// <summary>The ticket with an entry for each tick that changed.</summary>
    internal static Ticket WithPaid(Ticket ticket, Application ticked, string by, DateTimeOffset now)
    {
        var before = ticket.Application?.Works;
        TicketEvent?[] entries = [Entry(Deposit, before?.Deposit, ticked.Works?.Deposit, by, now), Entry(RubbishFee, before?.RubbishFee, ticked.Works?.RubbishFee, by, now)];
        return entries.OfType<TicketEvent>().ToList() is { Count: > 0 } changed ? ticket with { Timeline = [.. ticket.Timeline, .. changed] } : ticket;
    }

    private static TicketEvent? Entry(string name, WorksMoney? before, WorksMoney? after, string by, DateTimeOffset now) => after is null || after == before
        ? null
        : new(now, by, name + (after.ReceivedAt is null ? "_unticked" : "_received"), after.Amount.ToString("0.##", CultureInfo.InvariantCulture));

    private static WorksMoney? Paid(WorksMoney? money, bool received, string by, DateTimeOffset now) =>
        money is null || received == money.ReceivedAt is not null ? money
        : received ? money with { ReceivedAt = now, ReceivedBy = by }
        : money with { ReceivedAt = null, ReceivedBy = null };

    private static bool IsHeld(Works works) => works is { Deposit.ReceivedAt: not null, Refund: null };

    // Whoever passes by may look; whether the works are done is for those who answer for them.
    private static bool May(Decider decider, ApplicationCommand command, Application application, string? department) => command switch
    {
        ApplicationCommand.Check => true,
        ApplicationCommand.Complete => ApplicationRules.MayDecide(decider, StaffRole.DepartmentHead, department),
        _ => ApplicationRules.MayDecide(decider, application.Approver, department),
    };

    private static bool IsRepeat(Works works, ApplicationCommand command, string by, DateTimeOffset now) => command switch
    {
        ApplicationCommand.Check check => works.Checks is [.., var last] && last.By == by && last.Finding == Said(check.Reason) && check.InOrder == last.Finding is null && now - last.At <= TicketRules.RepeatWindow,
        ApplicationCommand.Complete complete => works is { CompletionAskedAt: null, Completion: { } made } && made.Passed == complete.Passed
            && (made.Passed || (made.Remark == Said(complete.Reason) && made.By == by)),
        ApplicationCommand.Refund refund => works.Refund is { } back && back.By == by && back.Deduction == (refund.Deduction ?? 0) && now - back.At <= TicketRules.RepeatWindow,
        _ => false,
    };

    private static TicketRefusal? Fault(Ticket ticket, Application application, Works works, ApplicationCommand command) => command switch
    {
        { Reason.Length: > TicketRules.MaxText } => TicketRefusal.TextTooLong,
        ApplicationCommand.Check check when !check.InOrder && Said(check.Reason) is null => TicketRefusal.TextMissing,
        ApplicationCommand.Check => IsUnderWay(ticket) && application.Suspension is null ? null : TicketRefusal.WrongState,
        ApplicationCommand.Complete complete when !complete.Passed && Said(complete.Reason) is null => TicketRefusal.TextMissing,
        ApplicationCommand.Complete => CanComplete(ticket) ? null : TicketRefusal.WrongState,
        ApplicationCommand.Refund refund => RefundFault(ticket, application, works) ?? DeductionFault(works, refund),
        _ => TicketRefusal.WrongState,
    };

    private static TicketRefusal? RefundFault(Ticket ticket, Application application, Works works) =>
        works.Refund is not null ? TicketRefusal.DepositRefunded
        : works.Deposit is not { ReceivedAt: not null } ? TicketRefusal.DepositMissing
        : works.IsCompleted() || (works.AllowedAt is null && (application.Decision == Decision.Refused || ticket.State == TicketState.Cancelled)) ? null
        : TicketRefusal.CompletionCheckMissing;

    private static TicketRefusal? DeductionFault(Works works, ApplicationCommand.Refund refund) =>
        refund.Deduction is { } deduction && (deduction < 0 || deduction > works.Deposit?.Amount || decimal.Round(deduction, 2) != deduction) ? TicketRefusal.BadAmount
        : refund.Deduction > 0 && Said(refund.Reason) is null ? TicketRefusal.TextMissing
        : null;

    private static Ticket Changed(Ticket ticket, Application application, Works works, ApplicationCommand command, string by, DateTimeOffset now)
    {
        var said = Said(command.Reason);
        return command switch
        {
            ApplicationCommand.Check check => After(
                ticket, ticket.State, application, works with { Checks = [.. works.Checks.TakeLast(Works.MaxChecks - 1), new(now, by, said)] }, check.InOrder && said is null ? null : new(now, by, "finding", said)),
            ApplicationCommand.Complete complete => After(
                ticket,
                complete.Passed ? TicketState.Resolved : TicketState.WaitingResident,
                application,
                works with { CompletionAskedAt = null, Completion = new(now, by, complete.Passed, said) },
                new(now, by, complete.Passed ? "completion_passed" : "completion_failed", said)),
            ApplicationCommand.Refund refund when works.Deposit is { Amount: var held } => Refunded(ticket, application, works, new(held - (refund.Deduction ?? 0), refund.Deduction ?? 0, said, now, by)),
            _ => ticket,
        };
    }

    private static Ticket Refunded(Ticket ticket, Application application, Works works, DepositRefund refund)
    {
        var sum = refund.Amount.ToString("0.##", CultureInfo.InvariantCulture)
            + (refund.Deduction > 0 ? string.Create(CultureInfo.InvariantCulture, $" (-{refund.Deduction:0.##}: {refund.Reason})") : "");
        return After(ticket, ticket.State, application, works with { Refund = refund }, new(refund.At, refund.By, "deposit_refunded", sum));
    }

    private static Ticket After(Ticket ticket, TicketState state, Application application, Works works, TicketEvent? entry) => ticket with
    {
        State = state,
        DueAt = state == ticket.State ? ticket.DueAt : null,
        Application = application with { Works = works },
        Timeline = entry is null ? ticket.Timeline : [.. ticket.Timeline, entry],
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
