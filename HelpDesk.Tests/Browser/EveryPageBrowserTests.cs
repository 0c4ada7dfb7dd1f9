using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Incidents;
using HelpDesk.Tests.Register;
using HelpDesk.Tests.Store.Applications;
using HelpDesk.Tests.Takeover;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>Each page of the desk as it is mapped, looked at on a phone and at a desk, in both languages, by day and by night.</summary>
[Collection(BrowserFixture.Name)]
public sealed class EveryPageBrowserTests(BrowserFixture browser, EveryPageScene scene) : IClassFixture<EveryPageScene>
{
    // Parts of a page that its script fetches, files, and what is open only while there is no account, which has a test of its own.
    private static readonly string[] NoPages =
    [
        "/desk/queue", "/desk/live", "/desk/photos/{id}", "/desk/chats/news", "/desk/chats/{key}/news", "/desk/tickets/rows", "/desk/tickets.csv", "/desk/tickets/{number}/news",
        "/desk/tickets/{number}/colleagues", "/desk/residents/template.csv", "/desk/residents/imports/{id}/failed.csv", "/desk/first-admin",
    ];

    private static readonly string[] BeforeSignIn = ["/desk/sign-in", "/desk/welcome"];

    // Each page by its pattern, with the addresses at which it shows the most.
    private Dictionary<string, string[]> Pages => new(StringComparer.Ordinal)
    {
        ["/desk"] = ["/desk"],
        ["/desk/accounts"] = ["/desk/accounts"],
        ["/desk/accounts/{name}"] = ["/desk/accounts/xiaohe", "/desk/accounts/zhou"],
        ["/desk/audit"] = ["/desk/audit"],
        ["/desk/bookings"] = ["/desk/bookings?day=2026-11-23"],
        ["/desk/chats"] = ["/desk/chats"],
        ["/desk/chats/{key}"] = [ChatHost.Page()],
        ["/desk/figures"] = ["/desk/figures"],
        ["/desk/gate"] = ["/desk/gate", "/desk/gate?n=482913557"],
        ["/desk/me"] = ["/desk/me"],
        ["/desk/new"] = ["/desk/new", "/desk/new?form=fit_out"],
        ["/desk/residents"] = ["/desk/residents"],
        ["/desk/residents/import"] = ["/desk/residents/import"],
        ["/desk/residents/imports/{id}"] = [$"/desk/residents/imports/{scene.ImportId}"],
        ["/desk/residents/new"] = ["/desk/residents/new"],
        ["/desk/residents/{id}"] = [$"/desk/residents/{SomeResident.Id}"],
        ["/desk/residents/{id}/edit"] = [$"/desk/residents/{SomeResident.Id}/edit"],
        ["/desk/residents/{id}/erase"] = [$"/desk/residents/{SomeResident.Id}/erase"],
        ["/desk/residents/{id}/erasure"] = ["/desk/residents/gone/erasure"],
        ["/desk/residents/{id}/merge"] = [$"/desk/residents/{SomeResident.Id}/merge?from=liu"],
        ["/desk/residents/{id}/talk/{place:int}"] = [$"/desk/residents/{SomeResident.Id}/talk/1"],
        ["/desk/roster"] = ["/desk/roster"],
        ["/desk/roster/{day}/{part}"] = ["/desk/roster/2026-11-21/night"],
        ["/desk/search"] = ["/desk/search?q=" + Uri.EscapeDataString("卧室")],
        ["/desk/sign-in"] = ["/desk/sign-in"],
        ["/desk/tasks/{*id}"] = ["/desk/tasks/handoff:sms:SM9"],
        ["/desk/tickets"] = ["/desk/tickets", scene.ViewPath],
        ["/desk/tickets/{number}"] =
        [
            $"/desk/tickets/{Some.Number}", "/desk/tickets/C20261121-0002", "/desk/tickets/B20261121-0003", $"/desk/tickets/{SomeApplication.Number}", $"/desk/tickets/{Told.NumberOf(1)}",
        ],
        ["/desk/try"] = ["/desk/try"],
        ["/desk/webhooks"] = ["/desk/webhooks"],
        ["/desk/webhooks/{id}"] = ["/desk/webhooks/erp"],
        ["/desk/welcome"] = [scene.WelcomeLink],
        ["/desk/works"] = ["/desk/works"],
    };

    [Fact]
    public void Given_every_page_when_the_table_is_read_then_it_says_where_to_look()
    {
        var mapped = RoleMatrixTests.Routes(scene.Host).Where(route => route is { Method: "GET", IsApi: false }).Select(route => route.Pattern).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(mapped.Except(Pages.Keys).Except(NoPages));
        Assert.Empty(Pages.Keys.Concat(NoPages).Except(mapped));
    }

    [SkippableTheory]
    [InlineData(390, 844, "zh-Hans", ColorScheme.Light)]
    [InlineData(390, 844, "en", ColorScheme.Dark)]
    [InlineData(1440, 900, "zh-Hans", ColorScheme.Dark)]
    [InlineData(1440, 900, "en", ColorScheme.Light)]
    public async Task Given_every_page_with_all_its_forms_open_when_measured_then_axe_finds_nothing_serious_targets_are_large_and_nothing_overflows(
        int width, int height, string language, ColorScheme colours)
    {
        var page = await browser.OpenAsync(width, height, language == "en" ? "en-US" : "zh-CN");
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        List<string> found = [];
        foreach (var pattern in BeforeSignIn)
        {
            found.AddRange(await LookAsync(page, Pages[pattern][0]));
        }

        await SignInAsync(page, EveryPageScene.NameOf(language));
        foreach (var path in Pages.Where(each => !BeforeSignIn.Contains(each.Key)).SelectMany(each => each.Value).Append("/desk/tickets/none"))
        {
            found.AddRange(await LookAsync(page, path, language));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_desk_without_accounts_when_the_first_administrators_page_is_measured_then_it_is_as_the_others()
    {
        var page = await browser.OpenAsync(390, 844);
        await using var host = new DeskHost("Production");
        host.UseKestrel();
        host.StartServer();

        Assert.Empty(await LookAsync(page, new Uri(host.ClientOptions.BaseAddress, host.Get<FirstAdmin>().Path).ToString()));
        await page.Context.CloseAsync();
    }

    private async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync(scene.Address("/desk/sign-in"));
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", DeskHost.Password);
        await page.ClickAsync("main button");
        await page.WaitForSelectorAsync("#live");
    }

    private async Task<IReadOnlyList<string>> LookAsync(IPage page, string path, string? language = null)
    {
        var answer = await page.GotoAsync(scene.Address(path), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        List<string> found = [];
        if (answer is not { Ok: true } && !path.EndsWith("/none", StringComparison.Ordinal))
        {
            found.Add($"answered {answer?.Status}");
        }

        if (await page.GetAttributeAsync("html", "lang") is var said && language is not null && said != language)
        {
            found.Add($"is in {said}");
        }

        if (await OverflowsAsync(page))
        {
            found.Add("scrolls sideways");
        }

        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(each => { each.open = true; })");
        await Screenshot.KeepAsync(page, $"{page.ViewportSize?.Width}-{said}{path.Split('?')[0].Replace('/', '-')}");
        if (await OverflowsAsync(page))
        {
            found.Add("scrolls sideways with its forms open");
        }

        found.AddRange(await Accessibility.FindingsAsync(page, enhanced: true));
        found.AddRange(await Accessibility.SmallTargetsAsync(page, least: 48));
        return [.. found.Select(each => $"{path} {each}")];
    }

    private static Task<bool> OverflowsAsync(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
