using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Delivery;

public sealed class SendDecisionTests
{
    private static readonly DateTimeOffset Noon = ManualTimeProvider.SaturdayNoon;

    [Theory]
    [InlineData("accepted", OutboxState.Sent, null, null, false)]
    [InlineData("blocked", OutboxState.Failed, "carrier_blocked", DeskTaskReason.CannotBeTexted, true)]
    [InlineData("never", OutboxState.Failed, "21211", DeskTaskReason.NotDelivered, false)]
    [InlineData("unknown", OutboxState.Unknown, "timeout", null, false)]
    [InlineData("again", OutboxState.Sending, "unreachable", null, false)]
    public void Given_a_text_just_handed_over_when_the_outcome_is_known_then_the_row_says_so(string outcome, OutboxState state, string? reason, DeskTaskReason? task, bool blocks)
    {
        var step = SendDecision.After(RowFor.Reply("r", Noon).Claimed(Noon), Outcome(outcome), Noon);
        Assert.Equal((state, reason, task, blocks), (step.After.State, step.After.Reason, step.Task, step.BlocksNumber));
    }

    [Theory]
    [InlineData("accepted", OutboxState.Sent, true)]
    [InlineData("blocked", OutboxState.Failed, true)]
    [InlineData("never", OutboxState.Failed, true)]
    [InlineData("unknown", OutboxState.Unknown, true)]
    [InlineData("again", OutboxState.Unknown, false)]
    public void Given_a_resend_when_the_outcome_is_known_then_what_was_not_handed_over_did_not_count(string outcome, OutboxState state, bool resent)
    {
        var row = RowFor.Reply("r", Noon).Claimed(Noon).MarkUnknown("timeout", Noon).ResendBegun(Noon.AddMinutes(5));
        var step = SendDecision.AfterResend(row, Outcome(outcome), Noon.AddMinutes(5));
        Assert.Equal((state, resent), (step.After.State, step.After.Resent));
    }

    [Fact]
    public void Given_a_day_of_failures_when_another_try_fails_then_the_text_is_given_up_and_staff_hear_of_it()
    {
        var step = SendDecision.After(RowFor.Reply("r", Noon).Claimed(Noon), Outcome("again"), Noon.AddDays(1));
        Assert.Equal((OutboxState.Failed, "given_up", DeskTaskReason.NotDelivered), (step.After.State, step.After.Reason, step.Task));
    }

    [Fact]
    public void Given_a_broadcast_that_fails_when_it_is_written_then_it_is_only_counted() =>
        Assert.Null(SendDecision.After((RowFor.Reply("r", Noon) with { Purpose = OutboxPurpose.Broadcast }).Claimed(Noon), Outcome("never"), Noon).Task);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "0")]
    [InlineData(1_000, "1")]
    [InlineData(4_999, "1")]
    [InlineData(5_000, "2")]
    [InlineData(9_999, "2")]
    [InlineData(10_000, "late")]
    [InlineData(14_999, "late")]
    [InlineData(15_000, "breached")]
    public void Given_a_first_answer_when_it_is_counted_in_rings_then_it_stands_in_one_bucket(int milliseconds, string expected) =>
        Assert.Equal(expected, RingClock.Default.Bucket(TimeSpan.FromMilliseconds(milliseconds)));

    [Fact]
    public void Given_refusals_in_a_row_when_the_third_comes_then_the_gateway_gets_a_rest_until_it_takes_a_text()
    {
        var pace = new GatewayPace();
        pace.Note(Outcome("again"), Noon);
        pace.Note(Outcome("again"), Noon);
        Assert.True(pace.RestUntil <= Noon);
        pace.Note(Outcome("again"), Noon);
        Assert.Equal(Noon.AddSeconds(1), pace.RestUntil);
        pace.Note(Outcome("accepted"), Noon);
        pace.Note(Outcome("again"), Noon.AddSeconds(9));
        Assert.True(pace.RestUntil <= Noon.AddSeconds(9));
        pace.Note(new SendOutcome.Again("429", TimeSpan.FromSeconds(7)), Noon.AddSeconds(9));
        Assert.Equal(Noon.AddSeconds(16), pace.RestUntil);
    }

    private static SendOutcome Outcome(string name) => name switch
    {
        "accepted" => new SendOutcome.Accepted("SM1"),
        "blocked" => new SendOutcome.Blocked(),
        "never" => new SendOutcome.Never("21211"),
        "unknown" => new SendOutcome.Unknown("timeout"),
        _ => new SendOutcome.Again("unreachable", null),
    };
}
