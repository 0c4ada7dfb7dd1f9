using HelpDesk.Bot.Time;

namespace HelpDesk.Tests.Time;

public sealed class DeskClockTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 21, 2, 40, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Given_a_start_when_asked_then_the_desk_believes_it_is_that_time()
    {
        var system = new ManualTimeProvider(Night.AddYears(-1));
        var clock = new DeskClock(system, Night);

        system.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Night.AddMinutes(2), clock.GetUtcNow());
    }

    [Fact]
    public async Task Given_someone_waiting_when_time_is_skipped_past_the_moment_then_they_go_on()
    {
        var system = new ManualTimeProvider(Night);
        var clock = new DeskClock(system, null);
        var waiting = Task.Delay(TimeSpan.FromHours(1), clock);

        clock.Skip(TimeSpan.FromMinutes(30));
        system.Advance(TimeSpan.Zero);
        Assert.False(waiting.IsCompleted);

        clock.Skip(TimeSpan.FromMinutes(30));
        system.Advance(TimeSpan.Zero);
        await waiting;
    }

    [Fact]
    public void Given_a_clock_when_asked_to_go_back_then_it_refuses() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeskClock(TimeProvider.System, null).Skip(TimeSpan.FromSeconds(-1)));
}
