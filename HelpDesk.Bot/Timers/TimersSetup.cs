using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Timers;

/// <summary>What the desk does by the clock.</summary>
internal static class TimersSetup
{
    private const int BackupsKept = 7;

    public static void AddTimers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new Integrity(provider.GetRequiredService<DeskStore>(), Kinds.All));
        services.AddSingleton(provider => new Backups(
            provider.GetRequiredService<IStoreEngine>(),
            FolderBeside(provider.GetRequiredService<IOptions<Settings>>().Value.Store.ConnectionString),
            BackupsKept,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ReminderRound>();
        services.AddHostedService<BookingReminders>();
        services.AddHostedService<HeldRound>();
        services.AddSingleton<DutyRound>();
        services.AddHostedService<DutyRounds>();
        services.AddSingleton<OverdueRound>();
        services.AddHostedService<OverdueRounds>();
        services.AddHostedService<TakeoverRounds>();
        services.AddSingleton<AuditSealer>();
        services.AddHostedService<AuditSealing>();
        services.AddSingleton<StoreCare>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreCare>());
    }

    private static string FolderBeside(string store) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store)) ?? ".", "backups");
}
