namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Sends requests for tokens to another address: a private cloud's, or a test's own, which the library would not take without https.</summary>
internal sealed class TokenEndpoint(Uri address, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = address;
        return base.SendAsync(request, cancellationToken);
    }
}
