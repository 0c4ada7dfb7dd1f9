using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Photos;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary><c>POST /conversations/{id}/activities</c>: what a resident says becomes a turn.</summary>
/// <remarks>Answered when the turn is durable: the echo and the reply stand in the transcript by then.</remarks>
internal sealed class LinePosting(LineDoor door, TakeTurn take, DeskStore store, SenderLimits limits, TimeProvider time)
{
    public Task<IResult> PostAsync(HttpContext http, string id) => door.InRoomAsync(http, id, async room =>
        http.Request.ContentLength > PostedActivity.MaxBytes || await LineBody.ReadAsync(http.Request.Body, PostedActivity.MaxBytes, http.RequestAborted) is not { } body
            ? LineError.TooLarge($"An activity has at most {PostedActivity.MaxBytes} bytes.").Answer()
            : PostedActivity.Read(body, room.User, hasFiles: false, out var error) is { } posted ? await SayAsync(room, posted)
            : (error ?? StartRequest.Refused).Answer());

    private async Task<IResult> SayAsync(LineRoom room, PostedActivity posted) =>
        !posted.IsMessage ? Shown(room.Id, 0)
        : limits.Allows(room.Id, posted.Text) ? Shown(room.Id, (await TakeAsync(room, posted, [])).Sequence)
        : LineError.TooFast.Answer();

    /// <summary>Whether one more may be said now.</summary>
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
        return new(kept?.Value.Sequence ?? 0, outcome == Turns.TurnOutcome.Duplicate);
    }

    public static IResult Shown(string conversation, long sequence) => TypedResults.Json(new LineId(ChatIds.Shown(conversation, sequence)), LineJson.Default.LineId);
}

/// <summary>Where what was said stands.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="IsRepeat">It was said before.</param>
internal readonly record struct LinePlace(long Sequence, bool IsRepeat);
