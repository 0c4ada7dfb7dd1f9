using System.Net;
using System.Text.Json.Nodes;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>What <c>/api/messages</c> takes, and what it answers.</summary>
public sealed class BotInboundTests
{
    private const string Repair = "3栋1202厨房水管漏水，明天下午三点后来修，电话13800138000";

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

    [Theory]
    [InlineData("zh-CN", "您好")]
    [InlineData("zh-HK", "您好")]
    [InlineData("en-GB", "Hello")]
    public async Task Given_members_who_join_when_the_channel_tells_then_others_than_we_are_greeted_once_in_their_language(string locale, string greeting)
    {
        await using var desk = await BotDesk.StartAsync();
        await PostAsync(desk, Joined(desk, locale, "28:bot"));
        Assert.Empty(await desk.RowsAsync());

        await PostAsync(desk, Joined(desk, locale, "28:bot", "29:user"));
        var installed = desk.Activity("installationUpdate");
        installed["action"] = "add";
        await PostAsync(desk, installed);
        await desk.SendDueAsync();

        var call = Assert.Single(desk.Channel.Calls);
        Assert.EndsWith("/activities", call.Target, StringComparison.Ordinal);
        Assert.Contains(greeting, (string?)JsonNode.Parse(call.Body)?["text"] ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_expect_replies_when_a_repair_is_told_then_the_answers_come_back_in_the_response_and_a_repeat_gets_the_same()
    {
        await using var desk = await BotDesk.StartAsync();
        var told = HandedBack(desk.Activity(text: Repair));

        var answer = await desk.AnswerAsync(told);
        var again = await desk.AnswerAsync(told);

        Assert.Equal(answer.ToJsonString(), again.ToJsonString());
        var card = Assert.Single(answer["activities"] as JsonArray ?? []);
        Assert.Equal(("message", (string?)told["id"], "28:bot", "29:user"), ((string?)card?["type"], (string?)card?["replyToId"], (string?)card?["from"]?["id"], (string?)card?["recipient"]?["id"]));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card?["attachments"]?[0]?["contentType"]);
        Assert.True(JsonNode.DeepEquals(told["conversation"], card?["conversation"]));
        await desk.SendDueAsync();
        Assert.Empty(desk.Channel.Calls);

        var confirmed = await desk.AnswerAsync(HandedBack(Pressed(desk, card)));
        Assert.Contains("R20261121-", confirmed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("chat", Assert.Single(await TicketsAsync(desk)).Channel);
    }

    [Fact]
    public async Task Given_a_card_in_teams_when_its_button_is_pressed_then_the_invoke_is_answered_and_the_ticket_comes_as_a_message()
    {
        await using var desk = await BotDesk.StartAsync();
        await desk.SayAsync(Repair, "msteams");
        var press = Invoke(desk, JsonNode.Parse(Assert.Single(desk.Channel.Calls).Body));

        var result = await desk.AnswerAsync(press);
        var again = await desk.AnswerAsync(press);
        await desk.SendDueAsync();

        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"已收到"}""", result.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(result.ToJsonString(), again.ToJsonString());
        Assert.Equal(2, desk.Channel.Calls.Count);
        var ticket = Assert.Single(await TicketsAsync(desk));
        Assert.Equal("teams", ticket.Channel);
        Assert.Contains(ticket.Number, desk.Channel.Calls[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_invoke_with_expect_replies_when_it_is_posted_then_its_result_is_among_the_activities()
    {
        await using var desk = await BotDesk.StartAsync();
        var told = await desk.AnswerAsync(HandedBack(desk.Activity(text: Repair, channelId: "msteams")));
        var press = HandedBack(Invoke(desk, told["activities"]?[0]));

        var activities = (await desk.AnswerAsync(press))["activities"] as JsonArray ?? [];

        Assert.Equal(["message", "invokeResponse"], activities.Select(each => (string?)each?["type"]));
        Assert.Equal(200, (int?)activities[1]?["value"]?["status"]);
        Assert.Equal(200, (int?)activities[1]?["value"]?["body"]?["statusCode"]);
        Assert.Equal((string?)press["id"], (string?)activities[1]?["replyToId"]);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"say":"确认"}""")]
    [InlineData("adaptiveCard/action", """{"other":1}""")]
    [InlineData("adaptiveCard/action", "\"say\"")]
    public async Task Given_an_invoke_nobody_knows_when_it_is_posted_then_it_is_not_implemented(string name, string data)
    {
        await using var desk = await BotDesk.StartAsync();
        var invoke = desk.Activity("invoke");
        (invoke["name"], invoke["value"]) = (name, new JsonObject { ["action"] = new JsonObject { ["data"] = JsonNode.Parse(data) } });

        using var response = await desk.PostAsync(invoke);
        var handedBack = await desk.AnswerAsync(HandedBack(invoke));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal(501, (int?)handedBack["activities"]?[0]?["value"]?["status"]);
        Assert.Empty(await desk.RowsAsync());
    }

    [Fact]
    public async Task Given_mentions_when_a_text_arrives_then_ours_is_taken_out_and_anothers_name_stays()
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "<at>Desk</at> 漏水了，找<at>李师傅</at>", channelId: "msteams");
        said["entities"] = new JsonArray(
            new JsonObject { ["type"] = "clientInfo", ["text"] = new JsonObject() },
            new JsonObject { ["type"] = "mention", ["text"] = "<at>Desk</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } },
            new JsonObject { ["type"] = "mention", ["text"] = "<at>李师傅</at>", ["mentioned"] = new JsonObject { ["id"] = "29:li" } });
        await PostAsync(desk, said);
        Assert.Equal("漏水了，找李师傅", (await HeardAsync(desk)).Text);
    }

    [Fact]
    public async Task Given_long_and_broken_texts_when_they_arrive_then_they_are_cut_and_mended_as_little_as_possible()
    {
        await using var desk = await BotDesk.StartAsync();
        await PostAsync(desk, desk.Activity(text: new string('x', 1599) + "🚰🚰"));
        Assert.Equal(new string('x', 1599) + "…", (await HeardAsync(desk)).Text);

        await using var other = await BotDesk.StartAsync();
        var half = other.Activity(text: "漏水HALF好").ToJsonString().Replace("HALF", "\\ud83d", StringComparison.Ordinal);
        using var response = await other.PostAsync(half, "Bearer " + TestToken.Of(other.Time.GetUtcNow(), claims => claims["serviceurl"] = other.Channel.ServiceUrl));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("漏水\uFFFD好", (await HeardAsync(other)).Text);
    }

    [Fact]
    public async Task Given_pictures_when_they_arrive_then_the_channels_own_are_fetched_with_our_token_others_without_and_what_is_left_out_is_noted()
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "厨房水管漏水");
        said["attachments"] = new JsonArray(
            File("image/gif", desk.Channel.ServiceUrl + "/files/own", "leak.gif"),
            File("image/gif", desk.Channel.ServiceUrl.Replace("127.0.0.1", "localhost", StringComparison.Ordinal).Replace("/connector", "/files/other?sig=1", StringComparison.Ordinal), "漏水.gif"),
            File("image/gif", desk.Channel.ServiceUrl + "/files/gone", "gone.gif"),
            File("image/gif", "http://10.0.0.1/x", "private.gif"),
            File("application/zip", desk.Channel.ServiceUrl + "/files/zip", "x.zip"),
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>厨房水管漏水</p>" });
        await PostAsync(desk, said);
        await desk.FetchPicturesAsync();

        var photos = (await desk.Store.QueryAsync(Kinds.Photo, new() { Kind = Kinds.Photo.Name }, CancellationToken.None)).Select(photo => photo.Value).OrderBy(photo => photo.Name, StringComparer.Ordinal);
        Assert.Equal([("gone.gif", PhotoState.Missing), ("leak.gif", PhotoState.Kept), ("漏水.gif", PhotoState.Kept)], photos.Select(photo => (photo.Name, photo.State)));
        Assert.Equal([("gone", "Bearer token-1"), ("other", null), ("own", "Bearer token-1")], desk.Channel.Calls.Select(call => (call.Target, call.Authorization)).Order());
        Assert.Equal("厨房水管漏水 〔附件未收取〕", (await HeardAsync(desk)).Text);
    }

    [Fact]
    public async Task Given_one_activity_a_hundred_times_at_once_when_it_is_posted_then_one_turn_is_taken()
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "漏水");
        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => desk.PostAsync(said)));
        Assert.All(responses, response => Assert.Equal(200, (int)response.StatusCode));
        Assert.Single(await desk.RowsAsync());
        Array.ForEach(responses, response => response.Dispose());
    }

    [Fact]
    public async Task Given_activities_without_ids_when_they_are_posted_then_the_same_one_counts_once_and_is_answered_without_an_id()
    {
        await using var desk = await BotDesk.StartAsync();
        var said = desk.Activity(text: "漏水");
        said.Remove("id");
        await PostAsync(desk, said);
        await PostAsync(desk, said);
        await desk.SendDueAsync();
        Assert.EndsWith("/activities", Assert.Single(desk.Channel.Calls).Target, StringComparison.Ordinal);

        said["timestamp"] = "2026-11-21T04:00:05.000Z";
        await PostAsync(desk, said);
        said.Remove("timestamp");
        await PostAsync(desk, said);
        await PostAsync(desk, said);
        Assert.Equal(4, (await desk.RowsAsync()).Count);
    }

    [Fact]
    public async Task Given_equal_ids_on_other_channels_and_conversations_when_they_are_posted_then_each_counts()
    {
        await using var desk = await BotDesk.StartAsync();
        foreach (var (channel, conversation, id) in new[] { ("webchat", "a", "b:c"), ("emulator", "a", "b:c"), ("webchat", "a:b", "c"), ("webchat", "a%3Ab", "c") })
        {
            var said = desk.Activity(text: "漏水", channelId: channel);
            (said["conversation"], said["id"]) = (new JsonObject { ["id"] = conversation }, id);
            await PostAsync(desk, said);
        }

        Assert.Equal(4, (await desk.RowsAsync()).Count);
    }

    [Fact]
    public async Task Given_two_users_of_a_group_when_each_tells_his_own_then_each_has_a_form_of_his_own()
    {
        await using var desk = await BotDesk.StartAsync();
        var one = HandedBack(desk.Activity(text: "3栋1202厨房水管漏水"));
        var other = HandedBack(desk.Activity(text: "5栋301电梯坏了"));
        other["from"] = new JsonObject { ["id"] = "29:other" };
        await desk.AnswerAsync(one);
        await desk.AnswerAsync(other);
        Assert.Equal(2, (await desk.Store.QueryAsync(Kinds.Conversation, new() { Kind = Kinds.Conversation.Name }, CancellationToken.None)).Count);
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

    private static JsonObject HandedBack(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    private static JsonObject File(string contentType, string address, string name) => new() { ["contentType"] = contentType, ["contentUrl"] = address, ["name"] = name };

    private static JsonObject Joined(BotDesk desk, string locale, params string[] members)
    {
        var joined = desk.Activity("conversationUpdate");
        joined["locale"] = locale;
        joined["membersAdded"] = new JsonArray([.. members.Select(id => (JsonNode)new JsonObject { ["id"] = id })]);
        return joined;
    }

    /// <summary>The first button of a card, pressed in Web Chat.</summary>
    private static JsonObject Pressed(BotDesk desk, JsonNode? card)
    {
        var pressed = desk.Activity();
        pressed.Remove("text");
        pressed["value"] = FirstAction(card)["data"]?.DeepClone();
        return pressed;
    }

    /// <summary>The first button of a card, pressed in Teams.</summary>
    private static JsonObject Invoke(BotDesk desk, JsonNode? card)
    {
        var invoke = desk.Activity("invoke", channelId: "msteams");
        (invoke["name"], invoke["value"]) = ("adaptiveCard/action", new JsonObject { ["action"] = FirstAction(card).DeepClone(), ["trigger"] = "manual" });
        return invoke;
    }

    private static JsonNode FirstAction(JsonNode? card) =>
        card?["attachments"]?[0]?["content"]?["actions"]?[0] ?? throw new InvalidOperationException("There is no button: " + card?.ToJsonString());

    private static async Task PostAsync(BotDesk desk, JsonNode activity)
    {
        using var response = await desk.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static async Task<InboundActivity> HeardAsync(BotDesk desk) =>
        Assert.Single(await desk.Store.QueryAsync(Kinds.Activity, new() { Kind = Kinds.Activity.Name }, CancellationToken.None)).Value;

    private static async Task<IReadOnlyList<HelpDesk.Store.Tickets.Ticket>> TicketsAsync(BotDesk desk) =>
        [.. (await desk.Store.QueryAsync(Kinds.Ticket, new() { Kind = Kinds.Ticket.Name }, CancellationToken.None)).Select(ticket => ticket.Value).Where(ticket => ticket.CreatedAt == desk.Time.GetUtcNow())];
}
