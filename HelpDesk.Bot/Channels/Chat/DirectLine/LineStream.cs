using System.Net.WebSockets;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>The stream of a conversation: first what the client has not seen, then each news as it is committed.</summary>
/// <remarks>
/// A socket reads from the transcript after its own watermark and writes one frame at a time: a client that reads slowly keeps
/// only itself waiting, nothing piles up for it, and nothing is left out or told twice.
/// </remarks>
internal sealed class LineStream(LineDoor door, LineSockets sockets, LineFeed feed, PublicAddress address)
{
    /// <summary>Bytes of a client's message that are ignored; it has no reason to send any.</summary>
    private const int MaxHeard = 1024;

    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    // The framework's pings find out about phones that are gone; proxies see them as life.
    private static readonly WebSocketAcceptContext Accepting = new() { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(40) };

    public Task<IResult> OpenAsync(HttpContext http, string id) => door.InStreamAsync(http, id, async room =>
    {
        if (LineFeed.Watermark(http.Request.Query["watermark"], room.Record.Messages) is not { } after)
        {
            return LineError.Bad("The watermark is not a number.").Answer();
        }

        if (sockets.Enter(room.Record.Id) is not { } wake)
        {
            return LineError.Full.Answer();
        }

        try
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync(Accepting);
            await TalkAsync(socket, wake, new(room.Id, after, address.OriginOf(http)));
        }
        finally
        {
            sockets.Leave(room.Record.Id, wake);
        }

        return TypedResults.Empty;
    });

    private async Task TalkAsync(WebSocket socket, LineWake wake, Position from)
    {
        var listening = ListenAsync(socket, wake);
        try
        {
            await TellAsync(socket, wake, from);
            await CloseAsync(socket, wake.Ending);
            await listening.WaitAsync(ClosePatience, TimeProvider.System);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or TimeoutException or InvalidOperationException)
        {
            // The client is gone, or reads nothing any more.
            socket.Abort();
        }

        await listening;
    }

    private async Task TellAsync(WebSocket socket, LineWake wake, Position at)
    {
        while (wake.Ending == LineEnd.None)
        {
            if (await NewsAsync(wake, at) is not { } news)
            {
                await wake.WaitAsync();
                continue;
            }

            await socket.SendAsync(news.Utf8, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask().WaitAsync(SendPatience, TimeProvider.System);
            at = at with { Seen = news.Watermark };
        }
    }

    private async ValueTask<LineBatch?> NewsAsync(LineWake wake, Position at)
    {
        try
        {
            var batch = await feed.ReadAsync(at.Conversation, at.Seen, at.Address, CancellationToken.None);
            return batch.Watermark > at.Seen ? batch : null;
        }
        catch (StoreUnavailableException)
        {
            wake.End(LineEnd.Failed);
            return null;
        }
    }

    // Clients send an empty text every 20 seconds and nothing else.
    private static async Task ListenAsync(WebSocket socket, LineWake wake)
    {
        var ignored = new byte[64];
        var length = 0;
        try
        {
            while (wake.Ending == LineEnd.None || socket.State == WebSocketState.CloseSent)
            {
                var heard = await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None);
                length += heard.Count;
                if (heard.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (heard.MessageType == WebSocketMessageType.Binary || length > MaxHeard)
                {
                    wake.End(length > MaxHeard ? LineEnd.TooLong : LineEnd.NoText);
                }

                length = heard.EndOfMessage ? 0 : length;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
        }

        wake.End(LineEnd.Left);
    }

    private static async Task CloseAsync(WebSocket socket, LineEnd why)
    {
        var (status, reason) = why switch
        {
            LineEnd.Collision => (WebSocketCloseStatus.NormalClosure, "collision"),
            LineEnd.Stopping => (WebSocketCloseStatus.EndpointUnavailable, "stopping"),
            LineEnd.NoText => (WebSocketCloseStatus.InvalidMessageType, "text only"),
            LineEnd.TooLong => (WebSocketCloseStatus.MessageTooBig, "too long"),
            LineEnd.Failed => (WebSocketCloseStatus.InternalServerError, "unavailable"),
            _ => (WebSocketCloseStatus.NormalClosure, ""),
        };
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var patience = new CancellationTokenSource(SendPatience, TimeProvider.System);
            await socket.CloseOutputAsync(status, reason, patience.Token);
        }
    }

    private readonly record struct Position(string Conversation, long Seen, string Address);
}
