using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store.Outbox;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Delivery;

/// <summary>Sending of the outbox, lane by lane, and reading back of what was missed.</summary>
internal static class DeliverySetup
{
    public static void AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(RingClock.Default);
        services.TryAddSingleton<ISmsGateway>(provider => new TwilioGateway(
            OutsideHttp.NewClient(),
            provider.GetRequiredService<IOptions<Settings>>(),
            provider.GetRequiredService<PublicAddress>()));
        services.AddSingleton<DeliveryRecords>();
        services.AddLane(OutboxLane.Sms, SmsGateway);
        services.AddLane(OutboxLane.Connector, BotGateway);
        services.AddHostedService(provider => provider.GetRequiredService<SpentCards>());
        services.AddSingleton(provider => provider.GetRequiredKeyedService<DeliveryLane>(OutboxLane.Sms).Claims);
        services.AddSingleton(provider => provider.GetRequiredKeyedService<DeliveryLane>(OutboxLane.Sms).Sender);
        services.AddSingleton(provider => provider.GetRequiredKeyedService<DeliveryLane>(OutboxLane.Sms).Checks);
        services.AddSingleton<MissedRound>();
        services.AddHostedService<MissedMessages>();
    }

    private static LaneGateway SmsGateway(IServiceProvider provider)
    {
        var state = provider.GetRequiredService<SmsChannelState>();
        return new(OutboxLane.Sms, provider.GetRequiredService<ISmsGateway>(), state, state.IsConfigured, RestsAsOne: true);
    }

    private static LaneGateway BotGateway(IServiceProvider provider)
    {
        var state = provider.GetRequiredService<BotChannelState>();
        return new(OutboxLane.Connector, provider.GetRequiredService<ConnectorGateway>(), state, state.Mode != BotMode.Off, RestsAsOne: false);
    }

    private static void AddLane(this IServiceCollection services, OutboxLane lane, Func<IServiceProvider, LaneGateway> gateway)
    {
        services.AddKeyedSingleton(lane, (provider, _) => DeliveryLane.Of(gateway(provider), provider));

        // Not AddHostedService, which takes one of a type only.
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<DeliveryLane>(lane).Sender);
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<DeliveryLane>(lane).Unknown);
    }
}
