using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Lookup;

/// <summary>Lists kept under a name: one's own, and those of everybody.</summary>
public sealed partial class ViewStories : IAsyncLifetime, IDisposable
{
    private const string List = "/desk/tickets?state=open&building=2";

    private readonly DeskHost host = FoundDesk.Open();

    public Task InitializeAsync() => FoundDesk.SeedAsync(host.Store);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_list_when_it_is_kept_renamed_and_deleted_then_its_tab_comes_changes_and_goes_and_each_is_noted()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var kept = await browser.PostAsync(List, "/desk/views", ("name", " 巡楼 "), ("filter", "building=2&state=open&page=3&evil=1"));
        var path = kept.Headers.Location?.OriginalString ?? "";
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        var id = Id().Match(path).Groups["id"].Value;
        Assert.Equal($"/desk/tickets?state=open&building=2&view={id}&ok=view", path);
        var html = await browser.HtmlAsync(path);
        Assert.Contains($"<a href=\"/desk/tickets?state=open&building=2&view={id}\" aria-current=\"page\">巡楼</a>", html, StringComparison.Ordinal);
        Assert.Contains("List kept.", html, StringComparison.Ordinal);

        await browser.PostAsync(path, $"/desk/views/{id}", ("name", "巡楼甲"), ("version", "1"));
        Assert.Contains(">巡楼甲</a>", await browser.HtmlAsync("/desk/tickets"), StringComparison.Ordinal);
        var stale = await browser.PostAsync(path, $"/desk/views/{id}", ("name", "别的"), ("version", "1"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Contains("value=\"别的\"", WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var gone = await browser.PostAsync(path, $"/desk/views/{id}/delete", ("version", "2"));
        Assert.Equal("/desk/tickets?state=open&building=2&ok=view_deleted", gone.Headers.Location?.OriginalString);
        Assert.DoesNotContain("巡楼", await browser.HtmlAsync("/desk/tickets"), StringComparison.Ordinal);
        Assert.Equal(["change_view", "delete_view", "keep_view"], (await host.TrailAsync("saved_view")).Select(entry => entry.Action).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_supervisor_when_a_list_is_kept_for_everybody_then_all_see_it_and_only_they_change_it()
    {
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);
        var path = (await supervisor.PostAsync(List, "/desk/views", ("name", "早会"), ("filter", "overdue=1"), ("shared", "yes"))).Headers.Location?.OriginalString ?? "";
        var id = Id().Match(path).Groups["id"].Value;
        var guard = await host.SignedInAsync(StaffRole.Security);

        var html = await guard.HtmlAsync(path);
        Assert.Contains(">早会 · shared</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"/desk/views/{id}", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"shared\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.PostAsync(path, $"/desk/views/{id}", ("name", "我的"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.PostAsync(path, $"/desk/views/{id}/delete", ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.PostAsync(path, "/desk/views", ("name", "我的"), ("filter", ""), ("shared", "yes"))).StatusCode);
    }

    [Fact]
    public async Task Given_somebody_elses_list_when_a_colleague_asks_for_it_then_there_is_none()
    {
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var id = Id().Match((await agent.PostAsync(List, "/desk/views", ("name", "私人"), ("filter", "assignee=agent"))).Headers.Location?.OriginalString ?? "").Groups["id"].Value;
        var manager = await host.SignedInAsync(StaffRole.Manager);

        Assert.DoesNotContain("私人", await manager.HtmlAsync("/desk/tickets"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostAsync(List, $"/desk/views/{id}", ("name", "x"), ("version", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Delete, $"/api/v1/views/{id}", role: StaffRole.Admin)).Status);
    }

    [Theory]
    [InlineData("", "A name is needed")]
    [InlineData("   ", "A name is needed")]
    [InlineData("a name that is much longer than forty characters are", "too long")]
    [InlineData("taken", "has this name")]
    [InlineData("TAKEN", "has this name")]
    public async Task Given_a_name_that_will_not_do_when_kept_then_the_page_says_why_and_keeps_what_was_typed(string name, string why)
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(List, "/desk/views", ("name", "taken"), ("filter", ""));

        var answer = await browser.PostAsync(List, "/desk/views", ("name", name), ("filter", "state=open&building=2"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{name}\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"filter\" value=\"state=open&amp;building=2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_thirty_lists_when_one_more_is_kept_then_it_is_refused()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var changes = new Changes();
        foreach (var each in Enumerable.Range(0, SavedView.Most))
        {
            changes.Insert(Kinds.View, new SavedView { Id = $"v{each}", Owner = "agent", Name = $"名 {each}", Filter = "" });
        }

        await host.Store.CommitAsync(changes, default);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(List, "/desk/views", ("name", "多"), ("filter", ""))).StatusCode);
    }

    [Fact]
    public async Task Given_a_name_that_means_harm_when_shown_then_it_is_text()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(List, "/desk/views", ("name", "\"><script>hit()</script>"), ("filter", "q=" + Uri.EscapeDataString("\"><script>")));

        Assert.DoesNotContain("<script>hit", await browser.Client.GetStringAsync("/desk/tickets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_key_when_it_keeps_changes_and_deletes_a_list_then_versions_and_repeats_are_minded()
    {
        const string body = """{"name":"夜班","filter":"kind=repair&state=open","shared":true}""";
        var (status, made, headers) = await host.SendAsync(HttpMethod.Post, "/api/v1/views", body, StaffRole.Supervisor, ("Idempotency-Key", "one"));
        var (again, same, _) = await host.SendAsync(HttpMethod.Post, "/api/v1/views", body, StaffRole.Supervisor, ("Idempotency-Key", "one"));
        var path = "/api/v1/views/" + made.GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("state=open&kind=repair", made.GetProperty("filter").GetString());
        Assert.Equal("\"1\"", headers.ETag?.Tag);
        Assert.Equal((HttpStatusCode.Created, made.GetProperty("id").GetString()), (again, same.GetProperty("id").GetString()));
        Assert.Equal(HttpStatusCode.Conflict, (await host.SendAsync(HttpMethod.Post, "/api/v1/views", """{"name":"x"}""", StaffRole.Supervisor, ("Idempotency-Key", "one"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Post, "/api/v1/views", body, StaffRole.Agent)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync(HttpMethod.Post, "/api/v1/views", """{"name":"x","filter":"state=gone"}""")).Status);

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Put, path, """{"name":"夜班二"}""", StaffRole.Supervisor, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.SendAsync(HttpMethod.Put, path, """{"name":"夜班三"}""", StaffRole.Supervisor, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync(HttpMethod.Delete, path, role: StaffRole.Agent)).Status);
        var (_, list, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/views", role: StaffRole.Agent);
        Assert.Equal("夜班二", list.GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await host.SendAsync(HttpMethod.Delete, path, null, StaffRole.Supervisor, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, path, null, StaffRole.Supervisor, ("If-Match", "\"2\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Delete, path)).Status);
    }

    [GeneratedRegex("view=(?<id>[0-9a-f]{32})", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
