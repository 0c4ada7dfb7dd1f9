using HelpDesk.Store.Bookings;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

public sealed class MergeRulesTests
{
    private const string Duplicate = "R20261121-0002";

    public static TheoryData<TicketRefusal, Func<Ticket, Ticket>, Func<Ticket, Ticket>> Refusals => new()
    {
        { TicketRefusal.SameTicket, ticket => ticket with { Number = Some.Number }, same => same },
        { TicketRefusal.OtherResident, ticket => ticket with { PartyId = "刘", Phone = "+85291110000", ConversationId = null, Unit = "507" }, same => same },
        { TicketRefusal.NotMergeable, ticket => ticket with { Kind = TicketKind.Booking }, same => same },
        { TicketRefusal.NotMergeable, same => same, ticket => ticket with { Kind = TicketKind.Application } },
        { TicketRefusal.NotMergeable, ticket => ticket with { Booking = new Booking { Service = "aircon", Day = default, Time = default, StartsAt = default, Minutes = 60, Quantity = 1, ChangeUntil = default } }, same => same },
        { TicketRefusal.OtherConfidence, ticket => ticket with { Kind = TicketKind.Complaint, Against = "security" }, same => same },
        { TicketRefusal.OtherConfidence, same => same, ticket => ticket with { Kind = TicketKind.Complaint, AgainstPerson = "wang" } },
        { TicketRefusal.MergedBefore, ticket => ticket with { MergedInto = "R20261121-0009" }, same => same },
        { TicketRefusal.MergedBefore, same => same, ticket => ticket with { MergedInto = "R20261121-0009" } },
        { TicketRefusal.OtherFinished, same => same, ticket => ticket with { State = TicketState.Closed } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Given_two_tickets_that_are_no_duplicates_when_merged_then_it_says_why_not(TicketRefusal reason, Func<Ticket, Ticket> duplicate, Func<Ticket, Ticket> into) =>
        Assert.Equal(reason, Assert.IsType<TicketOutcome.Refused>(MergeRules.Merge(duplicate(Some.Ticket(Duplicate)), into(Some.Ticket()), "agent", Some.Now)).Reason);

    [Fact]
    public void Given_two_finished_tickets_when_merged_then_that_is_for_the_records() =>
        Assert.IsType<TicketOutcome.Changed>(MergeRules.Merge(Some.Ticket(Duplicate) with { State = TicketState.Closed }, Some.Ticket() with { State = TicketState.Closed }, "agent", Some.Now));

    [Fact]
    public void Given_a_duplicate_when_merged_then_what_it_tells_besides_is_noted_and_nothing_that_was_known()
    {
        var duplicate = Some.Ticket(Duplicate) with
        {
            Item = "灯闪", Text = "灯还一闪一闪的", Photos = ["b"], Urgent = true, Danger = "electric", Incident = "i",
            Fields = [new("model", "型号", "LED"), new("callback", "回电", "13812345678")],
            WorkOrders = [new(1, WorkOrderState.Acknowledged, "wang", Some.Now)],
        };
        var into = Some.Ticket() with { Photos = ["a"] };

        var closed = Assert.IsType<TicketOutcome.Changed>(MergeRules.Merge(duplicate, into, "agent", Some.Now)).Ticket;
        var standsFor = MergeRules.Receive(into, duplicate, "agent", Some.Now);

        Assert.Equal((TicketState.Closed, null, Some.Number, null), (closed.State, closed.DueAt, closed.MergedInto, closed.Incident));
        Assert.Equal(WorkOrderState.Cancelled, closed.WorkOrders[0].State);
        Assert.Equal($"{Duplicate}\n灯闪\n灯还一闪一闪的\n型号：LED", standsFor.Timeline[^1].Detail);
        Assert.Equal(["a", "b"], standsFor.Photos);
        Assert.Equal((true, "electric", "i"), (standsFor.Urgent, standsFor.Danger, standsFor.Incident));
        Assert.IsType<TicketOutcome.Same>(MergeRules.Merge(closed, standsFor, "agent", Some.Now));

        var alone = MergeRules.Release(standsFor, closed, "agent", Some.Now);
        Assert.Equal(["a"], alone.Photos);
        Assert.Null(alone.Merged);
    }

    [Fact]
    public void Given_a_resident_who_wrote_very_much_when_merged_then_the_note_keeps_whole_characters()
    {
        var note = MergeRules.Receive(Some.Ticket(), Some.Ticket(Duplicate) with { Item = null, Text = string.Concat(Enumerable.Repeat("😀", 3000)) }, "agent", Some.Now).Timeline[^1].Detail ?? "";

        Assert.InRange(note.Length, TicketRules.MaxText - 1, TicketRules.MaxText);
        Assert.False(char.IsHighSurrogate(note[^1]));
    }

    [Fact]
    public void Given_hidden_tickets_when_a_ticket_is_shown_then_nothing_of_it_names_them()
    {
        const string Hidden = "C20261121-0066";
        var ticket = Some.Ticket() with
        {
            Links = [Hidden, Duplicate], Merged = [Hidden], MergedInto = Hidden, Repeats = Hidden,
            Timeline = [new(Some.Now, "agent", "linked", Hidden), new(Some.Now, "agent", "merged", $"{Hidden}\n门岗骂人"), new(Some.Now, "bot", "repeated", Hidden), new(Some.Now, "agent", "note", "门锁")],
        };

        Assert.Equal([Hidden, Duplicate], TicketTies.NamedBy(ticket).Order(StringComparer.Ordinal));
        var shown = TicketTies.Without(ticket, new HashSet<string> { Hidden });
        Assert.DoesNotContain(Hidden, System.Text.Json.JsonSerializer.Serialize(shown), StringComparison.Ordinal);
        Assert.Equal([Duplicate], shown.Links);
        Assert.Equal("note", Assert.Single(shown.Timeline).Event);
    }
}
