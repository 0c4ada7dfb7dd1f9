using System.Text.Json.Nodes;
using HelpDesk.Store;
using HelpDesk.Store.Photos;
using static HelpDesk.Tests.Channels.BotFramework.Posted;

namespace HelpDesk.Tests.Channels.BotFramework;

/// <summary>What an activity leads to.</summary>
public sealed class BotTurnTests
{
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
}
