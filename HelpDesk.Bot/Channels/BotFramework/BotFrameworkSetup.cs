using HelpDesk.Bot.Channels.BotFramework.Auth;
using HelpDesk.Bot.Channels.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Bot Framework channels: activities in, answers through their connectors.</summary>
internal static class BotFrameworkSetup
{
    public static void AddBotFramework(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        services.TryAddSingleton(new TokenClock(TimeProvider.System));
        services.AddSingleton<BotChannelState>();
        services.AddSingleton(provider => new AddressRules(AddressRules.HostsOf(BotOf(provider).PrivateHosts), development));
        services.AddSingleton(provider => new ChannelGate(provider.GetRequiredService<BotChannelState>(), TokensOf(provider)));
        services.AddSingleton(ClientOf);
        services.AddSingleton<SpentCards>();
        services.AddSingleton<ConnectorGateway>();
        services.AddSingleton<ConnectorPictures>();
        services.AddSingleton<ActivityIntake>();
        services.AddSingleton<BotInbound>();
    }

    public static void MapBotFramework(this WebApplication app) =>
        app.MapPost("/api/messages", app.Services.GetRequiredService<BotInbound>().HandleAsync);

    /// <summary>The address of a setting that secrets go to or trust comes from.</summary>
    internal static Uri Trusted(string setting, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && AddressRules.IsLoopback(address.IdnHost)))
            ? address
            : throw new InvalidOperationException($"HelpDesk__Bot__{setting} must be an https address; plain http is for this machine only.");

    private static ChannelTokens? TokensOf(IServiceProvider provider)
    {
        var settings = BotOf(provider);
        if (settings.AppId is not { Length: > 0 } appId)
        {
            return null;
        }

        var clock = provider.GetRequiredService<TokenClock>().Time;
        var metadata = Trusted(nameof(BotSettings.OpenIdMetadata), settings.OpenIdMetadata);
        var keys = new SigningKeys(NewClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }), metadata, clock, provider.GetRequiredService<ILogger<SigningKeys>>());
        return new(keys, appId, settings.Issuer, clock);
    }

    private static ConnectorClient ClientOf(IServiceProvider provider)
    {
        var settings = BotOf(provider);
        var rules = provider.GetRequiredService<AddressRules>();
        return new(rules.NewClient(), rules, settings is { AppId.Length: > 0, AppPassword.Length: > 0 } ? OwnTokens(settings, provider.GetRequiredService<TokenClock>().Time) : null);
    }

    private static ConnectorTokens OwnTokens(BotSettings settings, TimeProvider clock)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new(settings, NewClient(settings.TokenEndpoint is { Length: > 0 } own ? new TokenEndpoint(Trusted(nameof(BotSettings.TokenEndpoint), own), handler) : handler), clock);
    }

    private static HttpClient NewClient(HttpMessageHandler handler) => new(handler) { Timeout = TimeSpan.FromSeconds(15) };

    private static BotSettings BotOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<Settings>>().Value.Bot;
}

/// <summary>The time tokens are judged by: the system's, whatever time the desk believes it is.</summary>
internal sealed record TokenClock(TimeProvider Time);
