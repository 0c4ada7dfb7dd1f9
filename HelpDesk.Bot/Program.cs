using HelpDesk.Bot.Api;
using HelpDesk.Bot.Audit;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Channels.Chat.Page;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Photos;
using HelpDesk.Bot.Simulator;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Timers;
using HelpDesk.Bot.Turns;
using HelpDesk.Bot.Webhooks;
using HelpDesk.Store;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot;

internal sealed class Program
{
    /// <summary>Bytes of any request; webhooks and the API set less.</summary>
    private const long MaxBody = 1 << 20;

    private static async Task<int> Main(string[] args)
    {
        if (args is [SimulatorProgram.Word, ..])
        {
            await SimulatorProgram.RunAsync(args);
            return 0;
        }

        if (args is [CatalogueCommand.Word, ..])
        {
            return CatalogueCommand.Run(args.AsSpan(1), Console.Out, TimeProvider.System.GetUtcNow());
        }

        if (args is [AuditCommand.Word, ..])
        {
            return await AuditCommand.RunAsync(args.AsMemory(1), Console.Out, CancellationToken.None);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = PublishedRoot() });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, MaxBody));
        builder.Services.AddOptions<Settings>().BindConfiguration("HelpDesk");
        builder.Services.AddSingleton(new DeskClock(TimeProvider.System, StartAt(builder)));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DeskClock>());
        builder.AddStore();
        builder.AddTurns();
        builder.AddSms();
        builder.AddPhotos();
        builder.AddBotFramework();
        builder.AddChat();
        builder.AddDelivery();
        builder.AddDesk();
        builder.AddApi();
        builder.AddSimulator();
        builder.AddTimers();
        builder.AddWebhooks();

        var app = builder.Build();
        app.UseWebhooks();
        app.MapReadiness();
        app.MapSms();
        app.MapBotFramework();
        app.MapChat();
        app.MapChatPage();
        app.MapDesk();
        app.MapApi();
        app.MapSimulator();
        app.SayWelcome();
        if (app.Environment.IsDevelopment())
        {
            await SampleEstate.PlantAsync(app.Services.GetRequiredService<DeskStore>(), app.Services.GetRequiredService<PropertyCatalogue>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), CancellationToken.None);
        }

        // Opened here, so that a damaged or locked file ends the start and not the first resident's text.
        _ = app.Services.GetRequiredService<IStoreEngine>();
        await app.RunAsync();
        return 0;
    }

    // A published build finds its pages beside itself, wherever it is started from; a development build uses the project's folder.
    private static string? PublishedRoot() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    // Read from the configuration itself: the web server asks for the time before the settings are complete.
    private static DateTimeOffset? StartAt(WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() ? builder.Configuration.GetValue<DateTimeOffset?>("HelpDesk:Clock:StartAt") : null;
}
