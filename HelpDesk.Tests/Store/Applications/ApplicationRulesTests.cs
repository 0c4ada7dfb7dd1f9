using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

public sealed class ApplicationRulesTests
{
    private static readonly DateTimeOffset Now = Some.Now.AddHours(1);

    public static TheoryData<StaffRole> Everyone => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public void Given_load_bearing_works_without_the_authoritys_paper_when_anybody_approves_then_it_is_refused(StaffRole role)
    {
        var ticket = SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval);
        foreach (var reason in new[] { null, "主任已同意" })
        {
            var outcome = ApplicationRules.Apply(ticket, new ApplicationCommand.Approve(reason) { Papers = ["plan"] }, SomeApplication.Of(role), Now);

            var refused = Assert.IsType<TicketOutcome.Refused>(outcome);
            Assert.Equal(role is StaffRole.Supervisor or StaffRole.Manager or StaffRole.Admin ? TicketRefusal.MandatoryPaperMissing : TicketRefusal.NotApprover, refused.Reason);
        }
    }

    [Fact]
    public void Given_all_papers_when_the_supervisor_approves_then_it_is_granted_and_resolved()
    {
        var ticket = SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval);

        var changed = Changed(ticket, new ApplicationCommand.Approve(null) { Papers = ["plan", "authority_approval"] }, StaffRole.Supervisor);

        Assert.Equal((TicketState.Resolved, null, Decision.Approved, "supervisor"), (changed.State, changed.DueAt, changed.Application?.Decision ?? Decision.Pending, changed.Application?.By));
        Assert.All(changed.Application?.Papers ?? [], paper => Assert.Equal("supervisor", paper.ReceivedBy));
        Assert.Equal("approved", changed.Timeline[^1].Event);
    }

    [Theory]
    [InlineData(null, TicketRefusal.PapersIncomplete)]
    [InlineData("图纸明天补", null)]
    public void Given_an_ordinary_paper_is_missing_when_approved_then_only_with_a_reason(string? reason, TicketRefusal? refusal)
    {
        var outcome = ApplicationRules.Apply(SomeApplication.Ticket(SomeApplication.Plan), new ApplicationCommand.Approve(reason), SomeApplication.Of(StaffRole.Supervisor), Now);

        Assert.Equal(refusal, (outcome as TicketOutcome.Refused)?.Reason);
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("send back")]
    [InlineData("suspend")]
    public void Given_no_reason_when_a_resident_would_be_disappointed_then_one_is_asked_for(string what)
    {
        var ticket = SomeApplication.Ticket();
        ApplicationCommand command = what switch
        {
            "refuse" => new ApplicationCommand.Refuse(" "),
            "send back" => new ApplicationCommand.SendBack(null),
            _ => new ApplicationCommand.Suspend(""),
        };

        Assert.Equal(TicketRefusal.TextMissing, Refusal(what == "suspend" ? SomeApplication.Granted(ticket) : ticket, command, StaffRole.Manager));
    }

    [Theory]
    [InlineData(StaffRole.Agent, StaffRole.Supervisor, false)]
    [InlineData(StaffRole.Supervisor, StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Manager, StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Supervisor, StaffRole.Manager, false)]
    [InlineData(StaffRole.Agent, StaffRole.Agent, true)]
    [InlineData(StaffRole.Technician, StaffRole.Agent, false)]
    [InlineData(StaffRole.Security, StaffRole.Agent, false)]
    [InlineData(StaffRole.Admin, StaffRole.Manager, true)]
    public void Given_a_level_when_a_role_decides_then_only_at_that_level_or_above(StaffRole role, StaffRole least, bool may) =>
        Assert.Equal(may, ApplicationRules.MayDecide(SomeApplication.Of(role), least, "engineering"));

    [Fact]
    public void Given_a_head_of_another_department_when_deciding_then_they_may_not()
    {
        Assert.True(ApplicationRules.MayDecide(SomeApplication.Of(StaffRole.DepartmentHead, "engineering"), StaffRole.DepartmentHead, "engineering"));
        Assert.False(ApplicationRules.MayDecide(SomeApplication.Of(StaffRole.DepartmentHead, "security"), StaffRole.DepartmentHead, "engineering"));
    }

    [Fact]
    public void Given_a_decision_when_it_comes_twice_then_the_second_changes_nothing()
    {
        var approved = Changed(SomeApplication.Ticket(), new ApplicationCommand.Approve(null), StaffRole.Supervisor);
        Assert.IsType<TicketOutcome.Same>(ApplicationRules.Apply(approved, new ApplicationCommand.Approve(null), SomeApplication.Of(StaffRole.Supervisor), Now));

        var back = Changed(SomeApplication.Ticket(), new ApplicationCommand.SendBack("缺图纸"), StaffRole.Agent);
        Assert.IsType<TicketOutcome.Same>(ApplicationRules.Apply(back, new ApplicationCommand.SendBack("缺图纸"), SomeApplication.Of(StaffRole.Agent), Now));

        var stopped = Changed(approved, new ApplicationCommand.Suspend("阳台违规加建"), StaffRole.Manager);
        Assert.IsType<TicketOutcome.Same>(ApplicationRules.Apply(stopped, new ApplicationCommand.Suspend("阳台违规加建"), SomeApplication.Of(StaffRole.Manager), Now));
    }

    [Fact]
    public void Given_something_missing_when_sent_back_and_answered_then_the_desk_has_it_again_and_may_approve()
    {
        var back = Changed(SomeApplication.Ticket(SomeApplication.Approval), new ApplicationCommand.SendBack("请补批准书"), StaffRole.Agent);
        Assert.Equal((TicketState.WaitingResident, Decision.SentBack), (back.State, back.Application?.Decision));

        var answered = Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(back, new TicketCommand.Add("批准书照片"), "resident", Now, Some.Hours)).Ticket;
        Assert.Equal(TicketState.Open, answered.State);
        Assert.Equal(Decision.Approved, Changed(answered, new ApplicationCommand.Approve(null) { Papers = ["authority_approval"] }, StaffRole.Supervisor).Application?.Decision);
    }

    [Fact]
    public void Given_a_granted_permit_when_suspended_resumed_and_withdrawn_then_its_passes_follow()
    {
        var granted = SomeApplication.Granted(SomeApplication.Ticket());
        var pass = Assert.Single(PassRules.Issue(granted, ["P000000000"], "supervisor", Now, new DateOnly(2026, 12, 1)));
        var today = new DateOnly(2026, 12, 2);

        var suspended = Changed(granted, new ApplicationCommand.Suspend("阳台违规加建"), StaffRole.DepartmentHead);
        Assert.Equal((TicketState.WaitingResident, PassStatus.Suspended), (suspended.State, StatusAfter(pass, suspended, today)));

        var resumed = Changed(suspended, new ApplicationCommand.Resume(null), StaffRole.DepartmentHead);
        Assert.Equal((TicketState.Resolved, PassStatus.Valid), (resumed.State, StatusAfter(pass, resumed, today)));

        var withdrawn = Changed(resumed, new ApplicationCommand.Refuse("屡次违规"), StaffRole.Manager);
        Assert.Equal((Decision.Refused, PassStatus.Revoked, "withdrawn"), (withdrawn.Application?.Decision, StatusAfter(pass, withdrawn, today), withdrawn.Timeline[^1].Event));
    }

    [Fact]
    public void Given_another_matter_or_another_state_when_decided_then_it_is_refused()
    {
        Assert.Equal(TicketRefusal.NoApplication, Refusal(Some.Ticket(), new ApplicationCommand.Approve(null), StaffRole.Manager));
        Assert.Equal(TicketRefusal.WrongState, Refusal(SomeApplication.Ticket() with { State = TicketState.Cancelled }, new ApplicationCommand.Approve(null), StaffRole.Manager));
        Assert.Equal(TicketRefusal.WrongState, Refusal(SomeApplication.Ticket(), new ApplicationCommand.Suspend("x"), StaffRole.Manager));
        Assert.Equal(TicketRefusal.WrongState, Refusal(SomeApplication.Granted(SomeApplication.Ticket()), new ApplicationCommand.SendBack("x"), StaffRole.Manager));
        Assert.Equal(TicketRefusal.NotApprover, Refusal(SomeApplication.Granted(SomeApplication.Ticket()), new ApplicationCommand.Suspend("x"), StaffRole.Agent));
    }

    private static PassStatus StatusAfter(Pass pass, Ticket ticket, DateOnly today) => PassRules.Check(PassRules.After(pass, ticket.Application ?? new()), today);

    private static TicketRefusal? Refusal(Ticket ticket, ApplicationCommand command, StaffRole role) =>
        (ApplicationRules.Apply(ticket, command, SomeApplication.Of(role), Now) as TicketOutcome.Refused)?.Reason;

    private static Ticket Changed(Ticket ticket, ApplicationCommand command, StaffRole role) =>
        Assert.IsType<TicketOutcome.Changed>(ApplicationRules.Apply(ticket, command, SomeApplication.Of(role), Now)).Ticket;
}
