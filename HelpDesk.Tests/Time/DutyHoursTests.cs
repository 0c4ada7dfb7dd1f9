using HelpDesk.Store.Duty;

namespace HelpDesk.Tests.Time;

public sealed class DutyHoursTests
{
    [Theory]
    [InlineData("2026-11-21 08:29", true, "the last minute of the night")]
    [InlineData("2026-11-21 08:30", false, "the day desk opens")]
    [InlineData("2026-11-21 12:30", false, "noon duty is day duty")]
    [InlineData("2026-11-21 17:29", false, "the last minute of the day in winter")]
    [InlineData("2026-11-21 17:30", true, "the night begins")]
    [InlineData("2026-11-22 00:00", true, "midnight is in the night")]
    [InlineData("2026-05-01 17:45", false, "the first summer day ends at 18:00")]
    [InlineData("2026-09-30 17:59", false, "the last summer day")]
    [InlineData("2026-10-01 17:30", true, "summer is over")]
    public void Given_a_local_time_when_asked_then_night_duty_holds_the_desk_or_not(string local, bool night, string reason) =>
        Assert.True(DutyHours.Usual.IsNight(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)) == night, reason);
}
