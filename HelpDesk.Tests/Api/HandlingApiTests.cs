using System.Net;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Api;

/// <summary>Kind, class and handler changed, and canned replies read, over the API.</summary>
public sealed class HandlingApiTests : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", "key-of-" + Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        })]);

    public async Task InitializeAsync() => await Some.SeedAsync(host.Store);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_ticket_when_reclassed_over_the_api_then_it_is_another_kind_and_a_repeat_under_the_same_key_changes_nothing()
    {
        const string Body = """{"kind":"complaint","complaintClass":"important","against":"cleaning","reason":"第三次了"}""";
        var (status, json) = await SendAsync(HttpMethod.Put, "classification", Body, etag: "\"1\"", key: "k1");
        var (again, same) = await SendAsync(HttpMethod.Put, "classification", Body, etag: "\"1\"", key: "k1");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, again));
        Assert.Equal(("complaint", "important", "cleaning", "2026-11-21T03:00:00.000Z"), (json.GetProperty("kind").GetString(), json.GetProperty("complaintClass").GetString(), json.GetProperty("against").GetString(), json.GetProperty("dueAt").GetString()));
        Assert.Equal(json.GetProperty("version").GetInt64(), same.GetProperty("version").GetInt64());
        Assert.Equal(("api:supervisor", "kind_changed"), (json.GetProperty("timeline")[1].GetProperty("by").GetString(), json.GetProperty("timeline")[1].GetProperty("event").GetString()));
    }

    [Theory]
    [InlineData("""{"kind":"party","reason":"x"}""", 400, "invalid_field")]
    [InlineData("""{"kind":"complaint"}""", 400, "invalid_field")]
    [InlineData("""{"complaintClass":"terrible","reason":"x"}""", 400, "invalid_field")]
    [InlineData("""{"kind":"complaint","against":"nowhere","reason":"x"}""", 400, "invalid_field")]
    [InlineData("""{"kind":7}""", 400, "invalid_json")]
    public async Task Given_a_wrong_body_when_reclassed_then_the_code_says_so(string body, int status, string code)
    {
        var (got, json) = await SendAsync(HttpMethod.Put, "classification", body);

        Assert.Equal((status, code), ((int)got, json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_a_change_in_between_when_reclassed_or_assigned_then_412()
    {
        await SendAsync(HttpMethod.Post, "notes", """{"text":"已致电"}""");

        var (one, problem) = await SendAsync(HttpMethod.Put, "classification", """{"kind":"complaint","reason":"x"}""", etag: "\"1\"");
        var (two, _) = await SendAsync(HttpMethod.Put, "assignee", """{"name":null}""", etag: "\"1\"");
        var (three, _) = await SendAsync(HttpMethod.Put, "classification", """{"kind":"complaint","reason":"x"}""", etag: "\"2\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_since", HttpStatusCode.OK, HttpStatusCode.OK), (one, problem.GetProperty("code").GetString(), two, three));
    }

    [Fact]
    public async Task Given_a_handler_when_named_over_the_api_then_the_ticket_is_theirs_until_it_is_nobodys()
    {
        await host.HireAsync(StaffRole.DepartmentHead);

        var (_, named) = await SendAsync(HttpMethod.Put, "assignee", """{"name":"department_head"}""");
        var (_, nobody) = await SendAsync(HttpMethod.Put, "assignee", """{"name":null}""");
        var (unknown, problem) = await SendAsync(HttpMethod.Put, "assignee", """{"name":"ghost"}""");

        Assert.Equal(("department_head", JsonValueKind.Null), (named.GetProperty("assignee").GetString(), nobody.GetProperty("assignee").ValueKind));
        Assert.Equal((HttpStatusCode.Conflict, "handler_cannot_see"), (unknown, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_an_application_with_terms_when_its_kind_changes_then_409_says_what_comes_first()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("A20261121-0001") with { Kind = TicketKind.Application, Application = new() }), default);

        var (status, problem) = await SendAsync(HttpMethod.Put, "classification", """{"kind":"complaint","reason":"x"}""", number: "A20261121-0001");

        Assert.Equal((HttpStatusCode.Conflict, "has_application"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_a_ticket_when_its_canned_replies_are_read_then_they_are_filled_in_for_its_resident()
    {
        var (status, json) = await SendAsync(HttpMethod.Get, "canned-replies");

        var one = json.GetProperty("items").EnumerateArray().First(each => each.GetProperty("name").GetString() == "could_not_reach");
        Assert.Equal((HttpStatusCode.OK, "zh-Hans", "Could not reach you"), (status, one.GetProperty("language").GetString(), one.GetProperty("titles").GetProperty("en").GetString()));
        Assert.Equal($"您好，我们刚才致电未能接通。关于{Some.Number}，请您方便时回复或来电。金桂园服务中心", one.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Given_each_role_when_it_calls_then_the_table_decides_and_what_is_hidden_does_not_exist()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            foreach (var (method, path, body, action) in new[]
            {
                (HttpMethod.Put, "classification", """{"reason":""}""", DeskAction.Reclass),
                (HttpMethod.Put, "assignee", """{"name":"ghost"}""", DeskAction.Assign),
                (HttpMethod.Get, "canned-replies", null, DeskAction.Reply),
            })
            {
                var (status, _) = await SendAsync(method, path, body, role);
                Assert.True(StaffPermissions.May(role, action) == (status != HttpStatusCode.Forbidden), $"{role} {path}");
            }
        }

        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("C20261121-0009") with { Kind = TicketKind.Complaint, Against = "engineering" }), default);
        foreach (var (method, path, body) in new[] { (HttpMethod.Put, "classification", """{"kind":"repair","reason":"x"}"""), (HttpMethod.Put, "assignee", """{"name":null}"""), (HttpMethod.Get, "canned-replies", (string?)null) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(method, path, body, StaffRole.Technician, number: "C20261121-0009")).Status);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(
        HttpMethod method, string what, string? body = null, StaffRole role = StaffRole.Supervisor, string? key = null, string? etag = null, string number = Some.Number)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, $"/api/v1/tickets/{number}/{what}");
        request.Headers.Authorization = new("Bearer", "key-of-" + Kinds.Written(role));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }
}
