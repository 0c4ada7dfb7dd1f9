using HelpDesk.Store.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Contracts.Engine;

/// <summary>Backup and check, which engines that keep a file promise besides.</summary>
public abstract class FileEngineContract : StoreEngineContract
{
    [Fact]
    public async Task Given_a_store_in_use_when_backed_up_then_the_copy_opens_and_holds_one_moment()
    {
        using var folder = new TempFolder();
        await Engine.WriteAsync([.. Enumerable.Range(0, 400).Select(index => Put($"{index:D3}", text: "漏水", body: $"\"{new string('x', 2_000)}\""))]);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            // Pairs in one commit with a counter: a copy must hold both or neither.
            for (var index = 0; !stop.IsCancellationRequested; index++)
            {
                await Engine.CommitAsync(new([PutPlain($"{index}"), Put($"w{index}")], [new("pairs", 1)]), Never);
            }
        });

        await Engine.BackupAsync(folder.File("copy.db"), Never);
        await stop.CancelAsync();
        await writing;

        await using var copy = OpenCopy(folder.File("copy.db"));
        var pairs = (await copy.CountersAsync("pairs", Never)).Sum(counter => counter.Value);
        Assert.Equal(pairs, await copy.CountAsync(new() { Kind = Plain }, Never));
        Assert.Equal(400 + pairs, await copy.CountAsync(All, Never));
        Assert.Equal(5, (await copy.SearchAsync(Kind, "漏水", 5, Never)).Count);
        Assert.Empty(await copy.CheckAsync(Never));
        Assert.Equal(["copy.db", "copy.db-shm", "copy.db-wal", "copy.db.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_a_file_of_that_name_when_backed_up_then_it_is_left_alone()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("copy.db"), "mine");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Engine.BackupAsync(folder.File("copy.db"), Never));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Engine.BackupAsync(folder.File("missing/copy.db"), Never));

        Assert.Equal("mine", await File.ReadAllTextAsync(folder.File("copy.db")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Given_a_cancelled_backup_when_it_ends_then_nothing_is_left()
    {
        using var folder = new TempFolder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.BackupAsync(folder.File("copy.db"), new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Given_a_copy_with_a_damaged_page_when_checked_then_it_is_found()
    {
        using var folder = new TempFolder();
        await Engine.WriteAsync([.. Enumerable.Range(0, 400).Select(index => Put($"{index:D3}", rank: index, body: $"\"{new string('x', 500)}\""))]);
        await Engine.BackupAsync(folder.File("copy.db"), Never);
        Damage(folder.File("copy.db"));

        await using var copy = OpenCopy(folder.File("copy.db"));

        Assert.NotEmpty(await copy.CheckAsync(Never));
    }

    /// <summary>Opens a copy the engine made.</summary>
    private protected abstract IStoreEngine OpenCopy(string path);

    /// <summary>Overwrites a part of a copy that holds documents.</summary>
    private protected abstract void Damage(string path);
}
