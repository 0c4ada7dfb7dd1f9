using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>One Chromium for all tests that look at pages; each test opens its own window with its own cookies.</summary>
/// <remarks>
/// Put <c>[Collection(BrowserFixture.Name)]</c> on the test class, take the fixture in its constructor and write
/// <c>[SkippableFact]</c>: without <c>/usr/bin/chromium</c> <see cref="OpenAsync"/> skips the test and says so.
/// </remarks>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The collection of all browser tests; they run one after another.</summary>
    public const string Name = "browser";

    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Opens an empty page in a window of its own; dispose the page's context to close it.</summary>
    /// <param name="width">CSS pixels; 390 is a phone, 1440 a desk.</param>
    /// <param name="height">CSS pixels; 844 is a phone, 900 a desk.</param>
    /// <param name="locale">What the browser prefers, such as zh-CN.</param>
    public async Task<IPage> OpenAsync(int width, int height, string locale = "zh-CN")
    {
        Skip.If(browser is null, $"There is no Chromium at {Chromium}; Debian's package is called chromium.");
        var window = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await window.NewPageAsync();
    }

    public async Task InitializeAsync()
    {
        if (File.Exists(Chromium))
        {
            // A busy machine is slow, not wrong.
            Assertions.SetDefaultExpectTimeout(15_000);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Flags });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}

[CollectionDefinition(BrowserFixture.Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserFixture>;
