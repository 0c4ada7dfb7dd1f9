using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Register;
using HelpDesk.Tests.Takeover;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The desk worked without a mouse, and with one thumb.</summary>
[Collection(BrowserFixture.Name)]
public sealed class HandsDeskBrowserTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task Given_only_a_keyboard_when_a_shift_is_worked_then_everything_is_reached_with_tab_enter_and_keys()
    {
        var page = await browser.OpenAsync(1440, 900);
        await using var host = await StartAsync(StaffRole.Agent);
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        await host.SayAsync("人工");
        await page.GotoAsync(new Uri(host.ClientOptions.BaseAddress, "/desk/sign-in").ToString());

        // In.
        await TabToAsync(page, "input[name=name]");
        await page.Keyboard.TypeAsync("agent");
        await TabToAsync(page, "input[name=password]");
        await page.Keyboard.TypeAsync(DeskHost.Password);
        await EnterAsync(page, "#live");

        // The ticket, and its class.
        await page.Keyboard.PressAsync("2");
        await page.WaitForSelectorAsync($"a.row-link[href='/desk/tickets/{Some.Number}']:focus");
        await EnterAsync(page, "#reply-text");
        await TabToAsync(page, "details:has(form[action$='/do/reclass']) > summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "select[name=class]");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "form[action$='/do/reclass'] textarea");
        await page.Keyboard.InsertTextAsync("一家老小都在黑暗里");
        await TabToAsync(page, "form[action$='/do/reclass'] button");
        await EnterAsync(page, "[data-done=reclass]");
        Assert.Equal("important", (await TicketAsync(host)).ComplaintClass);

        // A canned reply, taken back, and sent for good.
        await SendCannedAsync(page);
        await page.Keyboard.PressAsync("u");
        await page.WaitForSelectorAsync(".notice:has-text('已撤销')");
        await page.WaitForLoadStateAsync();
        Assert.Equal(0, await RepliesAsync(host));
        await SendCannedAsync(page);
        await host.TellAsync();
        Assert.Equal(1, await RepliesAsync(host));

        // A chat.
        await TabToAsync(page, ".bar a[href='/desk/chats']");
        await EnterAsync(page, "button[formaction$='/join']");
        await TabToAsync(page, "button[formaction$='/join']");
        await EnterAsync(page, ".say textarea");
        await TabToAsync(page, ".say textarea");
        await page.Keyboard.InsertTextAsync("您好，请问是哪个房间？");
        await TabToAsync(page, ".say button");
        await EnterAsync(page, ".talk li.staff");
        await TabToAsync(page, "form[action$='/back'] button");
        await EnterAsync(page, "form[action$='/join'] button");
        Assert.Null((await host.ChatAsync()).Handoff?.By);

        // A resident.
        await TabToAsync(page, ".bar .menu summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".bar a[href='/desk/residents']");
        await EnterAsync(page, "main form.search");
        await TabToAsync(page, "main form.search input");
        await page.Keyboard.InsertTextAsync("陈");
        await EnterAsync(page, $"a.row-link[href='/desk/residents/{SomeResident.Id}']");
        await TabToAsync(page, $"a.row-link[href='/desk/residents/{SomeResident.Id}']");
        await EnterAsync(page, "h1:has-text('陈先生')");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_phone_when_an_emergency_is_taken_and_closed_from_the_board_then_it_is_one_tap_and_two()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = await StartAsync(StaffRole.Technician);
        var emergency = await Some.EmergencyAsync(host.Store);
        await SignInAsync(page, host, "technician");
        var taps = 0;

        await TapAsync($"button[formaction='/desk/tickets/{emergency.Number}/do/take']");
        await page.WaitForSelectorAsync("[data-done=take]");
        Assert.Equal((1, "technician"), (taps, (await TicketAsync(host, emergency.Number)).Assignee));

        taps = 0;
        await TapAsync($"[data-row]:has(a[href='/desk/tickets/{emergency.Number}']) summary");
        await TapAsync($"button[formaction='/desk/tickets/{emergency.Number}/do/close']");
        await page.WaitForSelectorAsync("[data-done=close]");
        Assert.Equal((2, TicketState.Closed), (taps, (await TicketAsync(host, emergency.Number)).State));
        await page.Context.CloseAsync();

        // On the first screen, where the thumb is: nothing has to be scrolled to.
        async Task TapAsync(string target)
        {
            taps++;
            Assert.InRange((await page.Locator(target).BoundingBoxAsync())?.Y ?? -1, 0, 844 - 48);
            await page.ClickAsync(target);
        }
    }

    private static async Task<DeskHost> StartAsync(StaffRole role)
    {
        var host = new DeskHost();
        host.UseKestrel();
        host.StartServer();
        await host.HireAsync(role, "zh-Hans");
        await Some.SeedAsync(host.Store, Some.Ticket() with { Kind = TicketKind.Complaint, ComplaintClass = "minor" });
        return host;
    }

    private static async Task SignInAsync(IPage page, DeskHost host, string name)
    {
        await page.GotoAsync(new Uri(host.ClientOptions.BaseAddress, "/desk/sign-in").ToString());
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live[data-connected]");
    }

    private static async Task SendCannedAsync(IPage page)
    {
        await TabToAsync(page, "#canned");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, "form[data-canned] button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#reply-text:focus");
        Assert.NotEqual("", await page.InputValueAsync("#reply-text"));
        await TabToAsync(page, "form[action$='/do/reply'] button");
        await EnterAsync(page, "[data-done=reply]");
    }

    // As somebody does who looks for it: from where one is, forward.
    private static async Task TabToAsync(IPage page, string target)
    {
        const int most = 80;
        for (var presses = 0; presses < most; presses++)
        {
            if (await page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) ?? false", target))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached with {most} presses of Tab on {page.Url}");
    }

    // Scripts listen to keys once the page is there as a whole.
    private static async Task EnterAsync(IPage page, string shown)
    {
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(shown);
        await page.WaitForLoadStateAsync();
    }

    private static async Task<Ticket> TicketAsync(DeskHost host, string number = Some.Number) =>
        (await host.Store.FindAsync(Kinds.Ticket, number, default))?.Value ?? throw new InvalidOperationException($"No {number}.");

    private static async Task<int> RepliesAsync(DeskHost host) =>
        (await host.Store.QueryAsync(Kinds.Outbox, new Query { Kind = Kinds.Outbox.Name, Take = 100 }, default)).Count(row => row.Value is { Purpose: OutboxPurpose.Staff });
}
