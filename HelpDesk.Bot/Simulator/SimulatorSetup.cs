using System.Security.Cryptography;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Time;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Simulator;

/// <summary>Residents' phones under /sim and the gateway behind them; Development only.</summary>
/// <remarks>Where no other gateway is configured, the desk is given the account of this one and talks to it over HTTP like to any other.</remarks>
internal static class SimulatorSetup
{
    public static void AddSimulator(this WebApplicationBuilder builder)
    {
        builder.Services.AddTransient<IStartupFilter, SimulatorGate.First>();
        if (!builder.Environment.IsDevelopment())
        {
            return;
        }

        builder.Services.AddSingleton<DeskAddress>();
        builder.Services.AddSingleton<SimulatedAccount>();
        builder.Services.AddSingleton<IPostConfigureOptions<Settings>>(services => services.GetRequiredService<SimulatedAccount>());
        builder.Services.AddSingleton(services =>
        {
            var store = services.GetRequiredService<IOptions<Settings>>().Value.Store;
            var catalogue = services.GetRequiredService<PropertyCatalogue>();
            return new SimulatedGatewayHost(
                services.GetRequiredService<SimulatedAccount>().Options with
                {
                    LedgerPath = LedgerPath(store),
                    Phones = SamplePhones.Of(catalogue),
                    Zone = catalogue.Estate.Zone,
                },
                services.GetRequiredService<DeskAddress>(),
                TimeProvider.System,
                services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        });
    }

    public static void MapSimulator(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.MapDeskClock(app.Services.GetRequiredService<DeskClock>());
        var settings = app.Services.GetRequiredService<IOptions<Settings>>().Value;
        if (app.Services.GetRequiredService<SimulatedAccount>().IsGiven)
        {
            var host = app.Services.GetRequiredService<SimulatedGatewayHost>();
            host.Map(app);
            app.Lifetime.ApplicationStarted.Register(() => Begin(app, settings, host));
        }
    }

    /// <summary>The ledger lies beside the store's file, or in a temporary folder when nothing is to survive.</summary>
    private static string LedgerPath(StoreSettings store) => store.Engine == "memory"
        ? Path.Combine(Directory.CreateTempSubdirectory("helpdesk-sim-").FullName, "simulator.jsonl")
        : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store.ConnectionString)) ?? ".", "simulator.jsonl");

    private static void Begin(WebApplication app, Settings settings, SimulatedGatewayHost host)
    {
        app.Services.GetRequiredService<SimulatedAccount>().Follow(settings, ListeningAddress.First(app.Urls));
        host.Resume();
    }
}

/// <summary>Gives the desk the simulated gateway's account when it has no other.</summary>
/// <remarks>With port 0 the address is known only after the start; it is then put into the same settings object.</remarks>
internal sealed class SimulatedAccount(IConfiguration configuration, DeskAddress desk) : IPostConfigureOptions<Settings>
{
    private bool hasOwnPublicUrl;

    public SimulatorOptions Options { get; } = new()
    {
        AuthToken = RandomNumberGenerator.GetHexString(32, lowercase: true),
        LedgerPath = "data/simulator.jsonl",
    };

    /// <summary>The desk uses the simulated gateway.</summary>
    public bool IsGiven { get; private set; }

    public void PostConfigure(string? name, Settings options)
    {
        hasOwnPublicUrl = options.PublicBaseUrl is { Length: > 0 };
        if (options.Twilio.IsConfigured)
        {
            options.PublicBaseUrl = hasOwnPublicUrl ? options.PublicBaseUrl : KnownOrNull(ListeningAddress.Told(configuration));
            return;
        }

        IsGiven = true;
        options.Twilio.AccountSid = Options.AccountSid;
        options.Twilio.AuthToken = Options.AuthToken;
        options.Twilio.From = Options.Number;
        Follow(options, ListeningAddress.Told(configuration));
    }

    /// <summary>Sets what depends on the address listened on.</summary>
    public void Follow(Settings options, string address)
    {
        desk.Url = address;
        options.PublicBaseUrl = hasOwnPublicUrl ? options.PublicBaseUrl : KnownOrNull(desk.Url);
        desk.PublicUrl = options.PublicBaseUrl;
        desk.GatewayUrl = desk.Url + "/sim/twilio";
        options.Twilio.ApiBaseUrl = desk.GatewayUrl;
    }

    /// <summary>Port 0 means that the address is not known yet.</summary>
    private static string? KnownOrNull(string address) => new Uri(address).Port == 0 ? null : address;
}
