using HelpDesk.Store.Duty;
using static HelpDesk.Tests.Duty.SomeRoster;

namespace HelpDesk.Tests.Duty;

/// <summary>Who holds the desk, and how that changes.</summary>
public sealed class RosterRulesTests
{
    private static readonly Roster Week = Of(
        "2026-11-23/day lin", "2026-11-23/noon lin", "2026-11-23/night zhou", "2026-11-24/day lin", "2026-11-24/noon he", "2026-11-24/night wu");

    [Theory]
    [InlineData("2026-11-23 12:30", "lin", "11-23 13:30", "lin", "noon, then the afternoon")]
    [InlineData("2026-11-23 17:29", "lin", "11-23 17:30", "zhou", "a minute before night")]
    [InlineData("2026-11-23 17:30", "zhou", "11-24 08:30", "lin", "night")]
    [InlineData("2026-11-24 02:00", "zhou", "11-24 08:30", "lin", "the same night after midnight")]
    [InlineData("2026-11-24 18:00", "wu", "11-25 08:30", null, "nobody follows")]
    [InlineData("2026-11-25 09:00", null, "11-25 12:00", null, "nobody")]
    public void Given_a_roster_when_asked_then_it_tells_who_holds_the_desk_until_when_and_who_follows(string local, string? holder, string until, string? next, string why)
    {
        var duty = Week.At(At(local));

        Assert.Equal((holder, until, next, why), (duty.Holder, $"{duty.Until.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}", duty.NextShift.Person, why));
        Assert.Equal(duty.Span.From, duty.Since);
    }

    [Fact]
    public void Given_two_shifts_when_swapped_then_their_people_change_places_the_plan_stays_and_both_tell_who_did_it_and_when()
    {
        var swapped = Week.After(new RosterCommand.Swap(Key("2026-11-23/night"), Key("2026-11-24/night")), "2026-11-22 10:00");

        Assert.Equal(("wu", "zhou"), (swapped[Key("2026-11-23/night")].Person, swapped[Key("2026-11-23/night")].Planned));
        Assert.Equal(("zhou", "wu"), (swapped[Key("2026-11-24/night")].Person, swapped[Key("2026-11-24/night")].Planned));
        Assert.Equal(
            new ShiftChange(At("2026-11-22 10:00"), "supervisor", ShiftEvent.Swapped, "zhou", "wu") { With = "2026-11-24/night" },
            Assert.Single(swapped[Key("2026-11-23/night")].Changes));
    }

    [Theory]
    [InlineData("2026-11-23/day", "2026-11-24/night", "2026-11-23 17:30", RosterRefusal.Over, "the one is over")]
    [InlineData("2026-11-24/night", "2026-11-23/day", "2026-11-23 18:00", RosterRefusal.Over, "the other is over")]
    [InlineData("2026-11-23/day", "2026-11-23/noon", "2026-11-22 10:00", RosterRefusal.SamePerson, "both are hers")]
    public void Given_shifts_that_cannot_be_swapped_when_tried_then_it_says_why(string one, string other, string local, RosterRefusal reason, string why) =>
        Assert.True(Week.Refused(new RosterCommand.Swap(Key(one), Key(other)), local) == reason, why);

    [Fact]
    public void Given_somebody_ill_at_night_when_somebody_stands_in_then_they_hold_it_from_that_minute_and_the_plan_stays()
    {
        var night = Week.After(new RosterCommand.Substitute(Key("2026-11-23/night"), "wu", "发烧"), "2026-11-23 22:10");
        var duty = night.At(At("2026-11-23 22:11"));

        Assert.Equal(("wu", "zhou", At("2026-11-23 22:10")), (duty.Holder, duty.Shift.Planned, duty.Since));
        Assert.Equal("发烧", Assert.Single(duty.Shift.Changes).Reason);
        Assert.Equal(RosterRefusal.SamePerson, night.Refused(new RosterCommand.Substitute(Key("2026-11-23/night"), "wu", null), "2026-11-23 22:12"));
        Assert.Equal(RosterRefusal.ReasonTooLong, night.Refused(new RosterCommand.Substitute(Key("2026-11-23/night"), "lin", new('x', 201)), "2026-11-23 22:12"));
        Assert.Equal(RosterRefusal.Over, night.Refused(new RosterCommand.Substitute(Key("2026-11-23/night"), "lin", null), "2026-11-24 08:30"));
    }

    [Fact]
    public void Given_a_week_when_it_is_copied_forward_then_plans_are_repeated_without_substitutes_and_what_is_entered_stays()
    {
        var roster = Week
            .After(new RosterCommand.Substitute(Key("2026-11-23/night"), "wu", null), "2026-11-23 18:00")
            .After(new RosterCommand.Enter([Key("2026-12-01/day")], "he"), "2026-11-23 18:00");

        var copied = roster.After(new RosterCommand.CopyWeek(new(2026, 11, 30)), "2026-11-25 09:00");

        Assert.Equal(
            ["lin", "lin", "zhou", "he", "he", "wu", null],
            ShiftKey.Of(new(2026, 11, 30), 3).Take(7).Select(key => copied[key].Person));
        Assert.Equal(ShiftEvent.Copied, Assert.Single(copied[Key("2026-11-30/night")].Changes).Event);
    }

    [Fact]
    public void Given_several_shifts_when_one_person_is_entered_then_those_that_are_over_stay_and_all_over_is_refused()
    {
        var nights = ShiftKey.Of(new(2026, 11, 23), 2).Where(key => key.Part == ShiftPart.Night).ToList();

        var entered = Week.After(new RosterCommand.Enter(nights, "lin"), "2026-11-24 09:00");

        Assert.Equal(("zhou", "lin"), (entered[nights[0]].Person, entered[nights[1]].Person));
        Assert.Equal(RosterRefusal.Over, Week.Refused(new RosterCommand.Enter(nights, "lin"), "2026-11-25 08:30"));
        Assert.Empty(Assert.IsType<RosterDecision.Changed>(RosterRules.Apply(entered, new RosterCommand.Enter([nights[1]], "lin"), "supervisor", At("2026-11-24 09:00"))).Shifts);
    }

    [Fact]
    public void Given_a_technician_out_on_a_job_when_security_covers_then_the_guard_holds_the_desk_until_they_are_back()
    {
        var night = Key("2026-11-23/night");
        var covered = Week.After(new RosterCommand.StartCover(night, "zhao"), "2026-11-23 22:00");
        Assert.Equal(("zhao", At("2026-11-23 22:00"), At("2026-11-24 08:30")), covered.At(At("2026-11-23 22:30")) is var out1 ? (out1.Holder, out1.Since, out1.Until) : default);
        Assert.Equal(RosterRefusal.AlreadyCovered, covered.Refused(new RosterCommand.StartCover(night, "qian"), "2026-11-23 22:30"));

        var back = covered.After(new RosterCommand.EndCover(night), "2026-11-23 23:00");

        Assert.Equal(("zhou", At("2026-11-23 17:30")), back.At(At("2026-11-23 23:00")) is var duty ? (duty.Holder, duty.Since) : default);
        Assert.Equal(new Cover("zhao", At("2026-11-23 22:00"), "supervisor", At("2026-11-24 08:30"), At("2026-11-23 23:00"), "supervisor"), Assert.Single(back[night].Covers));
        Assert.Equal(RosterRefusal.NotCovered, back.Refused(new RosterCommand.EndCover(night), "2026-11-23 23:30"));
    }

    [Fact]
    public void Given_a_cover_that_nobody_ended_when_the_shift_ends_then_it_ends_with_it()
    {
        var covered = Week.After(new RosterCommand.StartCover(Key("2026-11-23/night"), "zhao"), "2026-11-24 08:00");

        Assert.Equal("zhao", covered.At(At("2026-11-24 08:29")).Holder);
        Assert.Equal("lin", covered.At(At("2026-11-24 08:30")).Holder);
        Assert.Equal(RosterRefusal.NotRunning, covered.Refused(new RosterCommand.EndCover(Key("2026-11-23/night")), "2026-11-24 08:30"));
        Assert.Equal(RosterRefusal.NotRunning, covered.Refused(new RosterCommand.StartCover(Key("2026-11-23/night"), "zhao"), "2026-11-24 08:30"));
    }

    [Fact]
    public void Given_a_shift_changed_all_night_when_kept_then_only_the_last_hundred_changes_are()
    {
        var roster = Week;
        for (var minute = 0; minute < 120; minute++)
        {
            roster = roster.After(new RosterCommand.Substitute(Key("2026-11-24/night"), minute % 2 == 0 ? "a" : "b", null), "2026-11-24 18:00");
        }

        Assert.Equal(Shift.MostKept, roster[Key("2026-11-24/night")].Changes.Count);
    }

    [Fact]
    public void Given_gaps_when_looked_for_then_each_empty_shift_that_is_not_over_is_named_once_in_order() =>
        Assert.Equal(
            ["2026-11-25/day", "2026-11-25/noon", "2026-11-25/night", "2026-11-26/day"],
            Week.Empty(At("2026-11-24 20:00"), At("2026-11-26 09:00")).Select(shift => shift.Key.ToString()));
}
