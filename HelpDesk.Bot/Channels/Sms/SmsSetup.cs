namespace HelpDesk.Bot.Channels.Sms;

/// <summary>SMS over Twilio: signed webhooks in, status callbacks.</summary>
internal static class SmsSetup
{
    public static void AddSms(this WebApplicationBuilder builder)
    {
    }

    public static void MapSms(this WebApplication app)
    {
    }
}
