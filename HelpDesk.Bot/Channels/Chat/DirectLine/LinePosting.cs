namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary><c>POST /conversations/{id}/activities</c>: what a resident says becomes a turn.</summary>
/// <remarks>
/// Answered when the turn is durable: the echo and the reply stand in the transcript by then. Typing and events leave no trace in it;
/// the event <c>page/read</c>, whose value is a place, notes how far the resident has read.
/// </remarks>
internal sealed class LinePosting(LineDoor door, LineTurns turns, ReadMarks marks)
{
    public Task<IResult> PostAsync(HttpContext http, string id) => door.InRoomAsync(http, id, async room =>
        http.Request.ContentLength > PostedActivity.MaxBytes || await LineBody.ReadAsync(http.Request.Body, PostedActivity.MaxBytes, http.RequestAborted) is not { } body
            ? LineError.TooLarge($"An activity has at most {PostedActivity.MaxBytes} bytes.").Answer()
            : PostedActivity.Read(body, room.User, hasFiles: false, out var error) is { } posted ? await TakeAsync(room, posted)
            : (error ?? StartRequest.Refused).Answer());

    public static IResult Shown(string conversation, long sequence) => TypedResults.Json(new LineId(ChatIds.Shown(conversation, sequence)), LineJson.Default.LineId);

    private async Task<IResult> TakeAsync(LineRoom room, PostedActivity posted)
    {
        if (posted.IsMessage)
        {
            return turns.Allows(room, posted) ? Shown(room.Id, (await turns.TakeAsync(room, posted, [])).Sequence) : LineError.TooFast.Answer();
        }

        if (posted.ReadUpTo is { } place)
        {
            await marks.NoteReadAsync(room.Record.Id, place, CancellationToken.None);
        }

        return Shown(room.Id, 0);
    }
}
