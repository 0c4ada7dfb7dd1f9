using HelpDesk.Bot.Channels.Sms;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Delivery;

/// <summary>Sending of the outbox and reading back of what was missed.</summary>
internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(RingClock.Default);
        services.TryAddSingleton<ISmsGateway>(provider => new TwilioGateway(
            TwilioGateway.NewClient(),
            provider.GetRequiredService<IOptions<Settings>>(),
            provider.GetRequiredService<PublicAddress>(),
            provider.GetRequiredService<SmsChannelState>(),
            provider.GetRequiredService<ILogger<TwilioGateway>>()));
        services.AddSingleton<GatewayPace>();
        services.AddSingleton<RecipientHolds>();
        services.AddSingleton<DeliveryRecords>();
        services.AddSingleton<RowSend>();
        services.AddSingleton<SendQueue>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<UnknownChecks>();
        services.AddSingleton<MissedRound>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddHostedService<UnknownSends>();
        services.AddHostedService<MissedMessages>();
    }
}
