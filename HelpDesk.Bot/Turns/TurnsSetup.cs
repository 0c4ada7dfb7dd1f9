using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Complaints;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store.Tickets;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Turns;

/// <summary>Turns, the one way of a message, and the catalogue they are taken by.</summary>
internal static class TurnsSetup
{
    public static void AddTurns(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(services => Catalogue(services.GetRequiredService<IOptions<Settings>>().Value.Catalogue, development));
        builder.Services.AddSingleton(services => new CatalogueInUse(services.GetRequiredService<PropertyCatalogue>()));
        builder.Services.AddHostedService<CatalogueWatch>();

        // Of this one only zone and name are to be used, which stay; whatever else may change is asked of the catalogue in use.
        builder.Services.AddSingleton(services => services.GetRequiredService<PropertyCatalogue>().Estate);
        builder.Services.AddSingleton(services => new RingClock(services.GetRequiredService<PropertyCatalogue>().RingLength, services.GetRequiredService<Estate>().Zone));
        builder.Services.AddSingleton<TicketNumbers>();
        builder.Services.AddSingleton<StaffOnFile>();
        builder.Services.AddSingleton<RosterOnFile>();
        builder.Services.AddSingleton<RosterDesk>();
        builder.Services.AddSingleton<DutyNumbers>();
        builder.Services.AddSingleton<DutyState>();
        builder.Services.AddSingleton<AlarmTests>();
        builder.Services.AddSingleton<Alarms>();
        builder.Services.AddSingleton<StaffCalls>();
        builder.Services.AddSingleton<Referrals>();
        builder.Services.AddSingleton<Repeats>();
        builder.Services.AddSingleton<DeskWork>();
        builder.Services.AddSingleton<StaffMessages>();
        builder.Services.AddSingleton<DrawCode>(CodeHash.Draw);
        builder.Services.AddSingleton<CodeHash>();
        builder.Services.AddSingleton<Codes>();
        builder.Services.AddSingleton<TurnEffects>();
        builder.Services.AddSingleton<TurnCommit>();
        builder.Services.AddSingleton<TurnHandler>();
        builder.Services.AddSingleton<Transcript>();
        builder.Services.AddSingleton<ReadMarks>();
    }

    private static PropertyCatalogue Catalogue(string? path, bool development) => path switch
    {
        { Length: > 0 } => CatalogueFile.Read(path),
        _ when development => CatalogueFile.ReadSample(),
        _ => throw new CatalogueException("HelpDesk__Catalogue names no file: outside Development the desk needs the property's own catalogue."),
    };
}
