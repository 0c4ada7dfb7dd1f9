using System.Buffers;
using System.Buffers.Binary;

namespace HelpDesk.Bot.Photos;

/// <summary>A WebP without Exif and XMP, and nothing behind its end.</summary>
/// <remarks>Source: RFC 9649 §2.3 to 2.7.</remarks>
internal static class WebpFile
{
    private const int Header = 12;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;

    /// <summary>The cleaned picture; null when the bytes are no WebP.</summary>
    public static byte[]? Cleaned(ReadOnlySpan<byte> bytes)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (size < 4 || size > bytes.Length - 8)
        {
            return null;
        }

        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write(bytes[..Header]);
        var end = (int)size + 8;
        for (var at = Header; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > end - at - 8)
            {
                return null;
            }

            var whole = Math.Min(8 + (int)length + (int)(length & 1), end - at);
            Keep(kept, bytes.Slice(at, whole));
            at += whole;
        }

        var cleaned = kept.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(cleaned.AsSpan(4), (uint)(cleaned.Length - 8));
        return cleaned.Length > Header ? cleaned : null;
    }

    private static void Keep(ArrayBufferWriter<byte> kept, ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("VP8X"u8) && chunk.Length > 8)
        {
            kept.Write(chunk[..8]);
            kept.Write<byte>([(byte)(chunk[8] & ~(ExifFlag | XmpFlag))]);
            kept.Write(chunk[9..]);
        }
        else if (chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8) || chunk.StartsWith("ICCP"u8) || chunk.StartsWith("ALPH"u8) || chunk.StartsWith("ANIM"u8) || chunk.StartsWith("ANMF"u8))
        {
            kept.Write(chunk);
        }
    }
}
