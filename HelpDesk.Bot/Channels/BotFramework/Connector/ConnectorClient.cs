using System.Net;
using System.Net.Http.Headers;
using HelpDesk.Bot.Delivery;
using Microsoft.Identity.Client;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Calls channels' connectors: answer, say unasked, change, remove.</summary>
/// <param name="http">A client whose connections keep to the rules.</param>
/// <param name="rules">Which addresses may be called.</param>
/// <param name="tokens">Our token; null where channels are called without.</param>
internal sealed class ConnectorClient(HttpClient http, AddressRules rules, ConnectorTokens? tokens)
{
    private const int MaxAnswer = 64 * 1024;

    /// <summary>Says something, as an answer where there is an activity to answer.</summary>
    public Task<SendOutcome> PostAsync(ChannelRoute route, string? answered, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        CallAsync(HttpMethod.Post, route, answered is null ? ConnectorAddress.Activities(route) : ConnectorAddress.Activity(route, answered), body, cancel);

    /// <summary>Replaces an activity of ours; the body carries its id.</summary>
    public Task<SendOutcome> UpdateAsync(ChannelRoute route, string id, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        CallAsync(HttpMethod.Put, route, ConnectorAddress.Activity(route, id), body, cancel);

    /// <summary>Removes an activity of ours.</summary>
    public Task<SendOutcome> DeleteAsync(ChannelRoute route, string id, CancellationToken cancel) =>
        CallAsync(HttpMethod.Delete, route, ConnectorAddress.Activity(route, id), null, cancel);

    /// <summary>Asks for a file; with our token where it lies with the channel.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="MsalException">There was no token.</exception>
    public async Task<HttpResponseMessage> FetchAsync(Uri address, bool withToken, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (withToken && tokens is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(null, cancel));
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private async Task<SendOutcome> CallAsync(HttpMethod method, ChannelRoute route, Uri address, ReadOnlyMemory<byte>? body, CancellationToken cancel)
    {
        if (!rules.Allows(route.ServiceUrl))
        {
            return new SendOutcome.Never("address_not_allowed");
        }

        string? token = null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                token = tokens is null ? null : await tokens.GetAsync(token, cancel);
            }
            catch (Exception failure) when (failure is MsalException or HttpRequestException or IOException or OperationCanceledException)
            {
                return new SendOutcome.Again(failure is MsalServiceException { StatusCode: >= 400 and < 500 } ? "configuration" : "no_token", TimeSpan.FromSeconds(30));
            }

            try
            {
                using var request = Request(method, route, address, body, token);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                if (response.StatusCode != HttpStatusCode.Unauthorized || token is null || attempt == 2)
                {
                    return ConnectorAnswer.Classify((int)response.StatusCode, await AnswerOfAsync(response, cancel), OutsideHttp.RetryAfter(response));
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException or ForbiddenAddressException)
            {
                return ConnectorAnswer.Classify(failure);
            }
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, ChannelRoute route, Uri address, ReadOnlyMemory<byte>? body, string? token)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new("application/json"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (route.ConversationId.All(char.IsAscii))
        {
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", route.ConversationId);
        }

        if (body is { } json)
        {
            request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = new("application/json", "utf-8") } };
        }

        return request;
    }

    /// <summary>The answer's body. An accepted message whose answer breaks off is accepted all the same.</summary>
    private static async Task<ReadOnlyMemory<byte>> AnswerOfAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return await OutsideHttp.ReadAsync(response, MaxAnswer, cancel) ?? default;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }
    }
}
