using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Register;

public sealed class RegisterApiTests : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", $"key-{Kinds.Written(role)}"),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        })]);

    public async Task InitializeAsync() => await SomeResident.EnterAsync(host.Store, SomeResident.Chen, SomeResident.Liu);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_the_register_when_searched_and_read_then_numbers_are_whole_or_masked_by_role()
    {
        var (_, found) = await SendAsync(HttpMethod.Get, "/residents?q=2-506", role: StaffRole.Agent);
        var (_, masked) = await SendAsync(HttpMethod.Get, "/residents/chen", role: StaffRole.Security);

        Assert.Equal("chen", found.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(Some.Phone, found.GetProperty("items")[0].GetProperty("phones")[0].GetProperty("number").GetString());
        Assert.Equal("********4567", masked.GetProperty("phones")[0].GetProperty("number").GetString());
        Assert.Equal(JsonValueKind.Null, masked.GetProperty("notes").ValueKind);
        Assert.Equal("owner", masked.GetProperty("units")[0].GetProperty("role").GetString());
    }

    [Fact]
    public async Task Given_a_new_resident_when_posted_twice_with_one_key_then_there_is_one()
    {
        const string body = """{"name":"何先生","phones":["6123 4567"],"units":[{"building":"5","unit":"302","role":"tenant"}],"language":"zh-Hans"}""";

        var (first, one) = await SendAsync(HttpMethod.Post, "/residents", body, key: "k1");
        var (second, two) = await SendAsync(HttpMethod.Post, "/residents", body, key: "k1");
        var (third, _) = await SendAsync(HttpMethod.Post, "/residents", body.Replace("302", "303", StringComparison.Ordinal), key: "k1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first, second, third));
        Assert.Equal(one.GetProperty("id").GetString(), two.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Given_an_old_version_when_changed_then_412_and_with_the_right_one_it_is_done()
    {
        const string body = """{"name":"陈大文先生","phones":["91234567"],"units":[{"building":"2","unit":"506"}]}""";
        await SendAsync(HttpMethod.Put, "/residents/chen", body, match: "1");

        var (stale, problem) = await SendAsync(HttpMethod.Put, "/residents/chen", body.Replace("大", "小", StringComparison.Ordinal), match: "1");
        var (done, entry) = await SendAsync(HttpMethod.Put, "/residents/chen", body.Replace("大", "小", StringComparison.Ordinal), match: "2");

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (stale, done));
        Assert.Equal("changed_since", problem.GetProperty("code").GetString());
        Assert.Equal("陈小文先生", entry.GetProperty("name").GetString());
        var (_, history) = await SendAsync(HttpMethod.Get, "/residents/chen/history");
        Assert.Equal("api:manager", history.GetProperty("items")[0].GetProperty("by").GetString());
    }

    [Theory]
    [InlineData("""{"name":""}""", "invalid_field", "name")]
    [InlineData("""{"name":"x","phones":["1"]}""", "invalid_field", "phones")]
    [InlineData("""{"name":"x","units":[{"building":"77","unit":"101"}]}""", "invalid_field", "units")]
    [InlineData("""{"name":"x","units":[{"building":"2","unit":"506","role":"king"}]}""", "invalid_field", "units")]
    [InlineData("""{"name":"x","phones":["98765432"]}""", "number_on_file", "+85298765432")]
    public async Task Given_a_wrong_entry_when_posted_then_the_problem_names_the_field(string body, string code, string field)
    {
        var (_, problem) = await SendAsync(HttpMethod.Post, "/residents", body);

        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.True(problem.GetProperty("fields").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Given_a_file_when_sent_previewed_and_confirmed_then_its_rows_are_in_the_register()
    {
        var (created, job) = await SendAsync(HttpMethod.Post, "/residents/imports?name=a.csv", "姓名,电话,房号\n黄女士,61234567,3-1-1202\n坏,1,\n", media: "text/csv");
        var path = $"/residents/imports/{job.GetProperty("id").GetString()}";
        var (_, rows) = await SendAsync(HttpMethod.Get, path + "/rows");
        Assert.Equal(HttpStatusCode.Created, created);
        Assert.Equal("new failed", string.Join(' ', rows.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("outcome").GetString())));

        await SendAsync(HttpMethod.Post, path + "/confirm", "{}");
        await host.Get<RegisterJobs>().RunAsync(default);

        var (_, done) = await SendAsync(HttpMethod.Get, path);
        Assert.Equal("done 1 1", $"{done.GetProperty("state").GetString()} {done.GetProperty("done").GetProperty("new").GetInt32()} {done.GetProperty("done").GetProperty("failed").GetInt32()}");
        var (status, _) = await SendAsync(HttpMethod.Delete, path);
        Assert.Equal(HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task Given_two_entries_when_merged_and_the_one_erased_then_both_are_done_by_jobs()
    {
        var (merged, entry) = await SendAsync(HttpMethod.Post, "/residents/liu/merge", """{"from":"chen"}""");
        Assert.Equal(HttpStatusCode.OK, merged);
        Assert.Equal(2, entry.GetProperty("phones").GetArrayLength());
        await host.Get<RegisterJobs>().RunAsync(default);

        var (wrong, _) = await SendAsync(HttpMethod.Post, "/residents/liu/erase", """{"reason":"asked","confirm":"刘"}""");
        var (erased, _) = await SendAsync(HttpMethod.Post, "/residents/liu/erase", """{"reason":"asked","confirm":"刘女士"}""");
        await host.Get<RegisterJobs>().RunAsync(default);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Accepted), (wrong, erased));
        var (_, job) = await SendAsync(HttpMethod.Get, "/residents/liu/erasure");
        Assert.Equal("done", job.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, "/residents/liu")).Status);
    }

    [Theory]
    [InlineData(StaffRole.Technician, "POST", "/residents")]
    [InlineData(StaffRole.Agent, "POST", "/residents/liu/merge")]
    [InlineData(StaffRole.Agent, "POST", "/residents/imports")]
    [InlineData(StaffRole.Supervisor, "POST", "/residents/liu/export")]
    [InlineData(StaffRole.Supervisor, "POST", "/residents/liu/erase")]
    public async Task Given_a_role_that_may_not_when_called_then_403(StaffRole role, string method, string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(new(method), path, "{}", role: role)).Status);

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(
        HttpMethod method, string path, string? body = null, string? match = null, string? key = null, StaffRole role = StaffRole.Manager, string media = "application/json")
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"key-{Kinds.Written(role)}");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, media);
        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{match}\"");
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement.Clone() : default);
    }
}
