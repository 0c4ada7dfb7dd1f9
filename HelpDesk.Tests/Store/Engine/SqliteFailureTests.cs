using System.Collections;
using System.Text;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Tests.Contracts.Engine;
using HelpDesk.Tests.Durability;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Store.Engine;

/// <summary>A medium that fails is told as such, leaves nothing half-written, and the engine goes on when it is back.</summary>
public sealed class SqliteFailureTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Store => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_an_open_store_when_opened_again_then_refused_until_it_is_closed()
    {
        await using (var first = SqliteEngine.Open(Store, Kinds))
        {
            var refused = Assert.Throws<StoreUnavailableException>(() => SqliteEngine.Open(Store, Kinds));
            Assert.Contains("already open", refused.Message, StringComparison.Ordinal);
            Assert.True((await first.WriteAsync(Put("a"))).Committed);
        }

        await using var second = SqliteEngine.Open(Store, Kinds);
        Assert.Equal("a", await second.IdsAsync(All));
    }

    [Theory]
    [InlineData("this is no database, it is a letter to the manager", "damaged or no store")]
    [InlineData("SQLite format 3\0 and then rubbish instead of a header, which must be 100 bytes long to be looked at at all ..........", "damaged or no store")]
    public async Task Given_a_damaged_file_when_opened_then_the_error_says_so_and_the_file_is_left_alone(string content, string says)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(content, 100)));
        await File.WriteAllBytesAsync(Store, bytes);

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteEngine.Open(Store, Kinds));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Store));
    }

    [Theory]
    [InlineData("CREATE TABLE theirs (x)", "another program")]
    [InlineData("PRAGMA application_id=1212437323; PRAGMA user_version=99", "newer version")]
    public void Given_a_database_that_is_not_ours_when_opened_then_the_error_says_so(string made, string says)
    {
        using (var foreign = Database.OpenWriter(Store))
        {
            foreign.Execute(made);
        }

        Assert.Contains(says, Assert.Throws<StoreUnavailableException>(() => SqliteEngine.Open(Store, Kinds)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_folder_of_that_name_when_opened_then_unavailable()
    {
        Directory.CreateDirectory(Store);

        Assert.Throws<StoreUnavailableException>(() => SqliteEngine.Open(Store, Kinds));
    }

    [Fact]
    public async Task Given_one_commit_the_file_refuses_when_written_with_others_then_it_alone_fails()
    {
        await using var engine = SqliteEngine.Open(Store, Kinds);
        using (var other = Database.OpenWriter(Store))
        {
            other.Execute("CREATE TRIGGER poison BEFORE INSERT ON thing WHEN NEW.id = 'poison' BEGIN SELECT RAISE(ABORT, 'refused'); END");
        }

        var writes = Enumerable.Range(0, 100).Select(index => engine.CommitAsync(new([Put($"{index}")], [new("n", 1)]), Never).AsTask()).ToList();
        var poison = engine.CommitAsync(new([Put("beside"), Put("poison")], [new("n", 1)]), Never).AsTask();
        writes.AddRange(Enumerable.Range(100, 100).Select(index => engine.CommitAsync(new([Put($"{index}")], [new("n", 1)]), Never).AsTask()));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => poison);
        Assert.All(await Task.WhenAll(writes), result => Assert.True(result.Committed));
        Assert.Null(await engine.BodyAsync("beside"));
        Assert.Equal("n=200", await engine.CountersAsTextAsync());
    }

    [Fact]
    public async Task Given_a_commit_that_is_changed_while_it_waits_when_it_makes_no_sense_then_it_fails_and_others_go_on()
    {
        await using var engine = SqliteEngine.Open(Store, Kinds);

        var fickle = engine.CommitAsync(new(new FickleWrites(), []), Never).AsTask();
        var good = Enumerable.Range(0, 50).Select(index => engine.WriteAsync(Put($"{index}")).AsTask()).ToList();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => fickle);
        Assert.All(await Task.WhenAll(good), result => Assert.True(result.Committed));
        Assert.True((await engine.WriteAsync(Put("later"))).Committed);
        Assert.Equal(51, await engine.CountAsync(All, Never));
    }

    [Fact]
    public async Task Given_a_foreign_lock_when_committing_then_unavailable_until_it_is_gone()
    {
        await using var engine = SqliteEngine.Open(Store, Kinds);
        using var other = Database.OpenWriter(Store);
        other.Execute("BEGIN IMMEDIATE");

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.CommitAsync(new([Put("a")], [new("n", 1)]), Never));
        Assert.Null(await engine.BodyAsync("a"));

        other.RollBack();
        Assert.True((await engine.CommitAsync(new([Put("a")], [new("n", 1)]), Never)).Committed);
        Assert.Equal("n=1", await engine.CountersAsTextAsync());
    }

    [SkippableFact]
    public async Task Given_a_full_disk_when_committing_then_unavailable_nothing_is_half_written_and_it_recovers_by_itself()
    {
        await using var disk = await SmallDisk.MountAsync(folder.File("disk"));
        Skip.If(disk is null, "Mounting a small file system needs root on Linux.");
        var ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[4 << 20]);
        await using var engine = SqliteEngine.Open(Path.Combine(disk.Path, "store.db"), Kinds);

        var written = await FillAsync(engine);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await engine.WriteAsync(Large("still-full")));
        Assert.Equal(written, await engine.CountAsync(All, Never));
        Assert.Empty(await engine.CheckAsync(Never));

        File.Delete(ballast);
        Assert.True((await engine.CommitAsync(new([Large("after"), PutPlain("after")], [new("n", 1)]), Never)).Committed);
        Assert.Equal(written + 1, await engine.CountAsync(All, Never));
        Assert.Equal(written + 1, await engine.CountAsync(new() { Kind = Plain }, Never));
        Assert.Equal($"n={written + 1}", await engine.CountersAsTextAsync());
        Assert.Empty(await engine.CheckAsync(Never));
    }

    private static DocumentWrite Large(string id) => Put(id, text: "漏水", body: $"\"{new string('x', 20_000)}\"");

    private static async Task<int> FillAsync(SqliteEngine engine)
    {
        for (var written = 0; ; written++)
        {
            try
            {
                await engine.CommitAsync(new([Large($"{written}"), PutPlain($"{written}")], [new("n", 1)]), Never);
            }
            catch (StoreUnavailableException)
            {
                Assert.InRange(written, 10, 10_000);
                Assert.Null(await engine.BodyAsync($"{written}", Plain));
                return written;
            }
        }
    }

    /// <summary>One write that is of a known kind when it is first looked at, and of an unknown one later.</summary>
    private sealed class FickleWrites : IReadOnlyList<DocumentWrite>
    {
        private bool looked;

        public int Count => 1;

        public DocumentWrite this[int index] => Put("fickle");

        public IEnumerator<DocumentWrite> GetEnumerator()
        {
            yield return looked ? Put("fickle") with { Kind = "unknown" } : Put("fickle");
            looked = true;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
