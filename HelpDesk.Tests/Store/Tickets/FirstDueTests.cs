using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Tickets;

public sealed class FirstDueTests
{
    [Theory]
    [InlineData("repair", true, null, "2026-11-21T02:00", "2026-11-21T02:03", "an emergency is acknowledged in 3 minutes")]
    [InlineData("complaint", false, "grave", "2026-11-21T10:00", "2026-11-21T11:00", "referred within an hour")]
    [InlineData("complaint", false, "grave", "2026-11-21T23:40", "2026-11-22T00:00", "never past midnight")]
    [InlineData("complaint", false, "important", "2026-11-21T23:40", "2026-11-22T00:40", "day or night")]
    [InlineData("complaint", false, "minor", "2026-11-20T09:00", "2026-11-22T09:00", "2 days of 24 hours, weekend included")]
    [InlineData("complaint", false, null, "2026-11-20T09:00", "2026-11-22T09:00", "no class yet")]
    [InlineData("repair", false, null, "2026-11-19T22:00", "2026-11-20T17:30", "next working day's end")]
    [InlineData("repair", false, null, "2026-11-20T22:00", "2026-11-23T17:30", "Friday to Monday")]
    [InlineData("repair", false, null, "2026-07-01T22:00", "2026-07-02T18:00", "summer closes later")]
    [InlineData("question", false, null, "2026-11-20T09:00", "2026-11-21T09:00", "24 hours")]
    public void Given_a_ticket_when_filed_then_it_is_due(string kind, bool urgent, string? level, string filed, string due, string why)
    {
        var ticket = Some.Ticket() with { Kind = Enum.Parse<TicketKind>(kind, ignoreCase: true), Urgent = urgent, ComplaintClass = level };

        Assert.True(Local(due) == FirstDue.Of(ticket, Local(filed), acknowledged: false, Some.Hours), why);
    }

    [Theory]
    [InlineData(null, null, "morning", "2026-11-22T12:00")]
    [InlineData(null, null, "evening", "2026-11-22T22:00")]
    [InlineData("15:00", "16:30", null, "2026-11-22T16:30")]
    [InlineData("15:00", null, null, "2026-11-22T17:30")]
    [InlineData("19:00", null, null, "2026-11-22T21:00")]
    [InlineData("23:00", null, null, "2026-11-22T23:59")]
    [InlineData(null, null, null, "2026-11-22T17:30")]
    public void Given_a_wanted_visit_when_a_repair_is_filed_then_its_end_is_due(string? from, string? to, string? part, string due)
    {
        var visit = new VisitTime(new(2026, 11, 22), null, from is null ? null : TimeOnly.Parse(from), to is null ? null : TimeOnly.Parse(to), part, null);

        Assert.Equal(Local(due), FirstDue.Of(Some.Ticket() with { Visit = visit }, Local("2026-11-21T10:00"), acknowledged: false, Some.Hours));
    }

    [Theory]
    [InlineData("2026-03-08", "02:30", "2026-03-08T10:30Z", "skipped: an hour on, 03:30 at UTC-7")]
    [InlineData("2026-11-01", "01:30", "2026-11-01T08:30Z", "repeated: the first, at UTC-7")]
    public void Given_the_night_of_the_change_when_a_wall_clock_is_read_then_the_stated_instant_holds(string date, string time, string utc, string why)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

        Assert.True(DateTimeOffset.Parse(utc) == LocalTime.ToUtc(DateOnly.Parse(date), TimeOnly.Parse(time), zone), why);
    }

    private static DateTimeOffset Local(string text) => new(DateTime.Parse(text), TimeSpan.FromHours(8));
}
