using HelpDesk.Bot.Simulator.Gateway;
using HelpDesk.Bot.Simulator.Page;

namespace HelpDesk.Bot.Simulator;

/// <summary>The gateway with its ledger, phones and page, put together.</summary>
/// <remarks>It keeps the system's time whatever the desk believes, and reaches the desk over HTTP only.</remarks>
internal sealed class SimulatedGatewayHost : IAsyncDisposable
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxConnectionsPerServer = 64,
    });

    private readonly PictureShelf pictures = new();
    private readonly SimulatedGateway gateway;
    private readonly SimulatorOptions options;
    private readonly TimeProvider time;

    public SimulatedGatewayHost(SimulatorOptions options, DeskAddress desk, TimeProvider time, CancellationToken ending)
    {
        this.options = options;
        this.time = time;
        Desk = desk;
        Work = new(ending);
        Ledger = new Ledger(options.LedgerPath, options.RecentCount);
        var webhooks = new WebhookDelivery(new WebhookPost(http, options, desk, time), Ledger, Faults, options.Pace, time);
        var account = new GatewayAccount(options.AccountSid, options.Number, options.Pace.Retries.Count + 1, desk, time);
        gateway = new SimulatedGateway(Ledger, webhooks, new StatusReports(Ledger, webhooks, Faults, options, time), Work, account);
    }

    public DeskAddress Desk { get; }

    public Ledger Ledger { get; }

    public FaultPanel Faults { get; } = new();

    public BackgroundWork Work { get; }

    /// <summary>Maps everything under /sim but the desk's clock.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        new TwilioRest(gateway, Ledger, Faults, pictures, options, time).Map(routes);
        routes.MapPhones(gateway, Ledger, pictures);
        routes.MapFaults(Faults);
        new DeskTimeRelay(http, Desk, options.Zone).Map(routes);
        new SimulatorPages(options, Ledger, Faults).Map(routes);
        new LiveFeed(Ledger, Faults, options.Phones, Work.Stopping).Map(routes);
    }

    /// <summary>Goes on with what an earlier process left undone; call once the desk's address is known.</summary>
    public void Resume() => gateway.Resume();

    public async ValueTask DisposeAsync()
    {
        await Work.DisposeAsync();
        await Ledger.DisposeAsync();
        http.Dispose();
    }
}
