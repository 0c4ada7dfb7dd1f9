using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;

namespace HelpDesk.Tests.Store.Audit;

/// <summary>A trail in a file, and somebody with the file in their hands.</summary>
internal sealed class Trail : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The same kinds to one who keeps no rules.</summary>
    private static readonly IReadOnlyList<KindSchema> Unguarded = [.. Kinds.Schemas.Select(kind => kind with { IsAppendOnly = false })];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("helpdesk-audit-");

    public string File => Path.Combine(folder.FullName, "helpdesk.db");

    public static AuditEntry Entry(int number, string by = "tech") =>
        AuditEntry.Of(Now.AddSeconds(number), by, "take", "ticket", $"R20261121-{number:D4}") with { Id = IdOf(number), Changed = ["assignee", "timeline"], Network = "203.0.113.0/24" };

    public static string IdOf(int number) => $"{number:D32}";

    public SqliteEngine Open() => SqliteEngine.Open(File, Kinds.Schemas, Kinds.Refile);

    /// <summary>Three seals of three entries each, and one entry that waits.</summary>
    public async Task WriteAsync()
    {
        await using var engine = Open();
        var store = new DeskStore(engine);
        for (var seal = 0; seal < 3; seal++)
        {
            for (var entry = 1; entry <= 3; entry++)
            {
                await store.CommitAsync(new Changes().Audit(Entry((seal * 3) + entry)), default);
            }

            Assert.Equal(3, await new AuditSealer(store).SealAsync(Now.AddMinutes(seal + 1), default));
        }

        await store.CommitAsync(new Changes().Audit(Entry(10)), default);
    }

    public async Task<AuditReport> CheckAsync((long, string)? noted = null)
    {
        await using var engine = SqliteEngine.OpenForReading(File, Kinds.Schemas);
        return await new AuditCheck(new(engine)).RunAsync(noted, default);
    }

    /// <summary>Changes the file past all rules.</summary>
    public async Task TamperAsync(Func<DeskStore, Changes, Task> tamper)
    {
        await using var engine = SqliteEngine.Open(File, Unguarded, Kinds.Refile);
        var store = new DeskStore(engine);
        var changes = new Changes();
        await tamper(store, changes);
        Assert.True(await store.CommitAsync(changes, default));
    }

    public static async Task<Versioned<T>> FindAsync<T>(DeskStore store, DocumentKind<T> kind, string id)
        where T : class => await store.FindAsync(kind, id, default) ?? throw new InvalidOperationException($"{kind.Name} {id} is not there.");

    public void Dispose() => folder.Delete(recursive: true);
}
