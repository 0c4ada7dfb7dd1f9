namespace HelpDesk.Bot.Incidents;

/// <summary>Linked and duplicate tickets, and several of one incident.</summary>
internal static class IncidentsSetup
{
    public static void AddIncidents(this IServiceCollection services)
    {
        services.AddSingleton<DeskTies>();
        services.AddSingleton<IncidentTickets>();
        services.AddSingleton<AlikeTickets>();
        services.AddSingleton<IncidentCommands>();
        services.AddSingleton<TiesReader>();
        services.AddSingleton<IncidentReader>();
        services.AddHostedService<IncidentRound>();
    }
}
