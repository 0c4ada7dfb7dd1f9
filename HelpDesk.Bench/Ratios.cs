using HelpDesk.Store;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Bench;

/// <summary>Figures that do not depend on the machine's speed: guarded in continuous integration.</summary>
internal static class Ratios
{
    private const double MaxKilobytesPerTurn = 40;
    private const double MaxDocumentsPerTurn = 5;

    /// <summary>With 100,000 tickets stored a turn may take at most this many times as long as with none.</summary>
    private const double MaxSlowdownWhenFull = 2;

    public static async Task<int> RunAsync()
    {
        await using var app = BenchDesk.Build(BenchDesk.NewFolder("ratios"));
        await TurnsBench.MeasureAsync(app.Services, TimeSpan.FromSeconds(4));
        var empty = await TurnsBench.MeasureAsync(app.Services, TimeSpan.FromSeconds(6));
        await BenchDesk.PreloadAsync(app.Services.GetRequiredService<DeskStore>(), 100_000, TimeProvider.System.GetUtcNow());
        var full = await TurnsBench.MeasureAsync(app.Services, TimeSpan.FromSeconds(6));
        Console.WriteLine($"empty: {empty}");
        Console.WriteLine($"full:  {full}");
        return Check("KB a turn", full.KilobytesPerTurn, MaxKilobytesPerTurn)
            & Check("documents a turn", full.DocumentsPerTurn, MaxDocumentsPerTurn)
            & Check("slowdown when full", empty.TurnsPerSecond / full.TurnsPerSecond, MaxSlowdownWhenFull)
            & Check("commits a sync (at least 2, inverted)", 1 / full.CommitsPerBatch, 0.5)
            ? 0
            : 1;
    }

    private static bool Check(string what, double figure, double limit)
    {
        Console.WriteLine($"{(figure <= limit ? "ok  " : "FAIL")} {what}: {figure:F2}, limit {limit:F2}");
        return figure <= limit;
    }
}
