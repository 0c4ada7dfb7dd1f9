using System.Globalization;
using System.Net;
using System.Text.Json;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

[Collection(LineDesk.Name)]
public sealed class LineEndpointTests(LineDesk desk)
{
    [Theory]
    [InlineData(null, 401, "Unauthorized")]
    [InlineData("not-the-secret", 403, "TokenExpired")]
    [InlineData(LineDesk.Secret, 200, null)]
    public async Task Given_a_secret_when_a_token_is_asked_for_then_only_the_right_one_gets_it(string? secret, int status, string? code)
    {
        var answer = await desk.AskAsync(HttpMethod.Post, "/tokens/generate", secret);
        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
        if (status == 200)
        {
            Assert.Equal(1800, answer.Json.GetProperty("expires_in").GetInt32());
            Assert.False(answer.Json.TryGetProperty("streamUrl", out _));
        }
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_wang","name":"王"},"trustedOrigins":["https://www.example.com"]}""", 200)]
    [InlineData("""{"user":{"id":"wang"}}""", 400)]
    [InlineData("""{"user":{"id":"dl_"}}""", 400)]
    [InlineData("""{"user":{"id":"dl_a b"}}""", 400)]
    [InlineData("""{"trustedOrigins":["http://www.example.com"]}""", 400)]
    [InlineData("""{"trustedOrigins":["https://www.example.com/path"]}""", 400)]
    [InlineData("""{"trustedOrigins":["*"]}""", 400)]
    [InlineData("""[1]""", 400)]
    [InlineData("""{"user":""", 400)]
    public async Task Given_a_users_id_or_origins_when_a_token_is_asked_for_then_only_sound_ones_are_taken(string body, int status) =>
        Assert.Equal(status, (int)(await desk.AskAsync(HttpMethod.Post, "/tokens/generate", LineDesk.Secret, body)).Status);

    [Fact]
    public async Task Given_no_secret_in_the_settings_when_a_token_is_asked_for_then_there_is_none_for_anybody()
    {
        await using var host = new DeskHost();
        using var client = host.CreateClient();
        foreach (var bearer in new[] { "", "x" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
            using var answer = await client.SendAsync(request);
            Assert.Equal(bearer.Length == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Given_a_conversation_when_opened_then_it_is_greeted_in_the_clients_language_and_opening_it_again_is_no_mistake()
    {
        var talk = await desk.OpenAsync("en-GB");
        Assert.Contains("Osmanthus", Text(Assert.Single(await talk.ActivitiesAsync())), StringComparison.Ordinal);

        var again = await desk.AskAsync(HttpMethod.Post, "/conversations", talk.Token, new { user = new { } });
        Assert.Equal((HttpStatusCode.OK, talk.Id), (again.Status, again.Text("conversationId")));
        Assert.StartsWith("ws://127.0.0.1:", again.Text("streamUrl"), StringComparison.Ordinal);
        Assert.Single(await talk.ActivitiesAsync());
    }

    [Fact]
    public async Task Given_the_secret_when_a_conversation_is_opened_and_written_to_with_it_then_the_site_speaks_for_its_visitor()
    {
        var started = await desk.AskAsync(HttpMethod.Post, "/conversations", LineDesk.Secret, new { user = new { id = "dl_visitor" } });
        var path = $"/conversations/{started.Text("conversationId")}/activities";
        await desk.AskAsync(HttpMethod.Post, path, LineDesk.Secret, new { type = "message", text = "hello", from = new { id = "dl_other" } });

        var heard = (await desk.AskAsync(HttpMethod.Get, path, LineDesk.Secret)).Json.GetProperty("activities")[1];
        Assert.Equal("dl_visitor", heard.GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Given_a_message_when_posted_then_it_is_echoed_with_its_own_data_and_answered_with_a_reply_to_it_and_times_rise()
    {
        var talk = await desk.OpenAsync();
        var posted = await talk.SayAsync("3栋1202厨房水管漏水，明天下午三点后来修", "own-1");

        var all = await talk.ActivitiesAsync();
        var (echo, reply) = (all[1], all[2]);
        Assert.Equal($"{talk.Id}|0000002", posted.Text("id"));
        Assert.Equal((posted.Text("id"), "own-1", "user", "plain"), (Id(echo), echo.GetProperty("channelData").GetProperty("clientActivityID").GetString(), Role(echo), echo.GetProperty("textFormat").GetString()));
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal((posted.Text("id"), "bot"), (reply.GetProperty("replyToId").GetString(), Role(reply)));
        Assert.False(all[0].TryGetProperty("replyToId", out _));
        var times = all.Select(each => DateTimeOffset.Parse(each.GetProperty("timestamp").GetString() ?? "", CultureInfo.InvariantCulture)).ToList();
        Assert.True(times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second));
        Assert.DoesNotContain(":null", (await talk.ReadAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_same_message_twice_when_posted_then_it_takes_effect_once_and_has_the_same_id()
    {
        var talk = await desk.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => talk.SayAsync("我要报修", "again")));

        Assert.Single(answers.Select(answer => answer.Text("id")).Distinct());
        Assert.Equal(3, (await talk.ActivitiesAsync()).Count);
    }

    [Fact]
    public async Task Given_a_card_when_its_button_is_pressed_then_it_says_what_the_button_says_and_files_the_ticket()
    {
        var talk = await desk.OpenAsync();
        await talk.SayAsync("3栋1202厨房水管漏水，明天下午三点后来修，姓王，电话13900001202");
        var card = (await talk.ActivitiesAsync())[^1].GetProperty("attachments")[0].GetProperty("content");
        var button = card.GetProperty("actions")[0].GetProperty("data");

        var posted = await talk.PostAsync(new { type = "message", value = button, channelData = new { postBack = true, clientActivityID = "press" } });

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        var after = await talk.ActivitiesAsync("3");
        Assert.False(after[0].TryGetProperty("text", out _));
        Assert.Contains("R2026", after[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_typing_or_an_event_when_posted_then_it_has_an_id_and_leaves_no_trace()
    {
        var talk = await desk.OpenAsync();
        foreach (var activity in new[] { """{"type":"typing"}""", """{"type":"event","name":"webchat/join","from":{"id":"x"}}""" })
        {
            Assert.StartsWith(talk.Id, (await talk.PostAsync(activity)).Text("id"), StringComparison.Ordinal);
        }

        Assert.Single(await talk.ActivitiesAsync());
    }

    [Fact]
    public async Task Given_a_page_that_tells_what_was_read_when_posted_then_it_is_noted_and_never_goes_back()
    {
        var talk = await desk.OpenAsync();
        await talk.SayAsync("我要报修");
        foreach (var (value, expected) in new[] { ("2", 2L), ("1", 2), ("-1", 2), ("\"3\"", 2), ("99", 3) })
        {
            Assert.Equal(HttpStatusCode.OK, (await talk.PostAsync($$"""{"type":"event","name":"page/read","value":{{value}}}""")).Status);
            Assert.Equal(expected, await desk.Host.Get<ReadMarks>().ReadUpToAsync("chat:" + talk.Id, CancellationToken.None));
        }

        Assert.Equal(3, (await talk.ActivitiesAsync()).Count);
    }

    [Theory]
    [InlineData("", 5, "5")]
    [InlineData("-", 5, "5")]
    [InlineData("0", 5, "5")]
    [InlineData("3", 2, "5")]
    [InlineData("5", 0, "5")]
    [InlineData("999", 0, "5")]
    [InlineData("99999999999999999999999999", 0, "5")]
    public async Task Given_a_watermark_when_read_then_what_comes_after_it_and_the_true_one(string watermark, int count, string next)
    {
        var talk = await desk.OpenAsync();
        await talk.SayAsync("我要报修");
        await talk.SayAsync("3栋1202");

        var answer = await talk.ReadAsync(watermark);
        Assert.Equal((count, next), (answer.Json.GetProperty("activities").GetArrayLength(), answer.Text("watermark")));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("%EF%BC%91")]
    public async Task Given_a_watermark_that_is_no_number_when_read_or_reconnected_then_it_is_a_bad_request(string watermark)
    {
        var talk = await desk.OpenAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), ((await talk.ReadAsync(watermark)).Status, (await talk.ReadAsync(watermark)).Code));
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.AskAsync(HttpMethod.Get, $"{talk.Path}?watermark={watermark}", talk.Token)).Status);
    }

    [Fact]
    public async Task Given_a_token_when_refreshed_then_the_new_one_is_of_the_same_conversation_and_user_and_the_old_one_lives_on()
    {
        var talk = await desk.OpenAsync();
        var fresh = await desk.AskAsync(HttpMethod.Post, "/tokens/refresh", talk.Token);

        Assert.Equal((HttpStatusCode.OK, talk.Id), (fresh.Status, fresh.Text("conversationId")));
        Assert.Equal(HttpStatusCode.OK, (await desk.AskAsync(HttpMethod.Get, talk.Path + "/activities", fresh.Text("token"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.ReadAsync()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.AskAsync(HttpMethod.Post, "/tokens/refresh", LineDesk.Secret)).Status);
    }

    [Fact]
    public async Task Given_no_token_a_dead_one_or_one_of_another_conversation_when_used_then_the_codes_are_those_clients_know()
    {
        var (mine, other) = (await desk.OpenAsync(), await desk.OpenAsync());
        foreach (var (method, path) in new[] { (HttpMethod.Get, mine.Path), (HttpMethod.Get, mine.Path + "/activities"), (HttpMethod.Post, mine.Path + "/activities"), (HttpMethod.Post, mine.Path + "/upload?userId=x") })
        {
            Assert.Equal((401, "Unauthorized"), Told(await desk.AskAsync(method, path, null)));
            Assert.Equal((403, "TokenExpired"), Told(await desk.AskAsync(method, path, "dead")));
            Assert.Equal((404, "ConversationNotFound"), Told(await desk.AskAsync(method, path, other.Token)));
        }

        Assert.Equal((401, "Unauthorized"), Told(await desk.AskAsync(HttpMethod.Post, "/conversations", null)));
        Assert.Equal((404, "ConversationNotFound"), Told(await desk.AskAsync(HttpMethod.Get, "/conversations/nothing/activities", LineDesk.Secret)));
        Assert.Equal((404, "NotFound"), Told(await desk.AskAsync(HttpMethod.Get, "/session/getsessionid", mine.Token)));
    }

    [Fact]
    public async Task Given_a_token_whose_conversation_was_never_opened_when_used_then_there_is_no_such_conversation()
    {
        var token = await desk.AskAsync(HttpMethod.Post, "/tokens/generate", LineDesk.Secret);
        Assert.Equal((404, "ConversationNotFound"), Told(await desk.AskAsync(HttpMethod.Get, $"/conversations/{token.Text("conversationId")}/activities", token.Text("token"))));
    }

    [Fact]
    public async Task Given_too_large_or_too_long_a_message_when_posted_then_it_is_refused_and_the_conversation_is_as_before()
    {
        var talk = await desk.OpenAsync();
        Assert.Equal((400, "BadArgument"), Told(await talk.SayAsync(new string('水', 4001))));
        Assert.Equal((413, "MessageSizeTooBig"), Told(await talk.PostAsync(new { type = "message", text = "x", channelData = new { filler = new string('x', 70_000) } })));
        Assert.Single(await talk.ActivitiesAsync());
        Assert.Equal(HttpStatusCode.OK, (await talk.SayAsync("我要报修")).Status);
    }

    [Fact]
    public async Task Given_a_flood_when_posting_then_it_is_slowed_down_but_danger_is_heard_and_reading_is_free()
    {
        var (talk, neighbour) = (await desk.OpenAsync(), await desk.OpenAsync());
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await talk.SayAsync("你好")).Status);
        }

        var refused = await talk.SayAsync("你好");
        Assert.Equal((429, "TooManyRequests"), Told(refused));
        Assert.NotNull(refused.Header("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await talk.SayAsync("着火了！3栋1202")).Status);
        Assert.Equal(HttpStatusCode.OK, (await neighbour.SayAsync("你好")).Status);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await talk.ReadAsync("99")).Status);
        }
    }

    private static (int Status, string? Code) Told(LineAnswer answer) => ((int)answer.Status, answer.Code);

    private static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();

    private static string? Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString();

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString() ?? "";
}
