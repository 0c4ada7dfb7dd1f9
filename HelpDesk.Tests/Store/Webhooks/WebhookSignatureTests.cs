using System.Text;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Tests.Store.Webhooks;

/// <summary>Signatures as others make and check them, and the schedule of tries.</summary>
public sealed class WebhookSignatureTests
{
    // The example of the published libraries of Standard Webhooks.
    [Fact]
    public void Given_the_published_example_when_signed_then_the_signature_is_the_published_one()
    {
        var key = WebhookSignature.KeyOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Sign(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_not base64!")]
    [InlineData("")]
    public void Given_something_else_when_read_as_a_secret_then_it_is_none(string secret) => Assert.Null(WebhookSignature.KeyOf(secret));

    [Fact]
    public void Given_a_key_when_written_and_read_then_it_is_the_same()
    {
        byte[] key = [.. Enumerable.Range(0, WebhookSignature.KeyBytes).Select(each => (byte)each)];

        Assert.Equal(key, WebhookSignature.KeyOf(WebhookSignature.SecretOf(key)));
    }

    [Theory]
    [InlineData(1, null, 5)]
    [InlineData(2, null, 30)]
    [InlineData(3, null, 120)]
    [InlineData(6, null, 3_600)]
    [InlineData(99, null, 3_600)]
    [InlineData(1, 60, 60)]
    [InlineData(3, 60, 120)]
    [InlineData(1, 999_999, 3_600)]
    public void Given_failed_tries_when_the_next_is_planned_then_it_waits_longer_and_as_the_receiver_asks_within_an_hour(int attempts, int? askedSeconds, int seconds)
    {
        var now = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

        Assert.Equal(now.AddSeconds(seconds), WebhookSchedule.NextAt(now.AddHours(-1), attempts, askedSeconds is { } asked ? TimeSpan.FromSeconds(asked) : null, now));
    }

    [Fact]
    public void Given_three_days_when_they_are_over_then_it_is_given_up_at_their_instant()
    {
        var planned = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

        Assert.NotNull(WebhookSchedule.NextAt(planned, 9, null, planned.AddDays(3).AddTicks(-1)));
        Assert.Null(WebhookSchedule.NextAt(planned, 9, null, planned.AddDays(3)));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 120)]
    [InlineData(50, 300)]
    public void Given_failures_in_a_row_when_they_are_five_then_the_receiver_is_left_alone_for_at_most_five_minutes(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WebhookSchedule.Pause(failures));
}
