using System.Text;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class TicketRuleTests
{
    private static readonly DateTimeOffset Now = Some.Now.AddHours(1);

    [Fact]
    public void Given_the_table_when_printed_then_it_reads_as_agreed()
    {
        var printed = new StringBuilder();
        foreach (var action in Enum.GetValues<TicketAction>())
        {
            printed.Append(action).Append(':');
            foreach (var state in Enum.GetValues<TicketState>())
            {
                printed.Append(' ').Append(TicketTransitions.Next(state, action)?.ToString() ?? "-");
            }

            printed.Append('\n');
        }

        Assert.Equal(
            """
            Take: Open Open - - -
            Note: Open WaitingResident Resolved Closed Cancelled
            Reply: Open WaitingResident Resolved Closed Cancelled
            Promise: Open Open - - -
            Wait: WaitingResident WaitingResident - - -
            Done: Resolved Resolved Resolved - -
            Close: Closed Closed Closed Closed -
            Reopen: Open Open Open Open Open
            Cancel: Cancelled Cancelled - - Cancelled
            Add: Open Open Resolved Closed Cancelled
            Move: Open Open - - -
            Dispatch: Open Open - - -
            Decline: Open Open - - -
            Reclass: Open WaitingResident - - -
            Assign: Open WaitingResident - - -

            """,
            printed.ToString());
    }

    public static TheoryData<string, TicketCommand> Commands() => new()
    {
        { "taken", new TicketCommand.Take() },
        { "note", new TicketCommand.Note("记") },
        { "reply", new TicketCommand.Reply("答") },
        { "promised", new TicketCommand.Promise(Promises.TomorrowMorning(Now, Some.Shanghai)) },
        { "waiting_resident", new TicketCommand.Wait(null) },
        { "done", new TicketCommand.Done(null) },
        { "closed", new TicketCommand.Close("好") },
        { "cancelled", new TicketCommand.Cancel(null) },
        { "added", new TicketCommand.Add("还有") },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Given_an_open_ticket_when_commanded_twice_then_it_changes_once_with_one_event(string written, TicketCommand command)
    {
        var once = Assert.IsType<TicketOutcome.Changed>(Apply(Some.Ticket(), command)).Ticket;

        Assert.Equal((2, written, "wang", Now), (once.Timeline.Count, once.Timeline[1].Event, once.Timeline[1].By, once.Timeline[1].At));
        Assert.IsType<TicketOutcome.Same>(Apply(once, command));
    }

    [Fact]
    public void Given_a_taken_ticket_when_done_then_its_work_order_is_done_and_nothing_is_due()
    {
        var taken = Assert.IsType<TicketOutcome.Changed>(Apply(Some.Ticket(), new TicketCommand.Take())).Ticket;
        var done = Assert.IsType<TicketOutcome.Changed>(Apply(taken, new TicketCommand.Done(null))).Ticket;

        Assert.Equal(("wang", WorkOrderState.Acknowledged), (taken.Assignee, Assert.Single(taken.WorkOrders).State));
        Assert.Equal((TicketState.Resolved, WorkOrderState.Done, (DateTimeOffset?)null), (done.State, Assert.Single(done.WorkOrders).State, done.DueAt));
    }

    [Fact]
    public void Given_a_colleague_has_it_when_another_takes_it_then_the_first_order_ends()
    {
        var first = Assert.IsType<TicketOutcome.Changed>(Apply(Some.Ticket(), new TicketCommand.Take())).Ticket;
        var second = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(first, new TicketCommand.Take(), "li", Now, Some.Hours)).Ticket;

        Assert.Equal("li", second.Assignee);
        Assert.Equal([WorkOrderState.Cancelled, WorkOrderState.Acknowledged], second.WorkOrders.Select(order => order.State));
    }

    [Fact]
    public void Given_an_emergency_when_taken_then_three_minutes_give_way_to_its_kind()
    {
        var ticket = Some.Ticket() with { Urgent = true, DueAt = Some.Now.AddMinutes(3) };

        // Saturday the 21st: the next working day is Monday.
        Assert.Equal(
            new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(8)),
            Assert.IsType<TicketOutcome.Changed>(Apply(ticket, new TicketCommand.Take())).Ticket.DueAt);
    }

    [Fact]
    public void Given_a_closed_ticket_when_reopened_then_a_new_due_time_runs_from_now()
    {
        var closed = Some.Ticket() with { Kind = TicketKind.Question, State = TicketState.Closed, DueAt = null };
        var open = Assert.IsType<TicketOutcome.Changed>(Apply(closed, new TicketCommand.Reopen("又坏了"))).Ticket;

        Assert.Equal((TicketState.Open, Now.AddHours(24), "又坏了"), (open.State, open.DueAt, open.Timeline[^1].Detail));
    }

    [Theory]
    [InlineData("2026-11-20", null, null, null, "past day")]
    [InlineData("2026-11-22", null, "16:00", "14:00", "times out of order")]
    [InlineData("2026-11-22", "2026-11-21", null, null, "days out of order")]
    [InlineData("2028-11-22", null, null, null, "more than a year ahead")]
    [InlineData(null, null, "14:00", null, "no day")]
    public void Given_an_impossible_promise_when_made_then_it_is_refused(string? on, string? until, string? from, string? to, string why)
    {
        var visit = new VisitTime(Day(on), Day(until), Time(from), Time(to), null, null);

        Assert.True(Apply(Some.Ticket(), new TicketCommand.Promise(visit)) is TicketOutcome.Refused { Reason: TicketRefusal.BadTime }, why);

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
        static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text);
    }

    [Theory]
    [InlineData("", TicketRefusal.TextMissing)]
    [InlineData("  \n", TicketRefusal.TextMissing)]
    public void Given_no_text_when_noted_then_it_is_refused(string text, TicketRefusal reason) =>
        Assert.Equal(new TicketOutcome.Refused(reason), Apply(Some.Ticket(), new TicketCommand.Note(text)));

    [Fact]
    public void Given_a_long_text_when_noted_then_the_limit_holds()
    {
        Assert.IsType<TicketOutcome.Changed>(Apply(Some.Ticket(), new TicketCommand.Note(new('字', TicketRules.MaxText))));
        Assert.Equal(new TicketOutcome.Refused(TicketRefusal.TextTooLong), Apply(Some.Ticket(), new TicketCommand.Note(new('字', TicketRules.MaxText + 1))));
    }

    private static TicketOutcome Apply(Ticket ticket, TicketCommand command) => TicketRules.Apply(ticket, command, "wang", Now, Some.Hours);
}
