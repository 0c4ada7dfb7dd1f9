using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using HelpDesk.Bot.Delivery;
using HelpDesk.Store.Outbox;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Sends texts over Twilio's REST API and reads its list of messages.</summary>
internal sealed class TwilioGateway : ISmsGateway
{
    private const int MaxAnswer = 64 * 1024;
    private const int MaxList = 2 * 1024 * 1024;
    private const int MaxPages = 1000;
    private const int PageSize = 100;

    private readonly HttpClient http;
    private readonly TwilioSettings settings;
    private readonly PublicAddress address;
    private readonly AuthenticationHeaderValue authorization;

    public TwilioGateway(HttpClient http, IOptions<Settings> settings, PublicAddress address)
    {
        (this.http, this.settings, this.address) = (http, settings.Value.Twilio, address);
        authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{this.settings.AccountSid}:{this.settings.AuthToken}")));
    }

    /// <summary>Address of the API, read each time: the simulator sets it once the port is known.</summary>
    private string Api => settings.ApiBaseUrl.TrimEnd('/');

    private Uri Messages => new($"{Api}/2010-04-01/Accounts/{Uri.EscapeDataString(settings.AccountSid ?? "")}/Messages.json");

    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = Form(message) };
            using var response = await CallAsync(request, cancel);
            var body = await OutsideHttp.ReadAsync(response, MaxAnswer, cancel);
            return TwilioAnswer.Classify((int)response.StatusCode, body ?? default, OutsideHttp.RetryAfter(response));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return TwilioAnswer.Classify(failure);
        }
    }

    public async Task<IReadOnlyList<GatewayMessage>> SentToAsync(string to, DateTimeOffset since, CancellationToken cancel)
    {
        // Not filtered by DateSent: what is still queued at the gateway has none. The list comes newest first.
        var found = new List<GatewayMessage>();
        await foreach (var listed in ListAsync($"To={Uri.EscapeDataString(to)}&PageSize={PageSize}", cancel))
        {
            if (listed.CreatedAt < since)
            {
                break;
            }

            if (!listed.IsInbound)
            {
                found.Add(listed.Message);
            }
        }

        return found;
    }

    public async IAsyncEnumerable<GatewayMessage> ReceivedAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancel)
    {
        var from = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var found = new List<GatewayMessage>();
        await foreach (var listed in ListAsync($"To={Uri.EscapeDataString(settings.From ?? "")}&DateSent%3E={Uri.EscapeDataString(from)}&PageSize={PageSize}", cancel))
        {
            if (listed.IsInbound && listed.Message.At >= since)
            {
                found.Add(listed.Message);
            }
        }

        found.Reverse();
        foreach (var message in found.OrderBy(message => message.At))
        {
            yield return message;
        }
    }

    private ByteArrayContent Form(OutboxMessage message)
    {
        var form = new StringBuilder(256)
            .Append("To=").Append(Uri.EscapeDataString(message.To))
            .Append("&From=").Append(Uri.EscapeDataString(message.From ?? settings.From ?? ""))
            .Append("&Body=").Append(Uri.EscapeDataString(message.Text));
        if (address.Base is { } ours)
        {
            form.Append("&StatusCallback=").Append(Uri.EscapeDataString($"{ours}/twilio/sms/status?m={Uri.EscapeDataString(message.Id)}"));
        }

        return new(Encoding.ASCII.GetBytes(form.ToString()))
        {
            Headers = { ContentType = new("application/x-www-form-urlencoded") },
        };
    }

    private async IAsyncEnumerable<ListedMessage> ListAsync(string query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var next = new Uri($"{Messages}?{query}");
        for (var page = 0; page < MaxPages; page++)
        {
            var list = TwilioList.Read(await GetAsync(next, cancel)) ?? throw new GatewayUnavailableException("The list was no list.");
            foreach (var message in list.Messages)
            {
                yield return message;
            }

            if (list.NextPage is null)
            {
                yield break;
            }

            next = PageAt(list.NextPage) ?? throw new GatewayUnavailableException("The list led to another host.");
        }

        throw new GatewayUnavailableException("The list did not end.");
    }

    /// <summary>The next page, which the API names by its path; null when it is not on the API's own host.</summary>
    private Uri? PageAt(string next)
    {
        var api = new Uri(Api);
        var isBelowApi = next.StartsWith('/') && !next.StartsWith("//", StringComparison.Ordinal)
            && (api.AbsolutePath == "/" || !next.StartsWith(api.AbsolutePath + "/", StringComparison.Ordinal));
        return Uri.TryCreate(api, isBelowApi ? Api + next : next, out var page)
            && page.GetLeftPart(UriPartial.Authority) == api.GetLeftPart(UriPartial.Authority) ? page : null;
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(Uri page, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            using var response = await CallAsync(request, cancel);
            var body = await OutsideHttp.ReadAsync(response, MaxList, cancel);
            return response.IsSuccessStatusCode && body is { } whole ? whole
                : throw new GatewayUnavailableException($"The list was refused with {(int)response.StatusCode} or too long.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new GatewayUnavailableException("The list could not be read.", failure);
        }
    }

    private Task<HttpResponseMessage> CallAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new("application/json"));
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }
}
