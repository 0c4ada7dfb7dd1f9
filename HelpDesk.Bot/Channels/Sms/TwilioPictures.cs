using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HelpDesk.Bot.Photos;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Pictures of texts, at the gateway.</summary>
/// <remarks>
/// The gateway answers with a redirect to where the bytes lie. One redirect is followed, over https and without our credentials, and
/// never to a private address; within the gateway's own address (tests, the simulator) none is needed.
/// </remarks>
/// <param name="gateway">Client for the gateway itself.</param>
/// <param name="anywhere">Client for where it sends us; opens no connection to a private address.</param>
/// <param name="media">Which addresses are the gateway's.</param>
/// <param name="settings">Our credentials.</param>
internal sealed class TwilioPictures(HttpClient gateway, HttpClient anywhere, SmsMedia media, IOptions<Settings> settings) : IPictureSource
{
    public async Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel)
    {
        if (!media.IsGateways(address))
        {
            return new Fetched.Never();
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var twilio = settings.Value.Twilio;
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}")));
            using var answer = await gateway.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.Headers.Location is not { IsAbsoluteUri: true, Scheme: "https" } elsewhere || (int)answer.StatusCode is < 300 or > 399)
            {
                return await ReadAsync(answer, maxBytes, cancel);
            }

            using var moved = await anywhere.GetAsync(elsewhere, HttpCompletionOption.ResponseHeadersRead, cancel);
            return await ReadAsync(moved, maxBytes, cancel);
        }
        catch (HttpRequestException failure) when (failure.InnerException is ForbiddenAddressException)
        {
            return new Fetched.Never();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new Fetched.Again();
        }
    }

    private static async Task<Fetched> ReadAsync(HttpResponseMessage answer, int maxBytes, CancellationToken cancel)
    {
        if (!answer.IsSuccessStatusCode)
        {
            // Not there yet is not there for a while; refused or gone stays so.
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500
                ? new Fetched.Again()
                : new Fetched.Never();
        }

        return await OutsideHttp.ReadAsync(answer, maxBytes, cancel) is { } bytes ? new Fetched.Bytes(bytes) : new Fetched.Never();
    }
}
