using HelpDesk.Store;
using HelpDesk.Store.Engine;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>The resident's page when something breaks: nothing is lost, nothing is shown twice, and it says so calmly.</summary>
[Collection(BrowserFixture.Name)]
public sealed class ChatLineTests(BrowserFixture browser, ChatDesk desk) : IClassFixture<ChatDesk>
{
    private const string Activities = "**/activities";

    [SkippableFact]
    public async Task Given_a_conversation_when_the_page_is_reloaded_then_all_of_it_is_there_and_so_is_what_was_being_typed()
    {
        var page = await desk.OpenAsync(browser);
        await ChatDesk.SayAsync(page, "厨房水管漏水");
        await page.FillAsync("#say", "3栋");

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#said .mine .text")).ToHaveTextAsync("厨房水管漏水");
        Assert.Equal("3栋", await page.InputValueAsync("#say"));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_desk_that_restarts_when_a_message_was_written_meanwhile_then_it_arrives_once_and_the_talk_goes_on()
    {
        await using var own = new ChatDesk();
        var page = await own.OpenAsync(browser);
        await ChatDesk.SayAsync(page, "厨房水管漏水");

        await own.StopAsync();
        await page.FillAsync("#say", "3栋2单元1202");
        await page.PressAsync("#say", "Enter");
        await Assertions.Expect(page.Locator("#unsaid .waiting")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#notice")).Not.ToBeEmptyAsync();
        await Screenshot.KeepAsync(page, "chat-390-reconnecting");
        own.StartAgain();

        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(3, new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#unsaid li")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#notice")).ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_socket_that_is_cut_when_something_is_said_meanwhile_then_it_is_shown_once()
    {
        var page = await browser.OpenAsync(390, 844);
        var sockets = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync("**/stream**", socket =>
        {
            sockets.Add(socket);
            socket.ConnectToServer();
        });
        await page.GotoAsync(desk.Address);
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(1);

        await sockets[0].CloseAsync(new() { Code = 4000 });
        await ChatDesk.SayAsync(page, "厨房水管漏水");

        Assert.True(sockets.Count > 1);
        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_message_that_is_refused_when_it_is_sent_again_with_one_tap_then_it_takes_effect()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(Activities, route => route.FulfillAsync(new() { Status = 400, Body = "{}" }), new() { Times = 1 });
        await page.FillAsync("#say", "厨房水管漏水");
        await page.PressAsync("#say", "Enter");
        await Assertions.Expect(page.Locator("#unsaid .failed")).ToBeVisibleAsync();
        await Screenshot.KeepAsync(page, "chat-390-failed");
        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));

        await page.ClickAsync(".again");

        await Assertions.Expect(page.Locator("#said .mine .text")).ToHaveTextAsync("厨房水管漏水");
        await Assertions.Expect(page.Locator("#unsaid li")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_message_whose_answer_is_lost_when_the_page_sends_it_again_then_the_desk_heard_it_once()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(
            Activities,
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync();
            },
            new() { Times = 1 });

        await ChatDesk.SayAsync(page, "我家门铃坏了，编号甲乙丙");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(1);
        var heard = await desk.Store.QueryAsync(Kinds.Activity, new Query { Kind = Kinds.Activity.Name, Take = 500 }, default);
        Assert.Single(heard, each => each.Value.Text == "我家门铃坏了，编号甲乙丙");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_no_network_when_the_page_is_closed_and_opened_then_the_message_is_still_sent()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(Activities, route => route.AbortAsync());
        await page.FillAsync("#say", "厨房水管漏水");
        await page.PressAsync("#say", "Enter");
        await Assertions.Expect(page.Locator("#unsaid .waiting")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .mine .text")).ToHaveTextAsync("厨房水管漏水");
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(2);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_dead_token_when_something_is_said_then_the_page_finds_its_conversation_again()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(Activities, route => route.FulfillAsync(new() { Status = 403, Body = "{}" }), new() { Times = 1 });

        await ChatDesk.SayAsync(page, "厨房水管漏水");

        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_phone_that_slept_when_it_wakes_then_a_new_session_is_asked_for_at_once()
    {
        var page = await desk.OpenAsync(browser);
        var asked = page.WaitForRequestAsync("**/chat/session");

        await page.EvaluateAsync(
            """
            () => {
              const look = state => {
                Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
                document.dispatchEvent(new Event('visibilitychange'));
              };
              look('hidden');
              const now = Date.now;
              Date.now = () => now() + 3600000;
              look('visible');
            }
            """);

        await asked;
        await ChatDesk.SayAsync(page, "厨房水管漏水");
        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_token_that_will_end_when_its_time_comes_near_then_it_is_refreshed_before()
    {
        var page = await browser.OpenAsync(390, 844);
        var refreshed = page.WaitForRequestAsync("**/v3/directline/tokens/refresh");

        await FakeLine.OpenAsync(page, desk.Address, [FakeLine.Said(1)], tokenLives: 1);

        Assert.Equal("Bearer t", (await refreshed).Headers["authorization"]);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_no_network_when_the_browser_says_so_then_the_page_says_it_calmly_and_takes_it_back()
    {
        var page = await desk.OpenAsync(browser);
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("#notice")).ToHaveTextAsync("没有网络。您可以继续写，连上后会自动发出。");
        await page.FillAsync("#say", "厨房水管漏水");
        await page.PressAsync("#say", "Enter");
        await Assertions.Expect(page.Locator("#unsaid .waiting")).ToBeVisibleAsync();
        await Screenshot.KeepAsync(page, "chat-390-offline");
        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#notice")).ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }
}
