using HelpDesk.Bot.Catalogue;
using HelpDesk.Store.Duty;

namespace HelpDesk.Tests.Time;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("mainland", "2026-11-20", "2026-11-23", "a weekend")]
    [InlineData("mainland", "2026-09-30", "2026-10-08", "the National Day week")]
    [InlineData("mainland", "2026-10-09", "2026-10-10", "a Saturday worked for the holiday")]
    [InlineData("mainland", "2026-09-18", "2026-09-20", "a Sunday worked before the holiday")]
    [InlineData("mainland", "2026-12-31", "2027-01-04", "New Year's Day and a weekend")]
    [InlineData("mainland", "2029-09-28", "2029-10-01", "a year without a list has Mondays to Fridays")]
    [InlineData("hongkong", "2026-12-24", "2026-12-28", "Christmas")]
    public void Given_the_office_s_holidays_when_the_next_working_day_is_asked_then_it_is_a_day_that_is_worked(string preset, string from, string next, string reason) =>
        Assert.True(DateOnly.Parse(next) == CatalogueFile.ReadPreset(preset).Hours.NextWorkingDay(DateOnly.Parse(from)), reason);

    [Theory]
    [InlineData("2026-11-20 11:59", false)]
    [InlineData("2026-11-20 12:00", true)]
    [InlineData("2026-11-20 13:29", true)]
    [InlineData("2026-11-20 13:30", false)]
    [InlineData("2026-07-20 13:59", true)]
    [InlineData("2026-07-20 14:00", false)]
    public void Given_a_local_time_when_asked_then_noon_duty_holds_the_desk_or_not(string local, bool noon) =>
        Assert.Equal(noon, DutyHours.Usual.IsNoon(DateTime.Parse(local)));
}
