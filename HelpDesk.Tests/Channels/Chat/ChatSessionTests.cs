using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Tests.Channels.Chat.DirectLine;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Channels.Chat;

[Collection(LineDesk.Name)]
public sealed class ChatSessionTests(LineDesk desk)
{
    [Fact]
    public async Task Given_a_new_device_when_it_opens_the_page_then_it_has_a_greeted_conversation_and_a_cookie_for_a_year_that_only_we_read()
    {
        var session = await desk.AskAsync(HttpMethod.Post, "/chat/session", null, new { locale = "en" }, ("Origin", desk.Url));

        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.Equal("no-store", session.Header("Cache-Control"));
        var cookie = session.Header("Set-Cookie") ?? "";
        Assert.Matches("^helpdesk-chat=[0-9a-f]{64}; max-age=31536000; path=/chat/session; samesite=lax; httponly$", cookie);
        Assert.DoesNotContain(Value(cookie), session.Body, StringComparison.Ordinal);
        var talk = new LineTalk(desk, session.Text("conversationId"), session.Text("token"), session.Text("streamUrl"));
        Assert.Contains("Osmanthus", Assert.Single(await talk.ActivitiesAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await StoredAsync(), body => body.Contains(Value(cookie), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_known_device_when_it_comes_back_then_it_finds_its_conversation_and_its_year_begins_anew()
    {
        var first = await desk.AskAsync(HttpMethod.Post, "/chat/session", null);
        var again = await desk.AskAsync(HttpMethod.Post, "/chat/session", null, null, ("Cookie", Pair(first)));

        Assert.Equal((first.Text("conversationId"), Pair(first)), (again.Text("conversationId"), Pair(again)));
        Assert.Equal(HttpStatusCode.OK, (await desk.AskAsync(HttpMethod.Get, $"/conversations/{first.Text("conversationId")}/activities", again.Text("token"))).Status);
    }

    [Theory]
    [InlineData("helpdesk-chat=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("helpdesk-chat=short")]
    [InlineData("helpdesk-chat=ZZ00000000000000000000000000000000000000000000000000000000000000")]
    public async Task Given_a_cookie_we_never_made_when_sent_then_it_is_replaced(string forged)
    {
        var session = await desk.AskAsync(HttpMethod.Post, "/chat/session", null, null, ("Cookie", forged));
        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.NotEqual(forged, Pair(session));
    }

    [Theory]
    [InlineData(LineDesk.Site)]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task Given_a_page_that_is_not_ours_when_it_asks_for_the_devices_session_then_it_gets_none(string origin)
    {
        var session = await desk.AskAsync(HttpMethod.Post, "/chat/session", null, null, ("Origin", origin));
        Assert.Equal(HttpStatusCode.Forbidden, session.Status);
        Assert.Null(session.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Given_a_frame_on_another_site_without_https_when_it_asks_then_it_keeps_its_conversation_by_its_token_alone()
    {
        var first = await desk.AskAsync(HttpMethod.Post, "/chat/session", null, new { embedded = true });
        var again = await desk.AskAsync(HttpMethod.Post, "/chat/session", first.Text("token"), new { embedded = true });

        Assert.Null(first.Header("Set-Cookie"));
        Assert.Equal(first.Text("conversationId"), again.Text("conversationId"));
    }

    [Fact]
    public async Task Given_https_when_a_page_or_a_frame_asks_then_the_cookie_is_secure_and_the_frames_is_partitioned()
    {
        await using var host = new DeskHost("Testing", ("HelpDesk:PublicBaseUrl", "https://desk.example.com"));
        using var client = host.CreateClient(new() { HandleCookies = false });
        using var page = await client.PostAsync("/chat/session", null);
        using var frame = await client.PostAsync("/chat/session", new StringContent("""{"embedded":true}"""));

        Assert.EndsWith("path=/chat/session; secure; samesite=lax; httponly", Cookie(page), StringComparison.Ordinal);
        Assert.StartsWith("helpdesk-chat-frame=", Cookie(frame), StringComparison.Ordinal);
        Assert.EndsWith("path=/chat/session; secure; samesite=none; httponly; Partitioned", Cookie(frame), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_one_address_when_it_opens_conversation_after_conversation_then_it_is_slowed_down_and_known_devices_are_not()
    {
        await using var host = new DeskHost();
        using var client = host.CreateClient(new() { HandleCookies = false });
        using var first = await client.PostAsync("/chat/session", null);
        var status = HttpStatusCode.OK;
        for (var i = 0; i < 120 && status == HttpStatusCode.OK; i++)
        {
            using var answer = await client.PostAsync("/chat/session", null);
            status = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        using var known = new HttpRequestMessage(HttpMethod.Post, "/chat/session");
        known.Headers.TryAddWithoutValidation("Cookie", Cookie(first).Split(';')[0]);
        using var again = await client.SendAsync(known);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static string Cookie(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Set-Cookie"));

    private static string Pair(LineAnswer answer) => (answer.Header("Set-Cookie") ?? "").Split(';')[0];

    private static string Value(string cookie) => cookie.Split(';')[0].Split('=')[1];

    private async Task<IReadOnlyList<string>> StoredAsync()
    {
        var bodies = new List<string>();
        foreach (var kind in Kinds.All)
        {
            bodies.AddRange((await desk.Host.Store.Engine.QueryAsync(new Query { Kind = kind.Name, Take = 1000 }, default)).Select(each => each.Id + System.Text.Encoding.UTF8.GetString(each.Body.Span)));
        }

        return bodies;
    }
}
