using System.Net;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Incidents;
using HelpDesk.Store;
using HelpDesk.Store.Staff;

namespace HelpDesk.Tests.Desk;

public sealed class DeskAccessTests
{
    [Fact]
    public async Task Given_the_table_of_roles_when_every_cell_is_tried_then_pages_and_forms_answer_as_the_table_says()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        (DeskAction Action, string Path, bool IsForm)[] cells =
        [
            (DeskAction.Read, "/desk", false), (DeskAction.Read, "/desk/queue", false), (DeskAction.Read, $"/desk/tickets/{Some.Number}", false),
            (DeskAction.Read, $"/desk/tickets/{Some.Number}/news", false), (DeskAction.File, "/desk/new", false), (DeskAction.Try, "/desk/try", false),
            (DeskAction.File, "/desk/new", true), (DeskAction.Try, "/desk/try", true), (DeskAction.FinishTask, "/desk/tasks/none", true),
            (DeskAction.Reclass, $"/desk/tickets/{Some.Number}/do/reclass", true), (DeskAction.Assign, $"/desk/tickets/{Some.Number}/do/assign", true),
            (DeskAction.Read, $"/desk/tickets/{Some.Number}/colleagues", false), (DeskAction.Note, $"/desk/tickets/{Some.Number}/writing", true),
            (DeskAction.Read, "/desk/bookings", false), (DeskAction.Promise, $"/desk/tickets/{Some.Number}/do/move", true),
            (DeskAction.Gate, "/desk/gate", false), (DeskAction.Gate, "/desk/gate/use", true), (DeskAction.Inspect, "/desk/works", false), (DeskAction.Audit, "/desk/audit", false),
            .. DecisionForms.All.Select(name => (DecisionForms.PermissionOf(name), $"/desk/tickets/{Some.Number}/do/{name}", true)),
            (DeskAction.Read, "/desk/roster", false), (DeskAction.Read, "/desk/roster/2026-11-21/night", false), (DeskAction.Roster, "/desk/roster/fill", true),
            (DeskAction.Roster, "/desk/roster/copy", true), (DeskAction.Roster, "/desk/roster/2026-11-21/night/plan", true),
            (DeskAction.Roster, "/desk/roster/2026-11-21/night/substitute", true), (DeskAction.Roster, "/desk/roster/2026-11-21/night/swap", true),
            (DeskAction.Reply, "/desk/chats", false), (DeskAction.Reply, "/desk/chats/news", false), (DeskAction.Reply, "/desk/chats/c21z", false), (DeskAction.Reply, "/desk/chats/c21z/news", false),
            (DeskAction.Reply, "/desk/chats/c21z/join", true), (DeskAction.Reply, "/desk/chats/c21z/say", true), (DeskAction.Reply, "/desk/chats/c21z/back", true),
            (DeskAction.Cover, "/desk/roster/cover", true), (DeskAction.Cover, "/desk/roster/back", true),
            (DeskAction.Link, $"/desk/tickets/{Some.Number}/do/link", true), (DeskAction.Link, $"/desk/tickets/{Some.Number}/do/unlink", true), (DeskAction.Link, $"/desk/tickets/{Some.Number}/do/merge", true),
            (DeskAction.Link, $"/desk/tickets/{Some.Number}/incident/join", true), (DeskAction.Link, $"/desk/tickets/{Some.Number}/incident/leave", true), (DeskAction.Note, $"/desk/tickets/{Some.Number}/incident/undo", true),
            .. TieForms.ForAll.Select(each => (each.Permission, $"/desk/tickets/{Some.Number}/incident/{each.Name}", true)),
            .. TicketForms.All.Select(form => (form.Permission, $"/desk/tickets/{Some.Number}/do/{form.Name}", true)),
        ];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var browser = await host.SignedInAsync(role);
            foreach (var (action, path, isForm) in cells)
            {
                // Version 0 is always stale, so that no cell changes what the next one meets.
                var answer = isForm ? await browser.PostAsync("/desk", path, ("version", "0"), ("text", "")) : await browser.Client.GetAsync(path);
                Assert.True(StaffPermissions.May(role, action) == (answer.StatusCode != HttpStatusCode.Forbidden), $"{role} {path} gave {answer.StatusCode}");
                Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Given_five_wrong_passwords_when_the_right_one_follows_then_the_account_stays_shut_for_a_quarter_of_an_hour()
    {
        await using var host = new DeskHost();
        await host.HireAsync(StaffRole.Agent);
        var check = host.Get<PasswordCheck>();
        for (var wrong = 0; wrong < Lockout.MaxFailures; wrong++)
        {
            Assert.Null(await check.TryAsync("agent", "guess", null, default));
        }

        Assert.Null(await check.TryAsync("agent", DeskHost.Password, null, default));
        host.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.NotNull(await check.TryAsync(" Agent ", DeskHost.Password, null, default));
    }

    [Fact]
    public async Task Given_a_wrong_name_or_password_when_signing_in_then_the_answer_is_the_same()
    {
        await using var host = new DeskHost();
        await host.HireAsync(StaffRole.Agent);
        var browser = host.Browser();
        var pages = new List<string>();
        foreach (var name in new[] { "agent", "nobody" })
        {
            var answer = await browser.PostAsync("/desk/sign-in", "/desk/sign-in", ("name", name), ("password", "wrong"));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            var html = await answer.Content.ReadAsStringAsync();
            pages.Add(html[html.IndexOf("role=\"alert\"", StringComparison.Ordinal)..html.IndexOf("<form method=\"post\" action=\"/desk/sign-in\"", StringComparison.Ordinal)]);
        }

        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task Given_a_new_stamp_when_the_old_cookie_comes_then_sign_in_comes_first()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Manager);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync("/desk")).StatusCode);
        var account = Assert.IsType<Versioned<StaffAccount>>(await host.Store.FindAsync(Kinds.Staff, "manager", default));

        await host.Store.CommitAsync(new Changes().Update(Kinds.Staff, account, account.Value with { Stamp = "other" }), default);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Client.GetAsync("/desk")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/", "/desk")]
    [InlineData("//evil.example/desk", "/desk")]
    [InlineData("/deskevil", "/desk")]
    [InlineData("/desk/\\evil", "/desk")]
    [InlineData(null, "/desk")]
    [InlineData("/desk?state=closed", "/desk?state=closed")]
    public void Given_a_way_back_when_followed_then_it_stays_at_the_desk(string? asked, string expected) =>
        Assert.Equal(expected, DeskGate.BackTo(asked));

    [Fact]
    public async Task Given_any_page_when_answered_then_headers_let_only_our_own_files_run()
    {
        await using var host = new DeskHost();
        var answer = await host.Browser().Client.GetAsync("/desk/sign-in");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Given_no_accounts_when_the_printed_link_is_followed_then_it_makes_one_administrator_and_closes()
    {
        await using var host = new DeskHost("Production");
        var link = host.Get<FirstAdmin>().Path;
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var browser = host.Browser();
        (string, string)[] form = [("token", token), ("name", "Root"), ("password", "long enough 1")];

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync("/desk/first-admin?token=guess")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(link, "/desk/first-admin", form)).StatusCode);
        Assert.Equal(StaffRole.Admin, (await host.Store.FindAsync(Kinds.Staff, "root", default))?.Value.Role);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/desk", "/desk/first-admin", [.. form[..1], ("name", "second"), form[2]])).StatusCode);
    }

    [Fact]
    public async Task Given_a_watcher_when_something_is_committed_then_the_news_arrives()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await using var stream = await browser.Client.GetStreamAsync("/desk/live");
        using var reader = new StreamReader(stream);
        await NextAsync("event: hello");

        await Some.SeedAsync(host.Store);

        await NextAsync("event: changed");

        async Task NextAsync(string wanted)
        {
            while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)) is { } line && line != wanted)
            {
            }
        }
    }

    [Fact]
    public void Given_every_word_of_the_desk_when_listed_then_both_languages_have_it() =>
        Assert.All(DeskWords.All, word => Assert.False(string.IsNullOrWhiteSpace(word.Value.Zh) || string.IsNullOrWhiteSpace(word.Value.En), word.Key));
}
