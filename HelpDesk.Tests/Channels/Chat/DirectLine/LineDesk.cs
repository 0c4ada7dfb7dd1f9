using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

/// <summary>A desk that really listens, and what a Direct Line client does with it.</summary>
public sealed class LineDesk : IAsyncLifetime, IDisposable
{
    /// <summary>The collection of the tests that share one desk; each works in a conversation of its own.</summary>
    public const string Name = "direct line";

    public const string Secret = "a-secret-of-the-site";
    public const string Site = "https://www.example.com";

    private readonly DeskHost host = new("Testing", ("HelpDesk:DirectLine:Secret", Secret), ("HelpDesk:DirectLine:AllowedOrigins", $" {Site}/ , https://other.example"));

    internal DeskHost Host => host;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public string Url { get; private set; } = "";

    public string Line => Url + "/v3/directline";

    public Task InitializeAsync()
    {
        host.UseKestrel();
        host.StartServer();
        Url = host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose()
    {
        Client.Dispose();
        host.Dispose();
    }

    /// <summary>Sends a request; the body as JSON unless it is content already.</summary>
    public async Task<LineAnswer> AskAsync(HttpMethod method, string path, string? bearer, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/chat", StringComparison.Ordinal) ? Url + path : Line + path);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text, response.Headers.Concat(response.Content.Headers).ToDictionary(each => each.Key, each => string.Join(',', each.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A conversation that is open and greeted.</summary>
    public async Task<LineTalk> OpenAsync(string locale = "zh-CN")
    {
        var token = await AskAsync(HttpMethod.Post, "/tokens/generate", Secret);
        var started = await AskAsync(HttpMethod.Post, "/conversations", token.Text("token"), new { locale });
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return new(this, started.Text("conversationId"), started.Text("token"), started.Text("streamUrl"));
    }
}

[CollectionDefinition(LineDesk.Name)]
public sealed class LineGroup : ICollectionFixture<LineDesk>;

/// <summary>An answer, read.</summary>
public sealed record LineAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Code => Json.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    public string Text(string name) => Json.GetProperty(name).GetString() ?? "";

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>One conversation, as its client has it.</summary>
public sealed class LineTalk(LineDesk desk, string id, string token, string streamUrl)
{
    public string Id => id;

    public string Token => token;

    public string StreamUrl => streamUrl;

    public string Path => $"/conversations/{id}";

    public Task<LineAnswer> PostAsync(object activity) => desk.AskAsync(HttpMethod.Post, Path + "/activities", token, activity);

    public Task<LineAnswer> SayAsync(string text, string? clientId = null) => PostAsync(clientId is null
        ? new { type = "message", text, from = new { id = "someone-else", name = "王女士", role = "bot" } }
        : new { type = "message", text, from = new { id = "someone-else", name = "王女士", role = "bot" }, channelData = new { clientActivityID = clientId } });

    public Task<LineAnswer> ReadAsync(string? watermark = null) =>
        desk.AskAsync(HttpMethod.Get, Path + "/activities" + (watermark is null ? "" : "?watermark=" + watermark), token);

    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(string? watermark = null) =>
        [.. (await ReadAsync(watermark)).Json.GetProperty("activities").EnumerateArray()];

    /// <summary>Opens the stream after a watermark.</summary>
    public async Task<LineSocket> StreamAsync(string watermark = "", string? url = null, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri((url ?? streamUrl).Replace("watermark=&", $"watermark={watermark}&", StringComparison.Ordinal)), CancellationToken.None);
        return new(socket);
    }
}

/// <summary>A stream, read frame by frame.</summary>
public sealed class LineSocket(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public ClientWebSocket Socket => socket;

    /// <summary>The next frame; null when the stream is closed.</summary>
    public async Task<JsonElement?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer, patience.Token);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, got.Count);
            if (got.EndOfMessage)
            {
                return JsonDocument.Parse(frame.ToArray()).RootElement;
            }
        }
    }

    /// <summary>Activities until so many have come, and the last watermark.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> UntilAsync(int count)
    {
        var activities = new List<JsonElement>();
        var watermark = "";
        while (activities.Count < count)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException($"Closed ({socket.CloseStatus} {socket.CloseStatusDescription}) after {activities.Count} of {count} activities.");
            activities.AddRange(frame.GetProperty("activities").EnumerateArray());
            watermark = frame.GetProperty("watermark").GetString() ?? "";
        }

        return (activities, watermark);
    }

    public Task SendAsync(byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}
