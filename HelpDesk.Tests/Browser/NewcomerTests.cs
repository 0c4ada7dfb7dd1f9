using System.Text.RegularExpressions;
using HelpDesk.Bot.Simulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The whole product in this process, as it starts for a newcomer: SQLite, the simulated gateway, the real delivery.</summary>
[Collection(BrowserFixture.Name)]
public sealed partial class NewcomerTests(BrowserFixture browser) : IDisposable
{
    private const string Resident = "+8613900001202";
    private const string Duty = "+8613900008000";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("helpdesk-newcomer-");
    private readonly WebApplicationFactory<HelpDesk.Bot.Program> desk = new();

    public void Dispose()
    {
        desk.Dispose();
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task Given_a_newcomer_when_a_repair_is_texted_then_it_is_worked_on_the_desk_and_the_phone_hears_of_each_step()
    {
        var phones = await browser.OpenAsync(1440, 900);
        var technician = await browser.OpenAsync(390, 844);
        var address = Start();
        await phones.GotoAsync($"{address}/sim");
        await SignInAsync(technician, address);
        var phone = PhoneOf(phones, Resident);

        await TextAsync(phone, "3栋1202厨房水管漏水，明天下午三点后来修");
        await Assertions.Expect(phone.Locator(".theirs p").Last).ToContainTextAsync("15:00");
        await TextAsync(phone, "对");
        var number = await NumberOnAsync(phone);
        await technician.WaitForSelectorAsync($"a[href='/desk/tickets/{number}']", new() { Timeout = 1000 });

        await technician.ClickAsync($"button[formaction='/desk/tickets/{number}/do/take']");
        await technician.ClickAsync($"a[href='/desk/tickets/{number}']");
        await DoAsync(technician, "promise");
        await Assertions.Expect(phone.Locator(".theirs p").Last).ToContainTextAsync("上午");
        await technician.FillAsync("form[data-draft^='reply:'] textarea", "师傅九点到，请留人");
        await DoAsync(technician, "reply");
        await Assertions.Expect(phone.Locator(".theirs").Last).ToContainTextAsync("师傅九点到，请留人");
        await Assertions.Expect(phone.Locator(".theirs").Last.Locator(".done")).ToBeVisibleAsync();
        foreach (var step in new[] { "done", "close", "reopen" })
        {
            var texts = await phone.Locator(".theirs").CountAsync();
            await DoAsync(technician, step);
            await Assertions.Expect(phone.Locator(".theirs")).ToHaveCountAsync(texts + 1);
        }

        await CloseAsync(phones, technician);
    }

    [SkippableFact]
    public async Task Given_a_newcomer_when_an_emergency_is_texted_then_the_duty_phone_rings_and_one_digit_takes_it_off_the_queue()
    {
        var phones = await browser.OpenAsync(1440, 900);
        var technician = await browser.OpenAsync(1440, 900);
        var address = Start();
        await phones.GotoAsync($"{address}/sim");
        await SignInAsync(technician, address);

        await TextAsync(PhoneOf(phones, Resident), "天花板哗哗漏水，都流到插座上了");
        await Assertions.Expect(PhoneOf(phones, Duty).Locator(".theirs p").Last).ToContainTextAsync("回复1接单");
        await technician.WaitForSelectorAsync(".row.alarm", new() { Timeout = 1000 });

        await TextAsync(PhoneOf(phones, Duty), "1");
        await Assertions.Expect(technician.Locator(".row.alarm")).ToHaveCountAsync(0);
        await Assertions.Expect(technician.Locator(".row.urgent")).ToContainTextAsync("tech");

        await CloseAsync(phones, technician);
    }

    [SkippableFact]
    public async Task Given_a_newcomer_when_a_visitor_stands_at_the_desk_then_a_ticket_is_filed_and_found()
    {
        var technician = await browser.OpenAsync(390, 844);
        await SignInAsync(technician, Start());
        await technician.ClickAsync("a[href='/desk/new']");
        await technician.FillAsync("#f-text", "访客电梯刷卡无反应");
        await technician.FillAsync("#f-building", "A");
        await technician.ClickAsync("form[data-draft] button.go");
        await technician.WaitForURLAsync(Number());

        await technician.ClickAsync(".bar nav a[href='/desk']");
        await technician.FillAsync("#q", "刷卡");
        await technician.PressAsync("#q", "Enter");
        await Assertions.Expect(technician.Locator(".row")).ToContainTextAsync("访客电梯刷卡无反应");

        await CloseAsync(technician);
    }

    private string Start()
    {
        var product = desk.WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("HelpDesk:Store:ConnectionString", Path.Combine(folder.FullName, "helpdesk.db"));
        });
        product.UseKestrel(0);
        product.StartServer();
        return ListeningAddress.First(product.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
    }

    private static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync($"{address}/desk");
        await page.FillAsync("input[name=name]", "tech");
        await page.FillAsync("input[name=password]", "night-duty-1");
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live[data-connected]");
    }

    private static ILocator PhoneOf(IPage page, string number) => page.Locator($".phone[data-number='{number}']");

    private static async Task TextAsync(ILocator phone, string text)
    {
        await phone.GetByRole(AriaRole.Textbox).FillAsync(text);
        await phone.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Assertions.Expect(phone.Locator(".mine p").Last).ToHaveTextAsync(text);
    }

    private static async Task<string> NumberOnAsync(ILocator phone)
    {
        await Assertions.Expect(phone.Locator(".theirs p").Last).ToHaveTextAsync(Number());
        return Number().Match(await phone.Locator(".theirs p").Last.InnerTextAsync()).Value;
    }

    /// <summary>Sends a form of the ticket's page and waits for the page that says it was done.</summary>
    private static async Task DoAsync(IPage page, string action)
    {
        await page.ClickAsync($"main form[action$='/do/{action}']:not(.grid) button");
        await page.WaitForSelectorAsync($"[data-done='{action}']");
    }

    private static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }

    [GeneratedRegex("R[0-9]{8}-[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
