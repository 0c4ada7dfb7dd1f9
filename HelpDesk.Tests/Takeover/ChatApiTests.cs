using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Takeover;

/// <summary>Chats over the API: all that the pages can do.</summary>
public sealed class ChatApiTests : IAsyncLifetime, IDisposable
{
    private static readonly string Chat = "/api/v1/chats/" + ChatKey.Of(ChatHost.Id);

    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Api:Keys:0:Name", "desk"), ("HelpDesk:Api:Keys:0:Key", "one"), ("HelpDesk:Api:Keys:0:Role", "supervisor"),
        ("HelpDesk:Api:Keys:1:Name", "gate"), ("HelpDesk:Api:Keys:1:Key", "two"), ("HelpDesk:Api:Keys:1:Role", "security"));

    public Task InitializeAsync() => host.SayAsync("人工");

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_resident_who_waits_when_a_program_joins_replies_and_hands_back_then_each_answer_shows_the_chat()
    {
        var client = Client("one");
        host.Clock.Now += TimeSpan.FromSeconds(5);
        var waiting = Assert.Single((await client.GetFromJsonAsync<JsonElement>("/api/v1/chats")).GetProperty("waiting").EnumerateArray());
        Assert.Equal((ChatKey.Of(ChatHost.Id), "person_asked", 1.00m), (waiting.GetProperty("id").GetString(), waiting.GetProperty("reason").GetString(), waiting.GetProperty("waits").GetProperty("rings").GetDecimal()));
        Assert.Equal("not_joined", await CodeAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = "您好" }), HttpStatusCode.Conflict));

        var joined = await JsonAsync(await client.PostAsJsonAsync(Chat + "/join", new { }));
        Assert.Equal("api:desk", joined.GetProperty("by").GetString());
        var replied = await JsonAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = "您好" }));
        var line = replied.GetProperty("conversation").EnumerateArray().Last();
        Assert.Equal(("staff", "api:desk", "您好", 1.00m), (line.GetProperty("from").GetString(), line.GetProperty("by").GetString(), line.GetProperty("text").GetString(), line.GetProperty("personRings").GetDecimal()));
        Assert.Contains(await host.AllAsync(Kinds.Outbox), row => row.Text.StartsWith("您好，我们的同事已加入对话", StringComparison.Ordinal));
        Assert.Single((await client.GetFromJsonAsync<JsonElement>("/api/v1/chats")).GetProperty("taken").EnumerateArray());

        var back = await JsonAsync(await client.PostAsync(Chat + "/handback", null));
        Assert.Equal(JsonValueKind.Null, back.GetProperty("by").ValueKind);
    }

    [Fact]
    public async Task Given_a_resident_who_was_telephoned_when_a_program_finishes_the_task_then_nobody_waits_any_more()
    {
        var task = Assert.Single(await host.AllAsync(Kinds.Task));
        Assert.NotNull((await host.Store.FindAsync(Kinds.Conversation, ChatHost.Id, default))?.Value.Handoff);

        Assert.Equal(HttpStatusCode.OK, (await Client("one").PostAsync("/api/v1/tasks/" + task.Id, null)).StatusCode);

        Assert.Equal("api:desk", Assert.Single(await host.AllAsync(Kinds.Task)).DoneBy);
        Assert.Null((await host.Store.FindAsync(Kinds.Conversation, ChatHost.Id, default))?.Value.Handoff);
    }

    [Fact]
    public async Task Given_a_key_when_a_reply_is_repeated_then_it_is_said_once_and_another_text_is_refused()
    {
        var client = Client("one");
        await client.PostAsJsonAsync(Chat + "/join", new { });
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k1");
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(Chat + "/replies", new { text = "您好" })).StatusCode);
        }

        Assert.Equal("idempotency_key_reused", await CodeAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = "再见" }), HttpStatusCode.Conflict));
        Assert.Single(await host.AllAsync(Kinds.Outbox), row => row.Purpose == OutboxPurpose.Staff);
    }

    [Fact]
    public async Task Given_a_chat_that_changed_when_it_is_joined_by_what_was_seen_then_412_and_a_colleagues_chat_is_409()
    {
        var client = Client("one");
        var seen = (await client.GetAsync(Chat)).Headers.ETag?.ToString();
        await host.SayAsync("在吗");
        using var stale = new HttpRequestMessage(HttpMethod.Post, Chat + "/join") { Content = JsonContent.Create(new { }) };
        stale.Headers.TryAddWithoutValidation("If-Match", seen);
        Assert.Equal("changed_since", await CodeAsync(await client.SendAsync(stale), HttpStatusCode.PreconditionFailed));

        await (await host.SignedInAsync(HelpDesk.Store.Staff.StaffRole.Agent)).PostAsync("/desk/chats", ChatHost.Page() + "/join");
        Assert.Equal("taken_by_colleague", await CodeAsync(await client.PostAsJsonAsync(Chat + "/join", new { }), HttpStatusCode.Conflict));
        Assert.Equal("api:desk", (await JsonAsync(await client.PostAsJsonAsync(Chat + "/join", new { from = "agent" }))).GetProperty("by").GetString());
    }

    [Fact]
    public async Task Given_hostile_calls_when_they_come_then_each_gets_its_code_and_nothing_is_said()
    {
        var client = Client("one");
        await client.PostAsJsonAsync(Chat + "/join", new { });
        Assert.Equal("not_found", await CodeAsync(await client.GetAsync("/api/v1/chats/c21zOm5vYm9keQ"), HttpStatusCode.NotFound));
        Assert.Equal("not_found", await CodeAsync(await client.GetAsync("/api/v1/chats/..%2F..%2Fetc"), HttpStatusCode.NotFound));
        Assert.Equal("invalid_field", await CodeAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = new string('长', 2001) }), HttpStatusCode.BadRequest));
        Assert.Equal("invalid_field", await CodeAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = " " }), HttpStatusCode.BadRequest));
        Assert.Equal("invalid_json", await CodeAsync(await client.PostAsJsonAsync(Chat + "/replies", new { text = 7 }), HttpStatusCode.BadRequest));
        Assert.Equal("forbidden", await CodeAsync(await Client("two").GetAsync(Chat), HttpStatusCode.Forbidden));
        Assert.Equal("unauthorized", await CodeAsync(await host.CreateClient().GetAsync("/api/v1/chats"), HttpStatusCode.Unauthorized));
        Assert.DoesNotContain(await host.AllAsync(Kinds.Outbox), row => row.Purpose == OutboxPurpose.Staff);
        Assert.Contains("\"joinChat\"", await host.CreateClient().GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }

    private HttpClient Client(string key)
    {
        var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
