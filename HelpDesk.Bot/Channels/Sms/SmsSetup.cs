using HelpDesk.Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>SMS over Twilio: signed webhooks in, status callbacks.</summary>
internal static class SmsSetup
{
    public static void AddSms(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<TurnHandler>();
        services.AddSingleton<TakeTurn>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync);
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<SmsChannelState>();
        services.AddSingleton<TwilioWebhook>();
        services.AddSingleton<SmsMedia>();
        services.AddSingleton<SmsInbound>();
        services.AddSingleton<SmsStatusCallback>();
    }

    public static void MapSms(this WebApplication app)
    {
        app.MapPost("/twilio/sms", app.Services.GetRequiredService<SmsInbound>().HandleAsync);
        app.MapPost("/twilio/sms/status", app.Services.GetRequiredService<SmsStatusCallback>().HandleAsync);
    }
}
