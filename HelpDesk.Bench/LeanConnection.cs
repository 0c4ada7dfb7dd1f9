using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HelpDesk.Bench;

/// <summary>One HTTP/1.1 connection that posts JSON and reads the whole answer: as little of the load client's own work as possible, because it shares the server's cores.</summary>
internal sealed class LeanConnection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string head;
    private byte[] buffer = new byte[16 * 1024];

    private LeanConnection(string head) => this.head = head;

    /// <summary>Connects to where all requests go.</summary>
    /// <param name="url">Address with path.</param>
    /// <param name="bearer">Token sent with each request; null for none.</param>
    public static async Task<LeanConnection> OpenAsync(Uri url, string? bearer)
    {
        var authorization = bearer is null ? "" : $"Authorization: Bearer {bearer}\r\n";
        var connection = new LeanConnection($"POST {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\n{authorization}Content-Type: application/json; charset=utf-8\r\nContent-Length: ");
        await connection.socket.ConnectAsync(url.Host, url.Port);
        return connection;
    }

    /// <summary>Posts a body.</summary>
    /// <returns>Status, and the answer's body until the next request.</returns>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> PostAsync(string json)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes($"{head}{Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"), SocketFlags.None);
        var (read, headLength, bodyLength) = (0, -1, 0);
        while (headLength < 0 || read < headLength + bodyLength)
        {
            if (read == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var got = await socket.ReceiveAsync(buffer.AsMemory(read), SocketFlags.None);
            if (got == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += got;
            if (headLength < 0 && buffer.AsSpan(0, read).IndexOf(HeadEnd) is var end and >= 0)
            {
                headLength = end + HeadEnd.Length;
                bodyLength = LengthOf(Encoding.ASCII.GetString(buffer, 0, headLength));
            }
        }

        return (int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture), buffer.AsMemory(headLength, bodyLength));
    }

    public void Dispose() => socket.Dispose();

    private static int LengthOf(string answerHead)
    {
        const string name = "\r\ncontent-length:";
        var at = answerHead.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            throw new IOException("An answer came without its length.");
        }

        var value = answerHead.AsSpan(at + name.Length);
        return int.Parse(value[..value.IndexOf('\r')], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
