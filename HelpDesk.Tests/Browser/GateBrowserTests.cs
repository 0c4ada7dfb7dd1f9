using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Store.Applications;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The gate on a phone, and the decision on a ticket’s page.</summary>
[Collection(BrowserFixture.Name)]
public sealed class GateBrowserTests(BrowserFixture browser)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HELPDESK_SCREENSHOTS");

    [SkippableTheory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public async Task Given_a_phone_at_the_gate_when_a_number_is_typed_then_one_large_button_lets_through_and_then_no_more(string language)
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync(StaffRole.Security, language);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Pass, PassTests.APass(1)), default);
        await SignInAsync(page, host, "security");

        await page.GotoAsync(Address(host, "/desk/gate"));
        await LookAsync(page, $"gate-390-{language}");
        await page.FillAsync("input[name=n]", "123 456 782");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-verdict=valid]");
        await LookAsync(page, $"gate-valid-390-{language}");
        await page.ClickAsync(".verdict button");
        await page.WaitForSelectorAsync("[data-verdict=through]");
        await LookAsync(page, $"gate-through-390-{language}");

        await page.GotoAsync(Address(host, "/desk/gate?n=123456782"));
        await page.WaitForSelectorAsync("[data-verdict=usedup]");
        await LookAsync(page, $"gate-usedup-390-{language}");
        Assert.Equal(1, (await host.Store.FindAsync(Kinds.Pass, "P123456782", default))?.Value.Used);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(390, 844, "zh-Hans")]
    [InlineData(1440, 900, "en")]
    public async Task Given_an_application_when_its_papers_are_ticked_and_it_is_approved_then_its_page_shows_the_passes(int width, int height, string language)
    {
        var page = await browser.OpenAsync(width, height);
        await using var host = await StartAsync(StaffRole.Supervisor, language);
        await Some.SeedAsync(host.Store, SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval));
        await SignInAsync(page, host, "supervisor");
        await page.GotoAsync(Address(host, $"/desk/tickets/{SomeApplication.Number}"));
        await LookAsync(page, $"decision-{width}-{language}");

        await page.ClickAsync("button[formaction$='/do/approve']");
        await page.WaitForSelectorAsync(".notice.bad");
        await LookAsync(page, $"decision-refused-{width}-{language}");
        await page.CheckAsync("input[name='paper:plan']");
        await page.CheckAsync("input[name='paper:authority_approval']");
        await page.ClickAsync("button[formaction$='/do/approve']");
        await page.WaitForSelectorAsync("[data-done=approve]");
        await LookAsync(page, $"decision-approved-{width}-{language}");

        Assert.Equal(2, await page.Locator("a.pass").CountAsync());
        Assert.Equal(Decision.Approved, (await host.Store.FindAsync(Kinds.Ticket, SomeApplication.Number, default))?.Value.Application?.Decision);
        await page.Context.CloseAsync();
    }

    private static async Task<DeskHost> StartAsync(StaffRole role, string language)
    {
        var host = new DeskHost();
        host.Clock.Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);
        host.UseKestrel();
        host.StartServer();
        await host.HireAsync(role, language);
        return host;
    }

    private static string Address(DeskHost host, string path) => new Uri(host.ClientOptions.BaseAddress, path).ToString();

    private static async Task SignInAsync(IPage page, DeskHost host, string name)
    {
        await page.GotoAsync(Address(host, "/desk/sign-in"));
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Pictures is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));
        Assert.Empty(await Accessibility.SmallTargetsAsync(page, least: 48));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{name} scrolls sideways");
    }
}
