using HelpDesk.Bot.Channels.Sms;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary><c>GET /conversations/{id}/activities</c>, for clients without a socket. Never limited: they take one refusal for the end.</summary>
internal sealed class LineReading(LineDoor door, LineFeed feed, PublicAddress address)
{
    public Task<IResult> ReadAsync(HttpContext http, string id) => door.InRoomAsync(http, id, async room =>
    {
        if (LineFeed.Watermark(http.Request.Query["watermark"], room.Record.Messages) is not { } after)
        {
            return LineError.Bad("The watermark is not a number.").Answer();
        }

        var batch = await feed.ReadAsync(room.Id, after, address.OriginOf(http), http.RequestAborted);
        return TypedResults.Bytes(batch.Utf8, "application/json; charset=utf-8");
    });
}
