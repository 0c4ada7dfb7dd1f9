using HelpDesk.Bot.Simulator;

namespace HelpDesk.Bot.Channels.BotFramework.Auth;

/// <summary>Lets in only what a channel's token vouches for; in Development without an app id, whoever is on this machine.</summary>
/// <param name="state">Who is let in.</param>
/// <param name="tokens">Checks tokens; null where there are none.</param>
internal sealed class ChannelGate(BotChannelState state, ChannelTokens? tokens)
{
    /// <summary>What a request may do before its body is read.</summary>
    /// <exception cref="KeysUnavailableException">Nobody can tell yet.</exception>
    public async ValueTask<Admission> AdmitAsync(HttpContext context) => state.Mode switch
    {
        BotMode.Open when SimulatorGate.IsLocal(context) => Admission.Anybody,
        BotMode.Authenticated when tokens is not null => BearerHeader.TryRead(context.Request.Headers.Authorization, out var token)
            && await tokens.CheckAsync(token, context.RequestAborted) is { } good ? new(StatusCodes.Status200OK, good) : Admission.NoToken,
        _ => Admission.NotHere,
    };
}

/// <summary>What a request may do.</summary>
/// <param name="Status">200, or with what it is refused.</param>
/// <param name="Token">What vouches for it; null when nothing has to.</param>
internal readonly record struct Admission(int Status, ChannelToken? Token)
{
    public static readonly Admission Anybody = new(StatusCodes.Status200OK, null);
    public static readonly Admission NoToken = new(StatusCodes.Status401Unauthorized, null);
    public static readonly Admission NotHere = new(StatusCodes.Status404NotFound, null);

    public bool IsRefused => Status != StatusCodes.Status200OK;

    /// <summary>Whether the activity is one of those vouched for.</summary>
    public bool Covers(WireActivity activity) => Token is null || Token.Covers(activity.ChannelId, activity.ServiceUrl);
}
