using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class ComplaintDeadlinesTests
{
    [Theory]
    [InlineData("grave", "2026-11-23T10:00", "2026-11-23T11:00", "2026-11-25T10:00", "2026-12-03T10:00", "the manager within the hour")]
    [InlineData("grave", "2026-11-23T23:40", "2026-11-24T00:00", "2026-11-25T23:40", "2026-12-03T23:40", "never past midnight")]
    [InlineData("grave", "2026-11-24T00:00", "2026-11-24T01:00", "2026-11-26T00:00", "2026-12-04T00:00", "midnight itself begins the new day")]
    [InlineData("important", "2026-11-23T22:30", "2026-11-23T23:30", null, "2026-11-26T22:30", "the head of the department, at night too")]
    [InlineData("important", "2026-11-23T23:40", "2026-11-24T00:40", null, "2026-11-26T23:40", "past midnight is no matter")]
    [InlineData("minor", "2026-11-20T09:00", null, null, "2026-11-22T09:00", "2 days over a weekend")]
    [InlineData(null, "2026-11-20T09:00", null, null, "2026-11-22T09:00", "no class yet")]
    public void Given_a_complaint_when_filed_then_its_class_sets_the_deadlines(string? level, string filed, string? referral, string? reply, string solved, string why)
    {
        var deadlines = ComplaintDeadlines.Of(level, Local(filed), null, Some.Hours);

        Assert.True(new ComplaintDeadlines(Maybe(referral), Maybe(reply), Local(solved)) == deadlines, why);
    }

    [Theory]
    [InlineData("2026-11-21T12:00", "2026-11-21T12:00", "sooner than the two days")]
    [InlineData("2026-11-30T12:00", "2026-11-22T09:00", "later counts for nothing")]
    [InlineData("2026-11-19T12:00", "2026-11-22T09:00", "a limit gone by counts for nothing")]
    public void Given_a_minor_complaint_when_the_resident_sets_a_limit_then_the_earlier_counts(string limit, string solved, string why) =>
        Assert.True(Local(solved) == ComplaintDeadlines.Of("minor", Local("2026-11-20T09:00"), Local(limit), Some.Hours).SolveDueAt, why);

    [Theory]
    [InlineData("2026-10-31T23:30-07:00", "2026-11-01T00:00-07:00", "2026-11-10T23:30-07:00", "10 days are 240 hours, one of them told twice")]
    [InlineData("2026-03-07T23:30-08:00", "2026-03-08T00:00-08:00", "2026-03-17T23:30-08:00", "10 days are 240 hours, one of them skipped")]
    [InlineData("2026-11-01T01:30-07:00", "2026-11-01T02:30-07:00", "2026-11-11T01:30-07:00", "an hour is an hour in the night of the change")]
    public void Given_the_night_the_clocks_change_when_a_grave_complaint_is_filed_then_days_are_hours(string filed, string referral, string solved, string why)
    {
        var hours = new LocalHours(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), DutyHours.Usual);

        var deadlines = ComplaintDeadlines.Of("grave", DateTimeOffset.Parse(filed), null, hours);

        Assert.True((DateTimeOffset.Parse(referral), DateTimeOffset.Parse(solved)) == (deadlines.ReferralDueAt, deadlines.SolveDueAt), why);
    }

    [Fact]
    public void Given_a_grave_complaint_when_it_is_taken_and_answered_then_the_next_deadline_counts()
    {
        var filed = Filed("grave");

        var taken = Changed(filed, new TicketCommand.Take());
        var answered = Changed(taken, new TicketCommand.Reply("我们已在核实。"));
        var done = Changed(answered, new TicketCommand.Done(null));

        Assert.Equal([Some.Now.AddHours(1), Some.Now.AddDays(2), Some.Now.AddDays(10), null], new[] { filed.DueAt, taken.DueAt, answered.DueAt, done.DueAt });
    }

    [Fact]
    public void Given_a_solved_complaint_when_it_is_reopened_then_its_clock_starts_anew()
    {
        var done = Changed(Changed(Filed("important"), new TicketCommand.Take()), new TicketCommand.Done(null));

        var reopened = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(done, new TicketCommand.Reopen(null), "supervisor", Some.Now.AddDays(5), Some.Hours)).Ticket;

        Assert.Equal(Some.Now.AddDays(8), reopened.Deadlines?.SolveDueAt);
        Assert.Equal(Some.Now.AddDays(5).AddHours(1), reopened.DueAt);
    }

    [Fact]
    public void Given_a_minor_complaint_when_it_is_raised_a_day_later_then_nobody_gains_time()
    {
        var raised = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(Changed(Filed("minor"), new TicketCommand.Take()), new TicketCommand.Reclass(null, "grave", null, "有人受伤"), "supervisor", Some.Now.AddDays(1), Some.Hours)).Ticket;

        Assert.Equal(Some.Now.AddDays(2), raised.DueAt);
        Assert.Equal(Some.Now.AddDays(10), raised.Deadlines?.SolveDueAt);
        Assert.Equal(("reclassed", "minor → grave: 有人受伤"), (raised.Timeline[^1].Event, raised.Timeline[^1].Detail));
    }

    [Fact]
    public void Given_an_emergency_of_people_when_nobody_has_it_then_three_minutes_count_whatever_its_class()
    {
        var urgent = ComplaintRules.WithDeadlines(Filed("grave") with { Urgent = true, DueAt = Some.Now.AddMinutes(3) }, Some.Now, Some.Hours);

        Assert.Equal(Some.Now.AddMinutes(3), Changed(urgent, new TicketCommand.Note("正在联系")).DueAt);
    }

    private static Ticket Filed(string level)
    {
        var ticket = ComplaintRules.WithDeadlines(Some.Ticket("C20261121-0001") with { Kind = TicketKind.Complaint, ComplaintClass = level }, Some.Now, Some.Hours);
        return ticket with { DueAt = FirstDue.Of(ticket, Some.Now, acknowledged: false, Some.Hours) };
    }

    private static Ticket Changed(Ticket ticket, TicketCommand command) =>
        Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(ticket, command, "agent", Some.Now.AddMinutes(20), Some.Hours)).Ticket;

    private static DateTimeOffset? Maybe(string? text) => text is null ? null : Local(text);

    private static DateTimeOffset Local(string text) => new(DateTime.Parse(text), TimeSpan.FromHours(8));
}
