using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class DispatchRuleTests
{
    private static readonly DateTimeOffset Now = Some.Now.AddMinutes(5);

    [Fact]
    public void Given_a_ticket_when_given_out_taken_and_finished_then_its_work_orders_tell_the_way()
    {
        var given = After(Some.Ticket(), new TicketCommand.Dispatch("zhou"), "agent");
        Assert.Equal(("zhou", true), (given.Assignee, given.AwaitsAcknowledgement()));

        var taken = After(given, new TicketCommand.Take(), "zhou");
        Assert.False(taken.AwaitsAcknowledgement());

        var done = After(taken, new TicketCommand.Done(null), "zhou");
        Assert.Equal([WorkOrderState.Cancelled, WorkOrderState.Done], done.WorkOrders.Select(order => order.State));
        Assert.Equal(["filed", "dispatched", "taken", "done"], done.Timeline.Select(entry => entry.Event));
    }

    [Fact]
    public void Given_work_that_was_given_out_when_declined_then_it_is_nobodys_and_says_why()
    {
        var declined = After(After(Some.Ticket(), new TicketCommand.Dispatch("zhou"), "agent"), new TicketCommand.Decline("在6栋抢修"), "zhou");

        Assert.Null(declined.Assignee);
        Assert.Equal((WorkOrderState.Refused, "在6栋抢修"), (declined.WorkOrders[^1].State, declined.Timeline[^1].Detail));
        Assert.IsType<TicketOutcome.Same>(Apply(declined, new TicketCommand.Decline("在6栋抢修"), "zhou"));
    }

    [Theory]
    [InlineData("agent", "忙", TicketRefusal.WrongState)]
    [InlineData("zhou", " ", TicketRefusal.TextMissing)]
    public void Given_work_that_was_given_out_when_somebody_else_declines_or_without_a_reason_then_it_stays(string by, string reason, TicketRefusal refusal) =>
        Assert.Equal(refusal, Assert.IsType<TicketOutcome.Refused>(Apply(After(Some.Ticket(), new TicketCommand.Dispatch("zhou"), "agent"), new TicketCommand.Decline(reason), by)).Reason);

    [Fact]
    public void Given_an_emergency_when_given_out_then_it_has_to_be_taken_within_its_three_minutes_all_the_same()
    {
        var emergency = Some.Ticket() with { Urgent = true, DueAt = Some.Now.AddMinutes(3) };
        var given = After(emergency, new TicketCommand.Dispatch("zhou"), "agent");
        Assert.Equal(Some.Now.AddMinutes(3), given.DueAt);

        Assert.True(After(given, new TicketCommand.Take(), "zhou").DueAt > Some.Now.AddHours(1));
    }

    [Fact]
    public void Given_the_same_dispatch_when_it_comes_twice_then_once() =>
        Assert.IsType<TicketOutcome.Same>(Apply(After(Some.Ticket(), new TicketCommand.Dispatch("zhou"), "agent"), new TicketCommand.Dispatch("zhou"), "agent"));

    private static TicketOutcome Apply(Ticket ticket, TicketCommand command, string by) => TicketRules.Apply(ticket, command, by, Now, Some.Hours);

    private static Ticket After(Ticket ticket, TicketCommand command, string by) => Assert.IsType<TicketOutcome.Changed>(Apply(ticket, command, by)).Ticket;
}
