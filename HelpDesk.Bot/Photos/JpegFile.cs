using System.Buffers;
using System.Buffers.Binary;

namespace HelpDesk.Bot.Photos;

/// <summary>A JPEG without what its camera says about where and when: only the picture, its colours and which side is up.</summary>
/// <remarks>Sources: ISO 10918-1 annex B (segments); Exif 3.0 §4.6 (orientation).</remarks>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    /// <summary>The cleaned picture; null when the bytes are no JPEG. Whatever follows the picture is left out.</summary>
    public static byte[]? Cleaned(ReadOnlySpan<byte> bytes)
    {
        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write<byte>([0xFF, StartOfImage]);
        var (at, hasPicture) = (2, false);
        while (MarkerAt(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                break;
            }

            if (at + 2 > bytes.Length || BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) is var length && (length < 2 || at + length > bytes.Length))
            {
                return null;
            }

            Keep(kept, marker, bytes.Slice(at, length));
            at += length;
            if (marker == StartOfScan)
            {
                hasPicture = true;
                var end = at + ScanLength(bytes[at..]);
                kept.Write(bytes[at..end]);
                at = end;
            }
        }

        kept.Write<byte>([0xFF, EndOfImage]);
        return hasPicture ? kept.WrittenSpan.ToArray() : null;
    }

    // Null where no marker follows: the end, or no JPEG.
    private static byte? MarkerAt(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
        {
            return null;
        }

        while (at < bytes.Length && bytes[at] == 0xFF)
        {
            at++;
        }

        return at < bytes.Length && bytes[at] is not 0 ? bytes[at++] : null;
    }

    private static void Keep(ArrayBufferWriter<byte> kept, byte marker, ReadOnlySpan<byte> segment)
    {
        var body = segment[2..];
        if (marker == App1 && OrientationOf(body) is { } orientation)
        {
            WriteOrientation(kept, orientation);
        }

        var isPicture = marker switch
        {
            App0 or App14 => true,
            App2 => body.StartsWith("ICC_PROFILE\0"u8),
            Comment => false,
            >= App0 and <= App15 => false,
            _ => true,
        };
        if (isPicture)
        {
            kept.Write<byte>([0xFF, marker]);
            kept.Write(segment);
        }
    }

    // In a scan FF is followed by 0 or by a restart marker; anything else ends it.
    private static int ScanLength(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            var found = scan[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= scan.Length)
            {
                return scan.Length;
            }

            at += found;
            if (scan[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return scan.Length;
    }

    // Which side is up: 2 to 8; null for upright or not said.
    private static byte? OrientationOf(ReadOnlySpan<byte> exif)
    {
        const int tiff = 6;
        if (exif.Length < tiff + 8 || !exif.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var data = exif[tiff..];
        var little = data[0] == (byte)'I';
        var directory = Number(data, 4, 4, little);
        if (directory > data.Length - 2)
        {
            return null;
        }

        var count = Number(data, (int)directory, 2, little);
        for (var entry = (int)directory + 2; count-- > 0 && entry + 12 <= data.Length; entry += 12)
        {
            if (Number(data, entry, 2, little) == 0x0112)
            {
                return Number(data, entry + 8, 2, little) is >= 2 and <= 8 and var side ? (byte)side : null;
            }
        }

        return null;
    }

    private static uint Number(ReadOnlySpan<byte> data, int at, int size, bool little) => (size, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(data[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(data[at..]),
    };

    private static void WriteOrientation(ArrayBufferWriter<byte> kept, byte side)
    {
        kept.Write<byte>([0xFF, App1, 0, 34]);
        kept.Write("Exif\0\0MM\0*"u8);
        kept.Write<byte>([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0]);
    }
}
