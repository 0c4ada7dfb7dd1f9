using System.Globalization;
using System.Net.Http.Headers;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Hands one event to its receiver. Only the status counts; what the receiver writes is not kept.</summary>
/// <param name="http">A client whose connections keep to the rules.</param>
/// <param name="addresses">Which addresses may be called.</param>
/// <param name="secrets">Keys to sign with.</param>
/// <param name="system">The time receivers check signatures against.</param>
/// <param name="clock">The desk's clock.</param>
internal sealed class WebhookPost(HttpClient http, WebhookAddresses addresses, WebhookSecrets secrets, TokenClock system, TimeProvider clock)
{
    private const int MostRead = 16 * 1024;

    public async Task<PostResult> SendAsync(Webhook webhook, WebhookDelivery delivery, CancellationToken cancel)
    {
        if (!addresses.Rules.AllowsEntered(webhook.Address))
        {
            return new(false, "address_not_allowed", null);
        }

        var keys = secrets.KeysOf(webhook, clock.GetUtcNow());
        if (keys.Count == 0)
        {
            return new(false, "secret_unreadable", null);
        }

        try
        {
            using var request = Request(webhook, delivery, keys);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var result = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            await DrainAsync(response, cancel);
            return new(response.IsSuccessStatusCode, result, OutsideHttp.RetryAfter(response));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException or ForbiddenAddressException && !cancel.IsCancellationRequested)
        {
            return new(false, WordOf(failure), null);
        }
    }

    private HttpRequestMessage Request(Webhook webhook, WebhookDelivery delivery, IReadOnlyList<byte[]> keys)
    {
        var body = WebhookBody.Of(delivery, webhook);
        var timestamp = system.Time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Add("webhook-id", delivery.EventId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', keys.Select(key => WebhookSignature.Sign(key, delivery.EventId, timestamp, body))));
        request.Headers.UserAgent.Add(new("HelpDesk", null));
        return request;
    }

    // A short answer is read to its end, so that the connection serves again; a long or broken one is left.
    private static async Task DrainAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            await OutsideHttp.ReadAsync(response, MostRead, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
        }
    }

    private static string WordOf(Exception failure) => failure switch
    {
        ForbiddenAddressException or { InnerException: ForbiddenAddressException } => "private_address",
        OperationCanceledException => "timeout",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "unknown_host",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls",
        _ => "no_connection",
    };
}

/// <summary>How a try ended.</summary>
/// <param name="Accepted">The receiver has it.</param>
/// <param name="Result">A status, or a word.</param>
/// <param name="RetryAfter">Delay the receiver asked for; null for none.</param>
internal sealed record PostResult(bool Accepted, string Result, TimeSpan? RetryAfter);

/// <summary>Which addresses webhooks may have: <c>Webhooks__PrivateHosts</c> are excepted.</summary>
internal sealed record WebhookAddresses(AddressRules Rules);
