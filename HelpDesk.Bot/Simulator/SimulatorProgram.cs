using System.Security.Cryptography;

namespace HelpDesk.Bot.Simulator;

/// <summary>The gateway as a process of its own, which outlives whatever happens to the desk.</summary>
/// <remarks>
/// <c>simulator --urls http://127.0.0.1:5140 --desk http://127.0.0.1:5000 --ledger FILE</c>, and if wanted
/// <c>--public URL</c> (the address the desk believes it has), <c>--account AC…</c>, <c>--token …</c>, <c>--number +…</c>.
/// </remarks>
internal static class SimulatorProgram
{
    public const string Word = "simulator";

    public static async Task RunAsync(string[] args)
    {
        await using var app = Build(args);
        await app.RunAsync();
    }

    internal static WebApplication Build(string[] args, Func<SimulatorOptions, SimulatorOptions>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder([.. args.Where(each => each != Word)]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var usual = new SimulatorOptions { AuthToken = "", LedgerPath = "" };
        var told = builder.Configuration;
        var options = usual with
        {
            AccountSid = told["account"] ?? usual.AccountSid,
            AuthToken = told["token"] ?? RandomNumberGenerator.GetHexString(32, lowercase: true),
            Number = told["number"] ?? usual.Number,
            LedgerPath = told["ledger"] ?? "data/simulator.jsonl",
        };
        var desk = new DeskAddress { Url = (told["desk"] ?? "http://localhost:5000").TrimEnd('/'), PublicUrl = told["public"]?.TrimEnd('/') };
        builder.Services.AddSingleton(services => new SimulatedGatewayHost(
            change?.Invoke(options) ?? options, desk, TimeProvider.System, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));

        var app = builder.Build();
        app.UseSimulatorGate(isOpen: true);
        var host = app.Services.GetRequiredService<SimulatedGatewayHost>();
        app.MapGet("/healthz", () => "ok");
        host.Map(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            desk.GatewayUrl = ListeningAddress.First(app.Urls) + "/sim/twilio";
            host.Resume();
        });
        return app;
    }
}
