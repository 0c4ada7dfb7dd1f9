using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.Conversations;

/// <summary>The real pipeline on a store, a gateway and a clock of its own; nothing of it runs by itself.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    // Hashing the sample's passwords anew for each desk would take longer than most tests.
    private static readonly Lazy<Changes> Sample = new(() => SampleEstate.Of(CatalogueFile.ReadSample()));

    private readonly WebApplication app;

    private TestDesk(WebApplication app, ManualTimeProvider time, MemorySmsGateway gateway)
    {
        this.app = app;
        Time = time;
        Gateway = gateway;
    }

    public ManualTimeProvider Time { get; }

    public MemorySmsGateway Gateway { get; }

    public DeskStore Store => Get<DeskStore>();

    public CatalogueInUse Catalogue => Get<CatalogueInUse>();

    /// <summary>Opens a desk with the sample estate.</summary>
    /// <param name="local">Local time of the property, <c>yyyy-MM-dd HH:mm</c>.</param>
    /// <param name="change">Changes services after the product's own; null for none.</param>
    public static async Task<TestDesk> OpenAsync(string local, Action<IServiceCollection>? change = null)
    {
        var time = new ManualTimeProvider(new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime());
        var gateway = new MemorySmsGateway(time);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.Configuration["HelpDesk:Store:Engine"] = "memory";
        builder.Services.AddOptions<Settings>().BindConfiguration("HelpDesk");
        builder.Services.AddSingleton(new DeskClock(time, null));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DeskClock>());
        builder.Services.AddSingleton<ISmsGateway>(gateway);
        builder.AddStore();
        builder.AddTurns();
        builder.AddSms();
        builder.AddDelivery();
        change?.Invoke(builder.Services);
        var desk = new TestDesk(builder.Build(), time, gateway);
        await desk.Store.CommitAsync(Sample.Value, CancellationToken.None);
        return desk;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
