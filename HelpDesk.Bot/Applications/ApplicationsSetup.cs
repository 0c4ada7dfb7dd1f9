namespace HelpDesk.Bot.Applications;

/// <summary>Decisions on applications, and the gate.</summary>
internal static class ApplicationsSetup
{
    public static void AddApplications(this IServiceCollection services)
    {
        services.AddSingleton<DepartmentNews>();
        services.AddSingleton<DeskApplications>();
        services.AddSingleton<GateDesk>();
    }
}
