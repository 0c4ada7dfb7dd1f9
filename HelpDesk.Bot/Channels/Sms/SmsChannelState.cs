using HelpDesk.Bot.Delivery;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>How the SMS channel stands, for readiness and the desk. Thread-safe.</summary>
internal sealed class SmsChannelState(IOptions<Settings> settings, TimeProvider time) : ILaneHealth
{
    private volatile GatewayError? lastError;

    /// <summary>False: the channel is off, nothing is received or sent.</summary>
    public bool IsConfigured { get; } = settings.Value.Twilio.IsConfigured;

    /// <summary>The gateway's last error since the last text it took; null when all is well.</summary>
    public GatewayError? LastError => lastError;

    public void SendFailed(string code) => lastError = new(code, time.GetUtcNow());

    public void Worked() => lastError = null;
}

/// <summary>An error of the gateway.</summary>
internal sealed record GatewayError(string Code, DateTimeOffset At);
