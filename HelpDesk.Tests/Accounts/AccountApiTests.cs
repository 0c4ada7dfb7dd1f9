using System.Net;
using System.Text;
using System.Text.Json;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Accounts;

public sealed class AccountApiTests : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = new("Testing", RoleMatrixTests.Keys());

    public async Task InitializeAsync() => await host.HireAsync(StaffRole.Admin);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_new_colleague_when_created_over_the_api_then_the_link_sets_the_password()
    {
        var (status, json, etag) = await SendAsync(HttpMethod.Post, "accounts", """{"name":"Zhou","displayName":"周师傅","role":"technician","phone":"13912345678","department":"engineering"}""");

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("\"1\"", etag);
        Assert.Equal("zhou,technician,+8613912345678,False", string.Join(',', Account(json, "name"), Account(json, "role"), Account(json, "phone"), Account(json, "hasPassword")));
        await host.Browser().SetPasswordAsync(new Uri(json.GetProperty("link").GetString() ?? "").PathAndQuery, "a sentence of my own");
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("zhou", "a sentence of my own")).Status);
        var (_, list, _) = await SendAsync(HttpMethod.Get, "accounts", null, StaffRole.Manager);
        Assert.Equal(["admin", "zhou"], list.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Given_a_key_for_once_when_the_same_request_comes_twice_then_one_account_is_made_and_the_link_is_said_once()
    {
        const string Wanted = """{"name":"zhou","displayName":"周","role":"agent"}""";
        var (first, json, _) = await SendAsync(HttpMethod.Post, "accounts", Wanted, once: "k1");
        var (second, again, _) = await SendAsync(HttpMethod.Post, "accounts", Wanted, once: "k1");
        var (other, _, _) = await SendAsync(HttpMethod.Post, "accounts", Wanted.Replace("zhou", "qian", StringComparison.Ordinal), once: "k1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (first, second, other));
        Assert.Equal(JsonValueKind.String, json.GetProperty("link").ValueKind);
        Assert.Equal(("zhou", JsonValueKind.Null), (Account(again, "name"), again.GetProperty("link").ValueKind));
    }

    [Fact]
    public async Task Given_an_account_when_changed_then_what_is_left_out_stays_and_an_older_version_is_refused()
    {
        await SendAsync(HttpMethod.Post, "accounts", """{"name":"zhou","displayName":"周","role":"agent","phone":"13912345678"}""");
        var (status, json, etag) = await SendAsync(HttpMethod.Patch, "accounts/zhou", """{"displayName":"周姐","department":"security"}""", ifMatch: "\"1\"");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, etag));
        Assert.Equal("周姐,security,+8613912345678", string.Join(',', Text(json, "displayName"), Text(json, "department"), Text(json, "phone")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await SendAsync(HttpMethod.Patch, "accounts/zhou", """{"phone":""}""", ifMatch: "\"1\"")).Status);
        Assert.Equal(JsonValueKind.Null, (await SendAsync(HttpMethod.Patch, "accounts/zhou", """{"phone":"","department":""}""")).Json.GetProperty("phone").ValueKind);
        var (bad, fault, _) = await SendAsync(HttpMethod.Patch, "accounts/zhou", """{"displayName":"","role":"king"}""");
        Assert.Equal((HttpStatusCode.BadRequest, "missing", "unknown"), (bad, fault.GetProperty("fields").GetProperty("displayName").GetString(), fault.GetProperty("fields").GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Given_somebody_signed_in_when_their_sessions_are_ended_over_the_api_then_they_are_out_at_once()
    {
        await host.HireAsync(StaffRole.Agent);
        var (first, _) = await host.SignInAsync("agent", DeskHost.Password, stay: true, device: "iPhone");
        var (second, _) = await host.SignInAsync("agent", DeskHost.Password);
        var (_, sessions, _) = await SendAsync(HttpMethod.Get, "accounts/agent/sessions");
        var phone = sessions.GetProperty("items").EnumerateArray().Single(each => Text(each, "device") == "iphone");

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, $"accounts/agent/sessions/{Text(phone, "id")}")).Status);
        Assert.Equal("False True", string.Join(' ', await first.IsInAsync(), await second.IsInAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Delete, $"accounts/agent/sessions/{Text(phone, "id")}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Delete, "accounts/agent/sessions")).Status);
        Assert.False(await second.IsInAsync());
    }

    [Fact]
    public async Task Given_an_account_when_locked_unlocked_and_removed_over_the_api_then_each_takes_effect()
    {
        await host.HireAsync(StaffRole.Agent);
        Assert.True((await SendAsync(HttpMethod.Put, "accounts/agent/lock")).Json.GetProperty("locked").GetBoolean());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("agent", DeskHost.Password)).Status);
        Assert.False((await SendAsync(HttpMethod.Delete, "accounts/agent/lock")).Json.GetProperty("locked").GetBoolean());
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("agent", DeskHost.Password)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, "accounts/agent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, "accounts/agent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Delete, "accounts/agent")).Status);
    }

    [Fact]
    public async Task Given_the_last_administrator_when_the_password_is_lost_then_a_link_helps_and_the_old_one_works_until_then()
    {
        Assert.Equal(("last_administrator", HttpStatusCode.Conflict), await CodeAsync(HttpMethod.Delete, "accounts/admin"));
        Assert.Equal(("last_administrator", HttpStatusCode.Conflict), await CodeAsync(HttpMethod.Put, "accounts/admin/lock"));
        var (_, json, _) = await SendAsync(HttpMethod.Post, "accounts/admin/link");

        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("admin", DeskHost.Password)).Status);
        await host.Browser().SetPasswordAsync(new Uri(json.GetProperty("link").GetString() ?? "").PathAndQuery, "a sentence of my own");
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SignInAsync("admin", DeskHost.Password)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await host.SignInAsync("admin", "a sentence of my own")).Status);
    }

    private async Task<(string? Code, HttpStatusCode Status)> CodeAsync(HttpMethod method, string path)
    {
        var (status, json, _) = await SendAsync(method, path);
        return (Text(json, "code"), status);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json, string? ETag)> SendAsync(HttpMethod method, string path, string? body = null, StaffRole role = StaffRole.Admin, string? ifMatch = null, string? once = null)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Headers.Authorization = new("Bearer", RoleMatrixTests.KeyOf(role));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), answer.Headers.ETag?.Tag);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).ToString();

    private static string? Account(JsonElement json, string name) => Text(json.GetProperty("account"), name);
}
