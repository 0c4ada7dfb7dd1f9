using HelpDesk.Store.Applications;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class HandlingRuleTests
{
    private static readonly DateTimeOffset Later = Some.Now.AddHours(5);

    [Fact]
    public void Given_a_repair_that_is_a_complaint_when_reclassed_then_its_number_stays_and_its_deadlines_run_from_when_it_was_filed()
    {
        var complaint = Changed(Some.Ticket(), new TicketCommand.Reclass(TicketKind.Complaint, "important", "engineering", "第三次报修没人来"));

        Assert.Equal((Some.Number, TicketKind.Complaint, "important", "engineering"), (complaint.Number, complaint.Kind, complaint.ComplaintClass, complaint.Against));
        Assert.Equal(ComplaintDeadlines.Of("important", Some.Now, null, Some.Hours), complaint.Deadlines);
        Assert.Equal(Some.Now.AddHours(1), complaint.DueAt);
        Assert.Equal(("kind_changed", "repair → complaint (important): 第三次报修没人来"), (complaint.Timeline[^1].Event, complaint.Timeline[^1].Detail));
    }

    [Fact]
    public void Given_a_question_that_is_a_repair_when_reclassed_then_the_deadline_of_a_repair_counts_from_when_it_was_filed()
    {
        var question = Some.Ticket("Q20261121-0001") with { Kind = TicketKind.Question, DueAt = Some.Now.AddHours(24) };

        var repair = Changed(question, new TicketCommand.Reclass(TicketKind.Repair, null, null, "要派师傅"));

        Assert.Equal(FirstDue.Of(question with { Kind = TicketKind.Repair }, Some.Now, acknowledged: true, Some.Hours), repair.DueAt);
        Assert.Null(repair.Deadlines);
    }

    [Fact]
    public void Given_a_complaint_that_is_hidden_when_it_becomes_something_else_then_it_stays_hidden_and_another_department_does_not_take_its_place()
    {
        var secret = Some.Ticket("C20261121-0001") with { Kind = TicketKind.Complaint, ComplaintClass = "minor", Against = "security", AgainstPerson = "guard" };

        var repair = Changed(secret, new TicketCommand.Reclass(TicketKind.Repair, null, null, "其实是门坏了"));
        var again = Changed(repair, new TicketCommand.Reclass(TicketKind.Complaint, "grave", "cleaning", "还是投诉"));

        Assert.Equal(("security", "guard", null), (repair.Against, repair.AgainstPerson, repair.ComplaintClass));
        Assert.Equal(("security", "guard"), (again.Against, again.AgainstPerson));
        Assert.False(StaffSight.MaySee(new Viewer(StaffRole.Security, null, "other"), repair));
    }

    [Fact]
    public void Given_a_complaint_in_mid_flight_when_raised_after_a_wait_then_the_wait_does_not_count_and_the_rest_does()
    {
        var filed = Some.Ticket("C20261121-0001") with { Kind = TicketKind.Complaint, ComplaintClass = "minor", Deadlines = ComplaintDeadlines.Of("minor", Some.Now, null, Some.Hours), DueAt = Some.Now.AddDays(2), Assignee = "agent" };
        var waited = Changed(Changed(Changed(filed, new TicketCommand.Take(), "head", 1), new TicketCommand.Wait(null), "head", 2), new TicketCommand.Add("是三号楼"), "resident", 12);

        var raised = Changed(waited, new TicketCommand.Reclass(null, "grave", null, "有人受伤"), "supervisor", 13);

        Assert.Equal(new ComplaintDeadlines(Some.Now.AddHours(1), Some.Now.AddDays(2).AddHours(10), Some.Now.AddDays(10).AddHours(10)), raised.Deadlines);
        Assert.Equal((raised.Deadlines?.ReplyDueAt, "minor → grave: 有人受伤"), (raised.DueAt, raised.Timeline[^1].Detail));
    }

    [Fact]
    public void Given_a_promised_visit_or_an_emergency_nobody_has_when_reclassed_then_that_instant_stays()
    {
        var reclass = new TicketCommand.Reclass(TicketKind.Complaint, "grave", null, "三次了");
        var promised = Changed(Some.Ticket(), new TicketCommand.Promise(Promises.TomorrowMorning(Some.Now, Some.Shanghai)));
        var urgent = Some.Ticket() with { Urgent = true, DueAt = Some.Now.AddMinutes(3) };

        Assert.Equal(promised.DueAt, Changed(promised, reclass).DueAt);
        Assert.Equal(urgent.DueAt, Changed(urgent, reclass).DueAt);
    }

    [Theory]
    [InlineData(null, "grave", "", TicketRefusal.TextMissing)]
    [InlineData(TicketKind.Complaint, "terrible", "为什么", TicketRefusal.UnknownClass)]
    public void Given_no_reason_or_no_such_class_when_reclassed_then_it_is_refused(TicketKind? kind, string level, string reason, TicketRefusal why) =>
        Assert.Equal(why, Refused(Some.Ticket(), new TicketCommand.Reclass(kind, level, null, reason)));

    [Fact]
    public void Given_a_booked_slot_or_an_application_with_terms_when_its_kind_changes_then_they_come_first()
    {
        var reclass = new TicketCommand.Reclass(TicketKind.Complaint, null, null, "其实是投诉");
        var booked = Some.Ticket() with
        {
            Kind = TicketKind.Booking,
            Booking = new Booking { Service = "meeting_room", StartsAt = Later, Minutes = 60, ChangeUntil = Later, Day = new(2026, 11, 21), Time = new(13, 0), Places = ["meeting_room/1"] },
        };

        Assert.Equal(TicketRefusal.HasBooking, Refused(booked, reclass));
        Assert.Equal(TicketRefusal.HasApplication, Refused(Some.Ticket() with { Kind = TicketKind.Application, Application = new Application() }, reclass));
        Assert.Equal(TicketKind.Complaint, Changed(booked with { Booking = null }, reclass).Kind);
    }

    [Fact]
    public void Given_the_same_change_again_when_reclassed_then_nothing_is_written()
    {
        var reclass = new TicketCommand.Reclass(TicketKind.Complaint, "grave", "cleaning", "三次了");
        var once = Changed(Some.Ticket(), reclass);

        Assert.IsType<TicketOutcome.Same>(TicketRules.Apply(once, reclass, "agent", Later, Some.Hours));
        Assert.IsType<TicketOutcome.Same>(TicketRules.Apply(Some.Ticket(), new TicketCommand.Reclass(TicketKind.Repair, null, null, "没变"), "agent", Later, Some.Hours));
    }

    [Fact]
    public void Given_a_solved_ticket_when_reclassed_or_assigned_then_it_is_refused()
    {
        var done = Changed(Some.Ticket(), new TicketCommand.Done(null));

        Assert.Equal(TicketRefusal.WrongState, Refused(done, new TicketCommand.Reclass(TicketKind.Complaint, null, null, "三次了")));
        Assert.Equal(TicketRefusal.WrongState, Refused(done, new TicketCommand.Assign("agent")));
    }

    [Fact]
    public void Given_work_given_out_when_a_handler_is_named_then_that_order_is_dropped_and_none_is_made()
    {
        var given = Changed(Some.Ticket(), new TicketCommand.Dispatch("tech"));

        var assigned = Changed(given, new TicketCommand.Assign("agent"));
        var nobody = Changed(assigned, new TicketCommand.Assign(null));

        Assert.Equal(("agent", false, 1), (assigned.Assignee, assigned.AwaitsAcknowledgement(), assigned.WorkOrders.Count));
        Assert.Equal(("assigned", "agent"), (assigned.Timeline[^1].Event, assigned.Timeline[^1].Detail));
        Assert.Equal((null, "unassigned"), (nobody.Assignee, nobody.Timeline[^1].Event));
        Assert.IsType<TicketOutcome.Same>(TicketRules.Apply(nobody, new TicketCommand.Assign(null), "agent", Later, Some.Hours));
    }

    [Fact]
    public void Given_an_emergency_nobody_took_when_somebody_is_named_then_it_must_be_taken_first() =>
        Assert.Equal(TicketRefusal.TakeFirst, Refused(Some.Ticket() with { Urgent = true }, new TicketCommand.Assign("tech")));

    private static Ticket Changed(Ticket ticket, TicketCommand command, string by = "agent", int hours = 5) =>
        Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(ticket, command, by, Some.Now.AddHours(hours), Some.Hours)).Ticket;

    private static TicketRefusal Refused(Ticket ticket, TicketCommand command) =>
        Assert.IsType<TicketOutcome.Refused>(TicketRules.Apply(ticket, command, "agent", Later, Some.Hours)).Reason;
}
