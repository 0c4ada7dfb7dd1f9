using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace HelpDesk.Bench;

/// <summary>Many open chats: what a socket costs, and how long an answer takes to reach its page.</summary>
internal static class SocketsBench
{
    private const string Secret = "bench-secret-0123456789abcdef0123456789";
    private const int Senders = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(int sockets, int seconds)
    {
        var folder = BenchDesk.NewFolder("sockets");
        Console.WriteLine(Machine.Describe(folder));
        await using var server = await ServerProcess.StartAsync(folder, AppContext.BaseDirectory, "http://127.0.0.1:9", [("HelpDesk__DirectLine__Secret", Secret)], []);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseProxy = false }) { BaseAddress = new(server.Address) };
        await OpenAsync(http, 50);
        var idle = await SettledMemoryAsync(server);
        var chats = await OpenAsync(http, sockets);
        var open = await SettledMemoryAsync(server);
        var times = await TalkAsync(http, chats, TimeSpan.FromSeconds(seconds));
        var busy = await SettledMemoryAsync(server);
        Console.WriteLine(
            $"{chats.Count} sockets: {(open - idle) / 1024.0 / chats.Count:F1} KB each ({idle >> 20} MB before, {open >> 20} MB open, {busy >> 20} MB after the run); "
            + $"{times.Count / (double)seconds:F0} messages/s from {Senders} senders, answer at its socket: median {At(times, 50):F1} ms, p99 {At(times, 99):F1} ms after the post began");
        foreach (var chat in chats)
        {
            chat.Socket.Abort();
        }

        return chats.All(chat => chat.Lost == 0) ? 0 : 1;
    }

    private static async Task<List<OpenChat>> OpenAsync(HttpClient http, int count)
    {
        var chats = new ConcurrentBag<OpenChat>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (place, cancel) =>
        {
            using var generated = await PostAsync(http, "/v3/directline/tokens/generate", Secret, new { user = new { id = "dl_" + NewId() } }, cancel);
            var token = generated.RootElement.GetProperty("token").GetString() ?? "";
            using var started = await PostAsync(http, "/v3/directline/conversations", token, new { user = new { } }, cancel);
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new(started.RootElement.GetProperty("streamUrl").GetString() ?? ""), cancel);
            var chat = new OpenChat(socket, started.RootElement.GetProperty("conversationId").GetString() ?? "", token);
            _ = Task.Run(chat.ListenAsync, cancel);
            chats.Add(chat);
        });
        return [.. chats];
    }

    private static async Task<List<double>> TalkAsync(HttpClient http, List<OpenChat> chats, TimeSpan span)
    {
        var begun = Stopwatch.GetTimestamp();
        var next = 0;
        var lists = await Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(begun) < span)
            {
                var chat = chats[Interlocked.Increment(ref next) % chats.Count];
                var sent = Stopwatch.GetTimestamp();
                var answer = chat.NextAnswerAsync();
                using var posted = await PostAsync(http, $"/v3/directline/conversations/{chat.Id}/activities", chat.Token, new { type = "message", text = "你们几点上班？", from = new { id = "x" }, channelData = new { clientActivityID = NewId() } }, CancellationToken.None);
                try
                {
                    times.Add(Stopwatch.GetElapsedTime(sent, await answer.WaitAsync(Patience, TimeProvider.System)).TotalMilliseconds);
                }
                catch (TimeoutException)
                {
                    chat.Lost++;
                }
            }

            return times;
        }));
        var all = lists.SelectMany(list => list).ToList();
        all.Sort();
        return all;
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static async Task<JsonDocument> PostAsync(HttpClient http, string path, string bearer, object body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
    }

    // Memory is read once it stays the same, so that what is only on its way out does not count.
    private static async Task<long> SettledMemoryAsync(ServerProcess server)
    {
        var last = 0L;
        for (var look = 0; look < 10; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            server.Process.Refresh();
            if (Math.Abs(server.Process.WorkingSet64 - last) < 1 << 20)
            {
                break;
            }

            last = server.Process.WorkingSet64;
        }

        return server.Process.WorkingSet64;
    }

    private static double At(List<double> sorted, int percentile) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)];

    private sealed class OpenChat(ClientWebSocket socket, string id, string token)
    {
        private TaskCompletionSource<long>? waiting;

        public ClientWebSocket Socket { get; } = socket;

        public string Id { get; } = id;

        public string Token { get; } = token;

        public int Lost { get; set; }

        /// <summary>When the bot's next answer is at the socket.</summary>
        public Task<long> NextAnswerAsync()
        {
            var source = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref waiting, source);
            return source.Task;
        }

        public async Task ListenAsync()
        {
            var buffer = new byte[16 * 1024];
            try
            {
                while (true)
                {
                    var length = 0;
                    ValueWebSocketReceiveResult part;
                    do
                    {
                        part = await Socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                        length += part.Count;
                    }
                    while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);

                    if (part.MessageType == WebSocketMessageType.Close)
                    {
                        return;
                    }

                    if (buffer.AsSpan(0, length).IndexOf("\"role\":\"bot\""u8) >= 0)
                    {
                        Interlocked.Exchange(ref waiting, null)?.TrySetResult(Stopwatch.GetTimestamp());
                    }
                }
            }
            catch (WebSocketException)
            {
                // The run is over.
            }
        }
    }
}
