using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;

namespace HelpDesk.Tests.Contracts.Engine;

public sealed class MemoryEngineTests : StoreEngineContract
{
    private protected override IStoreEngine Open() => new MemoryEngine(Things.Kinds);
}
