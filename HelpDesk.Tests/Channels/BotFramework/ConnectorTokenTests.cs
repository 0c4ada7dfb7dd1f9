using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>The token by which connectors know us.</summary>
public sealed class ConnectorTokenTests
{
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
}
