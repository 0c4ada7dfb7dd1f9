using HelpDesk.Tests.Simulator;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

[Collection(BrowserFixture.Name)]
public sealed class SimPageTests(BrowserFixture browser)
{
    [SkippableTheory]
    [InlineData(390, 844, "zh-CN", "住户手机模拟器")]
    [InlineData(390, 844, "en", "Residents’ phones")]
    [InlineData(1440, 900, "zh-CN", "住户手机模拟器")]
    [InlineData(1440, 900, "en", "Residents’ phones")]
    public async Task Given_the_page_when_a_phone_writes_then_it_shows_and_the_page_is_sound(int width, int height, string locale, string title)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Desk.Twiml = "<Response><Message>您好，已收到。\n&lt;b&gt;单号&lt;/b&gt; R20261121-0001</Message></Response>";
        var page = await browser.OpenAsync(width, height, locale);
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.Add(line.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync($"{scene.Url}/sim");
        var phone = page.Locator($".phone[data-number='{GatewayScene.Handset}']");
        await phone.GetByRole(AriaRole.Textbox).FillAsync("厨房<script>alert(1)</script>漏水");
        await phone.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Assertions.Expect(phone.Locator(".mine p")).ToHaveTextAsync("厨房<script>alert(1)</script>漏水");
        await Assertions.Expect(phone.Locator(".theirs p")).ToContainTextAsync("<b>单号</b> R20261121-0001");
        await Assertions.Expect(phone.Locator(".mine .done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#desk-time")).ToContainTextAsync(":");

        await Screenshot.KeepAsync(page, $"sim-{width}-{locale}");
        Assert.Equal(title, await page.Locator("h1").TextContentAsync());
        Assert.Empty(await Accessibility.FindingsAsync(page));
        Assert.Empty(await Accessibility.SmallTargetsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_example_when_it_is_picked_then_it_stands_in_the_field_to_be_sent()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var page = await browser.OpenAsync(1440, 900);
        await page.GotoAsync($"{scene.Url}/sim");
        var phone = page.Locator(".phone").First;

        await phone.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "紧急" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "发送" }).ClickAsync();

        Assert.Equal("天花板哗哗漏水，都流到插座上了", (await scene.Desk.NextAsync())["Body"]);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_the_language_switch_when_it_was_used_then_the_choice_is_remembered()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var page = await browser.OpenAsync(390, 844);
        await page.GotoAsync($"{scene.Url}/sim");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await page.GotoAsync($"{scene.Url}/sim");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_the_panel_when_a_fault_is_clicked_and_time_is_skipped_then_both_happen()
    {
        await using var scene = await GatewayScene.OpenAsync();
        var page = await browser.OpenAsync(1440, 900);
        await page.GotoAsync($"{scene.Url}/sim");
        var before = scene.Desk.Clock.GetUtcNow();
        await Assertions.Expect(page.Locator("#desk-time")).ToContainTextAsync(":");
        var shown = await page.Locator("#desk-time").TextContentAsync() ?? "";

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "429" }).ClickAsync();
        await Assertions.Expect(page.Locator("#fault-list")).ToContainTextAsync("还剩 1 条");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "＋1 小时" }).ClickAsync();
        await Assertions.Expect(page.Locator("#desk-time")).Not.ToHaveTextAsync(shown);
        Assert.True(scene.Desk.Clock.GetUtcNow() - before >= TimeSpan.FromHours(1));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "全部关闭" }).ClickAsync();

        await Assertions.Expect(page.Locator("#fault-list")).ToHaveTextAsync("目前没有故障。");
        await page.Context.CloseAsync();
    }
}
