using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Store.Applications;

namespace HelpDesk.Tests.Applications;

/// <summary>Decisions and passes over the API.</summary>
public sealed class DecisionApiTests : IAsyncLifetime, IDisposable
{
    private const string Path = $"/api/v1/tickets/{SomeApplication.Number}";

    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Api:Keys:0:Name", "office"), ("HelpDesk:Api:Keys:0:Key", new string('k', 40)), ("HelpDesk:Api:Keys:0:Role", "manager"),
        ("HelpDesk:Api:Keys:1:Name", "gate"), ("HelpDesk:Api:Keys:1:Key", new string('g', 40)), ("HelpDesk:Api:Keys:1:Role", "security"));

    public async Task InitializeAsync() => await Some.SeedAsync(host.Store, SomeApplication.Ticket(SomeApplication.Approval));

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_an_application_when_decided_then_the_rule_the_version_and_the_key_hold()
    {
        var (_, before) = await SendAsync(HttpMethod.Get, Path);
        Assert.Equal("pending", before.GetProperty("application").GetProperty("decision").GetString());

        var (missing, problem) = await SendAsync(HttpMethod.Post, Path + "/decisions", """{"decision":"approved","reason":"manager says so"}""");
        Assert.Equal((HttpStatusCode.Conflict, "mandatory_paper_missing"), (missing, problem.GetProperty("code").GetString()));

        const string Approval = """{"decision":"approved","papers":["authority_approval"]}""";
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(HttpMethod.Post, Path + "/decisions", Approval, match: "\"9\"")).Status);
        var (status, approved) = await SendAsync(HttpMethod.Post, Path + "/decisions", Approval, match: "\"1\"", key: "once");
        Assert.Equal((HttpStatusCode.OK, "resolved"), (status, approved.GetProperty("state").GetString()));
        var application = approved.GetProperty("application");
        Assert.Equal(("approved", "api:office"), (application.GetProperty("decision").GetString(), application.GetProperty("by").GetString()));
        Assert.Equal(2, application.GetProperty("passes").GetArrayLength());

        var (again, repeated) = await SendAsync(HttpMethod.Post, Path + "/decisions", Approval, match: "\"1\"", key: "once");
        Assert.Equal((HttpStatusCode.OK, application.GetProperty("pass").GetString()), (again, repeated.GetProperty("application").GetProperty("pass").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(HttpMethod.Post, Path + "/decisions", Approval, who: 'g')).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Post, Path + "/decisions", """{"decision":"perhaps"}""")).Status);
    }

    [Fact]
    public async Task Given_a_pass_when_used_over_the_api_then_once_for_each_key_and_not_beyond_its_uses()
    {
        host.Clock.Now = new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Pass, PassTests.APass(2)), default);
        const string Pass = "/api/v1/passes/P123456782";

        var (_, seen) = await SendAsync(HttpMethod.Get, Pass, who: 'g');
        Assert.Equal(("valid", 2, "********4567"), (seen.GetProperty("status").GetString(), seen.GetProperty("usesLeft").GetInt32(), seen.GetProperty("phone").GetString()));

        Assert.Equal(1, (await SendAsync(HttpMethod.Post, Pass + "/uses", "{}", key: "tap-1", who: 'g')).Json.GetProperty("usesLeft").GetInt32());
        Assert.Equal(1, (await SendAsync(HttpMethod.Post, Pass + "/uses", "{}", key: "tap-1", who: 'g')).Json.GetProperty("usesLeft").GetInt32());
        Assert.Equal(0, (await SendAsync(HttpMethod.Post, Pass + "/uses", "{}", key: "tap-2", who: 'g')).Json.GetProperty("usesLeft").GetInt32());
        var (status, problem) = await SendAsync(HttpMethod.Post, Pass + "/uses", "{}", who: 'g');
        Assert.Equal((HttpStatusCode.Conflict, "pass_used_up"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, "/api/v1/passes/P000000000", who: 'g')).Status);
    }

    [Fact]
    public async Task Given_works_when_checked_completed_and_refunded_over_the_api_then_the_same_rules_hold()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, SomeWorks.UnderWay() with { Number = "A20261121-0002" }), default);
        const string Site = "/api/v1/tickets/A20261121-0002";

        Assert.Equal((HttpStatusCode.Conflict, "completion_check_missing"), Code(await SendAsync(HttpMethod.Post, Site + "/decisions", """{"decision":"refunded"}""")));
        Assert.Equal((HttpStatusCode.Conflict, "completion_check_missing"), Code(await SendAsync(HttpMethod.Post, Site + "/transitions", """{"to":"closed"}""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), Code(await SendAsync(HttpMethod.Post, Site + "/checks", """{"result":"fine"}""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), Code(await SendAsync(HttpMethod.Post, Site + "/checks", """{"result":"finding"}""")));
        Assert.Equal((HttpStatusCode.Conflict, "no_works"), Code(await SendAsync(HttpMethod.Post, Path + "/checks", """{"result":"in_order"}""")));

        var (_, looked) = await SendAsync(HttpMethod.Post, Site + "/checks", """{"result":"in_order"}""", key: "look", who: 'g');
        Assert.Equal("api:gate", Works(looked).GetProperty("checks")[0].GetProperty("by").GetString());
        Assert.Equal((HttpStatusCode.Forbidden, "not_approver"), Code(await SendAsync(HttpMethod.Post, Site + "/checks", """{"result":"passed"}""", who: 'g')));

        var (_, passed) = await SendAsync(HttpMethod.Post, Site + "/checks", """{"result":"passed"}""", key: "done");
        Assert.True(Works(passed).GetProperty("completion").GetProperty("passed").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "deposit_not_settled"), Code(await SendAsync(HttpMethod.Post, Site + "/transitions", """{"to":"closed"}""")));

        const string Back = """{"decision":"refunded","deduction":300,"reason":"墙面修补"}""";
        var (_, refunded) = await SendAsync(HttpMethod.Post, Site + "/decisions", Back, key: "back");
        Assert.Equal(1700, Works(refunded).GetProperty("refund").GetProperty("amount").GetDecimal());
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Post, Site + "/decisions", Back, key: "back")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "deposit_refunded"), Code(await SendAsync(HttpMethod.Post, Site + "/decisions", """{"decision":"refunded"}""")));
    }

    [Fact]
    public async Task Given_an_application_of_the_catalogue_when_filed_over_the_api_then_it_carries_its_terms()
    {
        // Another day: its first number is not that of the ticket that is there.
        host.Clock.Now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);
        const string Wanted = """{"kind":"application","form":"fit_out","unit":"301","building":"5","fields":{"start":"2026-12-01","contractor":"Bright Homes","workers":"2","load_bearing":"no"}}""";

        var (status, filed) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", Wanted);

        Assert.Equal((HttpStatusCode.Created, "fit_out"), (status, filed.GetProperty("form").GetString()));
        Assert.Equal(["identity", "plan"], filed.GetProperty("application").GetProperty("papers").EnumerateArray().Select(paper => paper.GetProperty("name").GetString()));
        Assert.Equal(2000, Works(filed).GetProperty("deposit").GetProperty("amount").GetDecimal());
        var (bad, problem) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", """{"kind":"application","form":"fit_out","fields":{"start":"soon","colour":"red"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, bad);
        Assert.Equal(("not_possible", "missing", "unknown"), (Fault("start"), Fault("load_bearing"), Fault("colour")));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Post, "/api/v1/tickets", """{"kind":"repair","form":"fit_out","text":"x"}""")).Status);

        string? Fault(string slot) => problem.GetProperty("fields").GetProperty("fields." + slot).GetString();
    }

    private static JsonElement Works(JsonElement ticket) => ticket.GetProperty("application").GetProperty("works");

    private static (HttpStatusCode Status, string? Code) Code((HttpStatusCode Status, JsonElement Json) answer) => (answer.Status, answer.Json.GetProperty("code").GetString());

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(HttpMethod method, string path, string? body = null, string? match = null, string? key = null, char who = 'k')
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new string(who, 40));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
