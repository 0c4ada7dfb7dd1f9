using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Engine.Sqlite;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot;

/// <summary>The store the settings name.</summary>
internal static class StoreSetup
{
    public static void AddStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStoreEngine>(services => Open(services.GetRequiredService<IOptions<Settings>>().Value.Store));
        builder.Services.AddSingleton<DeskStore>();
    }

    internal static IStoreEngine Open(StoreSettings settings) => settings.Engine switch
    {
        "memory" => new MemoryEngine(Kinds.Schemas),
        "sqlite" => SqliteEngine.Open(settings.ConnectionString, Kinds.Schemas, Kinds.Refile),
        var other => throw new InvalidOperationException($"HelpDesk__Store__Engine is '{other}'; known are sqlite and memory."),
    };
}
