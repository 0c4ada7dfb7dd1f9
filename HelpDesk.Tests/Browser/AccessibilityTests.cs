namespace HelpDesk.Tests.Browser;

[Collection(BrowserFixture.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task Given_a_small_button_when_measured_then_it_is_named()
    {
        var page = await browser.OpenAsync(390, 844);
        await page.SetContentAsync("<!doctype html><html lang=en><title>t</title><main><h1>t</h1><button>x</button></main>");

        Assert.Single(await Accessibility.SmallTargetsAsync(page));
        Assert.Empty(await Accessibility.FindingsAsync(page));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_picture_without_words_when_axe_looks_then_it_is_named()
    {
        var page = await browser.OpenAsync(390, 844);
        await page.SetContentAsync("<!doctype html><html lang=en><title>t</title><main><h1>t</h1><img src=x></main>");

        Assert.StartsWith("image-alt: <img", Assert.Single(await Accessibility.FindingsAsync(page)), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
