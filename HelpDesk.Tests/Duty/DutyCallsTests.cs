using HelpDesk.Store.Duty;
using static HelpDesk.Tests.Duty.SomeRoster;

namespace HelpDesk.Tests.Duty;

/// <summary>When the desk speaks to staff because of the roster.</summary>
public sealed class DutyCallsTests
{
    private static readonly Roster Week = Of("2026-11-23/day lin", "2026-11-23/noon lin", "2026-11-23/night zhou", "2026-11-24/day lin", "2026-11-24/noon lin");

    [Theory]
    [InlineData("2026-11-23 09:59", "", "too early on the day before")]
    [InlineData("2026-11-23 10:00", "2026-11-24/night", "the day before")]
    [InlineData("2026-11-24 00:00", "2026-11-24/night", "late, after the desk was down")]
    [InlineData("2026-11-24 09:59", "2026-11-24/night", "the next day is not looked at before ten")]
    [InlineData("2026-11-24 10:00", "2026-11-24/night 2026-11-25/day 2026-11-25/noon 2026-11-25/night", "and now it is")]
    [InlineData("2026-11-24 17:30", "2026-11-25/day 2026-11-25/noon 2026-11-25/night", "what has begun is not ahead any more")]
    public void Given_an_empty_shift_when_time_passes_then_the_supervisor_is_to_be_told_from_ten_of_the_day_before_until_it_begins(string local, string expected, string why) =>
        Assert.Equal((expected, why), (string.Join(' ', DutyCalls.EmptyDue(Week, At(local)).Select(shift => shift.Key)), why));

    [Fact]
    public void Given_an_empty_shift_that_was_told_when_looked_again_then_it_is_not_told_twice_unless_somebody_held_it_meanwhile()
    {
        var key = Key("2026-11-24/night");
        var told = new Roster([.. ShiftKey.Of(new(2026, 11, 23), 2).Where(each => each != key).Select(each => Week[each]), Week[key] with { EmptyToldAt = At("2026-11-23 10:00") }], Week.Hours);
        Assert.Empty(DutyCalls.EmptyDue(told, At("2026-11-23 11:00")));

        var left = told.After(new RosterCommand.Enter([key], "zhou"), "2026-11-23 12:00").After(new RosterCommand.Enter([key], null), "2026-11-23 15:00");

        Assert.Equal(key, Assert.Single(DutyCalls.EmptyDue(left, At("2026-11-23 15:01"))).Key);
    }

    [Fact]
    public void Given_an_office_that_keeps_no_roster_when_looked_then_nothing_is_missing() =>
        Assert.Empty(DutyCalls.EmptyDue(Of(), At("2026-11-23 15:00")));

    [Theory]
    [InlineData("2026-11-23 17:29", false, "by day nobody is asked")]
    [InlineData("2026-11-23 17:30", true, "at the beginning of the night")]
    [InlineData("2026-11-24 03:00", true, "late, but within the night")]
    [InlineData("2026-11-24 08:30", false, "the night is over")]
    [InlineData("2026-11-24 17:30", false, "nobody holds that night")]
    public void Given_a_night_when_time_passes_then_its_holder_is_to_be_asked_whether_alarms_arrive(string local, bool due, string why) =>
        Assert.True(DutyCalls.TestDue(Week, At(local)) is not null == due, why);

    [Theory]
    [InlineData("2026-11-23 17:44", null, null, false, "there is time left")]
    [InlineData("2026-11-23 17:45", null, null, true, "a quarter of an hour")]
    [InlineData("2026-11-23 17:45", "2026-11-23 17:40", null, false, "it was answered")]
    [InlineData("2026-11-23 18:45", null, "2026-11-23 17:45", false, "the supervisor knows")]
    [InlineData("2026-11-24 08:30", null, null, false, "the night is over")]
    public void Given_a_test_when_time_passes_then_silence_is_to_be_told_once_and_within_the_night(string local, string? answered, string? told, bool due, string why)
    {
        var test = new AlarmTest("zhou", "+86139", At("2026-11-23 17:30"), answered is null ? null : At(answered), told is null ? null : At(told));
        var asked = new Roster([Week[Key("2026-11-23/night")] with { Test = test }], Week.Hours);

        Assert.True(DutyCalls.TestMissed(asked, At(local)) is not null == due, why);
        Assert.Null(DutyCalls.TestDue(asked, At(local)));
    }

    [Fact]
    public void Given_a_test_when_somebody_else_takes_the_night_then_they_are_asked_and_the_first_owes_no_answer()
    {
        var key = Key("2026-11-23/night");
        var asked = new Roster([Week[key] with { Test = new("zhou", "+86139", At("2026-11-23 17:30"), null, null) }], Week.Hours);

        var night = asked.After(new RosterCommand.Substitute(key, "wu", null), "2026-11-23 17:35");

        Assert.Null(DutyCalls.TestMissed(night, At("2026-11-23 18:00")));
        Assert.NotNull(DutyCalls.TestDue(night, At("2026-11-23 18:00")));
    }
}
