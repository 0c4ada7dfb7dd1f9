using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

public sealed class WorksRulesTests
{
    private static readonly DateTimeOffset Now = Some.Now.AddDays(12);

    public static TheoryData<StaffRole> Everyone => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public void Given_works_before_their_completion_check_when_anybody_refunds_the_deposit_then_it_is_refused(StaffRole role)
    {
        var mayRefund = role is StaffRole.Supervisor or StaffRole.Manager or StaffRole.Admin;

        Assert.Equal(mayRefund ? TicketRefusal.CompletionCheckMissing : TicketRefusal.NotApprover, Refusal(SomeWorks.UnderWay(), new ApplicationCommand.Refund(null, "主任同意"), role));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void Given_works_under_way_when_looked_at_then_everybody_may_check_them_and_heads_complete_them(StaffRole role)
    {
        Assert.IsType<TicketOutcome.Changed>(Apply(SomeWorks.UnderWay(), new ApplicationCommand.Check(true, null), role));
        var isHead = role is StaffRole.DepartmentHead or StaffRole.Supervisor or StaffRole.Manager or StaffRole.Admin;
        Assert.Equal(isHead ? null : TicketRefusal.NotApprover, Refusal(SomeWorks.UnderWay(), new ApplicationCommand.Complete(true, null), role));
    }

    [Theory]
    [InlineData(null, null, null, 2000)]
    [InlineData("0", null, null, 2000)]
    [InlineData("300.50", "墙面修补", null, 1699.5)]
    [InlineData("2000", "全部抵扣", null, 0)]
    [InlineData("300", null, TicketRefusal.TextMissing, 0)]
    [InlineData("2000.01", "太多", TicketRefusal.BadAmount, 0)]
    [InlineData("-1", "负数", TicketRefusal.BadAmount, 0)]
    [InlineData("0.001", "零头", TicketRefusal.BadAmount, 0)]
    public void Given_a_passed_check_when_the_deposit_is_refunded_then_whole_or_less_a_deduction_with_a_reason(string? deduction, string? reason, TicketRefusal? refusal, double back)
    {
        var command = new ApplicationCommand.Refund(deduction is null ? null : decimal.Parse(deduction, System.Globalization.CultureInfo.InvariantCulture), reason);

        var outcome = Apply(SomeWorks.Completed(), command, StaffRole.Supervisor);

        Assert.Equal(refusal, (outcome as TicketOutcome.Refused)?.Reason);
        Assert.Equal(refusal is null ? (decimal)back : null, (outcome as TicketOutcome.Changed)?.Ticket.Application?.Works?.Refund?.Amount);
    }

    [Fact]
    public void Given_a_deposit_given_back_when_refunded_again_then_never_twice()
    {
        var back = Changed(SomeWorks.Completed(), new ApplicationCommand.Refund(null, null), StaffRole.Supervisor);

        Assert.IsType<TicketOutcome.Same>(Apply(back, new ApplicationCommand.Refund(null, null), StaffRole.Supervisor));
        Assert.Equal(TicketRefusal.DepositRefunded, Refusal(back, new ApplicationCommand.Refund(null, null), StaffRole.Manager));
        Assert.Equal(TicketRefusal.DepositRefunded, Refusal(back, new ApplicationCommand.Refund(100, "再退"), StaffRole.Supervisor));
    }

    [Fact]
    public void Given_a_deposit_that_was_waived_when_the_works_are_completed_then_nothing_goes_back_and_the_ticket_closes()
    {
        var ticket = SomeWorks.Completed();
        ticket = ticket with { Application = ticket.Application is { Works: { } works } application ? application with { Works = works with { Deposit = new(2000) } } : null };

        Assert.Equal(TicketRefusal.DepositMissing, Refusal(ticket, new ApplicationCommand.Refund(null, null), StaffRole.Manager));
        Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(ticket, new TicketCommand.Close(null), "agent", Now, Some.Hours));
    }

    [Fact]
    public void Given_works_never_allowed_when_refused_then_the_deposit_goes_back_without_a_check()
    {
        var ticket = SomeWorks.Filed(paid: true) with { State = TicketState.Resolved };
        Assert.Equal(TicketRefusal.CompletionCheckMissing, Refusal(ticket, new ApplicationCommand.Refund(null, null), StaffRole.Manager));

        var refused = ticket with { Application = ticket.Application is { } application ? application with { Decision = Decision.Refused } : null };
        Assert.Equal(2000, Changed(refused, new ApplicationCommand.Refund(null, null), StaffRole.Supervisor).Application?.Works?.Refund?.Amount);
        Assert.Equal(TicketRefusal.WrongState, Refusal(refused, new ApplicationCommand.Complete(true, null), StaffRole.Manager));
    }

    [Fact]
    public void Given_a_permit_taken_back_when_refunded_then_only_after_a_check_of_what_was_built()
    {
        var withdrawn = Changed(Changed(SomeWorks.UnderWay(), new ApplicationCommand.Suspend("违规"), StaffRole.Manager), new ApplicationCommand.Refuse("屡次违规"), StaffRole.Manager);
        Assert.Equal(TicketRefusal.CompletionCheckMissing, Refusal(withdrawn, new ApplicationCommand.Refund(null, null), StaffRole.Admin));

        var passed = Changed(withdrawn, new ApplicationCommand.Complete(true, null), StaffRole.DepartmentHead);
        Assert.NotNull(Changed(passed, new ApplicationCommand.Refund(500, "拆除加建"), StaffRole.Supervisor).Application?.Works?.Refund);
    }

    [Fact]
    public void Given_a_deposit_not_received_when_approved_then_only_with_a_reason()
    {
        var ticket = SomeWorks.Filed(paid: false);

        Assert.Equal(TicketRefusal.DepositMissing, Refusal(ticket, new ApplicationCommand.Approve(null), StaffRole.Supervisor));
        Assert.Equal(Now, Changed(ticket, new ApplicationCommand.Approve("押金周五补交"), StaffRole.Supervisor).Application?.Works?.AllowedAt);
        var paid = Changed(ticket, new ApplicationCommand.Approve(null) { Paid = [WorksRules.Deposit] }, StaffRole.Supervisor);
        Assert.Equal(("deposit_received", "approved"), (paid.Timeline[^2].Event, paid.Timeline[^1].Event));
        Assert.Equal("supervisor", paid.Application?.Works?.Deposit?.ReceivedBy);
        Assert.Null(paid.Application?.Works?.RubbishFee?.ReceivedAt);
    }

    [Fact]
    public void Given_ticks_of_money_when_changed_then_each_stands_in_the_timeline_and_a_repeat_does_not()
    {
        var ticket = SomeWorks.Filed(paid: false);
        var both = Changed(ticket, new ApplicationCommand.Receive { Paid = [WorksRules.Deposit, WorksRules.RubbishFee] }, StaffRole.Agent);
        Assert.Equal(["deposit_received", "rubbish_fee_received"], both.Timeline.TakeLast(2).Select(entry => entry.Event));
        Assert.IsType<TicketOutcome.Same>(Apply(both, new ApplicationCommand.Receive { Paid = [WorksRules.RubbishFee, WorksRules.Deposit] }, StaffRole.Agent));

        var corrected = Changed(both, new ApplicationCommand.Receive { Paid = [WorksRules.RubbishFee] }, StaffRole.Agent);
        Assert.Equal(("deposit_unticked", null), (corrected.Timeline[^1].Event, corrected.Application?.Works?.Deposit?.ReceivedAt));
        Assert.IsType<TicketOutcome.Same>(Apply(SomeWorks.Completed(), new ApplicationCommand.Receive { Paid = [] }, StaffRole.Agent));
    }

    [Fact]
    public void Given_a_daily_check_when_in_order_then_only_a_finding_stands_in_the_timeline()
    {
        var ticket = SomeWorks.UnderWay();
        var inOrder = Changed(ticket, new ApplicationCommand.Check(true, null), StaffRole.Security);
        Assert.Equal((ticket.Timeline.Count, 1), (inOrder.Timeline.Count, inOrder.Application?.Works?.Checks.Count));
        Assert.IsType<TicketOutcome.Same>(Apply(inOrder, new ApplicationCommand.Check(true, null), StaffRole.Security));

        var found = Changed(inOrder, new ApplicationCommand.Check(false, "阳台违规加建"), StaffRole.Security);
        Assert.Equal(("finding", "阳台违规加建"), (found.Timeline[^1].Event, found.Timeline[^1].Detail));
        Assert.Equal(TicketRefusal.TextMissing, Refusal(inOrder, new ApplicationCommand.Check(false, " "), StaffRole.Security));
        Assert.Equal(TicketRefusal.WrongState, Refusal(SomeWorks.Filed(paid: true), new ApplicationCommand.Check(true, null), StaffRole.Security));
        Assert.Equal(TicketRefusal.WrongState, Refusal(SomeWorks.Completed(), new ApplicationCommand.Check(true, null), StaffRole.Security));
    }

    [Fact]
    public void Given_many_checks_when_another_is_made_then_a_bounded_number_is_kept()
    {
        var ticket = SomeWorks.UnderWay();
        for (var day = 0; day < Works.MaxChecks + 10; day++)
        {
            ticket = Assert.IsType<TicketOutcome.Changed>(ApplicationRules.Apply(ticket, new ApplicationCommand.Check(true, null), SomeApplication.Of(StaffRole.Security), Now.AddDays(day))).Ticket;
        }

        Assert.Equal((Works.MaxChecks, Now.AddDays(Works.MaxChecks + 9)), (ticket.Application?.Works?.Checks.Count, ticket.Application?.Works?.Checks[^1].At));
    }

    [Fact]
    public void Given_the_completion_check_is_asked_for_when_it_fails_and_is_asked_for_again_then_the_desk_has_it_each_time()
    {
        var asked = Assert.IsType<TicketOutcome.Changed>(WorksRules.AskCompletion(SomeWorks.UnderWay(), "resident", Now, Some.Hours)).Ticket;
        Assert.Equal((TicketState.Open, Now, Some.Hours.NextNoon(Now)), (asked.State, asked.Application?.Works?.CompletionAskedAt, asked.DueAt));
        Assert.IsType<TicketOutcome.Same>(WorksRules.AskCompletion(asked, "resident", Now.AddMinutes(1), Some.Hours));

        Assert.Equal(TicketRefusal.TextMissing, Refusal(asked, new ApplicationCommand.Complete(false, null), StaffRole.DepartmentHead));
        var failed = Changed(asked, new ApplicationCommand.Complete(false, "垃圾没有清走"), StaffRole.DepartmentHead);
        Assert.Equal((TicketState.WaitingResident, null, true), (failed.State, failed.Application?.Works?.CompletionAskedAt, WorksRules.IsUnderWay(failed)));

        var again = Assert.IsType<TicketOutcome.Changed>(WorksRules.AskCompletion(failed, "resident", Now.AddHours(1), Some.Hours)).Ticket;
        var passed = Changed(again, new ApplicationCommand.Complete(true, null), StaffRole.DepartmentHead);
        Assert.Equal((TicketState.Resolved, null, false), (passed.State, passed.DueAt, WorksRules.IsUnderWay(passed)));
        Assert.Equal(TicketRefusal.WrongState, (WorksRules.AskCompletion(passed, "resident", Now, Some.Hours) as TicketOutcome.Refused)?.Reason);
        Assert.Equal(TicketRefusal.WrongState, Refusal(passed, new ApplicationCommand.Suspend("x"), StaffRole.Manager));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_works_that_did_not_pass_when_the_ticket_is_closed_or_withdrawn_then_it_stays(bool close)
    {
        TicketCommand command = close ? new TicketCommand.Close(null) : new TicketCommand.Cancel(null);
        var open = SomeWorks.UnderWay() with { State = TicketState.Open };

        Assert.Equal(TicketRefusal.CompletionCheckMissing, (TicketRules.Apply(open, command, "agent", Now, Some.Hours) as TicketOutcome.Refused)?.Reason);
        Assert.Equal(close ? TicketRefusal.DepositNotSettled : null, (TicketRules.Apply(SomeWorks.Completed() with { State = TicketState.Open }, command, "agent", Now, Some.Hours) as TicketOutcome.Refused)?.Reason);
    }

    [Fact]
    public void Given_completed_works_when_their_pass_is_shown_then_it_is_void() => Assert.Equal(
        PassStatus.Revoked,
        PassRules.Check(PassRules.After(PassTests.APass(0), SomeWorks.Completed().Application ?? new()), new DateOnly(2026, 12, 1)));

    [Fact]
    public void Given_a_ticket_without_works_when_checked_then_it_says_so() =>
        Assert.Equal(TicketRefusal.NoWorks, Refusal(SomeApplication.Granted(SomeApplication.Ticket()), new ApplicationCommand.Check(true, null), StaffRole.Agent));

    [Fact]
    public void Given_works_when_stored_and_read_back_then_nothing_is_lost_and_only_those_under_way_are_found_by_it()
    {
        var file = (Ticket ticket) => Kinds.Refile("ticket", System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(ticket, Kinds.Ticket.Json)).Fields[^1];

        Assert.Equal(HelpDesk.Store.Engine.FieldValue.Of(Kinds.WorksUnderWay), file(SomeWorks.UnderWay()));
        Assert.Equal(HelpDesk.Store.Engine.FieldValue.Of((string?)null), file(SomeWorks.Completed()));
    }

    private static TicketOutcome Apply(Ticket ticket, ApplicationCommand command, StaffRole role) => ApplicationRules.Apply(ticket, command, SomeApplication.Of(role), Now);

    private static TicketRefusal? Refusal(Ticket ticket, ApplicationCommand command, StaffRole role) => (Apply(ticket, command, role) as TicketOutcome.Refused)?.Reason;

    private static Ticket Changed(Ticket ticket, ApplicationCommand command, StaffRole role) => Assert.IsType<TicketOutcome.Changed>(Apply(ticket, command, role)).Ticket;
}
