using System.Net;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Store.Outbox;

namespace HelpDesk.Tests.Channels.Sms;

public sealed class SmsStatusCallbackTests
{
    private const string Row = "sms:SM0/0";

    [Theory]
    [InlineData("queued", OutboxState.Sent)]
    [InlineData("accepted", OutboxState.Sent)]
    [InlineData("scheduled", OutboxState.Sent)]
    [InlineData("sending", OutboxState.Sent)]
    [InlineData("sent", OutboxState.Sent)]
    [InlineData("delivered", OutboxState.Delivered)]
    [InlineData("read", OutboxState.Delivered)]
    [InlineData("undelivered", OutboxState.Failed)]
    [InlineData("failed", OutboxState.Failed)]
    [InlineData("canceled", OutboxState.Failed)]
    [InlineData("receiving", OutboxState.Unknown)]
    [InlineData("something-new", OutboxState.Unknown)]
    public async Task Given_an_unknown_text_when_a_callback_comes_then_it_is_resolved(string status, OutboxState expected)
    {
        await using var desk = await SmsDesk.StartAsync();
        var now = desk.Time.GetUtcNow();
        await desk.PlanAsync(RowFor.Reply(Row, now).Claimed(now).MarkUnknown("timeout", now));

        Assert.Equal(HttpStatusCode.NoContent, await desk.StatusAsync(Row, "SM7", status));

        var row = await desk.RowAsync(Row);
        Assert.Equal((expected, expected == OutboxState.Unknown ? null : "SM7"), (row.State, row.GatewayId));
    }

    public static TheoryData<string, OutboxState> Orders => new()
    {
        { "queued sent delivered", OutboxState.Delivered },
        { "delivered sent queued", OutboxState.Delivered },
        { "sent delivered sent delivered queued", OutboxState.Delivered },
        { "delivered failed", OutboxState.Delivered },
        { "failed delivered sent", OutboxState.Failed },
        { "sent undelivered sent", OutboxState.Failed },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Given_callbacks_in_any_order_when_they_come_then_a_text_never_goes_back(string order, OutboxState expected)
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.PlanAsync(RowFor.Reply(Row, desk.Time.GetUtcNow()));
        await desk.SendDueAsync();
        var sid = (await desk.RowAsync(Row)).GatewayId ?? "";
        foreach (var status in order.Split(' '))
        {
            await desk.StatusAsync(Row, sid, status);
        }

        Assert.Equal(expected, (await desk.RowAsync(Row)).State);
    }

    [Fact]
    public async Task Given_a_failed_reply_when_the_callback_comes_twice_then_staff_get_one_task()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.PlanAsync(RowFor.Reply(Row, desk.Time.GetUtcNow()));
        await desk.StatusAsync(Row, "SM7", "undelivered", "30005");
        await desk.StatusAsync(Row, "SM7", "undelivered", "30005");

        Assert.Equal("30005", (await desk.RowAsync(Row)).Reason);
        var task = Assert.Single(await desk.TasksAsync());
        Assert.Equal((DeskTaskReason.NotDelivered, Row), (task.Reason, task.Subject));
    }

    [Fact]
    public async Task Given_error_21610_when_the_callback_comes_then_the_number_is_blocked_and_staff_call()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.PlanAsync(RowFor.Reply(Row, desk.Time.GetUtcNow()));
        await desk.StatusAsync(Row, "SM7", "failed", StatusDecision.OptedOut);

        Assert.Equal("carrier_blocked", (await desk.RowAsync(Row)).Reason);
        Assert.Equal(desk.Time.GetUtcNow(), (await desk.Store.FindAsync(Kinds.Consent, RowFor.Resident, CancellationToken.None))?.Value.CarrierBlockedAt);
        Assert.Equal(DeskTaskReason.CannotBeTexted, Assert.Single(await desk.TasksAsync()).Reason);
    }

    [Theory]
    [InlineData("failed", OutboxState.Sent)]
    [InlineData("queued", OutboxState.Sent)]
    [InlineData("delivered", OutboxState.Delivered)]
    public void Given_a_resent_text_when_news_of_the_other_copy_comes_then_only_delivery_counts(string status, OutboxState expected)
    {
        var row = RowFor.Reply(Row, default).Claimed(default).Accepted("SM2", default);
        Assert.Equal(expected, StatusDecision.After(row, "SM1", status, null, default).After.State);
    }

    [Theory]
    [InlineData("/twilio/sms/status?m=nobody")]
    [InlineData("/twilio/sms/status?m=")]
    [InlineData("/twilio/sms/status")]
    public async Task Given_a_callback_for_no_row_of_ours_when_it_comes_then_it_is_answered_all_the_same(string target)
    {
        await using var desk = await SmsDesk.StartAsync();
        using var response = await desk.PostAsync(target, [("MessageSid", "SM1"), ("MessageStatus", "sent")]);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Given_a_forged_or_empty_callback_when_it_comes_then_it_is_refused()
    {
        await using var desk = await SmsDesk.StartAsync();
        using var forged = await desk.PostAsync("/twilio/sms/status?m=x", [("MessageSid", "SM1"), ("MessageStatus", "sent")], "forged");
        using var empty = await desk.PostAsync("/twilio/sms/status?m=x", [("MessageSid", "SM1")]);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (forged.StatusCode, empty.StatusCode));
    }

    [Fact]
    public async Task Given_a_store_that_cannot_write_when_a_callback_comes_then_503()
    {
        await using var desk = await SmsDesk.StartAsync();
        await desk.PlanAsync(RowFor.Reply(Row, desk.Time.GetUtcNow()));
        Assert.NotNull(desk.Engine);
        desk.Engine.CannotWrite = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await desk.StatusAsync(Row, "SM1", "sent"));
    }
}
