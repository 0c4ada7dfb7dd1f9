using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Identity;
using HelpDesk.Bot.Photos;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;

namespace HelpDesk.Tests.Conversations;

/// <summary>The chat pages and Teams accounts of a script: what they send, and what they show.</summary>
/// <remarks>
/// A name that begins with <c>teams</c> is a person of one Teams group, any other a web chat. <c>[joins]</c> opens the conversation, <c>[photo]</c>
/// sends one, <c>[press 确认]</c> presses a button of the last card and <c>[press 确认 of 2]</c> of the message at place 2.
/// </remarks>
internal sealed partial class Devices(TestDesk desk)
{
    private readonly Dictionary<string, long> shown = new(StringComparer.Ordinal);
    private int activities;

    public static string ConversationOf(string device) =>
        device.StartsWith("teams", StringComparison.Ordinal) ? $"bot:msteams:19:group@thread.v2:{device}" : "chat:" + device;

    /// <summary>The device as a code proved it some time before the script begins.</summary>
    public async Task ProveAsync(string device, string phone)
    {
        var owner = await Codes.OwnerAsync(desk.Store, phone, CancellationToken.None);
        var conversation = new ConversationRecord
        {
            Id = ConversationOf(device),
            PartyId = owner?.Id ?? "",
            Address = "dl_" + device,
            VerifiedAs = phone,
            VerifiedAt = desk.Time.GetUtcNow(),
        };
        Assert.True(await desk.Store.CommitAsync(new Changes().Insert(Kinds.Conversation, conversation), CancellationToken.None));
    }

    /// <summary>What a line of the device says.</summary>
    public async Task<Activity> ActivityAsync(string device, string said)
    {
        var conversation = ConversationOf(device);
        var teams = conversation.StartsWith("bot:", StringComparison.Ordinal);
        var press = Pressed().Match(said);
        var photo = said.StartsWith("[photo]", StringComparison.Ordinal);
        return new Activity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}:{++activities}"),
            ConversationId = conversation,
            Channel = Channel.Chat,
            Kind = said == "[joins]" ? ActivityKind.Joined : ActivityKind.Message,
            From = (teams ? "29:" : "dl_") + device,
            Text = said == "[joins]" ? "" : press.Success ? press.Groups["label"].Value : photo ? said["[photo]".Length..].Trim() : said,
            ReceivedAt = desk.Time.GetUtcNow(),
            Via = teams ? AnswerVia.Response : AnswerVia.Transcript,
            Cards = teams ? CardStyle.Execute : CardStyle.Submit,
            CardOf = press.Success ? await PlaceAsync(conversation, press.Groups["place"].Value) : null,
            Photos = photo ? [new Photo { Id = PhotoFolder.NewId(), ConversationId = conversation, Name = "photo.jpg", ContentType = "image/jpeg", Size = 1, At = desk.Time.GetUtcNow() }] : [],
        };
    }

    /// <summary>What each device newly shows, with buttons in brackets.</summary>
    public async Task<IReadOnlyList<string>> ShowAsync(IEnumerable<string> devices)
    {
        var lines = new List<string>();
        foreach (var device in devices)
        {
            foreach (var line in await desk.Get<Transcript>().ReadAsync(ConversationOf(device), shown.GetValueOrDefault(device), CancellationToken.None))
            {
                shown[device] = line.Sequence;
                if (line.Said is { } said)
                {
                    lines.Add($"bot ({device})> {said.Text.Replace("\n", "⏎", StringComparison.Ordinal)}{Buttons(said)}");
                }
            }
        }

        return lines;
    }

    private async Task<long> PlaceAsync(string conversation, string place) =>
        place.Length > 0
            ? long.Parse(place, CultureInfo.InvariantCulture)
            : (await desk.Get<Transcript>().ReadAsync(conversation, 0, CancellationToken.None)).Last(line => line.Said is not null).Sequence;

    private static string Buttons(OutboxMessage said)
    {
        if (said.Rendered is not { } rendered)
        {
            return "";
        }

        using var json = JsonDocument.Parse(rendered.Utf8);
        var buttons = new StringBuilder();
        foreach (var action in Actions(json.RootElement))
        {
            buttons.Append(" [").Append(action.GetProperty("title").GetString()).Append(']');
        }

        return buttons.ToString();
    }

    private static IEnumerable<JsonElement> Actions(JsonElement activity)
    {
        var cards = activity.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray().Select(each => each.GetProperty("content")) : [];
        var onCards = cards.SelectMany(card => card.TryGetProperty("actions", out var actions) ? actions.EnumerateArray() : default);
        return activity.TryGetProperty("suggestedActions", out var suggested) ? onCards.Concat(suggested.GetProperty("actions").EnumerateArray()) : onCards;
    }

    [GeneratedRegex(@"^\[press (?<label>\S+)( of (?<place>[0-9]+))?\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pressed();
}
