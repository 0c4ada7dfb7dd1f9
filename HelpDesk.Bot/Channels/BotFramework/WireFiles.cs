using HelpDesk.Bot.Channels.BotFramework.Connector;
using HelpDesk.Bot.Photos;
using HelpDesk.Dialogs;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>Pictures that come with an activity: noted in the turn's commit, fetched afterwards, so that the channel waits for nobody.</summary>
/// <param name="Photos">Those that will be fetched.</param>
/// <param name="LeftOut">There are others, which will not.</param>
internal sealed record WireFiles(IReadOnlyList<Photo> Photos, bool LeftOut)
{
    /// <summary>Pictures of one activity.</summary>
    private const int MaxPictures = 10;

    private const int MaxAddress = 2048;

    /// <param name="wire">The activity.</param>
    /// <param name="conversationId">Our id of its conversation.</param>
    /// <param name="isVouchedFor">A channel's token vouches for it; without, only this machine is asked for pictures.</param>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <param name="at">When it arrived.</param>
    public static WireFiles Of(WireActivity wire, string conversationId, bool isVouchedFor, AddressRules addresses, DateTimeOffset at)
    {
        // Teams sends each text once more as HTML, and cards have no address: neither is a file.
        var files = (wire.Attachments ?? []).Where(each => each?.ContentUrl is { Length: > 0 }).ToList();
        var photos = files
            .Where(file => file.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true && file.ContentUrl is { Length: <= MaxAddress } address
                && addresses.AllowsFile(address, isVouchedFor))
            .Take(MaxPictures)
            .Select(file => new Photo
            {
                Id = PhotoFolder.NewId(),
                ConversationId = conversationId,
                Name = file.Name is { Length: > 0 and <= 256 } name ? name : "picture",
                ContentType = "application/octet-stream",
                At = at,
                State = PhotoState.Awaited,
                Source = ConnectorPictures.SourceOf(file.ContentUrl ?? "", isVouchedFor && IsOf(wire.ServiceUrl, file.ContentUrl)),
            })
            .ToList();
        return new(photos, photos.Count < files.Count);
    }

    /// <summary>The text with a note for whoever reads it that something was sent which is not here. It holds no digit: nothing in it may be taken for a unit or a choice.</summary>
    public string Noted(string text, Language? language) => !LeftOut ? text : $"{text} {(language == Language.En ? "[attachment not taken]" : "〔附件未收取〕")}".TrimStart();

    /// <summary>A file lies with the channel itself, which wants to know who asks.</summary>
    private static bool IsOf(string? serviceUrl, string? address) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var channel) && Uri.TryCreate(address, UriKind.Absolute, out var file)
        && channel.GetLeftPart(UriPartial.Authority).Equals(file.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
