using System.Net;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Contracts.Engine;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Given_a_connector_that_refuses_the_token_when_a_new_one_is_good_then_it_is_asked_for_once()
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.Next((401, ""));
        await desk.SayAsync("漏水");
        Assert.Equal(["Bearer token-1", "Bearer token-2"], desk.Channel.Calls.Select(call => call.Authorization));
        Assert.Equal(OutboxState.Sent, Assert.Single(await desk.RowsAsync()).State);

        desk.Channel.Next((401, ""), (401, ""));
        await desk.SayAsync("3栋1202");
        Assert.Equal((4, 3), (desk.Channel.Calls.Count, desk.Channel.TokensGiven));
        Assert.Equal("configuration", (await desk.RowsAsync())[1].Reason);
    }

    [Fact]
    public async Task Given_tokens_when_they_are_asked_for_then_the_form_is_right_and_one_is_used_until_five_minutes_before_its_end()
    {
        await using var channel = await FakeChannel.StartAsync();
        var time = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        using var http = new HttpClient(new TokenEndpoint(new(channel.Url + "/token"), new SocketsHttpHandler()));
        using var tokens = new ConnectorTokens(new() { AppId = TestToken.AppId, AppPassword = "s&cret+", TenantId = "tenant-1" }, http, time);

        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(null, CancellationToken.None).AsTask()));

        Assert.All(given, token => Assert.Equal("token-1", token));
        var form = channel.TokenForm ?? new Dictionary<string, string>();
        Assert.Equal(("client_credentials", TestToken.AppId, "s&cret+"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains("https://api.botframework.com/.default", form["scope"], StringComparison.Ordinal);

        var refused = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync("token-1", CancellationToken.None).AsTask()));
        Assert.All(refused, token => Assert.Equal("token-2", token));
    }

    [Fact]
    public async Task Given_tokens_that_end_within_five_minutes_when_answers_are_sent_then_each_has_a_new_one()
    {
        await using var desk = await BotDesk.StartAsync(time: new(new DateTimeOffset(2100, 1, 1, 4, 0, 0, TimeSpan.Zero)));
        desk.Channel.TokenSeconds = 200;
        await desk.SayAsync("漏水");
        await desk.SayAsync("3栋1202");
        Assert.Equal(["Bearer token-1", "Bearer token-2"], desk.Channel.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Given_the_place_of_tokens_down_when_an_answer_is_due_then_it_waits_and_is_not_lost()
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.TokenEndpoint = "http://127.0.0.1:9/token");
        await desk.SayAsync("漏水");
        Assert.Empty(desk.Channel.Calls);
        Assert.Equal((OutboxState.Sending, "no_token"), ((await desk.RowsAsync())[0].State, (await desk.RowsAsync())[0].Reason));
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

    [Theory]
    [InlineData("https://smba.example.com/", true)]
    [InlineData("http://smba.example.com/", false)]
    [InlineData("https://user@smba.example.com/", false)]
    [InlineData("https://smba.example.com/?x=", false)]
    [InlineData("https://smba.example.com/#", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("http://127.0.0.1:80/", false)]
    [InlineData("http://desk.lan/", true)]
    [InlineData("nonsense", false)]
    public void Given_an_address_when_it_is_looked_at_then_only_plain_https_ones_and_exceptions_may_be_called(string address, bool allowed) =>
        Assert.Equal(allowed, new AddressRules(["desk.lan"], allowsLoopback: false).Allows(address));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2620:fe::fe", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void Given_an_ip_address_when_it_is_looked_at_then_private_ones_are_known(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    private static SqliteEngine Open(TempFolder folder) => SqliteEngine.Open(folder.File("desk.db"), HelpDesk.Store.Kinds.Schemas, HelpDesk.Store.Kinds.Refile);

    private static async Task SayInProductionAsync(BotDesk desk)
    {
        using var response = await desk.PostAsync(desk.Activity(text: "漏水"));
        Assert.Equal(200, (int)response.StatusCode);
        await desk.SendDueAsync();
    }
}
