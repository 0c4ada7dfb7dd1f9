using System.Diagnostics;
using System.Text;
using HelpDesk.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Bench;

/// <summary>The six turns of a repair over <c>/api/messages</c> with replies in the response: authenticated, durable, the load client on the server's cores.</summary>
internal static class MessagesBench
{
    private const int Connections = 64;
    private const string ServiceUrl = "https://channel.bench.invalid/";

    public static async Task<int> RunAsync(int seconds, int tickets)
    {
        var folder = BenchDesk.NewFolder("messages");
        Console.WriteLine(Machine.Describe(folder));
        await using (var app = BenchDesk.Build(folder))
        {
            await BenchDesk.PreloadAsync(app.Services.GetRequiredService<DeskStore>(), tickets, TimeProvider.System.GetUtcNow());
        }

        await using var issuer = await FakeIssuer.StartAsync();
        await using var server = await ServerProcess.StartAsync(folder, AppContext.BaseDirectory, "http://127.0.0.1:9", [("HelpDesk__Bot__AppId", FakeIssuer.AppId), ("HelpDesk__Bot__AppPassword", "bench"), ("HelpDesk__Bot__OpenIdMetadata", issuer.Metadata)], []);
        var token = issuer.Token(ServiceUrl);
        await LoadAsync(server, token, TimeSpan.FromSeconds(20), 0);
        var (times, filed, elapsed) = await LoadAsync(server, token, TimeSpan.FromSeconds(seconds), 1_000_000);
        server.Process.Refresh();
        Console.WriteLine(
            $"{times.Count / elapsed.TotalSeconds:F0} durable turns/s over {Connections} connections, median {At(times, 50):F1} ms, p99 {At(times, 99):F1} ms, "
            + $"{filed} tickets read back from the answers of {times.Count / RepairScript.Turns.Length} repairs; server memory {server.Process.WorkingSet64 / 1_048_576} MB");
        return filed == times.Count / RepairScript.Turns.Length ? 0 : 1;
    }

    private static async Task<(List<double> Times, int Filed, TimeSpan Elapsed)> LoadAsync(ServerProcess server, string token, TimeSpan span, int firstConversation)
    {
        var (conversation, filed) = (firstConversation, 0);
        var begun = Stopwatch.GetTimestamp();
        var lists = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var connection = await LeanConnection.OpenAsync(new(server.Address + "/api/messages"), token);
            var times = new List<double>(100_000);
            while (Stopwatch.GetElapsedTime(begun) < span)
            {
                var number = Interlocked.Increment(ref conversation);
                var last = "";
                for (var turn = 0; turn < RepairScript.Turns.Length; turn++)
                {
                    var body = Body(number, turn);
                    var sent = Stopwatch.GetTimestamp();
                    var (status, answer) = await connection.PostAsync(body);
                    times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    if (status != 200)
                    {
                        throw new InvalidOperationException($"A message was answered {status}.");
                    }

                    last = turn == RepairScript.Turns.Length - 1 ? Encoding.UTF8.GetString(answer.Span) : last;
                }

                Interlocked.Add(ref filed, last.Contains("R20", StringComparison.Ordinal) ? 1 : 0);
            }

            return times;
        }));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var all = lists.SelectMany(list => list).ToList();
        all.Sort();
        return (all, filed, elapsed);
    }

    private static string Body(int conversation, int turn) => $$"""
        {"type":"message","id":"{{conversation}}-{{turn}}","timestamp":"2026-11-21T02:00:00.000Z","serviceUrl":"{{ServiceUrl}}","channelId":"directline","from":{"id":"user-{{conversation}}","name":"王女士","role":"user"},"conversation":{"id":"conv-{{conversation}}"},"recipient":{"id":"bot","name":"HelpDesk"},"textFormat":"plain","locale":"zh-CN","deliveryMode":"expectReplies","channelData":{"clientActivityID":"{{conversation}}{{turn}}"},"text":"{{RepairScript.Turns[turn]}}"}
        """;

    private static double At(List<double> sorted, int percentile) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)];
}
