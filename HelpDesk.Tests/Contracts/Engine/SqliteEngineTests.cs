using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Sqlite;

namespace HelpDesk.Tests.Contracts.Engine;

public sealed class SqliteEngineTests : FileEngineContract, IDisposable
{
    private const int PageBytes = 4_096;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override IStoreEngine Open() => OpenCopy(folder.File("store.db"));

    private protected override IStoreEngine OpenCopy(string path) => SqliteEngine.Open(path, Things.Kinds);

    private protected override void Damage(string path)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.Position = file.Length / PageBytes / 2 * PageBytes;
        file.Write(new byte[PageBytes]);
    }
}
