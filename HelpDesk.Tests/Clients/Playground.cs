using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using HelpDesk.Tests.Durability;

namespace HelpDesk.Tests.Clients;

/// <summary>The Agents Playground as a channel and its user: posts activities to a bot, is its connector, and shows what came.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NodeProcess process;
    private readonly HttpClient http = new();
    private readonly ClientWebSocket stream = new();
    private string conversation = "";
    private string user = "";

    private Playground(NodeProcess process, string url)
    {
        this.process = process;
        http.BaseAddress = new(url);
    }

    /// <summary>Starts it and opens its stream.</summary>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="channel">The channel it plays.</param>
    /// <param name="further">Further arguments.</param>
    public static async Task<Playground> StartAsync(string bot, string channel, params string[] further)
    {
        var port = ChildProcess.FreePort();
        var started = NodeProcess.Start(RealClients.InFolder("playground.cjs"), ["-e", bot + "/api/messages", "-c", channel, "-p", $"{port}", "--dt", .. further]);
        var playground = new Playground(started, $"http://127.0.0.1:{port}");
        while (!(await started.LineAsync()).Contains("Listening", StringComparison.Ordinal))
        {
        }

        var settings = (await playground.http.GetFromJsonAsync<JsonNode>(new Uri("/_internal/v1/testConfig", UriKind.Relative)))?["config"];
        playground.conversation = (string?)settings?["personalChat"]?["id"] ?? "";
        playground.user = (string?)settings?["currentUser"]?["id"] ?? "";
        await playground.stream.ConnectAsync(new($"ws://127.0.0.1:{port}/_ws_conversation/v1/conversations/stream"), CancellationToken.None);
        return playground;
    }

    /// <summary>The user opens the conversation.</summary>
    public Task OpenAsync() => PostAsync($"/_debug/conversation/{conversation}/installation", []);

    /// <summary>The user writes.</summary>
    public Task SayAsync(string text) =>
        PostAsync($"/_conversation/v1/conversations/{conversation}/messages", new() { ["type"] = "text", ["text"] = text, ["textFormat"] = "plain", ["from"] = new JsonObject { ["id"] = user } });

    /// <summary>The user presses the first button of a card; what the Playground says of it.</summary>
    public Task<string> PressAsync(JsonNode card)
    {
        var action = card["attachments"]?[0]?["content"]?["actions"]?[0]?.DeepClone() ?? throw new InvalidOperationException("There is no button.");
        var press = new JsonObject { ["conversation"] = new JsonObject { ["id"] = conversation }, ["replyToId"] = (string?)card["messageId"], ["from"] = new JsonObject { ["id"] = user } };
        if ((string?)action["type"] != "Action.Execute")
        {
            press["value"] = action["data"]?.DeepClone();
            return PostAsync("/_conversation/v1/submit", press);
        }

        (press["name"], press["value"]) = ("adaptiveCard/action", new JsonObject { ["action"] = action });
        return PostAsync("/_conversation/v1/invoke", press);
    }

    /// <summary>The next message of the bot that the user sees.</summary>
    public Task<JsonNode> SeenAsync() => NextAsync("createMessage");

    /// <summary>The next message of the bot that changes before the user's eyes.</summary>
    public Task<JsonNode> ChangedAsync() => NextAsync("updateMessage");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        stream.Dispose();
        await process.DisposeAsync();
    }

    private async Task<JsonNode> NextAsync(string action)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await stream.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            var seen = JsonNode.Parse(buffer.AsSpan(0, length));
            if ((string?)seen?["action"] == action && seen["message"] is { } message)
            {
                return message;
            }
        }
    }

    private async Task<string> PostAsync(string path, JsonObject body)
    {
        using var response = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {answer}");
        return answer;
    }
}
