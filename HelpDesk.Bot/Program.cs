using HelpDesk.Bot.Api;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Simulator;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Turns;
using Microsoft.Extensions.Options;

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
            builder.Environment.IsDevelopment() ? services.GetRequiredService<IOptions<Settings>>().Value.Clock.StartAt : null));
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
