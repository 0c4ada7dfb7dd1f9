using System.Diagnostics;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Activity = HelpDesk.Bot.Channels.Activity;

namespace HelpDesk.Bench;

/// <summary>Durable repair turns in process: 200 conversations in flight, each commit synced.</summary>
internal static class TurnsBench
{
    private const int InFlight = 200;
    private static int conversations;
    private static int messages;

    public static async Task<int> RunAsync(int seconds, int tickets)
    {
        var folder = BenchDesk.NewFolder("turns");
        Console.WriteLine(Machine.Describe(folder));
        await using var app = BenchDesk.Build(folder);
        var store = app.Services.GetRequiredService<DeskStore>();
        Console.WriteLine($"storing {tickets} tickets …");
        await BenchDesk.PreloadAsync(store, tickets, TimeProvider.System.GetUtcNow());
        await MeasureAsync(app.Services, TimeSpan.FromSeconds(3));
        var figures = await MeasureAsync(app.Services, TimeSpan.FromSeconds(seconds));
        Console.WriteLine(figures);
        var filed = await store.Engine.CountAsync(new Query { Kind = Kinds.Ticket.Name }, CancellationToken.None) - tickets;
        Console.WriteLine($"{filed} repairs filed by {conversations} conversations");
        return filed == conversations ? 0 : 1;
    }

    /// <summary>The same with 5 ms put into every sync by the tracer; needs strace.</summary>
    public static async Task<int> RunWithSlowSyncAsync(int seconds, int tickets)
    {
        string[] inject = ["-f", "--seccomp-bpf", "-e", "trace=fdatasync,fsync", "-e", "inject=fdatasync,fsync:delay_enter=5000", "-o", "/dev/null"];
        string[] self = ["dotnet", Path.Combine(AppContext.BaseDirectory, "HelpDesk.Bench.dll"), "turns", $"{seconds}", $"{tickets}"];
        using var process = Process.Start("strace", [.. inject, .. self]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public static async Task<TurnFigures> MeasureAsync(IServiceProvider services, TimeSpan span)
    {
        var handler = services.GetRequiredService<TurnHandler>();
        var engine = (SqliteEngine)services.GetRequiredService<DeskStore>().Engine;
        var before = engine.Figures;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var turns = 0L;
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begun) < span)
            {
                Interlocked.Add(ref turns, await ConverseAsync(handler));
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var after = engine.Figures;
        return new(
            turns / elapsed.TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / turns,
            (double)(after.Documents - before.Documents) / turns,
            (double)(after.Commits - before.Commits) / Math.Max(1, after.Batches - before.Batches),
            (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds / elapsed.TotalSeconds);
    }

    private static async Task<int> ConverseAsync(TurnHandler handler)
    {
        var number = RepairScript.Number(Interlocked.Increment(ref conversations));
        foreach (var text in RepairScript.Turns)
        {
            var outcome = await handler.HandleAsync(
                new Activity
                {
                    Id = $"sms:SM{Interlocked.Increment(ref messages):x32}",
                    ConversationId = "sms:" + number,
                    Channel = Channel.Sms,
                    From = number,
                    Phone = number,
                    To = "+8675500000000",
                    Text = text,
                    ReceivedAt = TimeProvider.System.GetUtcNow(),
                },
                CancellationToken.None);
            if (outcome != TurnOutcome.Taken)
            {
                throw new InvalidOperationException($"A turn was {outcome}.");
            }
        }

        return RepairScript.Turns.Length;
    }
}

/// <summary>Figures of one run.</summary>
internal sealed record TurnFigures(double TurnsPerSecond, double KilobytesPerTurn, double DocumentsPerTurn, double CommitsPerBatch, double CoresBusy)
{
    public override string ToString() =>
        $"{TurnsPerSecond:F0} durable turns/s, {KilobytesPerTurn:F1} KB allocated a turn, {DocumentsPerTurn:F2} documents a turn, {CommitsPerBatch:F1} commits a sync, {CoresBusy:F2} cores busy";
}
