using System.Collections.Concurrent;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Tests.Contracts.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Store.Engine;

/// <summary>What was acknowledged is there after whatever happened.</summary>
/// <remarks>A power cut is a copy of the file and its log as they lie on disk while the store works, without the shared memory.</remarks>
public sealed class SqliteDurabilityTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Store => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_closed_store_when_opened_again_then_all_is_there_and_goes_on()
    {
        await using (var engine = SqliteEngine.Open(Store, Kinds))
        {
            await engine.CommitAsync(new([Put("a", text: "漏水"), Put("b", text: "漏水"), PutPlain("p")], [new("n", 2)]), Never);
            await engine.WriteAsync(Put("a", 1, text: "漏水"));
        }

        await using var again = SqliteEngine.Open(Store, Kinds);
        await again.WriteAsync(Put("b", 1, text: "漏水"));
        Assert.Equal("b a", await again.FoundAsync("漏水"));
        Assert.Equal("2:{}", await again.BodyAsync("a"));
        Assert.Equal("n=2", await again.CountersAsTextAsync());
    }

    [Fact]
    public async Task Given_commits_that_wait_when_the_store_is_closed_then_they_are_written_and_later_ones_refused()
    {
        var engine = SqliteEngine.Open(Store, Kinds);
        var waiting = Enumerable.Range(0, 200).Select(index => engine.WriteAsync(Put($"{index}")).AsTask()).ToList();

        await engine.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), result => Assert.True(result.Committed));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.WriteAsync(Put("late")));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.FindAsync(Kind, "0", Never));
        await engine.DisposeAsync();
        await using var again = SqliteEngine.Open(Store, Kinds);
        Assert.Equal(200, await again.CountAsync(All, Never));
    }

    [Fact]
    public async Task Given_writers_at_work_when_the_power_goes_at_any_moment_then_every_acknowledged_commit_is_there_whole()
    {
        var acknowledged = new ConcurrentQueue<string>();
        await using var engine = SqliteEngine.Open(Store, Kinds);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(engine, $"w{writer}", acknowledged, stop.Token))).ToList();
        var cuts = new List<(string Path, string[] Acknowledged)>();
        while (cuts.Count < 12)
        {
            await engine.WriteAsync(PutPlain($"between-{cuts.Count}"));
            string[] before = [.. acknowledged];
            cuts.Add((CutPower($"cut{cuts.Count}.db"), before));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);

        foreach (var cut in cuts)
        {
            await using var survivor = SqliteEngine.Open(cut.Path, Kinds);
            await AssertWholeAsync(survivor, cut.Acknowledged);
        }

        Assert.NotEmpty(cuts[^1].Acknowledged);
    }

    [Fact]
    public async Task Given_a_log_cut_off_anywhere_when_opened_then_commits_up_to_there_are_whole_and_later_ones_gone()
    {
        var lengths = new List<long>();
        await using var engine = SqliteEngine.Open(Store, Kinds);
        for (var index = 0; index < 20; index++)
        {
            await engine.CommitAsync(new([Put($"d{index:D2}", text: "漏水"), PutPlain($"d{index:D2}")], [new("n", 1)]), Never);
            lengths.Add(new FileInfo($"{Store}-wal").Length);
        }

        // Around every end of a commit, and between: 1,999 is not a divisor of anything in the log's layout.
        long[] ends = [.. lengths.SelectMany(length => new[] { length - 4_096, length - 1, length, length + 1, length + 23 })];
        var offsets = ends.Concat(Enumerable.Range(0, (int)(lengths[^1] / 19_990)).Select(step => step * 19_990L)).Where(offset => offset >= 0).Distinct().ToList();
        foreach (var offset in offsets)
        {
            var cut = CutPower($"tail{offset}.db");
            await using (var log = new FileStream($"{cut}-wal", FileMode.Open))
            {
                log.SetLength(Math.Min(offset, log.Length));
            }

            await using var survivor = SqliteEngine.Open(cut, Kinds);
            var whole = lengths.Count(length => length <= offset);
            await AssertWholeAsync(survivor, [.. Enumerable.Range(0, whole).Select(index => $"d{index:D2}")]);
            Assert.Equal(whole, await survivor.CountAsync(All, Never));
        }
    }

    [Fact]
    public async Task Given_bytes_turned_in_the_log_when_opened_then_commits_before_them_are_whole()
    {
        long half = 0;
        await using var engine = SqliteEngine.Open(Store, Kinds);
        for (var index = 0; index < 10; index++)
        {
            await engine.CommitAsync(new([Put($"d{index}"), PutPlain($"d{index}")], [new("n", 1)]), Never);
            half = index == 4 ? new FileInfo($"{Store}-wal").Length : half;
        }

        var cut = CutPower("turned.db");
        await using (var log = new FileStream($"{cut}-wal", FileMode.Open))
        {
            log.Position = half + 500;
            log.Write([.. Enumerable.Repeat((byte)0xA5, 100)]);
        }

        await using var survivor = SqliteEngine.Open(cut, Kinds);
        await AssertWholeAsync(survivor, ["d0", "d1", "d2", "d3", "d4"]);
        Assert.Equal(5, await survivor.CountAsync(All, Never));
    }

    [Fact]
    public void Given_the_writers_connection_when_asked_then_every_transaction_is_flushed()
    {
        using var database = Database.OpenWriter(Store);

        Assert.Equal(["wal"], database.Texts("PRAGMA journal_mode"));
        Assert.Equal(2, database.Number("PRAGMA synchronous"));
    }

    private static async Task WriteAsync(SqliteEngine engine, string writer, ConcurrentQueue<string> acknowledged, CancellationToken stop)
    {
        for (var index = 0; !stop.IsCancellationRequested; index++)
        {
            var id = $"{writer}-{index}";
            await engine.CommitAsync(new([Put(id, text: "漏水"), PutPlain(id)], [new("n", 1)]), Never);
            acknowledged.Enqueue(id);
        }
    }

    private static async Task AssertWholeAsync(SqliteEngine engine, IReadOnlyList<string> acknowledged)
    {
        Assert.Empty(await engine.CheckAsync(Never));
        foreach (var id in acknowledged)
        {
            Assert.NotNull(await engine.FindAsync(Kind, id, Never));
            Assert.NotNull(await engine.FindAsync(Plain, id, Never));
        }

        // Each commit wrote one of both and counted once: none may be half there.
        var things = await engine.CountAsync(All, Never);
        var counted = (await engine.CountersAsync("n", Never)).Sum(counter => counter.Value);
        var plain = await engine.QueryAsync(new() { Kind = Plain, Take = 1_000, AfterId = "c" }, Never);
        Assert.Equal(things, counted);
        Assert.Equal(Math.Min(things, 1_000), plain.Count);
    }

    private string CutPower(string name)
    {
        var cut = folder.File(name);
        File.Copy(Store, cut);
        File.Copy($"{Store}-wal", $"{cut}-wal");
        return cut;
    }
}
