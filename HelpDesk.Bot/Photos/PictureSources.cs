using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Channels.Sms;

namespace HelpDesk.Bot.Photos;

/// <summary>Pictures from wherever they lie: what is the gateway's comes with its credentials, all else as its channel allows.</summary>
internal sealed class PictureSources(SmsMedia media, TwilioPictures texts, ConnectorPictures channels) : IPictureSource
{
    public Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel) =>
        media.IsGateways(address) ? texts.FetchAsync(address, maxBytes, cancel) : channels.FetchAsync(address, maxBytes, cancel);
}
