using HelpDesk.Store.Engine.Sqlite;
using HelpDesk.Tests.Contracts.Engine;
using static HelpDesk.Tests.Contracts.Engine.Things;

namespace HelpDesk.Tests.Store.Engine;

/// <summary>The write-ahead log stays short whatever is read meanwhile.</summary>
public sealed class SqliteLogTests : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly TempFolder folder = new();

    private string Store => folder.File("store.db");

    private long LogMegabytes => new FileInfo($"{Store}-wal").Length / Megabyte;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_reads_all_the_time_when_much_is_written_then_the_log_begins_anew()
    {
        await using var engine = SqliteEngine.Open(Store, Kinds);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await engine.FindAsync(Kind, "0", Never);
            }
        });

        await WriteMegabytesAsync(engine, 0, 120);
        await stop.CancelAsync();
        await reading;

        // Where the reader left the writer no gap until now, the next writes begin the log anew.
        await WriteMegabytesAsync(engine, 120, 150);
        Assert.InRange(LogMegabytes, 1, 130);
    }

    [Fact]
    public async Task Given_a_long_read_when_much_is_written_then_writing_goes_on_and_the_log_shrinks_afterwards()
    {
        await using var engine = SqliteEngine.Open(Store, Kinds);
        await engine.WriteAsync(Put("first"));
        using (var reader = Database.OpenReader(Store))
        {
            reader.Execute("BEGIN");
            Assert.Equal(1, reader.Number("SELECT count(*) FROM thing"));
            await WriteMegabytesAsync(engine, 0, 150);
            Assert.Equal(1, reader.Number("SELECT count(*) FROM thing"));
            Assert.InRange(LogMegabytes, 150, 200);
        }

        await WriteMegabytesAsync(engine, 150, 190);

        Assert.InRange(LogMegabytes, 1, 130);
        Assert.Equal(191, await engine.CountAsync(All, Never));
    }

    private static async Task WriteMegabytesAsync(SqliteEngine engine, int from, int to)
    {
        var body = $"\"{new string('x', (int)Megabyte)}\"";
        for (var index = from; index < to; index++)
        {
            await engine.WriteAsync(Put($"{index}", body: body));
        }
    }
}
