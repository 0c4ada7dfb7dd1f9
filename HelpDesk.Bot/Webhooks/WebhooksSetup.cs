using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.BotFramework;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Other systems are told of tickets and alarms.</summary>
internal static class WebhooksSetup
{
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        services.AddDataProtection();
        services.TryAddSingleton(new TokenClock(TimeProvider.System));
        services.AddSingleton(provider => new WebhookAddresses(new AddressRules(AddressRules.HostsOf(provider.GetRequiredService<IOptions<Settings>>().Value.Webhooks.PrivateHosts), development)));
        services.AddSingleton<WebhooksOnFile>();
        services.AddSingleton<NewsOfCommits>();
        services.AddSingleton<WebhookQueue>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookLanes>();
        services.AddSingleton<WebhookDesk>();
        services.AddSingleton(provider => new WebhookPost(
            provider.GetRequiredService<WebhookAddresses>().Rules.NewClient(isDirect: true),
            provider.GetRequiredService<WebhookAddresses>(),
            provider.GetRequiredService<WebhookSecrets>(),
            provider.GetRequiredService<TokenClock>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<WebhookRounds>();
    }

    /// <summary>From here on commits tell webhooks what they do.</summary>
    public static void UseWebhooks(this WebApplication app) => app.Services.GetRequiredService<NewsOfCommits>().Begin();
}
