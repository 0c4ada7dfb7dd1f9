using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Store.Outbox;

public sealed class OutboxRulesTests
{
    private static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    public static TheoryData<OutboxState, string> Allowed => new()
    {
        { OutboxState.Planned, "Sending Sent Delivered Failed Cancelled" },
        { OutboxState.Sending, "Unknown Sent Delivered Failed" },
        { OutboxState.Unknown, "Sent Delivered Failed" },
        { OutboxState.Sent, "Delivered Failed" },
        { OutboxState.Delivered, "" },
        { OutboxState.Failed, "" },
        { OutboxState.Cancelled, "" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Given_a_state_when_anything_happens_then_it_only_goes_forward(OutboxState from, string allowed)
    {
        var row = RowFor.Reply("r", Noon, state: from);
        OutboxMessage[] outcomes =
        [
            row.Claimed(Noon), row.Accepted("SM1", Noon), row.Retry("unreachable", Noon), row.MarkUnknown("timeout", Noon),
            row.Delivered("SM1", Noon), row.Fail("30003"), row.Cancel(), row.Deferred(Noon.AddMinutes(1)), row.Checked(Noon), row.ResendBegun(Noon),
        ];
        var reached = outcomes.Select(after => after.State).Where(state => state != from).Distinct().Order();

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OutboxState>).Order(), reached);
        Assert.All(outcomes, after => Assert.True(after.State == from || OutboxTransitions.Allows(from, after.State)));
        Assert.Equal(allowed.Length == 0, OutboxTransitions.IsFinal(from));
    }

    [Fact]
    public void Given_a_claimed_text_when_it_was_certainly_not_handed_over_then_it_waits_in_sending_and_is_claimed_again()
    {
        var waiting = RowFor.Reply("r", Noon).Claimed(Noon).Retry("unreachable", Noon.AddSeconds(1));
        Assert.True(waiting.IsWaiting());
        Assert.Equal((OutboxState.Sending, 1, Noon.AddSeconds(1)), (waiting.State, waiting.Attempts, waiting.DueAt));

        var again = waiting.Claimed(Noon.AddSeconds(1));
        Assert.False(again.IsWaiting());
        Assert.Equal((OutboxState.Sending, 2, (DateTimeOffset?)Noon.AddSeconds(1)), (again.State, again.Attempts, again.AttemptedAt));
        Assert.Same(again, again.Claimed(Noon));
    }

    [Fact]
    public void Given_a_delivered_text_when_the_gateways_answer_comes_late_then_only_the_id_may_be_new()
    {
        var delivered = RowFor.Reply("r", Noon).Claimed(Noon).Delivered("SM1", Noon.AddSeconds(2));
        Assert.Same(delivered, delivered.Accepted("SM1", Noon.AddSeconds(3)));
        Assert.Same(delivered, delivered.Fail("30003"));
        Assert.Equal(Noon.AddSeconds(2), delivered.SentAt);
    }

    [Fact]
    public void Given_a_sent_text_when_it_is_delivered_then_it_keeps_when_it_was_sent() =>
        Assert.Equal(Noon, RowFor.Reply("r", Noon).Claimed(Noon).Accepted("SM1", Noon).Delivered("SM1", Noon.AddSeconds(9)).SentAt);

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 0, 2)]
    [InlineData(3, 0, 5)]
    [InlineData(4, 0, 15)]
    [InlineData(5, 0, 30)]
    [InlineData(6, 0, 60)]
    [InlineData(99, 0, 60)]
    [InlineData(1, 7, 7)]
    [InlineData(4, 7, 15)]
    [InlineData(1, -7, 1)]
    [InlineData(1, 999_999, 3600)]
    public void Given_a_number_of_tries_when_the_last_failed_then_the_next_is_so_many_seconds_later(int attempts, int gatewayDelay, int expected) =>
        Assert.Equal(Noon.AddSeconds(expected), RetrySchedule.NextAt(Noon, attempts, gatewayDelay == 0 ? null : TimeSpan.FromSeconds(gatewayDelay), Noon));

    [Fact]
    public void Given_a_text_planned_a_day_ago_when_a_try_fails_then_it_is_given_up()
    {
        Assert.NotNull(RetrySchedule.NextAt(Noon, 9, null, Noon.AddHours(24).AddTicks(-1)));
        Assert.Null(RetrySchedule.NextAt(Noon, 9, null, Noon.AddHours(24)));
    }
}
