using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class RepeatedComplaintTests
{
    [Theory]
    [InlineData("noise", "陈", "506", 29, true, "the same resident, the same matter")]
    [InlineData("noise", "王", "506", 29, true, "another of the household")]
    [InlineData("noise", "陈", "801", 29, true, "the same resident's other unit")]
    [InlineData("noise", "王", "801", 1, false, "somebody else's noise")]
    [InlineData("dogs", "陈", "506", 1, false, "another matter")]
    [InlineData("noise", "陈", "506", 31, false, "too long ago")]
    public void Given_an_earlier_complaint_when_the_next_comes_then_the_same_matter_is_linked(string kind, string party, string unit, int days, bool linked, string why)
    {
        var earlier = Complaint("C20261101-0001") with { Form = kind, PartyId = party, Unit = unit, CreatedAt = Some.Now.AddDays(-days) };

        Assert.True(linked == (ComplaintRules.Repeated(Complaint("C20261121-0002"), [earlier]) == earlier), why);
    }

    [Fact]
    public void Given_several_earlier_complaints_when_the_next_comes_then_the_newest_is_linked_but_none_that_was_withdrawn()
    {
        Ticket[] earlier =
        [
            Complaint("C20261118-0001") with { CreatedAt = Some.Now.AddDays(-3) },
            Complaint("C20261119-0001") with { CreatedAt = Some.Now.AddDays(-2) },
            Complaint("C20261120-0001") with { CreatedAt = Some.Now.AddDays(-1), State = TicketState.Cancelled },
        ];

        Assert.Equal("C20261119-0001", ComplaintRules.Repeated(Complaint("C20261121-0002"), earlier)?.Number);
    }

    private static Ticket Complaint(string number) => Some.Ticket(number) with { Kind = TicketKind.Complaint, Form = "noise" };
}
