using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Turns;

/// <summary>Words the carrier acts on, and words about notices.</summary>
public sealed class CarrierWordTests
{
    [Fact]
    public async Task Given_stop_when_an_emergency_follows_then_the_answer_fails_and_staff_are_told_to_call()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 02:40");
        await desk.TextAsync(Texted.Wang, "SM1", "STOP");
        await desk.TextAsync(Texted.Wang, "SM2", "厨房着火了");
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);

        var answer = await desk.FindAsync(Kinds.Outbox, "sms:SM2/0");
        Assert.Equal((OutboxState.Failed, "carrier_blocked"), (answer?.State, answer?.Reason));
        Assert.Equal(DeskTaskReason.CannotBeTexted, Assert.Single(await desk.AllAsync(Kinds.Task)).Reason);
        Assert.Contains(Assert.Single(await desk.AllAsync(Kinds.Ticket)).Timeline, each => each.Event == "cannot_be_texted");
        Assert.Equal(Texted.Duty, Assert.Single(desk.Gateway.Sent).To);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("stopall")]
    [InlineData(" Unsubscribe ")]
    [InlineData("CANCEL")]
    [InlineData("END")]
    [InlineData("QUIT")]
    public async Task Given_a_word_that_blocks_when_it_comes_then_the_number_is_blocked_unanswered_until_start(string word)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        await desk.TextAsync(Texted.Wang, "SM1", word);

        Assert.NotNull((await desk.FindAsync(Kinds.Consent, Texted.Wang))?.CarrierBlockedAt);
        Assert.Equal(ActivityOutcome.CarrierWord, (await desk.FindAsync(Kinds.Activity, "sms:SM1"))?.Outcome);
        Assert.Empty(await desk.AllAsync(Kinds.Outbox));

        await desk.TextAsync(Texted.Wang, "SM2", "START");
        Assert.Null((await desk.FindAsync(Kinds.Consent, Texted.Wang))?.CarrierBlockedAt);
        Assert.Empty(await desk.AllAsync(Kinds.Outbox));
    }

    [Fact]
    public async Task Given_a_blocked_number_with_an_open_question_when_it_says_yes_then_the_block_is_lifted_and_the_question_answered()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        await desk.AskAsync(Texted.Wang, "SM1", "厨房水管漏水，明天下午三点后来修");
        await desk.TextAsync(Texted.Wang, "SM2", "STOP");

        Assert.Contains("R20261121-0001", await desk.AskAsync(Texted.Wang, "SM3", "YES"), StringComparison.Ordinal);
        Assert.Null((await desk.FindAsync(Kinds.Consent, Texted.Wang))?.CarrierBlockedAt);
    }

    [Fact]
    public async Task Given_help_when_it_comes_then_it_is_recorded_and_left_to_the_gateway()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");

        Assert.Equal(TurnOutcome.Taken, await desk.TextAsync(Texted.Wang, "SM1", "HELP"));
        Assert.Equal(ActivityOutcome.CarrierWord, Assert.Single(await desk.AllAsync(Kinds.Activity)).Outcome);
        Assert.Null(await desk.FindAsync(Kinds.Consent, Texted.Wang));
        Assert.Empty(await desk.AllAsync(Kinds.Outbox));
    }

    [Theory]
    [InlineData("退订")]
    [InlineData("TD")]
    [InlineData("td")]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("拒收")]
    public async Task Given_no_notices_wanted_when_a_repair_follows_then_answers_go_on_and_notices_come_back_on_request(string word)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");

        Assert.Equal("好的，今后不再给您发通知短信。您咨询的事仍会答复。", await desk.AskAsync(Texted.Wang, "SM1", word));
        Assert.NotNull((await desk.FindAsync(Kinds.Consent, Texted.Wang))?.NoticesOffAt);
        await desk.AskAsync(Texted.Wang, "SM2", "厨房水管漏水");
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);
        Assert.Equal(2, desk.Gateway.Sent.Count);

        Assert.StartsWith("好的，今后会给您发通知短信。", await desk.AskAsync(Texted.Wang, "SM3", "订阅"), StringComparison.Ordinal);
        Assert.Null((await desk.FindAsync(Kinds.Consent, Texted.Wang))?.NoticesOffAt);
    }
}
