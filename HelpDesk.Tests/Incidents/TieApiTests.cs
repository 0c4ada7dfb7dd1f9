using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

public sealed class TieApiTests : IAsyncLifetime, IDisposable
{
    private const string Duplicate = "R20261121-2001";

    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Api:Keys:0:Name", "agent"), ("HelpDesk:Api:Keys:0:Key", "key-agent"), ("HelpDesk:Api:Keys:0:Role", "agent"),
        ("HelpDesk:Api:Keys:1:Name", "technician"), ("HelpDesk:Api:Keys:1:Key", "key-technician"), ("HelpDesk:Api:Keys:1:Role", "technician"),
        ("HelpDesk:Api:Keys:2:Name", "security"), ("HelpDesk:Api:Keys:2:Key", "key-security"), ("HelpDesk:Api:Keys:2:Role", "security"));

    public Task InitializeAsync() => Told.SeedAsync(
        host.Store, Told.Lift(1), Told.Lift(2), Told.Lift(3), Told.Lift(1) with { Number = Duplicate, Item = "电梯还是不动", CreatedAt = Some.Now.AddHours(-6) },
        Told.Lift(7) with { Kind = TicketKind.Complaint, Against = "engineering", Text = "师傅态度差" });

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_two_tickets_when_linked_then_both_name_the_other_and_only_against_the_version_that_was_seen()
    {
        var path = $"{Told.NumberOf(1)}/links/{Told.NumberOf(2)}";
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_since"), await CodeAsync(HttpMethod.Put, path, ifMatch: "\"9\""));

        var (status, ticket) = await SendAsync(HttpMethod.Put, path, ifMatch: "\"1\"");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Told.NumberOf(2)], Texts(ticket.GetProperty("links")));
        Assert.Equal([Told.NumberOf(1)], Texts((await SendAsync(HttpMethod.Get, $"{Told.NumberOf(2)}/links")).Json.GetProperty("links")));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Delete, path)).Status);
        Assert.Empty(Texts((await SendAsync(HttpMethod.Get, Told.NumberOf(2))).Json.GetProperty("links")));
        Assert.Equal((HttpStatusCode.Conflict, "no_such_ticket"), await CodeAsync(HttpMethod.Put, $"{Told.NumberOf(1)}/links/R20261121-9999"));
        Assert.Equal((HttpStatusCode.Conflict, "same_ticket"), await CodeAsync(HttpMethod.Put, $"{Told.NumberOf(1)}/links/{Told.NumberOf(1)}"));
    }

    [Fact]
    public async Task Given_an_incident_when_joined_told_and_left_then_the_answers_tell_how_it_stands()
    {
        var incident = $"{Told.NumberOf(1)}/incident";
        Assert.Equal([Told.NumberOf(2), Told.NumberOf(3)], Texts((await SendAsync(HttpMethod.Get, incident)).Json.GetProperty("proposed")));
        Assert.Equal((HttpStatusCode.Conflict, "no_incident"), await CodeAsync(HttpMethod.Post, $"{incident}/replies", """{"text":"电梯两点修好"}"""));

        var (_, joined) = await SendAsync(HttpMethod.Post, incident, """{"tickets":null}""");
        Assert.Equal((3, 3), (joined.GetProperty("tickets").GetArrayLength(), joined.GetProperty("residents").GetInt32()));
        Assert.Equal(3, joined.GetProperty("languages").GetProperty("zh-Hans").GetInt32());

        var (status, told) = await SendAsync(HttpMethod.Post, $"{incident}/replies", """{"text":"电梯两点修好"}""", key: "k1");
        var (_, again) = await SendAsync(HttpMethod.Post, $"{incident}/replies", """{"text":"电梯两点修好"}""", key: "k1");
        Assert.Equal((HttpStatusCode.OK, "done", told.GetRawText()), (status, told.GetProperty("state").GetString(), again.GetRawText()));
        Assert.Equal(["电梯两点修好"], await Told.HeardAsync(host.Store, 3));
        Assert.Equal((HttpStatusCode.Conflict, "idempotency_key_reused"), await CodeAsync(HttpMethod.Post, $"{incident}/replies", """{"text":"别的"}""", key: "k1"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(HttpMethod.Post, $"{incident}/replies", """{"text":" "}"""));

        Assert.Equal("done", (await SendAsync(HttpMethod.Post, $"{incident}/actions", """{"action":"take"}""")).Json.GetProperty("state").GetString());
        Assert.Equal("api:agent", (await Told.TicketAsync(host.Store, Told.NumberOf(2))).Assignee);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(HttpMethod.Post, $"{incident}/actions", """{"action":"reply"}"""));
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), await CodeAsync(HttpMethod.Post, $"{incident}/actions", """{"action":"close"}""", by: "security"));

        Assert.Equal(JsonValueKind.Null, (await SendAsync(HttpMethod.Delete, $"{Told.NumberOf(3)}/incident")).Json.GetProperty("incident").ValueKind);
        Assert.Equal(2, (await SendAsync(HttpMethod.Get, incident)).Json.GetProperty("tickets").GetArrayLength());
    }

    [Fact]
    public async Task Given_a_duplicate_when_merged_then_it_is_closed_once_and_names_the_other()
    {
        var body = $$"""{"into":"{{Told.NumberOf(1)}}"}""";
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_since"), await CodeAsync(HttpMethod.Post, $"{Duplicate}/merge", body, ifMatch: "\"9\""));

        var (status, merged) = await SendAsync(HttpMethod.Post, $"{Duplicate}/merge", body, key: "m1", ifMatch: "\"1\"");
        var (again, _) = await SendAsync(HttpMethod.Post, $"{Duplicate}/merge", body, key: "m1", ifMatch: "\"1\"");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "closed", Told.NumberOf(1)), (status, again, merged.GetProperty("state").GetString(), merged.GetProperty("mergedInto").GetString()));
        Assert.Single(await Told.HeardAsync(host.Store, 1));
        Assert.Equal([Duplicate], Texts((await SendAsync(HttpMethod.Get, $"{Told.NumberOf(1)}/links")).Json.GetProperty("merged")));
        Assert.Equal((HttpStatusCode.Conflict, "other_resident"), await CodeAsync(HttpMethod.Post, $"{Told.NumberOf(2)}/merge", body));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(HttpMethod.Post, $"{Told.NumberOf(2)}/merge", "{}"));
    }

    [Fact]
    public async Task Given_a_complaint_about_the_technicians_when_their_key_names_it_then_there_is_none()
    {
        var secret = Told.NumberOf(7);
        await SendAsync(HttpMethod.Put, $"{Told.NumberOf(1)}/links/{secret}");

        Assert.Contains(secret, (await SendAsync(HttpMethod.Get, Told.NumberOf(1))).Json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await SendAsync(HttpMethod.Get, Told.NumberOf(1), by: "technician")).Json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await SendAsync(HttpMethod.Get, $"{Told.NumberOf(1)}/links", by: "technician")).Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "not_found"), await CodeAsync(HttpMethod.Get, $"{secret}/incident", by: "technician"));
        Assert.Equal((HttpStatusCode.Conflict, "no_such_ticket"), await CodeAsync(HttpMethod.Post, $"{Told.NumberOf(1)}/incident", $$"""{"tickets":["{{secret}}"]}""", by: "technician"));
        Assert.Equal((HttpStatusCode.Conflict, "no_such_ticket"), await CodeAsync(HttpMethod.Post, $"{Told.NumberOf(1)}/merge", $$"""{"into":"{{secret}}"}""", by: "technician"));
        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), await CodeAsync(HttpMethod.Put, $"{Told.NumberOf(1)}/links/{Told.NumberOf(2)}", by: "security"));
    }

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(each => each.GetString());

    private async Task<(HttpStatusCode Status, string? Code)> CodeAsync(HttpMethod method, string path, string? body = null, string? key = null, string? ifMatch = null, string by = "agent")
    {
        var (status, json) = await SendAsync(method, path, body, key, ifMatch, by);
        return (status, json.GetProperty("code").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(HttpMethod method, string path, string? body = null, string? key = null, string? ifMatch = null, string by = "agent")
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, $"/api/v1/tickets/{path}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"key-{by}");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        var answer = await client.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
