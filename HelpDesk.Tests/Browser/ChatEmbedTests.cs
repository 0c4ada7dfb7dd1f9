using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The chat on an office's own site, from one script tag.</summary>
[Collection(BrowserFixture.Name)]
public sealed class ChatEmbedTests(BrowserFixture browser, OfficeSite office) : IClassFixture<OfficeSite>
{
    [SkippableTheory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task Given_a_strict_site_on_the_list_when_the_button_is_used_then_the_chat_works_there(int width, int height)
    {
        var page = await browser.OpenAsync(width, height);
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.Add(line.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(office.Origin);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "联系物业" });
        await Screenshot.KeepAsync(page, $"embed-{width}-1-button");
        Assert.Equal(0, await page.Locator("iframe").CountAsync());

        await button.ClickAsync();
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.Locator("#said .theirs")).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Locator("#say")).ToBeFocusedAsync();
        await chat.Locator("#say").FillAsync("厨房水管漏水");
        await chat.Locator("#say").PressAsync("Enter");
        await Assertions.Expect(chat.Locator("#said .theirs")).ToHaveCountAsync(2);
        await Screenshot.KeepAsync(page, $"embed-{width}-2-open");
        var panel = await page.Locator(".panel").BoundingBoxAsync();
        Assert.Equal(width < 560 ? 390 : 420, panel?.Width);

        await chat.Locator("#say").PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel")).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.Equal(["HelpDeskChat"], await page.EvaluateAsync<string[]>("() => Object.keys(window).filter(name => /help|chat/i.test(name))"));

        // A panel that is shut while its line is still being opened makes the browser say so; that is nobody's fault.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("closed before the connection is established", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_closed_panel_when_an_answer_comes_then_the_button_counts_it_until_it_is_opened()
    {
        var page = await browser.OpenAsync(1440, 900);
        await page.GotoAsync(office.Origin);
        await page.Locator(".button").ClickAsync();
        var chat = page.FrameLocator("iframe");
        await Assertions.Expect(chat.Locator("#said .theirs")).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Locator("#log")).ToHaveAttributeAsync("aria-busy", "false");
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/activities", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await chat.Locator("#say").FillAsync("厨房水管漏水");
        await chat.Locator("#say").PressAsync("Enter");
        await page.EvaluateAsync("() => HelpDeskChat.close()");
        held.SetResult();

        await Assertions.Expect(page.Locator(".badge")).ToHaveTextAsync("1");
        await Screenshot.KeepAsync(page, "embed-1440-3-unread");
        await page.Locator(".button").ClickAsync();
        await Assertions.Expect(page.Locator(".badge")).ToHaveCSSAsync("display", "none");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_site_that_is_not_on_the_list_when_the_button_is_used_then_no_chat_is_shown_there()
    {
        var page = await browser.OpenAsync(1440, 900);
        var refused = page.WaitForConsoleMessageAsync(new() { Predicate = line => line.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await page.GotoAsync(office.UnlistedOrigin);

        await page.Locator(".button").ClickAsync();

        await refused;
        Assert.Equal(0, await page.FrameLocator("iframe").Locator("#say").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_messages_of_another_origin_when_they_ask_or_tell_then_neither_side_listens()
    {
        var page = await browser.OpenAsync(1440, 900);
        await page.GotoAsync(office.Origin);
        await page.Locator(".button").ClickAsync();
        await Assertions.Expect(page.FrameLocator("iframe").Locator("#said .theirs")).ToHaveCountAsync(1);

        await page.EvaluateAsync("() => { for (const data of [{ helpdesk: true, close: true }, { helpdesk: true, unread: 7 }]) window.postMessage(data, '*'); }");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done))");

        await Assertions.Expect(page.Locator(".panel")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".badge")).ToHaveTextAsync("0");
        await page.Context.CloseAsync();
    }
}
