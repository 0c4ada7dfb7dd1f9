namespace HelpDesk.Bot.Register;

/// <summary>The parts of the residents' register.</summary>
internal static class RegisterSetup
{
    public static void AddRegister(this IServiceCollection services)
    {
        services.AddSingleton<RegisterReader>();
        services.AddSingleton<RegisterWrites>();
        services.AddSingleton<RegisterDesk>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<PersonExport>();
        services.AddSingleton<CallerOnFile>();
        services.AddSingleton<ImportStep>();
        services.AddSingleton<MergeStep>();
        services.AddSingleton<EraseStep>();
        services.AddSingleton<RegisterJobs>();
        services.AddHostedService<RegisterRounds>();
    }
}
