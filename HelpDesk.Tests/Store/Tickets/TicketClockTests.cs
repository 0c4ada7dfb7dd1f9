using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

/// <summary>The clock of a ticket stands still while its resident is asked, and nobody gains or loses time by it.</summary>
public sealed class TicketClockTests
{
    private static readonly DateTimeOffset Asked = Some.Now.AddHours(1);
    private static readonly DateTimeOffset Answered = Some.Now.AddHours(6);

    public static TheoryData<string, TicketCommand> WaysBack() => new()
    {
        { "the resident answers", new TicketCommand.Add("钥匙在物业") },
        { "somebody takes it", new TicketCommand.Take() },
        { "it is given out", new TicketCommand.Dispatch("tech") },
        { "it is opened again", new TicketCommand.Reopen(null) },
    };

    [Theory]
    [MemberData(nameof(WaysBack))]
    public void Given_a_ticket_that_waits_for_its_resident_when_it_goes_on_then_its_deadline_is_as_much_later(string why, TicketCommand command)
    {
        var waiting = Asking(Some.Ticket());
        Assert.True(TicketClock.IsPaused(waiting));
        Assert.Null(TicketClock.Running(waiting));

        var back = After(waiting, command, Answered);

        Assert.True((TicketState.Open, Some.Ticket().DueAt + TimeSpan.FromHours(5), TimeSpan.FromHours(5)) == (back.State, back.DueAt, back.Waited), why);
        Assert.Equal(back.DueAt, TicketClock.Running(back));
    }

    [Fact]
    public void Given_two_waits_when_they_are_over_then_both_count()
    {
        var once = After(Asking(Some.Ticket()), new TicketCommand.Add("好"), Answered);
        var twice = After(After(once, new TicketCommand.Wait(null), Answered.AddHours(1)), new TicketCommand.Add("再说"), Answered.AddHours(3));

        Assert.Equal((Some.Ticket().DueAt + TimeSpan.FromHours(7), TimeSpan.FromHours(7)), (twice.DueAt, twice.Waited));
    }

    [Fact]
    public void Given_a_wait_when_it_is_opened_again_then_its_clock_goes_on_and_does_not_start_anew()
    {
        var back = After(Asking(Some.Ticket() with { Promise = Tomorrow }), new TicketCommand.Reopen(null), Answered);

        Assert.Equal(("continued", Tomorrow), (back.Timeline[^1].Event, back.Promise));
        Assert.Equal(Some.Now, TicketClock.StartOf(back));
    }

    [Fact]
    public void Given_a_wait_when_a_new_time_is_promised_then_the_promise_counts_as_it_is()
    {
        var promised = After(Asking(Some.Ticket()), new TicketCommand.Promise(Tomorrow), Answered);

        Assert.Equal(VisitEnd.Of(Tomorrow, Some.Hours), promised.DueAt);
    }

    [Fact]
    public void Given_a_deadline_that_was_missed_before_the_wait_when_the_resident_answers_then_it_stays_missed()
    {
        var late = Some.Ticket() with { DueAt = Some.Now.AddMinutes(30) };

        var back = After(Asking(late), new TicketCommand.Add("好"), Answered);

        Assert.Equal(late.DueAt, back.DueAt);
        Assert.False(TicketClock.IsPaused(Asking(late)));
    }

    [Fact]
    public void Given_a_grave_complaint_that_nobody_took_when_the_resident_is_asked_then_its_referral_runs_on()
    {
        var waiting = After(Complaint("grave"), new TicketCommand.Wait(null), Some.Now.AddMinutes(5));

        Assert.Equal(Some.Now.AddHours(1), TicketClock.Running(waiting));
        Assert.Equal(BoardLane.OnFire, BoardLanes.Of(waiting, Some.Now.AddHours(2)));
        Assert.Equal(BoardLane.Waiting, BoardLanes.Of(waiting, Some.Now.AddMinutes(50)));
    }

    [Fact]
    public void Given_a_grave_complaint_that_was_taken_when_the_resident_was_asked_then_reply_and_solution_are_later_and_the_referral_is_not()
    {
        var taken = After(Complaint("grave"), new TicketCommand.Take(), Some.Now.AddMinutes(20));

        var back = After(Asking(taken), new TicketCommand.Add("就在大堂"), Answered);

        Assert.Equal(new ComplaintDeadlines(Some.Now.AddHours(1), Some.Now.AddDays(2).AddHours(5), Some.Now.AddDays(10).AddHours(5)), back.Deadlines);
        Assert.Equal(back.Deadlines?.ReplyDueAt, back.DueAt);
    }

    [Fact]
    public void Given_an_emergency_nobody_has_or_a_booked_slot_when_the_resident_is_asked_then_time_runs_on()
    {
        var starts = Some.Now.AddHours(3);
        var booked = Some.Ticket() with { Kind = TicketKind.Booking, DueAt = starts, Booking = Slot(starts) };

        Assert.False(TicketClock.IsPaused(Asking(Some.Ticket() with { Urgent = true })));
        Assert.False(TicketClock.IsPaused(Asking(booked)));
        Assert.Equal(starts, After(Asking(booked), new TicketCommand.Add("好"), Answered).DueAt);
        Assert.True(TicketClock.IsPaused(Asking(Some.Ticket() with { Urgent = true, Assignee = "tech" })));
    }

    [Fact]
    public void Given_an_application_that_is_sent_back_when_the_papers_come_then_its_deadline_is_as_much_later()
    {
        var filed = Some.Ticket("A20261121-0001") with { Kind = TicketKind.Application };
        var sentBack = Assert.IsType<TicketOutcome.Changed>(ApplicationRules.Apply(filed, new ApplicationCommand.SendBack("缺委托书"), new Decider("agent", StaffRole.Agent, null), Asked)).Ticket;
        Assert.True(TicketClock.IsPaused(sentBack));

        Assert.Equal(filed.DueAt + TimeSpan.FromHours(5), After(sentBack, new TicketCommand.Add("📷 ×1"), Answered).DueAt);
    }

    [Fact]
    public void Given_a_solved_ticket_when_it_is_reopened_then_earlier_waits_count_no_more()
    {
        var done = After(After(Asking(Some.Ticket()), new TicketCommand.Add("好"), Answered), new TicketCommand.Done(null), Answered);
        var reopened = After(done, new TicketCommand.Reopen("又漏了"), Answered.AddDays(1));

        Assert.Equal(("reopened", (TimeSpan?)null, Answered.AddDays(1)), (reopened.Timeline[^1].Event, reopened.Waited, TicketClock.StartOf(reopened)));
    }

    [Fact]
    public void Given_a_waiting_ticket_of_an_earlier_release_when_it_is_read_then_its_timeline_tells_since_when()
    {
        const string Stored = """
            {"shape":1,"number":"R20261121-0001","kind":"repair","state":"waiting_resident","channel":"sms","language":"zh-Hans","createdAt":"2026-11-21T02:00:00+00:00","dueAt":"2026-11-21T22:00:00+00:00",
             "timeline":[{"at":"2026-11-21T02:00:00+00:00","by":"resident","event":"filed"},{"at":"2026-11-21T03:00:00+00:00","by":"agent","event":"waiting_resident"}]}
            """;

        var ticket = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(Stored), Kinds.Ticket.Json);

        Assert.NotNull(ticket);
        Assert.True(TicketClock.IsPaused(ticket));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero), After(ticket, new TicketCommand.Add("好"), Answered).DueAt);
    }

    private static VisitTime Tomorrow => Promises.TomorrowMorning(Some.Now, Some.Shanghai);

    private static Booking Slot(DateTimeOffset starts) => new()
    {
        Service = "meeting_room", StartsAt = starts, Minutes = 60, ChangeUntil = starts, Day = new(2026, 11, 21), Time = new(13, 0), Places = ["meeting_room/1"],
    };

    private static Ticket Complaint(string level)
    {
        var ticket = ComplaintRules.WithDeadlines(Some.Ticket("C20261121-0001") with { Kind = TicketKind.Complaint, ComplaintClass = level }, Some.Now, Some.Hours);
        return ticket with { DueAt = FirstDue.Of(ticket, Some.Now, acknowledged: false, Some.Hours) };
    }

    private static Ticket Asking(Ticket ticket) => After(ticket, new TicketCommand.Wait(null), Asked);

    private static Ticket After(Ticket ticket, TicketCommand command, DateTimeOffset now) =>
        Assert.IsType<TicketOutcome.Changed>(TicketRules.Apply(ticket, command, "agent", now, Some.Hours)).Ticket;
}
