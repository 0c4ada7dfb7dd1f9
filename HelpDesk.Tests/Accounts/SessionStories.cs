using System.Net;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Accounts;

public sealed class SessionStories : IAsyncLifetime, IDisposable
{
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50 Language/zh_CN";

    private readonly DeskHost host = new();

    public async Task InitializeAsync() => await host.HireAsync(StaffRole.Technician);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_ones_own_phone_when_it_stays_signed_in_then_it_lasts_30_days_unseen_and_the_office_computer_12_hours()
    {
        var phone = await SignInAsync(stay: true, Phone);
        var office = await SignInAsync(stay: false, "");
        host.Clock.Now += TimeSpan.FromHours(11);
        Assert.True(await office.IsInAsync());
        host.Clock.Now += TimeSpan.FromHours(11);
        Assert.True(await office.IsInAsync());
        host.Clock.Now += TimeSpan.FromHours(12);
        Assert.False(await office.IsInAsync());
        Assert.True(await phone.IsInAsync());
        host.Clock.Now += TimeSpan.FromDays(29);
        Assert.True(await phone.IsInAsync());
        host.Clock.Now += TimeSpan.FromDays(29);
        Assert.True(await phone.IsInAsync());
        host.Clock.Now += TimeSpan.FromDays(30);
        Assert.False(await phone.IsInAsync());
    }

    [Fact]
    public async Task Given_two_devices_when_ones_own_page_is_opened_then_each_is_told_in_plain_words_and_ended_by_itself()
    {
        var phone = await SignInAsync(stay: true, Phone);
        host.Clock.Now += TimeSpan.FromHours(1);
        var office = await SignInAsync(stay: false, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0");

        var html = await office.HtmlAsync("/desk/me");
        Assert.Contains("iPhone · WeChat", html, StringComparison.Ordinal);
        Assert.Contains("Windows computer · Edge", html, StringComparison.Ordinal);
        var lost = (await host.SessionsAsync("technician")).Single(session => session.Stays);
        Assert.Contains(lost.Id, html, StringComparison.Ordinal);
        await office.PostAsync("/desk/me", "/desk/me/session", ("session", lost.Id));

        Assert.False(await phone.IsInAsync());
        Assert.True(await office.IsInAsync());
    }

    [Fact]
    public async Task Given_many_devices_when_all_others_are_ended_then_only_this_one_goes_on()
    {
        var phone = await SignInAsync(stay: true, Phone);
        var gate = await SignInAsync(stay: false, "");
        var office = await SignInAsync(stay: false, "");

        await office.PostAsync("/desk/me", "/desk/me/others");

        Assert.Equal("False False True", string.Join(' ', await phone.IsInAsync(), await gate.IsInAsync(), await office.IsInAsync()));
        Assert.Equal(["end_sessions", "sign_in", "sign_in", "sign_in"], (await ActionsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_device_too_many_when_it_signs_in_then_the_one_not_seen_for_longest_goes()
    {
        var first = await SignInAsync(stay: true, Phone);
        host.Clock.Now += TimeSpan.FromMinutes(1);
        var second = await SignInAsync(stay: true, Phone);
        host.Clock.Now += StaffSession.SeenEvery;
        Assert.True(await first.IsInAsync());
        for (var more = 2; more <= StaffSessions.MostOpen; more++)
        {
            host.Clock.Now += TimeSpan.FromSeconds(1);
            await SignInAsync(stay: true, Phone);
        }

        Assert.True(await first.IsInAsync());
        Assert.False(await second.IsInAsync());
        Assert.Equal(StaffSessions.MostOpen, (await host.SessionsAsync("technician")).Count);
    }

    [Fact]
    public async Task Given_a_busy_device_when_it_asks_again_and_again_then_seen_is_written_seldom()
    {
        var office = await SignInAsync(stay: false, "");
        var written = 0;
        host.Store.Committed += _ => Interlocked.Increment(ref written);
        for (var request = 0; request < 10; request++)
        {
            Assert.True(await office.IsInAsync());
            host.Clock.Now += TimeSpan.FromMinutes(1);
        }

        Assert.Equal(1, written);
    }

    [Fact]
    public async Task Given_a_cookie_when_it_is_looked_for_in_the_store_then_only_its_hash_is_there()
    {
        var arrival = new Arrival("secret", new(StaffAccounts.HashOf("secret"), "iphone", "wechat", host.Clock.Now, host.Clock.Now, false));
        await host.Get<PasswordCheck>().TryAsync("technician", DeskHost.Password, null, default, arrival);

        Assert.DoesNotContain("secret", (await host.SessionsAsync("technician"))[0].Id, StringComparison.Ordinal);
        var stamp = (await host.Store.FindAsync(Kinds.Staff, "technician", default))?.Value.Stamp ?? "";
        Assert.NotNull(await host.Get<DeskSessions>().FindAsync("technician", stamp, "secret", default));
        Assert.Null(await host.Get<DeskSessions>().FindAsync("technician", stamp, "Secret", default));
        Assert.Null(await host.Get<DeskSessions>().FindAsync("technician", "older", "secret", default));
    }

    [Fact]
    public async Task Given_sign_out_when_the_old_cookie_comes_again_then_it_opens_nothing()
    {
        var office = await SignInAsync(stay: false, "");
        await office.PostAsync("/desk", "/desk/sign-out");

        Assert.Empty(await host.SessionsAsync("technician"));
    }

    [Fact]
    public async Task Given_the_old_password_when_another_is_chosen_then_this_device_stays_and_the_others_go()
    {
        var phone = await SignInAsync(stay: true, Phone);
        var office = await SignInAsync(stay: false, "");

        var answer = await office.PostAsync("/desk/me", "/desk/me/password", ("old", DeskHost.Password), ("password", "a new sentence"), ("again", "a new sentence"));

        Assert.Equal("/desk/me?ok=password", answer.Headers.Location?.ToString());
        Assert.Equal("False True", string.Join(' ', await phone.IsInAsync(), await office.IsInAsync()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("technician", DeskHost.Password)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("technician", "a new sentence")).Status);
    }

    [Fact]
    public async Task Given_a_wrong_old_password_when_another_is_chosen_then_it_counts_as_at_the_door()
    {
        var office = await SignInAsync(stay: false, "");
        for (var wrong = 0; wrong < Lockout.MaxFailures; wrong++)
        {
            var answer = await office.PostAsync("/desk/me", "/desk/me/password", ("old", "guess"), ("password", "a new sentence"), ("again", "a new sentence"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        var right = await office.PostAsync("/desk/me", "/desk/me/password", ("old", DeskHost.Password), ("password", "a new sentence"), ("again", "a new sentence"));
        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        Assert.True(await office.IsInAsync());
        Assert.Contains("lock_out", await ActionsAsync());
    }

    [Fact]
    public async Task Given_a_language_when_it_is_chosen_then_the_next_device_begins_in_it()
    {
        var office = await SignInAsync(stay: false, "");
        await office.PostAsync("/desk/me", "/desk/me/language", ("to", "zh-Hans"));

        Assert.Contains(DeskTexts.Chinese["me.title"], await office.HtmlAsync("/desk/me"), StringComparison.Ordinal);
        Assert.Contains(DeskTexts.Chinese["me.title"], await (await SignInAsync(stay: false, "")).HtmlAsync("/desk/me"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("end")]
    [InlineData("reset")]
    [InlineData("remove")]
    [InlineData("role")]
    [InlineData("session")]
    public async Task Given_a_page_that_watches_when_its_session_is_ended_then_the_connection_ends_and_the_page_asks_who_comes(string how)
    {
        var admin = await host.SignedInAsync(StaffRole.Admin);
        var office = await SignInAsync(stay: false, "");
        await using var stream = await office.Client.GetStreamAsync("/desk/live");
        using var reader = new StreamReader(stream);
        await UntilAsync(reader, "event: hello");

        var version = (await host.Store.FindAsync(Kinds.Staff, "technician", default))?.Version ?? 0;
        var session = Assert.Single(await host.SessionsAsync("technician"));
        var answer = how == "role"
            ? await admin.DoAsync("technician", "change", ("version", $"{version}"), ("role", "security"))
            : await admin.DoAsync("technician", how, ("session", session.Id));

        Assert.True(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.OK, $"{answer.StatusCode}");
        await UntilAsync(reader, "event: ended");
        Assert.Null(await EndAsync(reader));
        Assert.False(await office.IsInAsync());
    }

    [Fact]
    public async Task Given_a_page_that_watches_when_a_colleagues_session_is_ended_then_it_goes_on()
    {
        var admin = await host.SignedInAsync(StaffRole.Admin);
        await host.SignedInAsync(StaffRole.Agent);
        var office = await SignInAsync(stay: false, "");
        await using var stream = await office.Client.GetStreamAsync("/desk/live");
        using var reader = new StreamReader(stream);
        await UntilAsync(reader, "event: hello");

        await admin.DoAsync("agent", "end");
        await Some.SeedAsync(host.Store);

        await UntilAsync(reader, "event: changed");
        Assert.True(await office.IsInAsync());
    }

    [Fact]
    public async Task Given_a_store_that_cannot_say_when_somebody_was_seen_then_the_page_is_answered_all_the_same()
    {
        var sessions = host.Get<DeskSessions>();
        await SignInAsync(stay: false, "");
        var onFile = Assert.IsType<Versioned<StaffSessions>>(await host.Store.FindAsync(Kinds.Sessions, "technician", default));
        host.Clock.Now += TimeSpan.FromHours(1);

        // Another request of the same person came between.
        await host.Store.CommitAsync(new Changes().Update(Kinds.Sessions, onFile, onFile.Value), default);
        await sessions.SeenAsync(new(await host.AccountAsync("technician"), onFile.Value.All[0], onFile), default);

        Assert.Equal(onFile.Value.All[0].SeenAt, (await host.SessionsAsync("technician"))[0].SeenAt);
    }

    private async Task<DeskBrowser> SignInAsync(bool stay, string device)
    {
        var (browser, status) = await host.SignInAsync("technician", DeskHost.Password, stay, device);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        return browser;
    }

    private async Task<IReadOnlyList<string>> ActionsAsync() =>
        [.. (await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = "audit_entry" }, default)).Select(entry => entry.Value.Action)];

    private static async Task UntilAsync(StreamReader reader, string wanted)
    {
        while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)) is { } line)
        {
            if (line == wanted)
            {
                return;
            }
        }

        Assert.Fail($"The connection ended before “{wanted}”.");
    }

    private static async Task<string?> EndAsync(StreamReader reader)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        while (line is not null && !line.StartsWith("event:", StringComparison.Ordinal));

        return line;
    }
}
