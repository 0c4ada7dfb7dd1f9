using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Webhooks;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Webhooks;

/// <summary>Webhooks entered and kept at the desk and over the API.</summary>
public sealed partial class WebhookPageTests : IAsyncLifetime, IDisposable
{
    private const string Entry = """{"name":"ERP","address":"https://erp.example.com/in?x=1","events":["ticket.filed","alarm.raised"],"role":"agent","department":"engineering"}""";

    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Webhooks:PrivateHosts", "erp.example.com, 127.0.0.1"),
        ("HelpDesk:Api:Keys:0:Name", "group"), ("HelpDesk:Api:Keys:0:Key", "key-of-the-group"), ("HelpDesk:Api:Keys:0:Role", "manager"),
        ("HelpDesk:Api:Keys:1:Name", "desk"), ("HelpDesk:Api:Keys:1:Key", "key-of-the-desk"), ("HelpDesk:Api:Keys:1:Role", "supervisor"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_the_page_when_a_receiver_is_entered_then_its_secret_is_shown_once_and_kept_nowhere_readable()
    {
        var admin = await host.SignedInAsync(StaffRole.Admin);
        var id = Id().Match(await admin.HtmlAsync("/desk/webhooks")).Groups["id"].Value;
        (string, string)[] form = [("id", id), ("on", "yes"), ("name", "集团 <ERP>"), ("address", "https://erp.example.com/in"), ("event:ticket.filed", "yes"), ("role", "security")];

        var entered = WebUtility.HtmlDecode(await (await admin.PostAsync("/desk/webhooks", "/desk/webhooks", form)).Content.ReadAsStringAsync());
        var repeated = await admin.PostAsync("/desk/webhooks", "/desk/webhooks", form);

        var secret = Secret().Match(entered).Value;
        Assert.NotEmpty(secret);
        Assert.Equal(HttpStatusCode.SeeOther, repeated.StatusCode);
        var page = await admin.HtmlAsync($"/desk/webhooks/{id}");
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains("集团 <ERP>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("集团 <ERP>", await admin.Client.GetStringAsync($"/desk/webhooks/{id}"), StringComparison.Ordinal);
        var stored = Assert.Single(await host.Store.QueryAsync(Kinds.Webhook, new Query { Kind = Kinds.Webhook.Name }, default)).Value;
        Assert.NotEqual(secret, stored.Secret);
        Assert.Equal(WebhookSignature.KeyOf(secret), Assert.Single(host.Get<WebhookSecrets>().KeysOf(stored, host.Clock.Now)));
        Assert.Equal(["ticket.filed"], stored.Events);
        var entry = Assert.Single(await AuditAsync(id));
        Assert.Equal("admin enter_webhook", $"{entry.By} {entry.Action}");
    }

    [Fact]
    public async Task Given_wrong_fields_when_posted_then_they_are_named_and_what_was_typed_stays()
    {
        var admin = await host.SignedInAsync(StaffRole.Admin);

        var answer = await admin.PostAsync("/desk/webhooks", "/desk/webhooks", ("id", WebhookCalls.NewId()), ("name", "BI-system"), ("address", "https://10.0.0.7/x"), ("role", "king"));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("lies in a private network", html, StringComparison.Ordinal);
        Assert.Contains("Events: is needed", html, StringComparison.Ordinal);
        Assert.Contains("value=\"BI-system\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await host.Store.Engine.CountAsync(new Query { Kind = Kinds.Webhook.Name }, default));
    }

    [Theory]
    [InlineData("https://127.0.0.2/", "private")]
    [InlineData("https://[::1]/", "private")]
    [InlineData("https://[fd00::1]/", "private")]
    [InlineData("https://[::ffff:10.0.0.1]/", "private")]
    [InlineData("https://2130706434/", "private")]
    [InlineData("https://0x7f.0.0.2/", "private")]
    [InlineData("https://0177.0.0.2/", "private")]
    [InlineData("https://169.254.169.254/latest", "private")]
    [InlineData("https://100.64.0.1/", "private")]
    [InlineData("https://224.0.0.1/", "private")]
    [InlineData("https://localhost/", "private")]
    [InlineData("http://8.8.8.8/", "not_allowed")]
    [InlineData("https://user:pass@8.8.8.8/", "not_allowed")]
    [InlineData("ftp://8.8.8.8/", "not_allowed")]
    [InlineData("nonsense", "not_allowed")]
    [InlineData("", "missing")]
    public async Task Given_an_address_that_must_not_be_called_when_it_is_entered_then_it_is_refused(string address, string why)
    {
        var (status, json) = await SendAsync(HttpMethod.Post, "webhooks", Entry.Replace("https://erp.example.com/in?x=1", address, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.BadRequest, why), (status, json.GetProperty("fields").GetProperty("address").GetString()));
    }

    [Fact]
    public async Task Given_the_api_when_a_webhook_is_entered_changed_tested_and_removed_then_each_answers_and_stands_in_the_trail()
    {
        var (created, webhook) = await SendAsync(HttpMethod.Post, "webhooks", Entry, key: "one");
        var (repeated, same) = await SendAsync(HttpMethod.Post, "webhooks", Entry, key: "one");
        var (reused, _) = await SendAsync(HttpMethod.Post, "webhooks", Entry.Replace("ERP", "BI", StringComparison.Ordinal), key: "one");
        var id = webhook.GetProperty("id").GetString() ?? "";

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict), (created, repeated, reused));
        Assert.StartsWith("whsec_", webhook.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal((id, JsonValueKind.Null), (same.GetProperty("id").GetString(), same.GetProperty("secret").ValueKind));

        var (changed, after) = await SendAsync(HttpMethod.Put, $"webhooks/{id}", Entry.Replace("\"role\"", "\"on\":false,\"role\"", StringComparison.Ordinal), etag: "\"1\"");
        var (stale, _) = await SendAsync(HttpMethod.Put, $"webhooks/{id}", Entry, etag: "\"1\"");
        Assert.Equal((HttpStatusCode.OK, false, HttpStatusCode.PreconditionFailed), (changed, after.GetProperty("on").GetBoolean(), stale));

        var (_, rotated) = await SendAsync(HttpMethod.Post, $"webhooks/{id}/secret", "");
        Assert.NotEqual(webhook.GetProperty("secret").GetString(), rotated.GetProperty("secret").GetString());
        Assert.Equal("2026-11-22T02:10:00.000Z", rotated.GetProperty("previousSecretUntil").GetString());

        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(HttpMethod.Post, $"webhooks/{id}/tests", "")).Status);
        var (_, deliveries) = await SendAsync(HttpMethod.Get, $"webhooks/{id}/deliveries");
        var delivery = Assert.Single(deliveries.GetProperty("items").EnumerateArray());
        Assert.Equal(("test", "waiting"), (delivery.GetProperty("type").GetString(), delivery.GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(HttpMethod.Post, $"webhooks/{id}/deliveries/{delivery.GetProperty("id").GetString()}/resends", "")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Post, $"webhooks/{id}/deliveries/evt_1/resends", "")).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, $"webhooks/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, $"webhooks/{id}")).Status);
        Assert.Equal(
            ["change_webhook", "change_webhook_secret", "enter_webhook", "remove_webhook", "resend_webhook", "test_webhook"],
            (await AuditAsync(id)).Select(entry => entry.Action).Order(StringComparer.Ordinal));
        Assert.Equal(["on"], (await AuditAsync(id)).Single(entry => entry.Action == "change_webhook").Changed);
    }

    [Fact]
    public async Task Given_any_other_role_when_webhooks_are_asked_for_then_it_is_refused()
    {
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);

        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.Client.GetAsync("/desk/webhooks")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(HttpMethod.Get, "webhooks", bearer: "key-of-the-desk")).Status);
        Assert.DoesNotContain("/desk/webhooks", await supervisor.HtmlAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_twentieth_webhook_when_another_is_entered_then_it_is_refused()
    {
        for (var each = 0; each < Webhook.Most; each++)
        {
            Assert.Equal(HttpStatusCode.Created, (await SendAsync(HttpMethod.Post, "webhooks", Entry)).Status);
        }

        var (status, json) = await SendAsync(HttpMethod.Post, "webhooks", Entry);

        Assert.Equal((HttpStatusCode.Conflict, "too_many_webhooks"), (status, json.GetProperty("code").GetString()));
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync(string id) =>
        [.. (await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Take = 1_000 }, default)).Select(entry => entry.Value).Where(entry => entry.Subject == id)];

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(HttpMethod method, string path, string? body = null, string? key = null, string? etag = null, string bearer = "key-of-the-group")
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is { Length: > 0 })
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

    [GeneratedRegex("name=\"id\" value=\"(?<id>[0-9a-f]{32})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]+", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
