using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Bench;

/// <summary>The staff desk on a large store: how long its pages take, and how soon a hundred watchers see a change while residents write.</summary>
internal static partial class DeskBench
{
    private const int Watchers = 100;
    private const int MessagesPerSecond = 500;
    private const int OpenTickets = 1000;
    private const int PageRequests = 300;
    private const string ApiKey = "bench-key-0123456789abcdef";
    private const string Password = "bench-0123456789";
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(1);

    // Common words, a rare one, several together, and two that stand together nowhere.
    private static readonly string[] Words = ["漏水", "门锁", "厨房", "厨房漏水", "明天 对讲", "渗水 马桶", "1202", "3栋"];

    public static async Task<int> RunAsync(int tickets, int seconds)
    {
        var folder = BenchDesk.NewFolder("desk");
        Console.WriteLine(Machine.Describe(folder));
        Console.WriteLine($"storing {tickets} tickets …");
        await StoreAsync(folder, tickets);
        await using var fake = await FakeTwilio.StartAsync();
        await using var server = await ServerProcess.StartAsync(
            folder,
            AppContext.BaseDirectory,
            fake.Address,
            [("HelpDesk__Api__Keys__0__Name", "bench"), ("HelpDesk__Api__Keys__0__Key", ApiKey), ("HelpDesk__Api__Keys__0__Role", "supervisor")],
            []);
        using var webhooks = new Webhooks(server.Address, ServerProcess.Token, ServerProcess.OurNumber);
        await TalkAsync(webhooks, TimeSpan.FromSeconds(3), 0);
        using var api = Api(server.Address);
        using var staff = await SignedInAsync(server.Address, 0);
        var within = await PagesAsync(api, staff) & await WatchAsync(server, webhooks, api, TimeSpan.FromSeconds(seconds));
        server.Process.Refresh();
        Console.WriteLine($"server memory {server.Process.WorkingSet64 >> 20} MB");
        return within ? 0 : 1;
    }

    private static async Task StoreAsync(string folder, int tickets)
    {
        await using var app = BenchDesk.Build(folder);
        var store = app.Services.GetRequiredService<DeskStore>();
        await BenchDesk.PreloadAsync(store, tickets, TimeProvider.System.GetUtcNow(), Math.Max(1, tickets / OpenTickets));
        var one = StaffAccounts.Create(NameOf(0), NameOf(0), StaffRole.Supervisor, Password);
        var changes = new Changes();
        for (var index = 0; index < Watchers; index++)
        {
            changes.Insert(Kinds.Staff, one with { Name = NameOf(index), DisplayName = NameOf(index) });
        }

        await store.CommitAsync(changes, CancellationToken.None);
    }

    private static string NameOf(int index) => $"staff{index}";

    private static HttpClient Api(string address)
    {
        var api = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(address) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        return api;
    }

    private static async Task<HttpClient> SignedInAsync(string address, int index)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 4 }) { BaseAddress = new(address) };
        var page = await client.GetStringAsync("/desk/sign-in");
        var token = FormToken().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", WebUtility.HtmlDecode(token)), new("name", NameOf(index)), new("password", Password)]);
        using var answer = await client.PostAsync("/desk/sign-in", form);
        return answer.StatusCode == HttpStatusCode.SeeOther ? client : throw new InvalidOperationException($"Signing in was answered {answer.StatusCode}.");
    }

    // One after the other, nothing else going on: what a page costs, not what the machine has left.
    private static async Task<bool> PagesAsync(HttpClient api, HttpClient staff)
    {
        var numbers = await NumbersAsync(api, "/api/v1/tickets?limit=100");
        return await PageAsync("board", staff, _ => "/desk", TimeSpan.FromMilliseconds(20))
            & await PageAsync("ticket page", staff, index => $"/desk/tickets/{numbers[index % numbers.Count]}", TimeSpan.FromMilliseconds(50))
            & await PageAsync("search", staff, index => "/desk/search?q=" + Uri.EscapeDataString(Words[index % Words.Length]), TimeSpan.FromMilliseconds(100));
    }

    private static async Task<bool> PageAsync(string what, HttpClient staff, Func<int, string> path, TimeSpan limit)
    {
        var times = new List<(double Milliseconds, string Path)>();
        for (var index = -20; index < PageRequests; index++)
        {
            var asked = path(Math.Abs(index));
            var begun = Stopwatch.GetTimestamp();
            using var answer = await staff.GetAsync(asked);
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode || body.Length < 1000)
            {
                throw new InvalidOperationException($"{asked} was answered {answer.StatusCode} with {body.Length} bytes.");
            }

            if (index >= 0)
            {
                times.Add((Stopwatch.GetElapsedTime(begun).TotalMilliseconds, asked));
            }
        }

        times.Sort();
        var p99 = times[times.Count * 99 / 100].Milliseconds;
        Console.WriteLine($"{(p99 <= limit.TotalMilliseconds ? "ok  " : "FAIL")} {what}: median {times[times.Count / 2].Milliseconds:F1} ms, p99 {p99:F1} ms (target {limit.TotalMilliseconds:F0}), slowest {Uri.UnescapeDataString(times[^1].Path)}");
        return p99 <= limit.TotalMilliseconds;
    }

    private static async Task<List<string>> NumbersAsync(HttpClient api, string path)
    {
        using var page = JsonDocument.Parse(await api.GetStringAsync(path));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString() ?? "")];
    }

    // A ticket at the top of the board is closed every half second: each watcher must see it gone.
    private static async Task<bool> WatchAsync(ServerProcess server, Webhooks webhooks, HttpClient api, TimeSpan span)
    {
        var watchers = new List<Watcher>();
        foreach (var index in Enumerable.Range(0, Watchers))
        {
            watchers.Add(new(await SignedInAsync(server.Address, index)));
        }

        using var ended = new CancellationTokenSource();
        var watching = watchers.Select(watcher => Task.Run(() => watcher.WatchAsync(ended.Token))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var cpu = server.Process.TotalProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var talk = TalkAsync(webhooks, span, 1_000_000);
        var seen = await CloseAsync(api, watchers, span);
        var (messages, slowest) = await talk;
        var elapsed = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        server.Process.Refresh();
        var busy = (server.Process.TotalProcessorTime - cpu).TotalSeconds / elapsed;
        await ended.CancelAsync();
        await Task.WhenAll(watching);
        var missed = seen.Count(time => time > SeenWithin.TotalMilliseconds);
        Console.WriteLine(
            $"{(missed == 0 ? "ok  " : "FAIL")} {Watchers} watchers, {messages / elapsed:F0} messages/s (slowest answer {slowest:F0} ms): a change is seen after {At(seen, 50):F0} ms (median), {At(seen, 99):F0} ms (p99), {At(seen, 100):F0} ms (last); "
            + $"{missed} of {seen.Count} later than {SeenWithin.TotalMilliseconds:F0} ms; {watchers.Sum(watcher => watcher.Fetches) / elapsed:F0} boards/s, {busy:F2} cores busy");
        watchers.ForEach(watcher => watcher.Dispose());
        return missed == 0;
    }

    private static async Task<List<double>> CloseAsync(HttpClient api, List<Watcher> watchers, TimeSpan span)
    {
        var times = new ConcurrentBag<double>();
        var begun = Stopwatch.GetTimestamp();
        for (var round = 0; Stopwatch.GetElapsedTime(begun) < span; round++)
        {
            var number = watchers[0].TopTicket();
            var gone = Array.ConvertAll(watchers.ToArray(), watcher => watcher.GoneAsync(number));
            using var answer = await api.PostAsJsonAsync($"/api/v1/tickets/{number}/transitions", new { to = "closed", reason = "bench" });
            var closed = Stopwatch.GetTimestamp();
            answer.EnsureSuccessStatusCode();
            foreach (var at in await Task.WhenAll(gone))
            {
                times.Add(Math.Max(0, Stopwatch.GetElapsedTime(closed, at).TotalMilliseconds));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }

        return [.. times.Order()];
    }

    private static async Task<(int Messages, double Slowest)> TalkAsync(Webhooks webhooks, TimeSpan span, int firstConversation)
    {
        const int Talkers = 50;
        var conversation = firstConversation;
        var slowest = new ConcurrentBag<double>();
        var messages = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Talkers).Select(async talker =>
        {
            var next = TimeSpan.FromSeconds(talker / (double)MessagesPerSecond);
            var longest = 0.0;
            while (Stopwatch.GetElapsedTime(begun) < span)
            {
                var number = RepairScript.Number(Interlocked.Increment(ref conversation));
                foreach (var text in RepairScript.Turns)
                {
                    if (next - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } wait)
                    {
                        await Task.Delay(wait, TimeProvider.System);
                    }

                    next += TimeSpan.FromSeconds(Talkers / (double)MessagesPerSecond);
                    var sent = Stopwatch.GetTimestamp();
                    if (await webhooks.PostAsync(number, text) is var status and not 200)
                    {
                        throw new InvalidOperationException($"A webhook was answered {status}.");
                    }

                    longest = Math.Max(longest, Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    Interlocked.Increment(ref messages);
                }
            }

            slowest.Add(longest);
        }));
        return (messages, slowest.Max());
    }

    private static double At(List<double> sorted, int percentile) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FormToken();

    /// <summary>An open board, fetched anew at each news as the page's script does it.</summary>
    private sealed class Watcher(HttpClient client) : IDisposable
    {
        private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
        private readonly Lock gate = new();
        private byte[] board = [];
        private (byte[] Number, TaskCompletionSource<long> Gone)? awaited;
        private long changes;

        public int Fetches { get; private set; }

        /// <summary>A ticket that stands among the first of the lane.</summary>
        public string TopTicket()
        {
            lock (gate)
            {
                var next = board.AsSpan().IndexOf("id=\"next\""u8);
                var at = next + board.AsSpan(next).IndexOf("/desk/tickets/"u8) + "/desk/tickets/".Length;
                return Encoding.ASCII.GetString(board, at, board.AsSpan(at).IndexOf((byte)'"'));
            }
        }

        /// <summary>When the ticket is no more on the board.</summary>
        public Task<long> GoneAsync(string number)
        {
            var gone = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gate)
            {
                awaited = (Encoding.ASCII.GetBytes(number), gone);
            }

            return gone.Task;
        }

        public async Task WatchAsync(CancellationToken cancel)
        {
            try
            {
                var fetching = FetchAsync(cancel);
                using var stream = new StreamReader(await client.GetStreamAsync("/desk/live", cancel));
                while (await stream.ReadLineAsync(cancel) is { } line)
                {
                    if (line == "event: changed")
                    {
                        Interlocked.Increment(ref changes);
                    }
                }

                await fetching;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                // The run is over.
            }
        }

        public void Dispose() => client.Dispose();

        private async Task FetchAsync(CancellationToken cancel)
        {
            var fetched = -1L;
            while (!cancel.IsCancellationRequested)
            {
                var asked = Interlocked.Read(ref changes);
                if (asked == fetched)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancel);
                    continue;
                }

                fetched = asked;
                Take(await client.GetByteArrayAsync("/desk/queue", cancel));
                if (Interlocked.Read(ref changes) != fetched)
                {
                    await Task.Delay(Breath, TimeProvider.System, cancel);
                }
            }
        }

        private void Take(byte[] fetched)
        {
            var at = Stopwatch.GetTimestamp();
            lock (gate)
            {
                Fetches++;
                board = fetched;
                if (awaited is { } wait && fetched.AsSpan().IndexOf(wait.Number) < 0)
                {
                    awaited = null;
                    wait.Gone.TrySetResult(at);
                }
            }
        }
    }
}
