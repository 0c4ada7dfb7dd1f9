using HelpDesk.Store.Duty;
using HelpDesk.Tests.Desk;
using static System.Globalization.CultureInfo;

namespace HelpDesk.Tests.Time;

/// <summary>Which shift holds the desk, and from when until when.</summary>
public sealed class DutySpanTests
{
    [Theory]
    [InlineData("2026-11-23 08:29", "2026-11-22/night", "11-22 17:30", "11-23 08:30", "the night belongs to the day on which it began")]
    [InlineData("2026-11-23 08:30", "2026-11-23/day", "11-23 08:30", "11-23 12:00", "the morning")]
    [InlineData("2026-11-23 12:00", "2026-11-23/noon", "11-23 12:00", "11-23 13:30", "noon")]
    [InlineData("2026-11-23 13:29", "2026-11-23/noon", "11-23 12:00", "11-23 13:30", "the last minute of noon")]
    [InlineData("2026-11-23 13:30", "2026-11-23/day", "11-23 13:30", "11-23 17:30", "the afternoon is the day shift again")]
    [InlineData("2026-11-23 17:29", "2026-11-23/day", "11-23 13:30", "11-23 17:30", "the last minute of the day")]
    [InlineData("2026-11-23 17:30", "2026-11-23/night", "11-23 17:30", "11-24 08:30", "night begins")]
    [InlineData("2026-11-23 23:59", "2026-11-23/night", "11-23 17:30", "11-24 08:30", "before midnight")]
    [InlineData("2026-11-24 00:00", "2026-11-23/night", "11-23 17:30", "11-24 08:30", "after midnight it is the same night")]
    [InlineData("2026-07-01 13:45", "2026-07-01/noon", "07-01 12:00", "07-01 14:00", "noon is longer in summer")]
    [InlineData("2026-07-01 17:45", "2026-07-01/day", "07-01 14:00", "07-01 18:00", "and so is the day")]
    [InlineData("2026-04-30 17:45", "2026-04-30/night", "04-30 17:30", "05-01 08:30", "the last day of winter")]
    [InlineData("2026-05-01 17:45", "2026-05-01/day", "05-01 14:00", "05-01 18:00", "the first day of summer")]
    [InlineData("2026-09-30 17:45", "2026-09-30/day", "09-30 14:00", "09-30 18:00", "the last day of summer")]
    [InlineData("2026-10-01 17:45", "2026-10-01/night", "10-01 17:30", "10-02 08:30", "the first day of winter")]
    public void Given_a_local_time_when_asked_then_the_shift_and_its_bounds_are_told(string local, string shift, string from, string until, string why)
    {
        var span = DutySpan.At(At(local, Some.Shanghai), Some.Hours);

        Assert.Equal((shift, from, until, why), (span.Shift.ToString(), Local(span.From, Some.Shanghai), Local(span.Until, Some.Shanghai), why));
    }

    [Theory]
    [InlineData("2026-03-07", 14, "an hour is skipped")]
    [InlineData("2026-03-08", 15, "the night after")]
    [InlineData("2026-10-31", 16, "an hour is repeated")]
    public void Given_a_night_in_which_clocks_change_when_measured_then_it_is_as_long_as_it_is(string day, int hours, string why)
    {
        var york = new LocalHours(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), DutyHours.Usual with { SummerFrom = (6, 1) });

        var night = Assert.Single(DutySpan.Of(new(DateOnly.Parse(day, InvariantCulture), ShiftPart.Night), york with { Duty = york.Duty with { DayEnds = new(17, 30), SummerDayEnds = new(17, 30) } }));

        Assert.True(night.Until - night.From == TimeSpan.FromHours(hours), why);
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Cairo")]
    public void Given_a_whole_year_when_walked_then_spans_meet_without_gap_or_overlap_and_each_instant_finds_its_own(string zone)
    {
        var hours = new LocalHours(TimeZoneInfo.FindSystemTimeZoneById(zone), DutyHours.Usual);
        var first = DutySpan.At(At("2026-01-01 09:00", hours.Zone), hours);
        for (var span = first; span.From < first.From.AddDays(366);)
        {
            var next = span.Next(hours);
            Assert.Equal(span.Until, next.From);
            Assert.NotEqual(span.Shift, next.Shift);
            Assert.Equal(span, DutySpan.At(span.From, hours));
            Assert.Equal(span, DutySpan.At(span.Until.AddTicks(-1), hours));
            Assert.Contains(span, DutySpan.Of(span.Shift, hours));
            span = next;
        }
    }

    [Fact]
    public void Given_hours_that_contradict_each_other_when_walked_then_somebody_is_still_on_duty_at_every_instant()
    {
        var hours = new LocalHours(Some.Shanghai, DutyHours.Usual with { NoonBegins = new(18, 30), NoonEnds = new(7, 0) });

        Assert.Equal(["day", "night", "day"], Walk(At("2026-11-23 09:00", Some.Shanghai), hours, 3));
    }

    [Fact]
    public void Given_a_property_without_noon_duty_when_asked_then_there_is_no_noon_shift()
    {
        var hours = new LocalHours(Some.Shanghai, DutyHours.Usual with { NoonEnds = new(12, 0) });

        Assert.Empty(DutySpan.Of(new(new(2026, 11, 23), ShiftPart.Noon), hours));
        Assert.Equal(2, DutySpan.Of(new(new(2026, 11, 23), ShiftPart.Day), hours).Count);
    }

    private static IEnumerable<string> Walk(DateTimeOffset from, LocalHours hours, int steps)
    {
        for (var (span, step) = (DutySpan.At(from, hours), 0); step < steps; (span, step) = (span.Next(hours), step + 1))
        {
            yield return HelpDesk.Store.Kinds.Written(span.Shift.Part);
        }
    }

    private static DateTimeOffset At(string local, TimeZoneInfo zone)
    {
        var parsed = DateTime.Parse(local, InvariantCulture);
        return HelpDesk.Store.Sla.LocalTime.ToUtc(DateOnly.FromDateTime(parsed), TimeOnly.FromDateTime(parsed), zone);
    }

    private static string Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("MM-dd HH:mm", InvariantCulture);
}
