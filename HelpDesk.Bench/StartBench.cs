using System.Diagnostics;

namespace HelpDesk.Bench;

/// <summary>The published build: from start to the first answered text, and memory when idle.</summary>
internal static class StartBench
{
    private const int Runs = 5;

    public static async Task<int> RunAsync()
    {
        var folder = BenchDesk.NewFolder("start");
        Console.WriteLine(Machine.Describe(folder));
        var published = Path.Combine(folder, "published");
        using (var publish = Process.Start("dotnet", ["publish", "HelpDesk.Bot", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-o", published, "-v", "q"]))
        {
            await publish.WaitForExitAsync();
        }

        var times = new List<double>();
        var memory = new List<long>();
        for (var run = 0; run < Runs; run++)
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, $"run{run}")).FullName;
            await using var fake = await FakeTwilio.StartAsync();
            var begun = Stopwatch.GetTimestamp();
            await using var server = await ServerProcess.StartAsync(own, published, fake.Address);
            using var webhooks = new Webhooks(server.Address, ServerProcess.Token, ServerProcess.OurNumber);
            await webhooks.PostAsync(RepairScript.Number(run), "厨房水管漏水");
            while (fake.Taken == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            times.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
            server.Process.Refresh();
            memory.Add(server.Process.WorkingSet64 / 1_048_576);
        }

        times.Sort();
        memory.Sort();
        Console.WriteLine($"start to the first answer at the gateway: median {times[Runs / 2]:F2} s (longest {times[^1]:F2} s); idle memory: median {memory[Runs / 2]} MB");
        return 0;
    }
}
