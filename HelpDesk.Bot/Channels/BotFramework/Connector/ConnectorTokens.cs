using Microsoft.Identity.Client;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>The token by which a channel's connector knows us: one for all of them, asked for by one caller at a time and renewed five minutes before it ends.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ConnectorTokens : IDisposable
{
    private const string Authority = "https://login.microsoftonline.com/";
    private const string AnyTenant = "botframework.com";

    private static readonly string[] Scopes = ["https://api.botframework.com/.default"];
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly IConfidentialClientApplication application;
    private readonly TimeProvider clock;
    private volatile AuthenticationResult? current;

    public ConnectorTokens(BotSettings settings, HttpClient http, TimeProvider clock)
    {
        this.clock = clock;
        application = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithClientSecret(settings.AppPassword)
            .WithAuthority(Authority + (settings.TenantId is { Length: > 0 } tenant ? tenant : AnyTenant), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new OneClient(http), retryOnceOn5xx: false)
            .Build();
    }

    /// <summary>A token that is good for five minutes at least.</summary>
    /// <param name="refused">The one a connector refused just now; null for none. Of several callers it was refused to, one asks anew.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="MsalException">None was given.</exception>
    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancel)
    {
        if (Good(refused) is { } known)
        {
            return known;
        }

        await asking.WaitAsync(cancel);
        try
        {
            if (Good(refused) is { } fresh)
            {
                return fresh;
            }

            current = await application.AcquireTokenForClient(Scopes).WithForceRefresh(refused is not null).ExecuteAsync(cancel);
            return current.AccessToken;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private string? Good(string? refused) =>
        current is { } token && token.AccessToken != refused && token.ExpiresOn - clock.GetUtcNow() > RenewBefore ? token.AccessToken : null;

    private sealed class OneClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
