using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Tests.Desk;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The desk on a store on disk and a real port; it can stop and start again on both.</summary>
public sealed class ChatDesk : IAsyncDisposable
{
    /// <summary>Texts a resident sends until the read-back, in each language.</summary>
    public static IReadOnlyDictionary<string, string[]> Repair { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["zh-CN"] = ["厨房水管漏水", "3栋2单元1202", "明天下午三点后"],
        ["zh-HK"] = ["廚房水喉漏水", "3座2單元1202", "聽日下晝三點後"],
        ["en"] = ["the kitchen pipe is leaking", "Building 3 entrance 2 unit 1202", "tomorrow after 3 pm"],
    };

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-chat").FullName;
    private readonly string origins;
    private Host host;

    public ChatDesk()
        : this("")
    {
    }

    internal ChatDesk(string allowedOrigins)
    {
        origins = allowedOrigins;
        host = new(folder, "http://127.0.0.1:0", origins);
        Address = host.Start();
    }

    /// <summary>Where it listens, without a closing slash.</summary>
    public string Address { get; }

    internal DeskStore Store => host.Services.GetRequiredService<DeskStore>();

    public Task StopAsync() => host.DisposeAsync().AsTask();

    public void StartAgain()
    {
        host = new(folder, Address, origins);
        host.Start();
    }

    /// <summary>Opens the chat and waits for the greeting.</summary>
    public async Task<IPage> OpenAsync(BrowserFixture browser, int width = 390, int height = 844, string locale = "zh-CN")
    {
        var page = await browser.OpenAsync(width, height, locale);
        await page.GotoAsync(Address);
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(1);
        return page;
    }

    /// <summary>Writes a message and waits for one more answer.</summary>
    public static async Task SayAsync(IPage page, string text)
    {
        var answers = await page.Locator("#said .theirs").CountAsync();
        await page.FillAsync("#say", text);
        await page.PressAsync("#say", "Enter");
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(answers + 1);
    }

    /// <summary>Taps a button of the newest message and waits for one more answer.</summary>
    public static async Task TapAsync(IPage page, ILocator button)
    {
        var answers = await page.Locator("#said .theirs").CountAsync();
        await button.ClickAsync();
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(answers + 1);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Host(string folder, string url, string origins) : WebApplicationFactory<Bot.Program>
    {
        public string Start()
        {
            UseKestrel();
            StartServer();
            return ClientOptions.BaseAddress.ToString().TrimEnd('/');
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseUrls(url);
            builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                ["HelpDesk:Store:ConnectionString"] = Path.Combine(folder, "helpdesk.db"),
                ["HelpDesk:DirectLine:AllowedOrigins"] = origins,
            }));
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(new ManualClock(new(2026, 11, 21, 2, 10, 0, TimeSpan.Zero)));
                services.AddSingleton(CatalogueFile.ReadSample() with { DutyPhone = null });
            });
        }
    }
}
