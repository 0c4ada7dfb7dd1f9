using HelpDesk.Bot.Api;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Simulator;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Turns;

namespace HelpDesk.Bot;

internal sealed class Program
{
    private static async Task Main(string[] args)
    {
        if (args is [SimulatorProgram.Word, ..])
        {
            await SimulatorProgram.RunAsync(args);
            return;
        }

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<Settings>().BindConfiguration("HelpDesk");
        builder.Services.AddSingleton(services => new DeskClock(
            TimeProvider.System,
            // Not from the options: what completes them asks the server, and the server asks for the clock.
            builder.Environment.IsDevelopment() ? services.GetRequiredService<IConfiguration>().GetValue<DateTimeOffset?>("HelpDesk:Clock:StartAt") : null));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DeskClock>());
        builder.AddStore();
        builder.AddTurns();
        builder.AddSms();
        builder.AddDelivery();
        builder.AddDesk();
        builder.AddApi();
        builder.AddSimulator();

        var app = builder.Build();
        app.MapGet("/healthz", () => "ok");
        app.MapSms();
        app.MapDesk();
        app.MapApi();
        app.MapSimulator();
        await app.RunAsync();
    }
}
