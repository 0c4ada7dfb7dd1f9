using System.Diagnostics;
using HelpDesk.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Bench;

/// <summary>Signed webhooks over HTTP: server, load client and fake gateway share this machine's cores.</summary>
internal static class HttpBench
{
    private const int Connections = 64;

    public static async Task<int> RunAsync(int seconds, int tickets)
    {
        var folder = BenchDesk.NewFolder("http");
        Console.WriteLine(Machine.Describe(folder));
        await using (var app = BenchDesk.Build(folder))
        {
            await BenchDesk.PreloadAsync(app.Services.GetRequiredService<DeskStore>(), tickets, TimeProvider.System.GetUtcNow());
        }

        await using var fake = await FakeTwilio.StartAsync();
        await using var server = await ServerProcess.StartAsync(folder, AppContext.BaseDirectory, fake.Address);
        using var webhooks = new Webhooks(server.Address, ServerProcess.Token, ServerProcess.OurNumber);
        await LoadAsync(webhooks, TimeSpan.FromSeconds(3), 0);
        await DrainedAsync(fake, 0);
        var taken = fake.Taken;

        var (times, elapsed) = await LoadAsync(webhooks, TimeSpan.FromSeconds(seconds), 1_000_000);
        var during = fake.Taken - taken;
        var ended = Stopwatch.GetTimestamp();
        await DrainedAsync(fake, taken + times.Count);
        Console.WriteLine(
            $"{times.Count / elapsed.TotalSeconds:F0} webhooks/s over {Connections} connections, median {At(times, 50):F1} ms, p99 {At(times, 99):F1} ms; "
            + $"{during} of {times.Count} replies reached the gateway during the run, backlog empty {Stopwatch.GetElapsedTime(ended).TotalSeconds:F1} s after it; "
            + $"server memory {server.Process.WorkingSet64 / 1_048_576} MB");
        return fake.Taken - taken == times.Count ? 0 : 1;
    }

    private static async Task<(List<double> Times, TimeSpan Elapsed)> LoadAsync(Webhooks webhooks, TimeSpan span, int firstConversation)
    {
        var conversation = firstConversation;
        var begun = Stopwatch.GetTimestamp();
        var lists = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            var times = new List<double>(100_000);
            while (Stopwatch.GetElapsedTime(begun) < span)
            {
                var number = RepairScript.Number(Interlocked.Increment(ref conversation));
                foreach (var text in RepairScript.Turns)
                {
                    var sent = Stopwatch.GetTimestamp();
                    var status = await webhooks.PostAsync(number, text);
                    times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    if (status != 200)
                    {
                        throw new InvalidOperationException($"A webhook was answered {status}.");
                    }
                }
            }

            return times;
        }));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var all = lists.SelectMany(list => list).ToList();
        all.Sort();
        return (all, elapsed);
    }

    /// <summary>Waits until the gateway has so many texts, or for 60 s, or (for 0) until no more arrive.</summary>
    private static async Task DrainedAsync(FakeTwilio fake, long expected)
    {
        var last = -1L;
        for (var waited = 0; waited < 1200 && (expected == 0 ? fake.Taken != last : fake.Taken < expected); waited++)
        {
            last = fake.Taken;
            await Task.Delay(TimeSpan.FromMilliseconds(expected == 0 ? 500 : 50), TimeProvider.System);
        }
    }

    private static double At(List<double> sorted, int percentile) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percentile / 100)];
}
