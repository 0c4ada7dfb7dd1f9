using System.Diagnostics;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Tests.Understanding;

namespace HelpDesk.Bench.Understanding;

/// <summary>How well and how fast messages are understood: both parts of the project's own sentences, every miss, time a message.</summary>
internal static class UnderstandingBench
{
    private const int Passes = 40;

    /// <summary>When the sentences are said: a Saturday morning.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    public static async Task<int> RunAsync()
    {
        var estate = CatalogueFile.ReadSample().Estate;
        Heard Understand(string text) => Understander.Understand(text, Now, estate);
        var (building, testing) = (LabelledSet.Read(LabelledSet.BuildingFiles()), LabelledSet.Read(LabelledSet.TestingFiles()));
        Console.WriteLine($"building part, {building.Count} sentences:");
        Print(SetScore.Of(building, Understand));
        Console.WriteLine($"testing part, {testing.Count} sentences:");
        Print(SetScore.Of(testing, Understand));
        await TalksAsync("building", WrittenTalk.OfBuilding());
        await TalksAsync("testing", WrittenTalk.OfTesting());
        Time([.. building.Concat(testing).Select(static sentence => sentence.Text)], estate);
        return 0;
    }

    /// <summary>Prints every miss, then the table.</summary>
    public static void Print(SetScore score)
    {
        foreach (var miss in score.Misses.Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"  {miss}");
        }

        foreach (var measure in SetScore.Measures)
        {
            Console.WriteLine($"{measure,-24}{score[measure],8:P1}  of {score.Of(measure)}");
        }
    }

    // Whole conversations against the real pipeline, each on a desk in memory.
    private static async Task TalksAsync(string part, List<WrittenTalk> talks)
    {
        Console.WriteLine($"{part} part, {talks.Count} conversations:");
        Console.WriteLine(new TalkFigures(await ConversationPlayer.PlayAsync(talks)));
    }

    private static void Time(string[] texts, Estate estate)
    {
        var took = new List<double>(texts.Length * Passes);
        for (var pass = -5; pass < Passes; pass++)
        {
            foreach (var text in texts)
            {
                var started = Stopwatch.GetTimestamp();
                Understander.Understand(text, Now, estate);
                if (pass >= 0)
                {
                    took.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            }
        }

        took.Sort();
        Console.WriteLine($"a message: median {took[took.Count / 2]:0.0} µs, p99 {took[took.Count * 99 / 100]:0.0} µs, slowest {took[^1]:0} µs");
        foreach (var length in (ReadOnlySpan<int>)[1250, 2500, 5000, 10_000])
        {
            Console.WriteLine($"{length,6} characters: {Slowest(texts, length, estate):0.00} ms");
        }
    }

    // The slowest of some walls of text, each at its fastest of five times.
    private static double Slowest(string[] texts, int length, Estate estate)
    {
        var all = string.Concat(texts);
        var slowest = 0.0;
        foreach (var wall in (ReadOnlySpan<string>)[all, "漏水", "1202 ", "明天下午三点到五点", "no ", "不是3栋是5栋 ", "the day after tomorrow ", "😀", "a", "1", "，"])
        {
            var text = string.Concat(Enumerable.Repeat(wall, (length / wall.Length) + 1))[..length];
            var fastest = double.MaxValue;
            for (var i = 0; i < 5; i++)
            {
                var started = Stopwatch.GetTimestamp();
                Understander.Understand(text, Now, estate);
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            slowest = Math.Max(slowest, fastest);
        }

        return slowest;
    }
}
