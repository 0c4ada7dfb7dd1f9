using System.Buffers;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Reads a body, or a part of one, within a limit.</summary>
internal static class LineBody
{
    private const int First = 16 * 1024;

    /// <summary>All of it; null when it is longer than the limit.</summary>
    public static async ValueTask<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(First, limit + 1));
        var length = 0;
        try
        {
            while (await body.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read)
            {
                length += read;
                if (length > limit)
                {
                    return null;
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
