using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The resident's page as a resident uses it: on a phone and a desk, in each language.</summary>
/// <remarks>With <c>HELPDESK_SCREENSHOTS</c> naming a folder each page is also kept there as a picture.</remarks>
[Collection(BrowserFixture.Name)]
public sealed class ChatTalkTests(BrowserFixture browser, ChatDesk desk) : IClassFixture<ChatDesk>
{
    [SkippableTheory]
    [InlineData(390, 844, "zh-CN", "zh-Hans", "已登记")]
    [InlineData(390, 844, "zh-HK", "zh-Hant", "已登記")]
    [InlineData(390, 844, "en", "en", "Registered")]
    [InlineData(1440, 900, "zh-CN", "zh-Hans", "已登记")]
    [InlineData(1440, 900, "zh-HK", "zh-Hant", "已登記")]
    [InlineData(1440, 900, "en", "en", "Registered")]
    public async Task Given_a_leak_when_it_is_told_by_text_and_confirmed_by_button_then_the_ticket_number_is_shown_and_the_page_is_sound(
        int width, int height, string locale, string language, string filed)
    {
        var page = await desk.OpenAsync(browser, width, height, locale);
        var complaints = Complaints(page);
        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await SoundAsync(page, $"chat-{width}-{language}-1-greeting");

        foreach (var text in ChatDesk.Repair[locale])
        {
            await ChatDesk.SayAsync(page, text);
        }

        await SoundAsync(page, $"chat-{width}-{language}-2-card");
        await ChatDesk.TapAsync(page, page.Locator(".actions button").First);
        await Assertions.Expect(page.Locator("#said .theirs").Last).ToContainTextAsync(filed);
        Assert.StartsWith("R20261121-", await page.Locator("#said .theirs .whole").Last.TextContentAsync(), StringComparison.Ordinal);
        await Screenshot.KeepAsync(page, $"chat-{width}-{language}-3-filed");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await SoundAsync(page, $"chat-{width}-{language}-4-dark");

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_the_greeting_when_only_buttons_are_tapped_then_each_answers_as_if_typed_and_old_buttons_are_gone()
    {
        var page = await desk.OpenAsync(browser);

        await ChatDesk.TapAsync(page, page.Locator("#choices button").First);

        await Assertions.Expect(page.Locator("#said .mine .text")).ToHaveTextAsync("我要报修");
        Assert.Equal(0, await page.Locator("#choices button", new() { HasText = "我要报修" }).CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_read_back_when_its_button_was_pressed_then_the_label_is_the_residents_bubble_now_and_after_a_reload()
    {
        var page = await desk.OpenAsync(browser);
        foreach (var text in ChatDesk.Repair["zh-CN"])
        {
            await ChatDesk.SayAsync(page, text);
        }

        await ChatDesk.TapAsync(page, page.Locator(".actions button").First);
        await Assertions.Expect(page.Locator("#said .mine").Last.Locator(".text")).ToHaveTextAsync("确认");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .mine").Last.Locator(".text")).ToHaveTextAsync("确认");
        Assert.Equal(0, await page.Locator(".actions button").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_only_a_keyboard_when_writing_then_enter_sends_shift_enter_breaks_the_line_and_an_input_method_is_left_alone()
    {
        var page = await desk.OpenAsync(browser, 1440, 900);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#say")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("一");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("二");

        await page.EvaluateAsync("() => document.getElementById('say').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
        Assert.Equal("一\n二", await page.InputValueAsync("#say"));

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#said .mine .text")).ToHaveTextAsync("一\n二");
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(2);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_only_a_keyboard_when_a_read_back_is_confirmed_then_the_ticket_is_filed_and_the_place_is_kept()
    {
        var page = await desk.OpenAsync(browser);
        foreach (var text in ChatDesk.Repair["zh-CN"])
        {
            await ChatDesk.SayAsync(page, text);
        }

        foreach (var stop in new[] { "#photo", ".actions button:last-child", ".actions button:first-child" })
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            await Assertions.Expect(page.Locator(stop)).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#said .theirs").Last).ToContainTextAsync("已登记");
        await Assertions.Expect(page.Locator("#log")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_the_language_switch_when_it_was_used_then_page_and_messages_keep_it_and_what_was_typed_stays()
    {
        var page = await desk.OpenAsync(browser);
        await page.FillAsync("#say", "the kitchen pipe is leaking");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var posted = page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));

        await page.PressAsync("#say", "Enter");

        Assert.Contains("\"locale\":\"en\"", (await posted).PostData, StringComparison.Ordinal);
        await page.GotoAsync(desk.Address);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Context.CloseAsync();
    }

    private static async Task SoundAsync(IPage page, string picture)
    {
        await Assertions.Expect(page.Locator("#log")).ToHaveAttributeAsync("aria-busy", "false");
        await Screenshot.KeepAsync(page, picture);
        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));
        Assert.Empty(await Accessibility.SmallTargetsAsync(page, least: 48));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{picture} scrolls sideways");
    }

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.Add(line.Text);
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }
}
