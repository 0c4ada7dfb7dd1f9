using HelpDesk.Bot.Delivery;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>How the Bot Framework channels stand, for readiness. Thread-safe.</summary>
internal sealed class BotChannelState(IOptions<Settings> settings, IHostEnvironment environment, TimeProvider time) : ILaneHealth
{
    private volatile ChannelError? lastError;

    public BotMode Mode { get; } =
        settings.Value.Bot.IsConfigured ? BotMode.Authenticated
        : environment.IsDevelopment() ? BotMode.Open
        : BotMode.Off;

    /// <summary>For the person who set it up.</summary>
    public string Says => (Mode, lastError) switch
    {
        (BotMode.Off, _) => "off: HelpDesk__Bot__AppId is not set",
        (_, { } error) => $"{error.What}: {error.Code} at {error.At:yyyy-MM-ddTHH:mm:ssZ}",
        (BotMode.Open, _) => "test channels on this machine only, without tokens: HelpDesk__Bot__AppId is not set",
        _ when settings.Value.Bot.AppPassword is not { Length: > 0 } => "receives, but cannot answer: HelpDesk__Bot__AppPassword is not set",
        _ => "ok",
    };

    public void SendFailed(string code) => lastError = new("a channel's last answer was an error", code, time.GetUtcNow());

    /// <summary>Activities cannot be let in, because the keys of their tokens cannot be read.</summary>
    public void KeysFailed() => lastError = new("activities cannot be checked", "the issuer's keys cannot be read", time.GetUtcNow());

    public void Worked()
    {
        if (lastError is not null)
        {
            lastError = null;
        }
    }

    private sealed record ChannelError(string What, string Code, DateTimeOffset At);
}

/// <summary>Who is let in.</summary>
internal enum BotMode
{
    /// <summary>Nobody.</summary>
    Off,

    /// <summary>Development without an app id: anybody on this machine.</summary>
    Open,

    /// <summary>Who brings a channel's token.</summary>
    Authenticated,
}
