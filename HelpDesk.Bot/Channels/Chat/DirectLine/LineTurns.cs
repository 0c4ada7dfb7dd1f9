using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Makes turns of what residents say, with or without files.</summary>
internal sealed class LineTurns(TakeTurn take, DeskStore store, SenderLimits limits, TimeProvider time)
{
    /// <summary>Whether one more may be said now; counts it.</summary>
    public bool Allows(LineRoom room, PostedActivity posted) => limits.Allows(room.Id, posted.Text);

    /// <summary>Takes the turn; a repeat changes nothing and has the place of the first.</summary>
    public async Task<LinePlace> TakeAsync(LineRoom room, PostedActivity posted, IReadOnlyList<Photo> photos)
    {
        var activity = new Activity
        {
            Id = ChatIds.Activity(room.Id, posted.ClientId),
            ConversationId = ChatIds.Stored(room.Id),
            Channel = Channel.Chat,
            From = room.User,
            Text = posted.Text,
            ReceivedAt = time.GetUtcNow(),
            Locale = posted.Locale,
            Via = AnswerVia.Transcript,
            Cards = CardStyle.Submit,
            CardOf = posted.CardOf,
            Photos = photos,
            Raw = posted.Echo,
        };

        // Not the request's token: a page that closes must not undo a turn half decided.
        var outcome = await take(activity, CancellationToken.None);
        var kept = await store.FindAsync(Kinds.Activity, activity.Id, CancellationToken.None);
        return new(kept?.Value.Sequence ?? 0, outcome == TurnOutcome.Duplicate);
    }
}

/// <summary>Where what was said stands.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="IsRepeat">It was said before.</param>
internal readonly record struct LinePlace(long Sequence, bool IsRepeat);
