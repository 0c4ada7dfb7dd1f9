using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.Durability;

/// <summary>A browser's side of a chat, as stubborn as our page: posts until it is answered, opens the stream again after its last watermark.</summary>
internal sealed class ChatClient : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient http;
    private readonly CancellationTokenSource over = new();
    private readonly Lock gate = new();
    private readonly List<JsonObject> shown = [];
    private string conversation = "";
    private string watermark = "";
    private Task listening = Task.CompletedTask;

    private ChatClient(string url) => http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(url), Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Posts that were answered with success, by the client's own id.</summary>
    public List<string> Acknowledged { get; } = [];

    public static async Task<ChatClient> OpenAsync(string url)
    {
        var client = new ChatClient(url);
        using var answer = await client.http.PostAsJsonAsync("/chat/session", new { locale = "zh-Hans" });
        answer.EnsureSuccessStatusCode();
        var session = await answer.Content.ReadFromJsonAsync<JsonObject>() ?? [];
        client.conversation = (string?)session["conversationId"] ?? "";
        client.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)session["token"]);
        client.listening = Task.Run(client.ListenAsync);
        return client;
    }

    /// <summary>What the stream has shown so far, as it came.</summary>
    public IReadOnlyList<JsonObject> Shown()
    {
        lock (gate)
        {
            return [.. shown];
        }
    }

    /// <summary>Says something; tried with the same id until it is taken.</summary>
    public async Task SayAsync(string text, string id)
    {
        while (true)
        {
            try
            {
                using var answer = await http.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", new { type = "message", text, channelData = new { clientActivityID = id } }, over.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    Acknowledged.Add(id);
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(Pause, TimeProvider.System, over.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await listening;
        http.Dispose();
        over.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                var again = await http.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{conversation}?watermark={watermark}", over.Token) ?? [];
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new((string?)again["streamUrl"] ?? ""), over.Token);
                await ReadAsync(socket);
            }
            catch (Exception fault) when (fault is HttpRequestException or WebSocketException or OperationCanceledException or IOException)
            {
            }

            await Task.Delay(Pause, TimeProvider.System, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), over.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            if (length > 0 && JsonNode.Parse(buffer.AsSpan(0, length)) is JsonObject frame)
            {
                lock (gate)
                {
                    shown.AddRange((frame["activities"] as JsonArray ?? []).OfType<JsonObject>());
                    watermark = (string?)frame["watermark"] ?? watermark;
                }
            }
        }
    }

    /// <summary>Place of an activity in its conversation.</summary>
    public static long PlaceOf(JsonObject activity) => long.Parse(((string?)activity["id"] ?? "").Split('|')[^1], CultureInfo.InvariantCulture);
}
