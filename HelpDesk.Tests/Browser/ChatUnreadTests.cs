using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>What came while nobody looked is marked; what was looked at is not.</summary>
[Collection(BrowserFixture.Name)]
public sealed class ChatUnreadTests(BrowserFixture browser, ChatDesk desk) : IClassFixture<ChatDesk>
{
    private const string Look =
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """;

    [SkippableFact]
    public async Task Given_a_page_in_the_background_when_an_answer_comes_then_title_and_icon_say_so_until_it_is_looked_at()
    {
        var page = await desk.OpenAsync(browser);
        await page.EvaluateAsync(Look, "hidden");
        await ChatDesk.SayAsync(page, "厨房水管漏水");

        await Assertions.Expect(page).ToHaveTitleAsync("(1) 金桂园 · 服务台");
        await Assertions.Expect(page.Locator("#icon")).ToHaveAttributeAsync("href", "/chat/icon-unread.svg");
        await Assertions.Expect(page.Locator(".unread")).ToHaveTextAsync("以下为新消息");

        await page.EvaluateAsync(Look, "visible");
        await Assertions.Expect(page).ToHaveTitleAsync("金桂园 · 服务台");
        await Assertions.Expect(page.Locator("#icon")).ToHaveAttributeAsync("href", "/chat/icon.svg");
        await Screenshot.KeepAsync(page, "chat-390-unread");
        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_answer_that_came_after_the_page_was_closed_when_it_is_opened_then_the_line_stands_before_it()
    {
        var page = await desk.OpenAsync(browser);
        await ChatDesk.SayAsync(page, "厨房水管漏水");
        await page.EvaluateAsync(Look, "hidden");
        await ChatDesk.SayAsync(page, "3栋2单元1202");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#said .theirs").Last.Locator(".unread")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".unread")).ToHaveCountAsync(1);

        await ChatDesk.SayAsync(page, "明天下午三点后");
        await Assertions.Expect(page.Locator(".unread")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_long_history_when_it_is_opened_then_the_newest_shows_at_once_and_the_rest_on_going_up()
    {
        var page = await browser.OpenAsync(390, 844);
        await FakeLine.OpenAsync(page, desk.Address, Enumerable.Range(1, 2000).Select(FakeLine.Said));

        await Assertions.Expect(page.Locator("#said li").Last).ToContainTextAsync("第2000条");
        Assert.InRange(await page.Locator("#said li").CountAsync(), 50, 300);
        Assert.True(await page.EvaluateAsync<bool>("() => { const log = document.getElementById('log'); return log.scrollHeight - log.scrollTop - log.clientHeight < 90; }"));

        for (var i = 0; i < 25 && await page.Locator("#earlier").IsVisibleAsync(); i++)
        {
            await page.EvaluateAsync("() => { document.getElementById('log').scrollTop = 0; }");
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }

        await Assertions.Expect(page.Locator("#said li")).ToHaveCountAsync(2000);
        await Assertions.Expect(page.Locator("#said li").First).ToContainTextAsync("第1条");
        await page.Context.CloseAsync();
    }
}
