using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Channels.Sms;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Delivery;

public sealed class UnknownSendsTests
{
    [Fact]
    public async Task Given_a_kill_between_sending_and_accepted_when_the_desk_starts_then_the_row_is_unknown_and_nothing_is_sent()
    {
        await using var desk = await KilledAsync(gatewayHasIt: true);
        await desk.SendDueAsync();
        Assert.Equal((OutboxState.Unknown, "interrupted"), ((await desk.RowAsync("a")).State, (await desk.RowAsync("a")).Reason));
        Assert.Single(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_a_text_waiting_for_a_retry_when_the_desk_starts_then_it_is_not_unknown_and_goes_out()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.PlanAsync(RowFor.Reply("a", now).Claimed(now).Retry("unreachable", now.AddSeconds(5)));
        await desk.Get<OutboxClaims>().RecoverAsync(CancellationToken.None);
        desk.Time.Advance(TimeSpan.FromSeconds(5));
        await desk.SendDueAsync();
        Assert.Equal(OutboxState.Sent, (await desk.RowAsync("a")).State);
    }

    [Fact]
    public async Task Given_more_interrupted_rows_than_a_page_when_the_desk_starts_then_all_become_unknown()
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.PlanAsync([.. Enumerable.Range(0, 350).Select(n => n % 3 == 0
            ? RowFor.Reply($"w{n}", now).Claimed(now).Retry("unreachable", now.AddSeconds(n))
            : RowFor.Reply($"s{n}", now).Claimed(now.AddSeconds(n)))]);
        await desk.Get<OutboxClaims>().RecoverAsync(CancellationToken.None);
        var counters = (await desk.Store.Engine.CountersAsync("outbox/", CancellationToken.None)).Where(counter => counter.Value != 0).Select(counter => (counter.Name, counter.Value));
        Assert.Equal([("outbox/sending", 117), ("outbox/unknown", 233)], counters);
    }

    [Fact]
    public async Task Given_an_unknown_text_when_its_callback_comes_then_it_is_resolved_and_never_resent()
    {
        await using var desk = await KilledAsync(gatewayHasIt: true);
        await desk.StatusAsync("a", desk.Gateway.Sent[0].Id, "delivered");
        await LookForAsync(desk, TimeSpan.FromMinutes(12));
        Assert.Equal(OutboxState.Delivered, (await desk.RowAsync("a")).State);
        Assert.Single(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_an_unknown_text_when_the_gateways_list_holds_it_then_it_is_ours_after_thirty_seconds()
    {
        await using var desk = await KilledAsync(gatewayHasIt: true);
        await LookForAsync(desk, TimeSpan.FromSeconds(29));
        Assert.Equal(OutboxState.Unknown, (await desk.RowAsync("a")).State);
        await LookForAsync(desk, TimeSpan.FromSeconds(1));

        var row = await desk.RowAsync("a");
        Assert.Equal((OutboxState.Sent, desk.Gateway.Sent[0].Id, false), (row.State, row.GatewayId, row.Resent));
        Assert.Single(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_an_unknown_reply_when_the_list_does_not_hold_it_for_five_minutes_then_it_is_resent_once_and_marked()
    {
        await using var desk = await KilledAsync(gatewayHasIt: false);
        await LookForAsync(desk, TimeSpan.FromSeconds(299));
        Assert.Empty(desk.Gateway.Sent);
        await LookForAsync(desk, TimeSpan.FromSeconds(1));

        var row = await desk.RowAsync("a");
        Assert.Equal((OutboxState.Sent, true, 2), (row.State, row.Resent, row.Attempts));
        Assert.Single(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_a_resend_that_stays_unknown_when_five_more_minutes_pass_then_it_failed_and_staff_hear_of_it()
    {
        await using var desk = await KilledAsync(gatewayHasIt: false);
        desk.Gateway.Next(GatewayFault.Timeout);
        await LookForAsync(desk, TimeSpan.FromMinutes(5));
        Assert.True((await desk.RowAsync("a")).Resent);
        await LookForAsync(desk, TimeSpan.FromSeconds(299));
        Assert.Equal(OutboxState.Unknown, (await desk.RowAsync("a")).State);
        await LookForAsync(desk, TimeSpan.FromSeconds(1));

        Assert.Equal((OutboxState.Failed, "unknown"), ((await desk.RowAsync("a")).State, (await desk.RowAsync("a")).Reason));
        Assert.Equal(DeskTaskReason.NotDelivered, Assert.Single(await desk.TasksAsync()).Reason);
        Assert.Empty(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_an_unknown_broadcast_when_five_minutes_pass_then_it_goes_to_staff_and_is_not_resent()
    {
        await using var desk = await KilledAsync(gatewayHasIt: false, OutboxPurpose.Broadcast);
        await LookForAsync(desk, TimeSpan.FromMinutes(5));
        Assert.Equal(OutboxState.Failed, (await desk.RowAsync("a")).State);
        Assert.Equal(DeskTaskReason.NotDelivered, Assert.Single(await desk.TasksAsync()).Reason);
        Assert.Empty(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_a_list_that_cannot_be_read_when_five_minutes_pass_then_the_decision_waits_for_it()
    {
        await using var desk = await KilledAsync(gatewayHasIt: true);
        desk.Gateway.ListsAreDown = true;
        await LookForAsync(desk, TimeSpan.FromMinutes(7));
        Assert.Equal(OutboxState.Unknown, (await desk.RowAsync("a")).State);
        desk.Gateway.ListsAreDown = false;
        await LookForAsync(desk, TimeSpan.FromMinutes(1));
        Assert.Equal(OutboxState.Sent, (await desk.RowAsync("a")).State);
        Assert.Single(desk.Gateway.Sent);
    }

    [Fact]
    public async Task Given_a_timeout_after_the_gateway_took_it_when_the_sender_runs_then_the_row_is_unknown_until_the_list_tells()
    {
        await using var desk = await SmsDesk.StartAsync();
        desk.Gateway.Next(GatewayFault.TakenThenTimeout, GatewayFault.Timeout);
        var now = desk.Time.GetUtcNow();
        await desk.PlanAsync(RowFor.Reply("a", now, text: "1"), RowFor.Reply("b", now.AddTicks(1), text: "1"));
        await desk.SendDueAsync();
        await LookForAsync(desk, TimeSpan.FromSeconds(30));
        Assert.Equal((OutboxState.Sent, OutboxState.Unknown), ((await desk.RowAsync("a")).State, (await desk.RowAsync("b")).State));

        await LookForAsync(desk, TimeSpan.FromMinutes(5));
        Assert.Equal((OutboxState.Sent, true), ((await desk.RowAsync("b")).State, (await desk.RowAsync("b")).Resent));
        Assert.Equal(2, desk.Gateway.Sent.Count);
    }

    [Fact]
    public async Task Given_the_running_loop_when_time_passes_then_unknown_texts_are_looked_into()
    {
        await using var desk = await KilledAsync(gatewayHasIt: false);
        using var loop = new UnknownSends(
            desk.Get<UnknownChecks>(), new(OutboxLane.Sms, desk.Gateway, desk.Get<HelpDesk.Bot.Channels.Sms.SmsChannelState>(), IsOn: true, RestsAsOne: true), desk.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<UnknownSends>.Instance);
        var resent = new TaskCompletionSource();
        desk.Gateway.Took += _ => resent.TrySetResult();
        await loop.StartAsync(CancellationToken.None);
        while (!resent.Task.IsCompleted)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        await loop.StopAsync(CancellationToken.None);
        Assert.True((await desk.RowAsync("a")).Resent);
    }

    /// <summary>A row was Sending when the process was killed; the gateway has the text or not; the desk has started again.</summary>
    private static async Task<SmsDesk> KilledAsync(bool gatewayHasIt, OutboxPurpose purpose = OutboxPurpose.Reply)
    {
        var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        var row = (RowFor.Reply("a", now) with { Purpose = purpose }).Claimed(now);
        await desk.PlanAsync(row);
        if (gatewayHasIt)
        {
            await desk.Gateway.SendAsync(row, CancellationToken.None);
        }

        await desk.Get<OutboxClaims>().RecoverAsync(CancellationToken.None);
        return desk;
    }

    /// <summary>Lets time pass and looks every half minute, as the loop does.</summary>
    private static async Task LookForAsync(SmsDesk desk, TimeSpan time)
    {
        while (time > TimeSpan.Zero)
        {
            var step = time < TimeSpan.FromSeconds(30) ? time : TimeSpan.FromSeconds(30);
            desk.Time.Advance(step);
            time -= step;
            await desk.CheckUnknownAsync();
        }
    }
}
