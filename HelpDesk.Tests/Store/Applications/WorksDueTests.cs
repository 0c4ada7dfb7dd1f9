using System.Globalization;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

public sealed class WorksDueTests
{
    // Begins on Tuesday, 1 December 2026; Thursday the 10th is off, Sunday the 13th is worked for it.
    private static readonly LocalHours Local = Some.Hours with
    {
        Duty = Some.Hours.Duty with { Calendar = new(new HashSet<DateOnly> { new(2026, 12, 10) }, new HashSet<DateOnly> { new(2026, 12, 13) }, new HashSet<int> { 2026 }) },
    };

    [Theory]
    [InlineData("2026-11-30 10:00", "", false, null)]
    [InlineData("2026-12-01 10:00", "", true, null)]
    [InlineData("2026-12-01 10:00", "2026-12-01 09:00", false, null)]
    [InlineData("2026-12-02 10:00", "2026-12-01 09:00", true, null)]
    [InlineData("2026-12-02 10:00", "", true, "2026-12-01")]
    [InlineData("2026-12-05 10:00", "2026-12-04 23:59", false, null)]
    [InlineData("2026-12-05 10:00", "2026-12-03 09:00", false, "2026-12-04")]
    [InlineData("2026-12-07 08:00", "2026-12-04 09:00", true, null)]
    [InlineData("2026-12-10 10:00", "2026-12-09 09:00", false, null)]
    [InlineData("2026-12-13 10:00", "2026-12-11 09:00", true, null)]
    public void Given_days_of_the_calendar_when_looked_at_then_a_check_is_due_on_each_that_is_worked(string now, string check, bool due, string? missed)
    {
        var works = SomeWorks.UnderWay().Application?.Works ?? new();
        var application = new Application
        {
            Decision = Decision.Approved,
            StartsOn = new DateOnly(2026, 12, 1),
            Works = works with { Checks = check.Length == 0 ? [] : [new(At(check), "guard", null)] },
        };

        var stands = WorksDue.Of(application, At(now), Local);

        Assert.Equal((due, missed is null ? null : DateOnly.Parse(missed, CultureInfo.InvariantCulture)), (stands.IsDue, stands.Missed));
    }

    [Fact]
    public void Given_works_that_were_stopped_when_they_go_on_then_days_of_the_stop_are_not_missed()
    {
        var application = SomeWorks.UnderWay().Application ?? new();
        var stopped = application with { Suspension = new("加建", At("2026-12-02 09:00"), "engineer") };
        Assert.Equal(new WorksDue(null, false, null), WorksDue.Of(stopped, At("2026-12-03 09:00"), Local));

        var resumed = application with { Works = application.Works is { } works ? works with { ResumedAt = At("2026-12-04 09:00") } : null };
        Assert.Equal(new WorksDue(null, true, null), WorksDue.Of(resumed, At("2026-12-04 10:00"), Local));
        Assert.Equal(new DateOnly(2026, 12, 4), WorksDue.Of(resumed, At("2026-12-07 10:00"), Local).Missed);
    }

    private static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return LocalTime.ToUtc(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), Some.Shanghai);
    }
}
