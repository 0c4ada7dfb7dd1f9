using System.Net;
using System.Net.WebSockets;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

[Collection(LineDesk.Name)]
public sealed class LineOriginTests(LineDesk desk)
{
    private const string Asked = "authorization,content-type,x-ms-bot-agent,x-requested-with";

    [Theory]
    [InlineData(LineDesk.Site, true)]
    [InlineData("https://other.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("http://www.example.com", false)]
    [InlineData("https://www.example.com.evil.example", false)]
    [InlineData("null", false)]
    public async Task Given_a_page_of_another_site_when_its_browser_asks_beforehand_then_only_named_sites_may(string origin, bool may)
    {
        var answer = await desk.AskAsync(HttpMethod.Options, "/conversations", null, null, ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", Asked));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(may ? origin : null, answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(may ? Asked : null, answer.Header("Access-Control-Allow-Headers"));
        Assert.Equal(may ? "GET,POST" : null, answer.Header("Access-Control-Allow-Methods"));
        Assert.Equal(may, answer.Header("Access-Control-Max-Age") is not null);
        Assert.Null(answer.Header("Access-Control-Allow-Credentials"));
        Assert.Equal("Origin", answer.Header("Vary"));
    }

    [Fact]
    public async Task Given_a_named_site_when_it_is_refused_then_it_may_read_the_refusal()
    {
        var talk = await desk.OpenAsync();
        foreach (var (path, bearer, status) in new[] { ("/conversations/x", talk.Token, 404), (talk.Path + "/activities", "dead", 403), (talk.Path + "/activities?watermark=x", talk.Token, 400), ("/nowhere", talk.Token, 404) })
        {
            var answer = await desk.AskAsync(HttpMethod.Get, path, bearer, null, ("Origin", LineDesk.Site));
            Assert.Equal((status, LineDesk.Site), ((int)answer.Status, answer.Header("Access-Control-Allow-Origin")));
        }
    }

    [Fact]
    public async Task Given_our_own_page_when_it_asks_then_it_may()
    {
        var answer = await desk.AskAsync(HttpMethod.Get, "/nowhere", null, null, ("Origin", desk.Url));
        Assert.Equal(desk.Url, answer.Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(LineDesk.Site, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task Given_a_page_when_it_opens_the_stream_then_only_named_sites_may(string? origin, bool may)
    {
        var talk = await desk.OpenAsync();
        if (may)
        {
            using var socket = await talk.StreamAsync(origin: origin);
            Assert.Single((await socket.UntilAsync(1)).Activities);
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => talk.StreamAsync(origin: origin));
        }
    }

    [Fact]
    public async Task Given_a_token_for_one_site_when_another_uses_it_then_it_is_dead_there()
    {
        var token = (await desk.AskAsync(HttpMethod.Post, "/tokens/generate", LineDesk.Secret, new { trustedOrigins = new[] { LineDesk.Site } })).Text("token");

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.AskAsync(HttpMethod.Post, "/conversations", token, null, ("Origin", "https://other.example"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await desk.AskAsync(HttpMethod.Post, "/conversations", token, null, ("Origin", LineDesk.Site))).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.AskAsync(HttpMethod.Post, "/conversations", token)).Status);
    }
}
