using System.Net;
using HelpDesk.Bot.Photos;
using Microsoft.Identity.Client;

namespace HelpDesk.Bot.Channels.BotFramework.Connector;

/// <summary>Pictures that lie with a channel or where it points; our token goes to the channel's own host only.</summary>
internal sealed class ConnectorPictures(ConnectorClient client) : IPictureSource
{
    /// <summary>Stands behind an address at the channel itself; what a channel sends has no fragment, and none is ever sent.</summary>
    private const string OwnMark = "#channel";

    /// <summary>The address to be kept until the picture is fetched.</summary>
    public static string SourceOf(string address, bool isChannels) => isChannels ? address + OwnMark : address;

    public async Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel)
    {
        var isChannels = address.EndsWith(OwnMark, StringComparison.Ordinal);
        try
        {
            using var answer = await client.FetchAsync(new(isChannels ? address[..^OwnMark.Length] : address), isChannels, cancel);
            return answer.IsSuccessStatusCode ? await OutsideHttp.ReadAsync(answer, maxBytes, cancel) is { } bytes ? new Fetched.Bytes(bytes) : new Fetched.Never()
                : answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500 ? new Fetched.Again()
                : new Fetched.Never();
        }
        catch (Exception failure) when (failure is ForbiddenAddressException or HttpRequestException { InnerException: ForbiddenAddressException })
        {
            return new Fetched.Never();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or MsalException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new Fetched.Again();
        }
    }
}
