using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;

namespace HelpDesk.Bot.Channels.BotFramework;

/// <summary>What each type of activity means to us: a turn, a greeting, a task for staff, or nothing.</summary>
internal sealed class ActivityIntake(DeskStore store, TurnHandler turns, AddressRules addresses, TimeProvider time)
{
    private const string CardAction = "adaptiveCard/action";
    private const string Teams = "msteams";

    /// <summary>Takes an activity; what it leads to is durable when the task completes.</summary>
    /// <param name="wire">An activity that lacks nothing.</param>
    /// <param name="body">The body it was read from.</param>
    /// <param name="isVouchedFor">A channel's token vouches for its service URL.</param>
    /// <param name="cancel">Cancels the turn.</param>
    public async Task<BotAnswer> TakeAsync(WireActivity wire, ReadOnlyMemory<byte> body, bool isVouchedFor, CancellationToken cancel)
    {
        if (wire.Type == "invoke")
        {
            return await InvokeAsync(wire, body, isVouchedFor, cancel);
        }

        var route = ChannelRoute.Of(wire, UserOf(wire) ?? wire.From?.Id ?? "");
        var activity = wire.Type switch
        {
            "message" when wire.From?.Id != wire.Recipient?.Id => Message(wire, body, route, isVouchedFor),
            "conversationUpdate" or "installationUpdate" or "event" when UserOf(wire) is not null => Basic(wire, body, route, isVouchedFor) with { Kind = ActivityKind.Joined },
            _ => null,
        };
        if (activity is not null)
        {
            await turns.HandleAsync(activity, cancel);
        }
        else if (wire.Type == "deleteUserData")
        {
            await AskToEraseAsync(WireIds.OfActivity(wire, body.Span), WireIds.OfConversation(wire, route.User.Id ?? ""), cancel);
        }

        return !wire.ExpectsReplies ? BotAnswer.Taken
            : BotAnswer.Replies(route, activity is null ? null : await turns.AnswerAsync(activity.Id, cancel));
    }

    private async Task<BotAnswer> InvokeAsync(WireActivity wire, ReadOnlyMemory<byte> body, bool isVouchedFor, CancellationToken cancel)
    {
        var route = ChannelRoute.Of(wire, wire.From?.Id ?? "");
        if (wire.Name != CardAction || WireText.PressOfInvoke(wire.Value) is not { } press)
        {
            return wire.ExpectsReplies
                ? BotAnswer.Replies(route, null, new(StatusCodes.Status501NotImplemented, null, wire.Id))
                : BotAnswer.NotImplemented;
        }

        var activity = Basic(wire, body, route, isVouchedFor) with { Text = SmsInbound.Kept(press.Say), CardOf = press.Card };
        await turns.HandleAsync(activity, cancel);

        // The answer itself is a message, which stays in the conversation and is not lost with this response.
        var conversation = await store.FindAsync(Kinds.Conversation, activity.ConversationId, cancel);
        var result = new InvokeResult(StatusCodes.Status200OK, LanguageTags.Parse(conversation?.Value.Language) == Language.En ? "Received" : "已收到", wire.Id);
        return wire.ExpectsReplies ? BotAnswer.Replies(route, await turns.AnswerAsync(activity.Id, cancel), result) : BotAnswer.Of(result);
    }

    private Activity Message(WireActivity wire, ReadOnlyMemory<byte> body, ChannelRoute route, bool isVouchedFor)
    {
        var press = wire.Text is { Length: > 0 } ? null : WireText.PressOf(wire.Value);
        var basic = Basic(wire, body, route, isVouchedFor);
        var files = WireFiles.Of(wire, basic.ConversationId, isVouchedFor, addresses, basic.ReceivedAt);
        return basic with
        {
            Text = press?.Say ?? files.Noted(SmsInbound.Kept(WireText.Of(wire)), LanguageTags.OfLocale(wire.Locale)),
            CardOf = press?.Card,
            Photos = files.Photos,
        };
    }

    private Activity Basic(WireActivity wire, ReadOnlyMemory<byte> body, ChannelRoute route, bool isVouchedFor) => new()
    {
        Id = WireIds.OfActivity(wire, body.Span),
        ConversationId = WireIds.OfConversation(wire, route.User.Id ?? ""),
        Channel = Channel.Chat,
        From = route.User.Id ?? "",
        To = route.Bot.Id,
        Text = "",
        ReceivedAt = time.GetUtcNow(),
        Locale = wire.Locale,
        Via = wire.ExpectsReplies ? AnswerVia.Response : AnswerVia.Connector,
        Cards = wire.ChannelId == Teams ? CardStyle.Execute : CardStyle.Submit,

        // Without a token anybody may have made the address up: only this machine is answered then.
        Route = isVouchedFor || addresses.AllowsUnchecked(route.ServiceUrl) ? route.Write() : null,
    };

    /// <summary>Who opened the conversation; null when nobody but ourselves did.</summary>
    private static string? UserOf(WireActivity wire) => wire.Type switch
    {
        "conversationUpdate" => NewMember(wire),
        "installationUpdate" => wire.Action?.StartsWith("add", StringComparison.Ordinal) == true && wire.From?.Id != wire.Recipient?.Id ? wire.From?.Id : null,
        "event" => wire.Name == "webchat/join" ? wire.From?.Id : null,
        _ => wire.From?.Id,
    };

    private static string? NewMember(WireActivity wire)
    {
        var members = (wire.MembersAdded ?? []).Select(member => member?.Id).Where(id => WireActivity.IsId(id) && id != wire.Recipient?.Id).ToList();
        return members.Contains(wire.From?.Id) ? wire.From?.Id : members.FirstOrDefault();
    }

    /// <summary>A request to erase is no turn: a person answers for it.</summary>
    private async Task AskToEraseAsync(string activityId, string conversationId, CancellationToken cancel) =>
        await store.CommitAsync(
            new Changes().Insert(Kinds.Task, new DeskTask
            {
                Id = "erase:" + activityId,
                Reason = DeskTaskReason.EraseAsked,
                ConversationId = conversationId,
                Subject = activityId,
                At = time.GetUtcNow(),
            }),
            cancel);
}
