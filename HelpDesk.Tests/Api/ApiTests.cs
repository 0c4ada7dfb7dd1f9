using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Api;

public sealed class ApiTests : IAsyncLifetime, IDisposable
{
    private const string Path = $"/api/v1/tickets/{Some.Number}";

    private readonly DeskHost host = new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", KeyOf(role)),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        }),
        ("HelpDesk:Api:Keys:7:Name", "empty"), ("HelpDesk:Api:Keys:7:Key", ""), ("HelpDesk:Api:Keys:7:Role", "admin")]);

    public async Task InitializeAsync() => await Some.SeedAsync(host.Store);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_ticket_when_read_then_every_named_field_is_written()
    {
        var (status, json) = await SendAsync(HttpMethod.Get, Path);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            "number,kind,state,urgent,channel,resident,phone,building,entrance,unit,place,item,category,service,complaintClass,form,department,against,repeats,deadlines,fields,application,visit,booking,language,photos,createdAt,dueAt,paused,overdueToldAt,assignee,firstAnswerRings,version,timeline,conversation",
            string.Join(',', json.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("2026-11-21T02:00:00.000Z", json.GetProperty("createdAt").GetString());
        Assert.Equal("0.60", json.GetProperty("firstAnswerRings").GetRawText());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("visit").ValueKind);
        Assert.Equal("at,from,channel,text,delivery", string.Join(',', json.GetProperty("conversation")[1].EnumerateObject().Select(field => field.Name)));
        Assert.Equal("delivered", json.GetProperty("conversation")[1].GetProperty("delivery").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic key-of-the-admin-role")]
    [InlineData("Bearer dev-api-key")]
    public async Task Given_no_right_key_when_called_then_401(string? authorization)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var answer = await client.GetAsync(Path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\":\"unauthorized\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<StaffRole, string, string, DeskAction> Cells()
    {
        var cells = new TheoryData<StaffRole, string, string, DeskAction>();
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            cells.Add(role, "tickets", """{"kind":"question","text":"几点开门"}""", DeskAction.File);
            cells.Add(role, $"tickets/{Some.Number}/replies", """{"text":"好的"}""", DeskAction.Reply);
            cells.Add(role, $"tickets/{Some.Number}/notes", """{"text":"记一笔"}""", DeskAction.Note);
            cells.Add(role, $"tickets/{Some.Number}/transitions", """{"to":"resolved"}""", DeskAction.Done);
            cells.Add(role, $"tickets/{Some.Number}/transitions", """{"to":"closed"}""", DeskAction.Close);
            cells.Add(role, $"tickets/{Some.Number}/transitions", """{"to":"waiting_resident"}""", DeskAction.Wait);
            cells.Add(role, $"tickets/{Some.Number}/transitions", """{"to":"cancelled"}""", DeskAction.Cancel);
            cells.Add(role, $"tickets/{Some.Number}/transitions", """{"to":"open"}""", DeskAction.Reopen);
            cells.Add(role, "understand", """{"text":"灯坏了"}""", DeskAction.Try);
        }

        return cells;
    }

    [Fact]
    public async Task Given_the_table_of_roles_when_every_cell_is_called_then_it_answers_as_the_table_says()
    {
        foreach (var cell in Cells())
        {
            var (role, path, body, action) = ((StaffRole)cell[0], (string)cell[1], (string)cell[2], (DeskAction)cell[3]);
            var (status, _) = await SendAsync(HttpMethod.Post, "/api/v1/" + path, body, role);
            Assert.True(StaffPermissions.May(role, action) == (status != HttpStatusCode.Forbidden), $"{role} {path} {body} gave {status}");
        }

        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var (_, json) = await SendAsync(HttpMethod.Get, Path, role: role);
            Assert.Equal(StaffPermissions.May(role, DeskAction.SeePhones) ? Some.Phone : "********4567", json.GetProperty("phone").GetString());
        }
    }

    [Theory]
    [InlineData("""{"kind":"repair"}""", 400, "invalid_field")]
    [InlineData("""{"kind":"party","text":"x"}""", 400, "invalid_field")]
    [InlineData("""{"kind":5,"text":"x"}""", 400, "invalid_json")]
    [InlineData("""{"kind":"repair","text":"x","phone":"abc"}""", 400, "invalid_field")]
    [InlineData("""{"kind":"repair","text":"x","visit":{"startOn":"2026-13-01"}}""", 400, "invalid_field")]
    [InlineData("""null""", 400, "invalid_json")]
    [InlineData("""{""", 400, "invalid_json")]
    public async Task Given_a_wrong_body_when_filed_then_the_code_says_so(string body, int status, string code)
    {
        var (got, json) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", body);

        Assert.Equal((status, code), ((int)got, json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_a_body_over_the_limit_when_sent_then_413()
    {
        var (status, json) = await SendAsync(HttpMethod.Post, "/api/v1/understand", $$"""{"text":"{{new string('x', 70_000)}}"}""");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too_large"), (status, json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_a_key_when_the_same_ticket_is_filed_again_then_there_is_one_and_another_body_is_refused()
    {
        const string Body = """{"kind":"booking","service":"清洗空调","resident":"何先生","phone":"+8613800138000","text":"周六","visit":{"startOn":"2026-11-28","partOfDay":"morning"},"unknown":{"a":1}}""";
        var (first, one) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", Body, key: "k1");
        var (second, two) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", Body, key: "k1");
        var (third, _) = await SendAsync(HttpMethod.Post, "/api/v1/tickets", """{"kind":"booking","text":"other"}""", key: "k1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first, second, third));
        Assert.Equal(one.GetProperty("number").GetString(), two.GetProperty("number").GetString());
        Assert.Equal(("staff", "morning", "2026-11-28"), (one.GetProperty("channel").GetString(), one.GetProperty("visit").GetProperty("partOfDay").GetString(), one.GetProperty("visit").GetProperty("startOn").GetString()));
        Assert.Equal("api:supervisor", one.GetProperty("timeline")[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Given_an_old_etag_when_a_transition_is_sent_then_412_and_nothing_changed()
    {
        await SendAsync(HttpMethod.Post, Path + "/notes", """{"text":"先看看"}""");

        var (stale, json) = await SendAsync(HttpMethod.Post, Path + "/transitions", """{"to":"closed","reason":null}""", etag: "\"1\"");
        var (fresh, closed) = await SendAsync(HttpMethod.Post, Path + "/transitions", """{"to":"closed","reason":"已修好"}""", etag: "\"2\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_since"), (stale, json.GetProperty("code").GetString()));
        Assert.Equal((HttpStatusCode.OK, "closed", 3L), (fresh, closed.GetProperty("state").GetString(), closed.GetProperty("version").GetInt64()));
    }

    [Fact]
    public async Task Given_a_closed_ticket_when_cancelled_then_409()
    {
        await SendAsync(HttpMethod.Post, Path + "/transitions", """{"to":"closed"}""");

        var (status, json) = await SendAsync(HttpMethod.Post, Path + "/transitions", """{"to":"cancelled"}""");

        Assert.Equal((HttpStatusCode.Conflict, "wrong_state"), (status, json.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Given_many_tickets_when_paged_then_each_comes_once_newest_first()
    {
        var changes = new Changes();
        foreach (var each in Enumerable.Range(100, 23))
        {
            changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { ConversationId = null, FirstAnswerId = null, CreatedAt = Some.Now.AddSeconds(each / 4) });
        }

        await host.Store.CommitAsync(changes, default);
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var (_, page) = await SendAsync(HttpMethod.Get, "/api/v1/tickets?state=open&kind=repair&limit=5" + (cursor is null ? "" : $"&cursor={cursor}"));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.Equal(24, seen.Count);
        Assert.Equal(24, seen.Distinct().Count());
        Assert.Equal("R20261121-0122", seen[0]);
    }

    [Theory]
    [InlineData("state=gone")]
    [InlineData("kind=party")]
    [InlineData("since=yesterday")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("cursor=%2F%2F")]
    public async Task Given_a_wrong_filter_when_listed_then_400(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Get, "/api/v1/tickets?" + query)).Status);

    [Fact]
    public async Task Given_a_sentence_when_tried_then_every_field_of_the_contract_is_written()
    {
        var (status, json) = await SendAsync(HttpMethod.Post, "/api/v1/understand", """{"text":"3栋1202厨房水管漏水","now":"2026-11-21T10:00:00+08:00"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("lang,intent,confidence,emergency,slots,when,also", string.Join(',', json.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(
            "building,entrance,unit,place,item,category,time,complaintClass,service,ticket,phone,name",
            string.Join(',', json.GetProperty("slots").EnumerateObject().Select(field => field.Name)));
    }

    [Fact]
    public async Task Given_the_description_when_read_then_it_names_every_operation()
    {
        using var client = host.CreateClient();
        using var json = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));

        Assert.Equal(
            ["/api/v1/accounts", "/api/v1/accounts/{name}", "/api/v1/accounts/{name}/link", "/api/v1/accounts/{name}/lock", "/api/v1/accounts/{name}/sessions", "/api/v1/accounts/{name}/sessions/{id}", "/api/v1/audit", "/api/v1/chats", "/api/v1/chats/{id}", "/api/v1/chats/{id}/handback", "/api/v1/chats/{id}/join", "/api/v1/chats/{id}/replies", "/api/v1/duty", "/api/v1/duty/cover", "/api/v1/figures", "/api/v1/passes/{number}", "/api/v1/passes/{number}/uses", "/api/v1/roster", "/api/v1/roster/{day}/{part}", "/api/v1/search", "/api/v1/tickets", "/api/v1/tickets.csv", "/api/v1/tickets/{number}", "/api/v1/tickets/{number}/assignee", "/api/v1/tickets/{number}/booking", "/api/v1/tickets/{number}/canned-replies", "/api/v1/tickets/{number}/checks", "/api/v1/tickets/{number}/classification", "/api/v1/tickets/{number}/decisions", "/api/v1/tickets/{number}/notes", "/api/v1/tickets/{number}/replies", "/api/v1/tickets/{number}/transitions", "/api/v1/understand", "/api/v1/views", "/api/v1/views/{id}"],
            json.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_no_such_ticket_or_path_when_called_then_404()
    {
        foreach (var path in new[] { "/api/v1/tickets/R20261121-9999", "/api/v1/elsewhere" })
        {
            var (status, json) = await SendAsync(HttpMethod.Get, path);
            Assert.Equal((HttpStatusCode.NotFound, "not_found"), (status, json.GetProperty("code").GetString()));
        }
    }

    private static string KeyOf(StaffRole role) => $"key-of-the-{Kinds.Written(role)}-role";

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(
        HttpMethod method, string path, string? body = null, StaffRole role = StaffRole.Supervisor, string? key = null, string? etag = null)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyOf(role));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement.Clone());
    }
}
