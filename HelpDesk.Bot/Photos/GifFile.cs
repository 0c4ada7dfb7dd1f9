using System.Buffers;

namespace HelpDesk.Bot.Photos;

/// <summary>A GIF without comments, and nothing behind its end.</summary>
/// <remarks>Source: GIF89a §18 to 27.</remarks>
internal static class GifFile
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte Comment = 0xFE;
    private const byte PlainText = 0x01;
    private const int Header = 13;

    /// <summary>The cleaned picture; null when the bytes are no GIF.</summary>
    public static byte[]? Cleaned(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.Length < Header ? bytes.Length : Header + TableLength(bytes[10]);
        if (at >= bytes.Length)
        {
            return null;
        }

        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write(bytes[..at]);
        var hasPicture = false;
        while (at < bytes.Length && bytes[at] != Trailer)
        {
            var from = at;
            if (EndOfBlock(bytes, at) is not { } end)
            {
                return null;
            }

            hasPicture |= bytes[from] == Image;
            if (bytes[from] == Image || bytes[from + 1] is not (Comment or PlainText))
            {
                kept.Write(bytes[from..end]);
            }

            at = end;
        }

        kept.Write<byte>([Trailer]);
        return hasPicture ? kept.WrittenSpan.ToArray() : null;
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int? EndOfBlock(ReadOnlySpan<byte> bytes, int at)
    {
        var data = bytes[at] switch
        {
            Extension => at + 2,
            Image when at + 10 < bytes.Length => at + 11 + TableLength(bytes[at + 9]),
            _ => int.MaxValue,
        };
        while (data < bytes.Length)
        {
            if (bytes[data] == 0)
            {
                return data + 1;
            }

            data += bytes[data] + 1;
        }

        return null;
    }
}
