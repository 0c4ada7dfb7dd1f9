using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Delivery;

public sealed class MissedMessagesTests
{
    [Fact]
    public async Task Given_the_first_start_ever_when_the_list_is_read_then_nothing_old_is_answered()
    {
        await using var desk = await SmsDesk.StartAsync();
        desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "from before us");
        desk.Time.Advance(TimeSpan.FromHours(2));
        await desk.ReadMissedAsync();
        await desk.ReadMissedAsync();
        Assert.Equal(0, desk.Turns);
        Assert.Equal(desk.Time.GetUtcNow(), await MarkAsync(desk));
    }

    [Fact]
    public async Task Given_a_downtime_when_the_list_is_read_then_what_was_not_seen_is_taken_once_at_the_gateways_time()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.ReadMissedAsync();
        var seen = desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "seen");
        using var response = await desk.TextAsync(seen.Id, "seen");
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        var missedAt = desk.Time.GetUtcNow();
        var missed = desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "missed");
        var word = desk.Gateway.Receive("+85260000001", SmsDesk.Ours, "STOP");
        desk.Time.Advance(TimeSpan.FromHours(20));

        await desk.ReadMissedAsync();
        await desk.ReadMissedAsync();
        using var late = await desk.TextAsync(missed.Id, "missed");

        Assert.Equal(3, desk.Turns);
        Assert.Equal(missedAt, (await desk.Store.FindAsync(Kinds.Activity, $"sms:{missed.Id}", CancellationToken.None))?.Value.ReceivedAt);
        Assert.Equal(ActivityOutcome.CarrierWord, (await desk.Store.FindAsync(Kinds.Activity, $"sms:{word.Id}", CancellationToken.None))?.Value.Outcome);
        Assert.Equal(desk.Time.GetUtcNow(), await MarkAsync(desk));
    }

    [Theory]
    [InlineData(71, 1)]
    [InlineData(73, 0)]
    public async Task Given_a_long_downtime_when_the_list_is_read_then_it_goes_back_three_days_at_most(int hours, int expected)
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.ReadMissedAsync();
        desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "old");
        desk.Time.Advance(TimeSpan.FromHours(hours));
        await desk.ReadMissedAsync();
        Assert.Equal(expected, desk.Turns);
    }

    [Fact]
    public async Task Given_a_text_that_cannot_be_taken_when_the_list_is_read_then_the_others_are_and_the_mark_stays()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.ReadMissedAsync();
        var mark = await MarkAsync(desk);
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        var broken = $"sms:{desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "broken").Id}";
        desk.Gateway.Receive("+85260000001", SmsDesk.Ours, "fine");
        desk.Broken.Add(broken);
        await desk.ReadMissedAsync();
        Assert.Equal((1, mark), (desk.Turns, await MarkAsync(desk)));

        desk.Broken.Clear();
        await desk.ReadMissedAsync();
        Assert.Equal((2, desk.Time.GetUtcNow()), (desk.Turns, await MarkAsync(desk)));
    }

    [Fact]
    public async Task Given_a_list_or_store_that_fails_when_it_is_read_then_the_mark_stays()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.ReadMissedAsync();
        var mark = await MarkAsync(desk);
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        desk.Gateway.Receive(RowFor.Resident, SmsDesk.Ours, "missed");
        desk.Gateway.ListsAreDown = true;
        await Assert.ThrowsAsync<GatewayUnavailableException>(desk.ReadMissedAsync);
        desk.Gateway.ListsAreDown = false;
        Assert.NotNull(desk.Engine);
        desk.Engine.CannotWrite = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(desk.ReadMissedAsync);
        Assert.Equal((0, mark), (desk.Turns, await MarkAsync(desk)));
    }

    private static async Task<DateTimeOffset?> MarkAsync(SmsDesk desk) =>
        (await desk.Store.FindAsync(Kinds.Mark, MissedRound.MarkId, CancellationToken.None))?.Value.At;
}
