using System.Text.Json.Nodes;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Contracts.Engine;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>What reaches a channel's connector, and what its answers lead to.</summary>
public sealed class ConnectorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Given_a_text_when_it_is_answered_then_the_answer_goes_to_its_address_from_us_to_the_user(string slash)
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "漏水");
        said["serviceUrl"] = desk.Channel.ServiceUrl + slash;
        said["id"] = "f:1|2@3;4/5";
        using var response = await desk.PostAsync(said);
        await desk.SendDueAsync();

        var call = Assert.Single(desk.Channel.Calls);
        Assert.Equal(("POST", "/v3/conversations/a%3A1%7Cx%40y%3Bz/activities/f%3A1%7C2%403%3B4%2F5"), (call.Method, call.Target));
        Assert.Equal(("Bearer token-1", "a:1|x@y;z"), (call.Authorization, call.ConversationId));
        var body = JsonNode.Parse(call.Body) as JsonObject ?? [];
        Assert.False(body.ContainsKey("id"));
        Assert.True(JsonNode.DeepEquals(said["conversation"], body["conversation"]));
        Assert.Equal(("message", "webchat", "28:bot", "29:user", "f:1|2@3;4/5"), ((string?)body["type"], (string?)body["channelId"], (string?)body["from"]?["id"], (string?)body["recipient"]?["id"], (string?)body["replyToId"]));
        Assert.Equal(("plain", "zh-Hans"), ((string?)body["textFormat"], (string?)body["locale"]));
        var row = Assert.Single(await desk.RowsAsync());
        Assert.Equal((OutboxState.Sent, "out-1"), (row.State, row.GatewayId));
    }

    [Theory]
    [InlineData(200, """{"id":"x"}""", OutboxState.Sent, null)]
    [InlineData(201, """{"id":"x"}""", OutboxState.Sent, null)]
    [InlineData(202, "", OutboxState.Sent, null)]
    [InlineData(200, "nonsense", OutboxState.Sent, null)]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""", OutboxState.Failed, "400 BadSyntax")]
    [InlineData(403, "", OutboxState.Failed, "http_403")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", OutboxState.Failed, "404 ConversationNotFound")]
    [InlineData(302, "", OutboxState.Failed, "http_302")]
    [InlineData(413, "", OutboxState.Failed, "http_413")]
    [InlineData(412, "", OutboxState.Sending, "http_412")]
    [InlineData(429, "", OutboxState.Sending, "http_429")]
    [InlineData(500, "", OutboxState.Sending, "http_500")]
    [InlineData(503, "", OutboxState.Sending, "http_503")]
    [InlineData(408, "", OutboxState.Unknown, "http_408")]
    [InlineData(504, "", OutboxState.Unknown, "http_504")]
    public async Task Given_a_connectors_answer_when_it_is_read_then_the_row_stands_accordingly(int status, string body, OutboxState state, string? reason)
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next((status, body));
        await desk.SayAsync("漏水");
        var row = Assert.Single(await desk.RowsAsync());
        Assert.Equal((state, reason), (row.State, row.Reason));
        Assert.Equal(state == OutboxState.Failed, (await desk.TasksAsync()).Any(task => task.Reason == DeskTaskReason.NotDelivered));
        Assert.Single(desk.Channel.Calls);
    }

    [Fact]
    public async Task Given_a_redirect_when_it_is_answered_then_it_is_not_followed()
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next(context =>
        {
            context.Response.Redirect(desk.Channel.Url + "/elsewhere");
            return Task.CompletedTask;
        });
        await desk.SayAsync("漏水");
        Assert.DoesNotContain(desk.Channel.Calls, call => call.Method == "stray");
    }

    [Fact]
    public async Task Given_a_channel_that_asks_for_patience_when_the_time_has_come_then_the_answer_is_sent_in_order()
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next(context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "20");
            return Task.CompletedTask;
        });
        await desk.SayAsync("漏水");
        await desk.SayAsync("3栋1202");
        desk.Time.Advance(TimeSpan.FromSeconds(19));
        await desk.SendDueAsync();
        Assert.Single(desk.Channel.Calls);

        desk.Time.Advance(TimeSpan.FromSeconds(2));
        await desk.SendDueAsync();
        Assert.Equal(["in-1", "in-1", "in-2"], desk.Channel.Calls.Select(call => (string?)JsonNode.Parse(call.Body)?["replyToId"]));
        Assert.All(await desk.RowsAsync(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task Given_a_channel_that_hangs_up_when_five_minutes_have_passed_then_the_answer_is_sent_once_more_and_marked()
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await desk.SayAsync("漏水");
        Assert.Equal(OutboxState.Unknown, Assert.Single(await desk.RowsAsync()).State);

        foreach (var minutes in new[] { 0.5, 1, 1, 1, 1 })
        {
            desk.Time.Advance(TimeSpan.FromMinutes(minutes));
            await desk.CheckUnknownAsync();
        }

        Assert.Single(desk.Channel.Calls);
        desk.Time.Advance(TimeSpan.FromMinutes(0.5));
        await desk.CheckUnknownAsync();
        var row = Assert.Single(await desk.RowsAsync());
        Assert.Equal((OutboxState.Sent, true, 2), (row.State, row.Resent, desk.Channel.Calls.Count));
    }

    [Fact]
    public async Task Given_an_activity_of_ours_when_it_is_changed_and_removed_then_the_connector_is_called_so()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync("漏水");
        var row = Assert.Single(await desk.RowsAsync());
        var conversation = await desk.Store.FindAsync(HelpDesk.Store.Kinds.Conversation, row.ConversationId ?? "", CancellationToken.None);
        var route = ChannelRoute.Read(conversation?.Value.Route) ?? throw new InvalidOperationException("No route.");
        var client = desk.Get<ConnectorClient>();

        Assert.IsType<SendOutcome.Accepted>(await client.UpdateAsync(route, "out|1", ConnectorBody.Of(route, row, null, "out|1"), CancellationToken.None));
        Assert.IsType<SendOutcome.Accepted>(await client.DeleteAsync(route, "out|1", CancellationToken.None));

        Assert.Equal(["PUT", "DELETE"], desk.Channel.Calls.Skip(1).Select(call => call.Method));
        Assert.All(desk.Channel.Calls.Skip(1), call => Assert.EndsWith("/activities/out%7C1", call.Target, StringComparison.Ordinal));
        Assert.Equal("out|1", (string?)JsonNode.Parse(desk.Channel.Calls[1].Body)?["id"]);
        Assert.Equal("", desk.Channel.Calls[2].Body);
    }

    [Fact]
    public async Task Given_a_ticket_of_teams_when_staff_write_a_day_and_a_restart_later_then_it_reaches_the_user()
    {
        using var folder = new TempFolder();
        await using var channel = await FakeChannel.StartAsync();
        var time = new ManualTimeProvider();
        await using (var desk = await BotDesk.StartAsync(engine: Open(folder), time: time, shared: channel))
        {
            await desk.SayAsync("3栋1202厨房水管漏水，明天下午三点后来修，电话13800138000", "msteams");
            await desk.SayAsync("对", "msteams");
            time.Advance(TimeSpan.FromDays(1));
            await desk.ReplyFromDeskAsync("师傅明天上午到。");
        }

        await using var restarted = await BotDesk.StartAsync(engine: Open(folder), time: time, shared: channel);
        await restarted.SendDueAsync();

        var call = channel.Calls[^1];
        Assert.Equal((3, "/v3/conversations/a%3A1%7Cx%40y%3Bz/activities"), (channel.Calls.Count, call.Target));
        var body = JsonNode.Parse(call.Body);
        Assert.Equal(("师傅明天上午到。", "plain", null), ((string?)body?["text"], (string?)body?["textFormat"], (string?)body?["replyToId"]));
        Assert.Equal(("29:user", "28:bot", "t1"), ((string?)body?["recipient"]?["id"], (string?)body?["from"]?["id"], (string?)body?["conversation"]?["tenantId"]));
        Assert.Equal(OutboxState.Sent, (await restarted.RowsAsync())[^1].State);
    }

    [Fact]
    public async Task Given_a_channel_that_is_down_when_texts_are_due_then_the_other_lane_goes_on_and_another_host_too()
    {
        await using var down = await FakeChannel.StartAsync();
        await using var desk = await BotDesk.StartAsync();
        down.Next([.. Enumerable.Repeat((503, ""), 10)]);
        for (var user = 0; user < 5; user++)
        {
            var said = desk.Activity(text: "漏水");
            (said["serviceUrl"], said["from"]) = (down.ServiceUrl, new JsonObject { ["id"] = $"29:{user}" });
            using var response = await desk.PostAsync(said);
        }

        await desk.SendDueAsync();
        await desk.SayAsync("漏水");
        await desk.Store.CommitAsync(new HelpDesk.Store.Changes().Insert(HelpDesk.Store.Kinds.Outbox, HelpDesk.Tests.Store.Outbox.RowFor.Reply("sms:1/0", desk.Time.GetUtcNow())), CancellationToken.None);
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);

        Assert.Single(desk.Channel.Calls);
        Assert.Single(desk.Gateway.Sent);
        Assert.True(down.Calls.Count <= 5);
    }

    [Fact]
    public async Task Given_production_when_a_token_vouches_for_a_private_address_then_it_is_not_called_unless_a_setting_names_it()
    {
        await using var strict = await BotDesk.StartAsync(environment: "Production");
        await SayInProductionAsync(strict);
        Assert.Equal("address_not_allowed", Assert.Single(await strict.RowsAsync()).Reason);
        Assert.Empty(strict.Channel.Calls);

        await using var excepted = await BotDesk.StartAsync(bot => bot.PrivateHosts = "127.0.0.1, other", environment: "Production");
        await SayInProductionAsync(excepted);
        Assert.Single(excepted.Channel.Calls);
    }

    private static SqliteEngine Open(TempFolder folder) => SqliteEngine.Open(folder.File("desk.db"), HelpDesk.Store.Kinds.Schemas, HelpDesk.Store.Kinds.Refile);

    private static async Task SayInProductionAsync(BotDesk desk)
    {
        using var response = await desk.PostAsync(desk.Activity(text: "漏水"));
        Assert.Equal(200, (int)response.StatusCode);
        await desk.SendDueAsync();
    }
}
