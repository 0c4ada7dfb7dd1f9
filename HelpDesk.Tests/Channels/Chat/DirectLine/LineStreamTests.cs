using System.Net;
using System.Net.WebSockets;
using HelpDesk.Bot.Channels.Chat.DirectLine;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

[Collection(LineDesk.Name)]
public sealed class LineStreamTests(LineDesk desk)
{
    [Fact]
    public async Task Given_a_stream_when_opened_then_first_what_was_not_seen_and_then_each_news_once()
    {
        var talk = await desk.OpenAsync();
        await talk.SayAsync("我要报修");
        using var stream = await talk.StreamAsync("1");
        Assert.Equal(2, (await stream.UntilAsync(2)).Activities.Count);

        await talk.SayAsync("3栋1202");

        var (live, watermark) = await stream.UntilAsync(2);
        Assert.Equal(($"{talk.Id}|0000004", $"{talk.Id}|0000005", "5"), (live[0].GetProperty("id").GetString(), live[1].GetProperty("id").GetString(), watermark));
    }

    [Fact]
    public async Task Given_messages_while_it_opens_and_reopens_when_all_is_read_then_nothing_is_missing_and_nothing_came_twice()
    {
        var talk = await desk.OpenAsync();
        var ids = new List<string?>();
        var watermark = "";
        for (var round = 0; round < 6; round++)
        {
            var posting = talk.SayAsync($"第{round}次你好");
            using var stream = await talk.StreamAsync(watermark);
            var expected = 1 + (2 * (round + 1)) - ids.Count;
            (var got, watermark) = await stream.UntilAsync(expected);
            ids.AddRange(got.Select(each => each.GetProperty("id").GetString()));
            await posting;
        }

        Assert.Equal(Enumerable.Range(1, 13).Select(place => ChatIds.Shown(talk.Id, place)), ids);
    }

    [Fact]
    public async Task Given_a_second_stream_when_opened_then_the_older_one_is_closed_and_says_why()
    {
        var talk = await desk.OpenAsync();
        using var older = await talk.StreamAsync("1");
        using var newer = await talk.StreamAsync("1");

        Assert.Null(await older.FrameAsync());
        Assert.Equal((WebSocketCloseStatus.NormalClosure, "collision"), (older.Socket.CloseStatus, older.Socket.CloseStatusDescription));
        await talk.SayAsync("我要报修");
        Assert.Equal(2, (await newer.UntilAsync(2)).Activities.Count);
    }

    [Fact]
    public async Task Given_signs_of_life_when_sent_then_they_are_ignored()
    {
        var talk = await desk.OpenAsync();
        using var stream = await talk.StreamAsync("1");
        for (var i = 0; i < 3; i++)
        {
            await stream.SendAsync([], WebSocketMessageType.Text);
        }

        await stream.SendAsync([.. "hello"u8], WebSocketMessageType.Text);
        await talk.SayAsync("我要报修");
        Assert.Equal(2, (await stream.UntilAsync(2)).Activities.Count);
    }

    [Theory]
    [InlineData(WebSocketMessageType.Binary, 3, WebSocketCloseStatus.InvalidMessageType)]
    [InlineData(WebSocketMessageType.Text, 5000, WebSocketCloseStatus.MessageTooBig)]
    public async Task Given_what_no_client_sends_when_sent_then_the_stream_is_closed(WebSocketMessageType type, int length, WebSocketCloseStatus status)
    {
        var talk = await desk.OpenAsync();
        using var stream = await talk.StreamAsync("1");
        await stream.SendAsync(new byte[length], type);

        Assert.Null(await stream.FrameAsync());
        Assert.Equal(status, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Given_a_client_that_reads_nothing_when_others_write_then_they_are_answered_and_it_finds_all_later()
    {
        var (slow, quick) = (await desk.OpenAsync(), await desk.OpenAsync());
        using var unread = await slow.StreamAsync();
        using var read = await quick.StreamAsync();
        var filler = new string('x', 50_000);
        for (var i = 0; i < 20; i++)
        {
            await slow.PostAsync(new { type = "message", text = $"你好{i}", channelData = new { filler } });
        }

        await quick.SayAsync("我要报修");
        Assert.Equal(3, (await read.UntilAsync(3)).Activities.Count);
        Assert.Equal(41, (await unread.UntilAsync(41)).Activities.Count);
    }

    [Fact]
    public async Task Given_a_stream_when_the_client_closes_it_then_its_place_is_free_again()
    {
        var talk = await desk.OpenAsync();
        using var stream = await talk.StreamAsync();
        Assert.True(desk.Host.Get<LineSockets>().IsOpen("chat:" + talk.Id));

        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

        Assert.Equal(WebSocketState.Closed, stream.Socket.State);
        using var again = await talk.StreamAsync("1");
        await talk.SayAsync("我要报修");
        Assert.Equal(2, (await again.UntilAsync(2)).Activities.Count);
    }

    [Fact]
    public async Task Given_a_wrong_token_watermark_or_plain_request_when_the_stream_is_opened_then_it_is_refused()
    {
        var (talk, other) = (await desk.OpenAsync(), await desk.OpenAsync());
        await Assert.ThrowsAsync<WebSocketException>(() => talk.StreamAsync("x"));
        await Assert.ThrowsAsync<WebSocketException>(() => talk.StreamAsync(url: talk.StreamUrl + "x"));
        await Assert.ThrowsAsync<WebSocketException>(() => talk.StreamAsync(url: other.StreamUrl.Replace(other.Id, talk.Id, StringComparison.Ordinal)));
        var plain = await desk.AskAsync(HttpMethod.Get, $"{talk.Path}/stream?watermark=&t={talk.Token}", null);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (plain.Status, plain.Code));
        var inHeader = await desk.AskAsync(HttpMethod.Get, talk.Path + "/activities", talk.StreamUrl.Split("t=")[1]);
        Assert.Equal(HttpStatusCode.Forbidden, inHeader.Status);
    }

    [Fact]
    public async Task Given_open_streams_when_the_desk_stops_then_they_are_told_so()
    {
        var own = new LineDesk();
        await own.InitializeAsync();
        var talk = await own.OpenAsync();
        using var stream = await talk.StreamAsync("1");

        var stopping = own.DisposeAsync();

        Assert.Null(await stream.FrameAsync());
        Assert.Equal((WebSocketCloseStatus.EndpointUnavailable, "stopping"), (stream.Socket.CloseStatus, stream.Socket.CloseStatusDescription));
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await stopping;
    }

    [Theory]
    [InlineData("https://desk.example.com", "wss://desk.example.com/v3/directline/conversations/")]
    [InlineData("http://desk.example.com:8080", "ws://desk.example.com:8080/v3/directline/conversations/")]
    public async Task Given_a_public_address_when_a_conversation_is_opened_then_its_stream_is_there(string address, string expected)
    {
        await using var host = new DeskHost("Testing", ("HelpDesk:PublicBaseUrl", address));
        using var client = host.CreateClient();
        using var answer = await client.PostAsync("/chat/session", null);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
