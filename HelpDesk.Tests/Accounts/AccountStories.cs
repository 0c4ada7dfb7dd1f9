using System.Net;
using HelpDesk.Bot.Accounts;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Duty;

namespace HelpDesk.Tests.Accounts;

public sealed class AccountStories : IAsyncLifetime, IDisposable
{
    private const string Chosen = "a sentence of my own";

    private readonly DeskHost host = new();
    private DeskBrowser admin = new(new());

    public async Task InitializeAsync() => admin = await host.SignedInAsync(StaffRole.Admin);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose()
    {
        admin.Client.Dispose();
        host.Dispose();
    }

    [Fact]
    public async Task Given_a_new_colleague_when_the_link_is_used_then_they_choose_a_password_and_sign_in()
    {
        var link = await admin.CreateAsync(" Zhou ", "technician", "13912345678");
        var account = await host.AccountAsync("zhou");
        Assert.Equal((StaffRole.Technician, "+8613912345678", null), (account.Role, account.Phone, account.PasswordHash));
        Assert.DoesNotContain(account.Link?.Hash ?? "-", link, StringComparison.Ordinal);

        var own = host.Browser();
        Assert.Contains("zhou", await own.HtmlAsync(link), StringComparison.Ordinal);
        var set = await own.SetPasswordAsync(link, Chosen);

        Assert.Equal("/desk/sign-in?set=1&name=zhou", set.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("zhou", Chosen)).Status);
        var told = await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = "audit_entry", Where = [new("subject", FieldValue.Of("zhou"))] }, default);
        Assert.Equal(["admin create_account", "zhou set_password", "zhou sign_in"], told.Select(entry => $"{entry.Value.By} {entry.Value.Action}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_link_when_it_was_used_once_then_it_opens_nothing_more()
    {
        var link = await admin.CreateAsync("zhou");
        await host.Browser().SetPasswordAsync(link, Chosen);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().SetPasswordAsync(link, "another sentence")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("zhou", Chosen)).Status);
    }

    [Fact]
    public async Task Given_a_link_when_a_day_has_passed_or_it_is_another_ones_then_it_opens_nothing()
    {
        var link = await admin.CreateAsync("zhou");
        await admin.CreateAsync("qian");
        var stranger = host.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync(link.Replace("name=zhou", "name=qian", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync(link[..^1])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync("/desk/welcome")).StatusCode);
        host.Clock.Now += PasswordLink.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Client.GetAsync(link)).StatusCode);
        host.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SetPasswordAsync(link, Chosen)).StatusCode);
        Assert.Null((await host.AccountAsync("zhou")).PasswordHash);
    }

    [Theory]
    [InlineData("too short", "too short", "10 to 200 characters")]
    [InlineData("long enough 1", "long enough 2", "differ")]
    public async Task Given_a_link_when_the_password_will_not_do_then_it_can_be_tried_again(string password, string again, string said)
    {
        var link = await admin.CreateAsync("zhou");

        var answer = await host.Browser().SetPasswordAsync(link, password, again);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await host.Browser().SetPasswordAsync(link, Chosen)).StatusCode);
    }

    [Fact]
    public async Task Given_a_forgotten_password_when_an_administrator_resets_it_then_the_old_one_and_the_older_link_are_void()
    {
        var first = await admin.CreateAsync("zhou");
        var answer = await admin.DoAsync("zhou", "reset");
        var second = Staffing.LinkIn(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Client.GetAsync(first)).StatusCode);
        await host.Browser().SetPasswordAsync(second, Chosen);
        var (zhou, _) = await host.SignInAsync("zhou", Chosen);

        var third = Staffing.LinkIn(await (await admin.DoAsync("zhou", "reset")).Content.ReadAsStringAsync());

        Assert.False(await zhou.IsInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("zhou", Chosen)).Status);
        await host.Browser().SetPasswordAsync(third, "and another one");
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("zhou", "and another one")).Status);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("a", "not_a_name")]
    [InlineData("zhou wei", "not_a_name")]
    [InlineData("../etc", "not_a_name")]
    [InlineData("api:erp", "not_a_name")]
    [InlineData("bot", "not_a_name")]
    [InlineData("-zhou", "not_a_name")]
    public async Task Given_a_name_that_will_not_do_when_created_then_nothing_typed_is_lost(string name, string fault)
    {
        var answer = await admin.PostAsync("/desk/accounts", "/desk/accounts", ("name", name), ("display", "周师傅"), ("role", "technician"), ("phone", "13912345678"));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(DeskTexts.English[$"fault.{fault}"], html, StringComparison.Ordinal);
        Assert.Contains("value=\"周师傅\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"technician\" selected", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("display", "")]
    [InlineData("role", "king")]
    [InlineData("department", "moon")]
    [InlineData("phone", "call me")]
    [InlineData("language", "fr")]
    public async Task Given_a_field_at_fault_when_created_then_it_is_named(string field, string value)
    {
        (string, string)[] fields = [("name", "zhou"), ("display", "周"), ("role", "agent"), ("department", ""), ("phone", ""), ("language", "en")];

        var answer = await admin.PostAsync("/desk/accounts", "/desk/accounts", [.. fields.Select(each => each.Item1 == field ? (field, value) : each)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"href=\"#f-{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_somebody_who_left_when_their_name_is_wanted_again_then_it_is_refused()
    {
        await admin.CreateAsync("zhou");
        await admin.DoAsync("zhou", "remove");
        Assert.Null(await host.Store.FindAsync(Kinds.Staff, "zhou", default));

        var answer = await admin.PostAsync("/desk/accounts", "/desk/accounts", ("name", "Zhou"), ("display", "另一位"), ("role", "agent"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(DeskTexts.English["accounts.refused.name_taken"], WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_two_administrators_at_one_account_when_the_second_saves_then_both_versions_are_shown_and_none_is_lost()
    {
        await admin.CreateAsync("zhou");
        var seen = (await host.Store.FindAsync(Kinds.Staff, "zhou", default))?.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        (string, string)[] first = [("version", seen), ("display", "周一"), ("role", "technician")];
        (string, string)[] second = [("version", seen), ("display", "周二"), ("role", "agent"), ("phone", "13912345678")];

        Assert.Equal(HttpStatusCode.SeeOther, (await admin.DoAsync("zhou", "change", first)).StatusCode);
        var late = await admin.DoAsync("zhou", "change", second);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("<dd>周一</dd>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"周二\"", html, StringComparison.Ordinal);
        Assert.Equal(("周一", StaffRole.Technician), ((await host.AccountAsync("zhou")).DisplayName, (await host.AccountAsync("zhou")).Role));
    }

    [Theory]
    [InlineData("lock")]
    [InlineData("remove")]
    [InlineData("change")]
    public async Task Given_the_last_administrator_when_they_would_be_gone_then_it_is_refused(string form)
    {
        // Another one who has not set a password yet cannot take over.
        await admin.CreateAsync("zhou", "admin");
        var version = (await host.Store.FindAsync(Kinds.Staff, "admin", default))?.Version ?? 0;

        var answer = await admin.DoAsync("admin", form, ("version", $"{version}"), ("display", "Admin"), ("role", "manager"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(DeskTexts.English["accounts.refused.last_administrator"], WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.True((await host.AccountAsync("admin")).IsAdministrator);
        Assert.True(await admin.IsInAsync());
    }

    [Fact]
    public async Task Given_two_administrators_when_each_removes_the_other_at_the_same_moment_then_one_is_left()
    {
        await host.Browser().SetPasswordAsync(await admin.CreateAsync("zhou", "admin"), Chosen);
        var accounts = host.Get<AccountDesk>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => accounts.ApplyAsync("zhou", new AccountCommand.Remove(), "admin", null, default)),
            Task.Run(() => accounts.ApplyAsync("admin", new AccountCommand.Lock(), "zhou", null, default)));

        Assert.Single(outcomes, outcome => outcome is AccountOutcome.Refused { Reason: AccountRefusal.LastAdministrator } or AccountOutcome.NotFound);
        var left = await host.Store.QueryAsync(Kinds.Staff, new Query { Kind = "staff" }, default);
        Assert.Single(left, account => account.Value.IsAdministrator);
    }

    [Fact]
    public async Task Given_somebody_with_shifts_when_their_page_is_opened_then_it_warns_before_they_are_removed()
    {
        await admin.CreateAsync("zhou");
        await host.Store.CommitAsync(
            new Changes().Insert(Kinds.Shift, SomeRoster.Planned("2026-11-23/night zhou")).Insert(Kinds.Shift, SomeRoster.Planned("2026-11-20/night zhou")), default);

        var html = await admin.HtmlAsync(AccountPages.PathOf("zhou"));

        Assert.Contains("data-shifts=\"1\"", html, StringComparison.Ordinal);
        Assert.Contains("/desk/roster/2026-11-23/night", html, StringComparison.Ordinal);
        Assert.Equal("/desk/accounts?ok=account-remove", (await admin.DoAsync("zhou", "remove")).Headers.Location?.ToString());
        Assert.Equal("zhou", (await host.Store.FindAsync(Kinds.Shift, new ShiftKey(new(2026, 11, 23), ShiftPart.Night).ToString(), default))?.Value.Person);
        Assert.Contains("zhou", await admin.HtmlAsync("/desk/roster/2026-11-23/night"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_manager_when_accounts_are_read_then_nothing_can_be_changed_there()
    {
        var manager = await host.SignedInAsync(StaffRole.Manager);
        foreach (var path in new[] { "/desk/accounts", "/desk/accounts/admin" })
        {
            Assert.DoesNotContain("method=\"post\" action=\"/desk/accounts", await manager.HtmlAsync(path), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await manager.PostAsync("/desk", "/desk/accounts/admin/end")).StatusCode);
    }

    [Fact]
    public async Task Given_wrong_passwords_when_the_administrator_unlocks_the_account_then_it_opens_at_once()
    {
        await host.HireAsync(StaffRole.Agent);
        for (var wrong = 0; wrong < Lockout.MaxFailures; wrong++)
        {
            await host.SignInAsync("agent", "guess");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("agent", DeskHost.Password)).Status);
        await admin.DoAsync("agent", "unlock");
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("agent", DeskHost.Password)).Status);
    }

    [Fact]
    public async Task Given_a_locked_account_when_a_new_link_is_used_then_it_stays_shut_until_it_is_unlocked()
    {
        await host.HireAsync(StaffRole.Agent);
        await admin.DoAsync("agent", "lock");
        var link = Staffing.LinkIn(await (await admin.DoAsync("agent", "reset")).Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().Client.GetAsync(link)).StatusCode);
        await admin.DoAsync("agent", "unlock");
        Assert.Equal(HttpStatusCode.SeeOther, (await host.Browser().SetPasswordAsync(link, Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("agent", DeskHost.Password)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("agent", Chosen)).Status);
    }
}
