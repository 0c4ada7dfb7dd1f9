using System.Net;
using System.Text.Json;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>A complaint about the guards, looked for in every place by every role.</summary>
public sealed class ConfidentialTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "C20261121-0066";
    private const string Task = "handoff:sms:SM1";

    private readonly DeskHost host = new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", KeyOf(role)),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        })]);

    public async Task InitializeAsync()
    {
        // The repair comes out of the same conversation: its page must not tell of the complaint either.
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket(Secret) with { Kind = TicketKind.Complaint, ComplaintClass = "important", Item = "门岗骂人一事", Against = "security", Department = "security", Photos = ["0123456789abcdef0123456789abcdef"] })
                .Insert(Kinds.Task, new DeskTask { Id = Task, Reason = DeskTaskReason.PersonAsked, ConversationId = $"sms:{Some.Phone}", At = Some.Now }),
            default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    public static TheoryData<StaffRole, bool> Roles => new()
    {
        { StaffRole.Agent, true }, { StaffRole.Technician, true }, { StaffRole.Security, false }, { StaffRole.DepartmentHead, true },
        { StaffRole.Supervisor, true }, { StaffRole.Manager, true }, { StaffRole.Admin, true },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Given_a_complaint_about_the_guards_when_the_desk_is_searched_then_only_they_find_nothing(StaffRole role, bool sees)
    {
        var browser = await host.SignedInAsync(role);
        foreach (var path in new[] { "/desk", "/desk/queue", "/desk/search?q=门岗骂人一事", "/desk/tickets", "/desk/tickets?state=open&kind=complaint", $"/desk/tickets/rows?q={Secret}" })
        {
            var html = await browser.HtmlAsync(path);
            Assert.True(sees == html.Contains($"/desk/tickets/{Secret}", StringComparison.Ordinal), path);
        }

        Assert.Contains(sees ? "<b>2</b>" : "<b>1</b>", await browser.HtmlAsync("/desk"), StringComparison.Ordinal);
        foreach (var path in new[] { $"/desk/tickets/{Secret}", $"/desk/tickets/{Secret}/news", $"/desk/tasks/{Uri.EscapeDataString(Task)}" })
        {
            Assert.True((sees ? HttpStatusCode.OK : HttpStatusCode.NotFound) == (await browser.Client.GetAsync(path)).StatusCode, path);
        }

        Assert.Equal(sees, (await browser.HtmlAsync($"/desk/tickets/{Some.Number}")).Contains("已登记，单号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_complaint_about_the_guards_when_a_guard_sends_its_forms_then_there_is_no_such_ticket()
    {
        var browser = await host.SignedInAsync(StaffRole.Security);
        foreach (var form in TicketForms.All.Where(form => StaffPermissions.May(StaffRole.Security, form.Permission)))
        {
            var answer = await browser.PostAsync("/desk", $"/desk/tickets/{Secret}/do/{form.Name}", ("version", "1"), ("text", "看看"));
            Assert.True(HttpStatusCode.NotFound == answer.StatusCode, form.Name);
        }

        Assert.Single((await host.Store.FindAsync(Kinds.Ticket, Secret, default))?.Value.Timeline ?? []);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Given_a_complaint_about_the_guards_when_the_api_is_asked_then_a_key_of_theirs_finds_nothing(StaffRole role, bool sees)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(role));

        var one = await client.GetAsync($"/api/v1/tickets/{Secret}");
        var all = await client.GetStringAsync("/api/v1/tickets");
        var note = await client.PostAsync($"/api/v1/tickets/{Secret}/notes", new StringContent("{\"text\":\"看看\"}", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.StatusCode);
        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, note.StatusCode);
        Assert.Equal(sees, all.Contains(Secret, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(all);
        Assert.Equal(sees ? 2 : 1, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Given_a_complaint_about_the_desk_when_the_desk_decides_on_it_then_there_is_no_such_ticket()
    {
        const string aboutDesk = "C20261121-0067";
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket(aboutDesk) with { Kind = TicketKind.Complaint, Against = "customer_service" }), default);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(StaffRole.Agent));
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var call = await client.PostAsync($"/api/v1/tickets/{aboutDesk}/decisions", new StringContent("{\"decision\":\"approved\"}", System.Text.Encoding.UTF8, "application/json"));
        var form = await browser.PostAsync("/desk", $"/desk/tickets/{aboutDesk}/do/approve", ("version", "1"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (call.StatusCode, form.StatusCode));
    }

    [Fact]
    public async Task Given_a_guard_who_watches_when_the_complaint_changes_then_the_news_name_nothing()
    {
        var browser = await host.SignedInAsync(StaffRole.Security);
        using var answer = await browser.Client.GetAsync("/desk/live", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await ReadEventAsync(lines);
        var ticket = await host.Store.FindAsync(Kinds.Ticket, Secret, default);
        Assert.NotNull(ticket);

        await host.Store.CommitAsync(new Changes().Update(Kinds.Ticket, ticket, ticket.Value with { Item = "换了内容" }), default);

        var news = await ReadEventAsync(lines);
        Assert.Contains("changed", news, StringComparison.Ordinal);
        Assert.DoesNotContain("C2026", news, StringComparison.Ordinal);
    }

    private static async Task<string> ReadEventAsync(StreamReader lines)
    {
        var read = new List<string>();
        while (await lines.ReadLineAsync() is { Length: > 0 } line)
        {
            read.Add(line);
        }

        return string.Join('\n', read);
    }

    private static string KeyOf(StaffRole role) => $"key-of-{Kinds.Written(role)}";
}
