using System.Text.RegularExpressions;
using HelpDesk.Tests.Clients;
using HelpDesk.Tests.Photos;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>Microsoft's own Web Chat in a real browser: on a page of ours, and on another site's.</summary>
[Collection(BrowserFixture.Name)]
public sealed partial class WebChatTests(BrowserFixture browser, LineProcess desk) : IClassFixture<LineProcess>
{
    private const string Html = "<!doctype html><meta charset=utf-8><title>Web Chat</title><div id=chat style='height:700px'></div><script src='webchat.js'></script><script src='page.js'></script>";

    // The client waits 3 to 15 seconds before it comes back; here it need not. Its sockets are kept, so that a test can cut them.
    private const string Hurry = """
        const every = window.setInterval;
        window.setInterval = (work, ms, ...rest) => every(work, ms >= 3000 && ms <= 15000 ? 100 : ms, ...rest);
        window.sockets = [];
        window.WebSocket = class extends WebSocket { constructor(...given) { super(...given); sockets.push(this); } };
        """;

    private const string Page = """
        (async () => {
          const domain = new URLSearchParams(location.search).get('domain') || location.origin + '/v3/directline';
          const given = new URLSearchParams(location.search).get('token');
          const known = JSON.parse(sessionStorage.getItem('talk') || 'null');
          const talk = known || (given ? { token: given } : await (await fetch('/chat/session', { method: 'POST', body: JSON.stringify({ locale: 'zh-CN' }) })).json());
          sessionStorage.setItem('talk', JSON.stringify(talk));
          window.line = WebChat.createDirectLine({ domain, token: talk.token, conversationId: known ? talk.conversationId : undefined });
          WebChat.renderWebChat({ directLine: line, locale: 'zh-CN', styleOptions: { hideUploadButton: false } }, document.getElementById('chat'));
        })();
        """;

    private readonly List<string> complaints = [];

    [SkippableFact]
    public async Task Given_web_chat_when_a_repair_is_told_by_buttons_words_card_and_photo_then_all_works_and_outlives_reload_socket_loss_and_restart()
    {
        var page = await OpenAsync(desk.Url, "");

        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "我要报修" }).ClickAsync();
        await SaidAsync(page, "我要报修");
        await SayAsync(page, "3栋1202厨房水管漏水，明天下午三点后来修，姓王，电话13900001202");
        await page.Locator("button.ac-pushButton", new() { HasText = "确认" }).ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(TicketNumber());

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "leak.png", MimeType = "image/png", Buffer = Pictures.Png });
        await SayAsync(page, "附照片");
        var photo = page.Locator("img[src*='/photos/']");
        await photo.WaitForAsync();
        Assert.True(await photo.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth === 1)"));

        await page.ReloadAsync();
        await SaidAsync(page, "附照片");
        await photo.WaitForAsync();

        await page.EvaluateAsync("() => sockets.at(-1).close()");
        await SayAsync(page, "你好");
        await AnsweredAsync(page, "你好");

        await desk.KillAsync();
        await desk.StartAsync();
        await SayAsync(page, "查询进度");
        await AnsweredAsync(page, "查询进度");
        foreach (var text in new[] { "我要报修", "附照片", "你好", "查询进度" })
        {
            Assert.Equal(1, await Bubbles(page, text).CountAsync());
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_web_chat_on_another_site_that_may_when_it_talks_then_it_is_answered()
    {
        var page = await OpenAsync(LineProcess.Site, $"?domain={Uri.EscapeDataString(desk.Line)}&token={await desk.TokenAsync()}");
        await SayAsync(page, "我要投诉");
        await AnsweredAsync(page, "我要投诉");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("<img src=x onerror=window.hit=1>")]
    [InlineData("[a](javascript:window.hit=1) ![b](https://evil.example/x.png) **bold** # head")]
    public async Task Given_markup_in_a_message_when_web_chat_shows_it_then_it_stays_text(string text)
    {
        var page = await OpenAsync(desk.Url, "");
        await SayAsync(page, text);
        await SaidAsync(page, text);
        Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.Equal(0, await page.Locator("[role=log] a, [role=log] img[src*=evil], [role=log] strong").CountAsync());
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string origin, string query)
    {
        Skip.If(RealClients.Missing is not null, RealClients.Missing);
        var page = await browser.OpenAsync(480, 900);
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal) || said.Text.Contains("CORS", StringComparison.Ordinal))
            {
                complaints.Add(said.Text);
            }
        };
        var socket = desk.Url.Replace("http:", "ws:", StringComparison.Ordinal);
        var policy = $"default-src 'self'; connect-src 'self' blob: {desk.Url} {socket}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: {desk.Url}; worker-src blob:";
        await page.AddInitScriptAsync(Hurry);
        await page.RouteAsync("**/webchat-test/*", route => route.FulfillAsync(new Uri(route.Request.Url).AbsolutePath.Split('/')[^1] switch
        {
            "webchat.js" => new() { Path = RealClients.InFolder("node_modules", "botframework-webchat", "dist", "webchat.js"), ContentType = "text/javascript; charset=utf-8" },
            "page.js" => new() { Body = Page, ContentType = "text/javascript; charset=utf-8" },
            _ => new() { Body = Html, ContentType = "text/html; charset=utf-8", Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = policy } },
        }));
        await page.GotoAsync($"{origin}/webchat-test/index.html{query}");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First.WaitForAsync();
        return page;
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.FillAsync("[data-id='webchat-sendbox-input']", text);
        await page.PressAsync("[data-id='webchat-sendbox-input']", "Enter");
        await SaidAsync(page, text);
    }

    // A bubble of the user's own; Web Chat keeps a second copy for screen readers elsewhere.
    private static ILocator Bubbles(IPage page, string text) => page.Locator(".webchat__bubble--from-user .webchat__bubble__content").Filter(new() { HasText = text });

    private static Task SaidAsync(IPage page, string text) => Bubbles(page, text).First.WaitForAsync();

    // The last bubble is the desk's, and it is newer than the question.
    private static async Task AnsweredAsync(IPage page, string text)
    {
        var last = page.Locator(".webchat__bubble").Last;
        await Assertions.Expect(last).Not.ToHaveClassAsync(FromUser());
        await Assertions.Expect(Bubbles(page, text)).ToHaveCountAsync(1);
    }

    [GeneratedRegex("R2026[0-9]{4}-[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex TicketNumber();

    [GeneratedRegex("from-user", RegexOptions.NonBacktracking)]
    private static partial Regex FromUser();
}
