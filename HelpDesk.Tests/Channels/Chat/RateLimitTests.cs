using HelpDesk.Bot.Channels.Chat;

namespace HelpDesk.Tests.Channels.Chat;

public sealed class RateLimitTests
{
    private readonly ManualTimeProvider time = new();

    [Fact]
    public void Given_an_allowance_when_used_up_then_it_comes_back_at_its_pace_and_others_have_their_own()
    {
        var limit = new RateLimit(3, 0.5, time);
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => limit.TryTake("a")));
        Assert.True(limit.TryTake("b"));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => limit.TryTake("a")));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => limit.TryTake("a")));
    }

    [Fact]
    public void Given_very_many_keys_when_one_floods_then_it_stays_limited_while_the_silent_ones_are_forgotten()
    {
        var limit = new RateLimit(2, 0.0001, time);
        for (var key = 0; key < RateLimit.MaxKeys + 10; key++)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True(limit.TryTake("k" + key));
            _ = limit.TryTake("flood");
        }

        Assert.False(limit.TryTake("flood"));
    }
}
