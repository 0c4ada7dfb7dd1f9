using HelpDesk.Bot.Accounts;
using HelpDesk.Bot.Applications;
using HelpDesk.Bot.Desk.Live;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Lookup;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store.Tickets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Desk;

/// <summary>The staff desk under /desk.</summary>
internal static class DeskSetup
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddAuthentication(DeskCookie.Scheme).AddCookie(DeskCookie.Scheme, DeskCookie.Configure);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "helpdesk-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/desk";
        });
        services.AddDataProtection().SetApplicationName("HelpDesk");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<Settings>, ILoggerFactory>(
            (keys, settings, logs) => keys.XmlRepository = new FileSystemXmlRepository(KeyFolder(settings.Value.Store), logs));
        services.AddSingleton<LiveNews>();
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<AccountReader>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<FirstAdmin>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdmin>());
        services.AddSingleton<ResidentLine>();
        services.AddSingleton<TicketSight>();
        services.AddSingleton<TicketThread>();
        services.AddSingleton<HeldTellings>();
        services.AddSingleton<DeskTickets>();
        services.AddSingleton<TicketHandling>();
        services.AddSingleton<Presence>();
        services.AddSingleton<DeskQueue>();
        services.AddSingleton<OpenTickets>();
        services.AddSingleton<BlockedNumbers>();
        services.AddSingleton<DeskBoard>();
        services.AddSingleton<BookingDays>();
        services.AddSingleton<WorksList>();
        services.AddSingleton<DeskBookings>();
        services.AddSingleton<RosterReader>();
        services.TryAddSingleton<TicketNumbers>();
        services.AddSingleton<NextNumber>(provider => provider.GetRequiredService<TicketNumbers>().NextAsync);
        services.AddSingleton<StaffFiling>();
        services.AddTakeover();
        services.AddFinding();
        services.AddApplications();
    }

    public static void MapDesk(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/desk", StringComparison.Ordinal), desk => desk.Use(DeskHeaders.AddAsync));
        app.UseStaticFiles();
        app.MapDeskPages();
        app.MapDeskForms();
    }

    // Beside the store, so that a backup of its folder also keeps everyone signed in.
    private static DirectoryInfo KeyFolder(StoreSettings store) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store.ConnectionString)) ?? ".", "keys"));
}
