using HelpDesk.Bot;
using HelpDesk.Store;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Contracts.Engine;

namespace HelpDesk.Tests.Store.Engine;

public sealed class StoreSetupTests
{
    [Fact]
    public async Task Given_the_default_engine_when_opened_then_the_file_and_its_folder_are_made_and_records_stay()
    {
        using var folder = new TempFolder();
        var settings = new StoreSettings { ConnectionString = folder.File("data/helpdesk.db") };
        await using (var engine = StoreSetup.Open(settings))
        {
            Assert.IsType<SqliteEngine>(engine);
            Assert.True(await new DeskStore(engine).CommitAsync(new Changes().Insert(Kinds.NumberLease, new NumberLease("20261121", 21)), CancellationToken.None));
        }

        await using var again = StoreSetup.Open(settings);
        Assert.Equal(21, (await new DeskStore(again).FindAsync(Kinds.NumberLease, "20261121", CancellationToken.None))?.Value.Next);
    }

    [Fact]
    public async Task Given_memory_when_opened_then_nothing_touches_the_disk()
    {
        await using var engine = StoreSetup.Open(new() { Engine = "memory" });

        Assert.IsType<MemoryEngine>(engine);
    }

    [Fact]
    public void Given_an_unknown_engine_when_opened_then_the_error_names_the_setting() =>
        Assert.Contains("HelpDesk__Store__Engine", Assert.Throws<InvalidOperationException>(() => StoreSetup.Open(new() { Engine = "oracle" })).Message, StringComparison.Ordinal);
}
