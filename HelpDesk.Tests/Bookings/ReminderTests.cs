using HelpDesk.Bot.Bookings;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Bookings;

public sealed class ReminderTests
{
    private static readonly Booking Monday = new()
    {
        Service = "aircon_cleaning",
        Day = new(2026, 11, 23),
        Time = new(8, 0),
        StartsAt = Local("2026-11-23 08:00"),
        Minutes = 120,
        ChangeUntil = Local("2026-11-23 04:00"),
        Places = ["aircon_cleaning/2026-11-23T0800/0"],
    };

    [Theory]
    [InlineData("2026-11-22 17:59", false, "a minute before the hour")]
    [InlineData("2026-11-22 18:00", true, "the evening before")]
    [InlineData("2026-11-23 07:30", true, "late, but before it begins")]
    [InlineData("2026-11-23 08:00", false, "it begins")]
    public void Given_a_booking_when_the_time_comes_then_it_is_reminded_of_until_it_begins(string local, bool due, string why) =>
        Assert.True(ReminderRules.IsDue(Booked(), Local(local), Some.Shanghai) == due, why);

    [Fact]
    public void Given_a_booking_of_the_same_evening_when_the_hour_has_passed_then_its_confirmation_was_enough() =>
        Assert.False(ReminderRules.IsDue(Booked() with { Timeline = [new(Local("2026-11-22 19:00"), "resident", "filed", null)] }, Local("2026-11-22 19:05"), Some.Shanghai));

    [Fact]
    public void Given_a_withdrawn_booking_when_the_time_comes_then_nothing_is_sent() =>
        Assert.False(ReminderRules.IsDue(Booked() with { State = TicketState.Cancelled }, Local("2026-11-22 18:00"), Some.Shanghai));

    private static Ticket Booked() => Some.Ticket() with { Kind = TicketKind.Booking, State = TicketState.Open, Booking = Monday, Timeline = [new(Local("2026-11-21 10:00"), "resident", "filed", null)] };

    private static DateTimeOffset Local(string local) =>
        new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime();
}
