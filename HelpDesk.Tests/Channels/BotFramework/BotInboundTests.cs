using System.Net;
using System.Text.Json.Nodes;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using static HelpDesk.Tests.Channels.BotFramework.Posted;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>What <c>/api/messages</c> lets in, and what it refuses.</summary>
public sealed class BotInboundTests
{
    [Theory]
    [InlineData("nope")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("\"message\"")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":"29:user"}""")]
    public async Task Given_a_body_that_is_no_activity_when_it_is_posted_then_it_is_refused(string body)
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = null);
        using var response = await desk.PostAsync(body, null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("conversation.id")]
    [InlineData("from")]
    [InlineData("from.id")]
    [InlineData("recipient")]
    [InlineData("recipient.id")]
    public async Task Given_an_activity_that_lacks_what_an_answer_needs_when_it_is_posted_then_it_is_refused_and_told_why(string missing)
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = null);
        foreach (var value in new JsonNode?[] { null, "" })
        {
            var activity = desk.Activity(text: "你好");
            var path = missing.Split('.');
            var parent = path.Length == 1 ? activity : activity[path[0]] as JsonObject ?? [];
            parent[path[^1]] = value is not null && path is ["conversation" or "from" or "recipient"] ? new JsonObject() : value?.DeepClone();

            using var response = await desk.PostAsync(activity.ToJsonString(), null);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(path[0], await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_other_methods_types_sizes_and_depths_when_they_are_tried_then_each_has_its_answer()
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = null);
        using var client = new HttpClient();
        using var got = await client.GetAsync(new Uri(desk.Url + "/api/messages"));
        using var plain = await desk.PostAsync(desk.Activity(text: "你好").ToJsonString(), null, "text/plain");
        using var large = await desk.PostAsync(desk.Activity(text: new string('x', 300_000)).ToJsonString(), null);
        var deep = desk.Activity(text: "你好").ToJsonString();
        using var nested = await desk.PostAsync(deep[..^1] + ",\"x\":" + new string('[', 60) + new string(']', 60) + "}", null);
        var known = desk.Activity(text: "你好");
        known["surprise"] = new JsonObject { ["a"] = 1 };
        using var unknown = await desk.PostAsync(known.ToJsonString(), null, "application/json; charset=utf-8");

        Assert.Equal([405, 400, 413, 400, 200], new[] { got, plain, large, nested, unknown }.Select(response => (int)response.StatusCode));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("handoff")]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("trace")]
    [InlineData("suggestion")]
    [InlineData("contactRelationUpdate")]
    [InlineData("somethingNew")]
    public async Task Given_an_activity_that_says_nothing_when_it_is_posted_then_it_is_taken_without_a_turn(string type)
    {
        await using var desk = await BotDesk.StartAsync();
        using var response = await desk.PostAsync(desk.Activity(type, "漏水"));
        var handedBack = desk.Activity(type);
        handedBack["deliveryMode"] = "expectReplies";

        Assert.Equal((200, ""), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("""{"activities":[]}""", (await desk.AnswerAsync(handedBack)).ToJsonString());
        Assert.Empty(await desk.RowsAsync());
    }

    [Fact]
    public async Task Given_a_request_to_erase_when_it_is_posted_twice_then_one_task_is_on_the_desk()
    {
        await using var desk = await BotDesk.StartAsync();
        var erase = desk.Activity("deleteUserData");
        using var first = await desk.PostAsync(erase);
        using var second = await desk.PostAsync(erase);
        Assert.Equal([200, 200], [(int)first.StatusCode, (int)second.StatusCode]);
        Assert.Equal(DeskTaskReason.EraseAsked, Assert.Single(await desk.TasksAsync()).Reason);
    }

    [Fact]
    public async Task Given_a_store_that_cannot_write_when_an_activity_is_posted_then_the_channel_is_asked_to_come_again_and_nothing_is_lost()
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "漏水");
        desk.Engine.CannotWrite = true;
        using var refused = await desk.PostAsync(said);
        Assert.Equal((503, "5"), ((int)refused.StatusCode, refused.Headers.RetryAfter?.ToString()));

        desk.Engine.CannotWrite = false;
        await PostAsync(desk, said);
        Assert.Single(await desk.RowsAsync());
    }

    [Fact]
    public async Task Given_keys_that_cannot_be_read_when_an_activity_is_posted_then_the_channel_is_asked_to_come_again()
    {
        await using var desk = await BotDesk.StartAsync();
        desk.Channel.KeysAreDown = true;
        using var refused = await desk.PostAsync(desk.Activity(text: "漏水"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("keys", desk.Get<HelpDesk.Bot.Channels.BotFramework.BotChannelState>().Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", null, 404)]
    [InlineData("Development", null, 200)]
    [InlineData("Development", TestToken.AppId, 401)]
    public async Task Given_no_token_when_an_activity_is_posted_then_only_development_without_an_app_id_lets_it_in(string environment, string? appId, int status)
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = appId, environment);
        using var response = await desk.PostAsync(desk.Activity(text: "漏水").ToJsonString(), null);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Given_no_token_when_the_activity_names_an_address_elsewhere_then_it_is_heard_but_nothing_is_sent_there()
    {
        await using var desk = await BotDesk.StartAsync(bot => bot.AppId = null);
        var said = desk.Activity(text: "漏水");
        said["serviceUrl"] = "https://evil.example.com/";
        using var response = await desk.PostAsync(said.ToJsonString(), null);
        await desk.SendDueAsync();
        Assert.Equal(200, (int)response.StatusCode);
        var row = Assert.Single(await desk.RowsAsync());
        Assert.Equal((OutboxState.Failed, "no_route"), (row.State, row.Reason));
    }
}
