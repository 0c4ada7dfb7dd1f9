using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The triage board in a real browser.</summary>
[Collection(BrowserFixture.Name)]
public sealed class BoardBrowserTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task Given_a_thousand_open_tickets_when_scrolled_then_more_come_by_themselves_and_news_keep_the_place()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync(1000);
        await SignInAsync(page, host);
        await page.WaitForSelectorAsync("#live[data-connected]");

        for (var rows = 50; rows < 300; rows = await page.Locator("article").CountAsync())
        {
            await page.EvaluateAsync("() => document.querySelector('a[data-more]').scrollIntoView()");
            await page.WaitForFunctionAsync("rows => document.querySelectorAll('article').length > rows", rows);
        }

        var before = await page.EvaluateAsync<double>("() => scrollY");
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("R20261121-5555") with { DueAt = host.Clock.Now.AddHours(1) }), default);
        await page.WaitForSelectorAsync("a[href='/desk/tickets/R20261121-5555']", new() { State = WaitForSelectorState.Attached });
        Assert.InRange(await page.EvaluateAsync<double>("() => scrollY"), before - 400, before + 400);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_only_a_keyboard_when_a_ticket_is_done_by_mistake_then_it_is_taken_back_before_its_resident_hears()
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = await StartAsync(3);
        await SignInAsync(page, host);

        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("j");
        await page.WaitForSelectorAsync("a.row-link:focus");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("d");
        await page.WaitForSelectorAsync("form.undo");
        Assert.Equal(TicketState.Resolved, (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.State);
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("u");
        await page.WaitForSelectorAsync(".notice:has-text('已撤销')");

        Assert.Equal(TicketState.Open, (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.State);
        await host.TellAsync();
        Assert.Equal(0, await host.Store.Engine.CountAsync(new() { Kind = Kinds.Outbox.Name, Where = [new("lane", FieldValue.Of("sms")), new("state", FieldValue.Of("planned"))] }, default));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_phone_when_work_is_given_out_then_two_taps_do_it()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync(1);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, StaffAccounts.Create("zhou", "周师傅", StaffRole.Technician, DeskHost.Password)), default);
        await SignInAsync(page, host);

        await page.ClickAsync("article summary");
        await page.ClickAsync("button:has-text('周师傅')");
        await page.WaitForSelectorAsync(".notice");

        Assert.Equal("zhou", (await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Assignee);
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("等接单");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_open_board_when_an_emergency_comes_then_the_title_flashes_until_somebody_moves()
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = await StartAsync(1);
        await SignInAsync(page, host);
        await page.WaitForSelectorAsync("#live[data-connected]");

        await Some.EmergencyAsync(host.Store);

        await page.WaitForFunctionAsync("() => document.title.includes('❗')");
        await page.Keyboard.PressAsync("j");
        await page.WaitForFunctionAsync("() => !document.title.includes('❗')");
        await page.Context.CloseAsync();
    }

    private static async Task<DeskHost> StartAsync(int tickets)
    {
        var host = new DeskHost();
        host.UseKestrel();
        host.StartServer();
        await host.HireAsync(StaffRole.Technician, "zh-Hans");
        await Some.SeedAsync(host.Store);
        for (var first = 2; first <= tickets; first += 100)
        {
            var changes = new Changes();
            foreach (var each in Enumerable.Range(first, Math.Min(100, tickets - first + 1)))
            {
                changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { DueAt = Some.Now.AddHours(20).AddMinutes(each) });
            }

            await host.Store.CommitAsync(changes, default);
        }

        return host;
    }

    private static async Task SignInAsync(IPage page, DeskHost host)
    {
        await page.GotoAsync(new Uri(host.ClientOptions.BaseAddress, "/desk/sign-in").ToString());
        await page.FillAsync("input[name=name]", "technician");
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live");
        await page.WaitForLoadStateAsync();
    }
}
