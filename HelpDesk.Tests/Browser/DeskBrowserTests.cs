using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The desk in a real browser: at a phone and a desk size, in both languages.</summary>
/// <remarks>With <c>HELPDESK_SCREENSHOTS</c> naming a folder each page is also kept there as a picture.</remarks>
[Collection(BrowserFixture.Name)]
public sealed class DeskBrowserTests(BrowserFixture browser)
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HELPDESK_SCREENSHOTS");

    [SkippableTheory]
    [InlineData(390, 844, "zh-Hans")]
    [InlineData(390, 844, "en")]
    [InlineData(1440, 900, "zh-Hans")]
    [InlineData(1440, 900, "en")]
    public async Task Given_any_page_when_measured_then_axe_finds_nothing_serious_targets_are_large_and_nothing_overflows(int width, int height, string language)
    {
        var page = await browser.OpenAsync(width, height);
        await using var host = await StartAsync(language);
        await LookAsync(page, host, "/desk/sign-in", $"sign-in-{width}-{language}");
        await SignInAsync(page, host);
        foreach (var (path, name) in new[] { ("/desk", "queue"), ($"/desk/tickets/{Some.Number}", "ticket"), ("/desk/new", "new"), ("/desk/try", "try") })
        {
            await LookAsync(page, host, path, $"{name}-{width}-{language}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await LookAsync(page, host, "/desk", $"dark-queue-{width}-{language}");
        await LookAsync(page, host, $"/desk/tickets/{Some.Number}", $"dark-ticket-{width}-{language}");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_typed_text_when_the_page_is_reloaded_then_it_is_still_there_until_it_was_sent()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync("en");
        await SignInAsync(page, host);
        await page.GotoAsync(Address(host, $"/desk/tickets/{Some.Number}"));
        await page.FillAsync("form[data-draft^='note:'] textarea", "带梯子");
        await page.ReloadAsync();

        Assert.Equal("带梯子", await page.InputValueAsync("form[data-draft^='note:'] textarea"));

        await page.ClickAsync("form[data-draft^='note:'] button");
        await page.WaitForSelectorAsync(".notice");
        await page.ReloadAsync();
        Assert.Equal("", await page.InputValueAsync("form[data-draft^='note:'] textarea"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_only_a_keyboard_when_working_then_a_ticket_is_opened_and_taken()
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = await StartAsync("zh-Hans", emergency: false);
        await SignInAsync(page, host);
        await page.WaitForLoadStateAsync();

        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync("dialog[open]");
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync("dialog:not([open])", new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("j");
        await page.WaitForSelectorAsync("a.row-link:focus");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".actions", new() { Timeout = 10_000 });
        // The page shows before its script listens to keys.
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("t");
        await page.WaitForSelectorAsync("[data-done], .notice");

        Assert.Equal("technician", (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Assignee);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_phone_when_the_morning_is_promised_from_the_queue_then_one_tap_does_it()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync("zh-Hans", emergency: false);
        await SignInAsync(page, host);

        await page.ClickAsync($"button[formaction='/desk/tickets/{Some.Number}/do/promise']");
        await page.WaitForSelectorAsync(".notice");

        var ticket = (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value;
        Assert.Equal(new VisitTime(new(2026, 11, 22), new(2026, 11, 22), null, null, "morning", null), ticket?.Promise);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_open_queue_when_a_ticket_is_committed_then_it_appears_without_a_reload()
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = await StartAsync("zh-Hans");
        await SignInAsync(page, host);
        await page.WaitForSelectorAsync("#live[data-connected]");

        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("R20261121-0555")), default);

        await page.WaitForSelectorAsync("a[href='/desk/tickets/R20261121-0555']", new() { Timeout = 1000 });
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_reply_half_typed_when_a_colleague_changes_the_ticket_then_the_page_follows_the_text_stays_and_it_can_be_sent()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync("zh-Hans", emergency: false);
        await SignInAsync(page, host);
        await page.GotoAsync(Address(host, $"/desk/tickets/{Some.Number}"));
        await page.WaitForSelectorAsync("#live[data-connected]");
        await page.FillAsync("form[data-draft^='note:'] textarea", "带梯子");
        await page.FillAsync("form[data-draft^='reply:'] textarea", "师傅明早九点到");

        await host.Get<DeskTickets>().ApplyAsync(new(Some.Number, new TicketCommand.Note("钥匙在岗亭"), "li", null), default);
        await page.WaitForSelectorAsync(".line:has-text('钥匙在岗亭')", new() { Timeout = 2000 });

        Assert.Equal("带梯子", await page.InputValueAsync("form[data-draft^='note:'] textarea"));
        await page.ClickAsync("form[data-draft^='reply:'] button");
        await page.WaitForSelectorAsync("[data-done], .notice");
        Assert.Equal(0, await page.Locator(".notice.bad").CountAsync());
        Assert.Equal("reply", (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Timeline[^1].Event);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("<script>window.hit=1</script>")]
    [InlineData("\"><img src=x onerror=window.hit=1>")]
    [InlineData("'-alert(1)-'</textarea><svg/onload=window.hit=1>")]
    public async Task Given_hostile_text_in_every_field_when_shown_then_it_stays_text(string text)
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = new DeskHost();
        Start(host);
        await host.HireAsync(StaffRole.Technician);
        await Some.SeedAsync(host.Store, Hostile.Ticket(text));
        await SignInAsync(page, host);
        foreach (var path in new[] { "/desk", $"/desk/tickets/{Some.Number}", "/desk/search?q=" + Uri.EscapeDataString(text) })
        {
            await page.GotoAsync(Address(host, path));
            Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
            Assert.Equal(0, await page.Locator("main img, main script:not([src^='/desk/']), main svg").CountAsync());
        }

        await page.Context.CloseAsync();
    }

    private static async Task<DeskHost> StartAsync(string language, bool emergency = true)
    {
        var host = new DeskHost();
        Start(host);
        await host.HireAsync(StaffRole.Technician, language);
        await Some.SeedAsync(host.Store);
        if (emergency)
        {
            await Some.EmergencyAsync(host.Store);
            await Some.QueueAsync(host.Store);
        }

        return host;
    }

    private static void Start(DeskHost host)
    {
        host.UseKestrel();
        host.StartServer();
    }

    private static string Address(DeskHost host, string path) => new Uri(host.ClientOptions.BaseAddress, path).ToString();

    private static async Task SignInAsync(IPage page, DeskHost host)
    {
        await page.GotoAsync(Address(host, "/desk/sign-in"));
        await page.FillAsync("input[name=name]", "technician");
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live");
    }

    private static async Task LookAsync(IPage page, DeskHost host, string path, string name)
    {
        await page.GotoAsync(Address(host, path));
        if (Pictures is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }

        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));
        Assert.Empty(await Accessibility.SmallTargetsAsync(page, least: 48));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{name} scrolls sideways");
    }
}
