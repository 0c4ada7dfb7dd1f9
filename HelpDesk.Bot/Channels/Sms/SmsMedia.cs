using System.Globalization;
using HelpDesk.Bot.Photos;
using HelpDesk.Store.Photos;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Channels.Sms;

/// <summary>Pictures that come with a text (MMS): noted in the turn's commit, fetched afterwards, so that the webhook waits for nobody.</summary>
internal sealed class SmsMedia(IOptions<Settings> settings)
{
    /// <summary>Pictures of one text; the gateway allows ten.</summary>
    private const int MaxPictures = 10;

    private const int MaxAddress = 1024;

    public IReadOnlyList<Photo> Of(FormFields form, string conversationId, DateTimeOffset at)
    {
        if (!int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            return [];
        }

        var photos = new List<Photo>();
        for (var index = 0; index < Math.Min(count, MaxPictures); index++)
        {
            if (form[$"MediaUrl{index}"] is { Length: > 0 and <= MaxAddress } address && IsGateways(address))
            {
                photos.Add(new()
                {
                    Id = PhotoFolder.NewId(),
                    ConversationId = conversationId,
                    Name = $"mms-{index + 1}",
                    ContentType = "application/octet-stream",
                    At = at,
                    State = PhotoState.Awaited,
                    Source = address,
                });
            }
        }

        return photos;
    }

    /// <summary>Only the gateway itself is asked for pictures: our credentials go with the request.</summary>
    public bool IsGateways(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && Uri.TryCreate(settings.Value.Twilio.ApiBaseUrl, UriKind.Absolute, out var api)
        && url.Scheme == api.Scheme && url.Host == api.Host && url.Port == api.Port && url.UserInfo.Length == 0;
}
