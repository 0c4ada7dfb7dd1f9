using System.Buffers;
using System.Buffers.Binary;

namespace HelpDesk.Bot.Photos;

/// <summary>A PNG with nothing in it but the picture: no texts, no Exif, nothing behind its end.</summary>
/// <remarks>Source: PNG 3rd edition §5.3 (chunks), §11 (their names).</remarks>
internal static class PngFile
{
    private const int Signature = 8;

    private static readonly string[] Picture =
        ["IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "IEND"];

    /// <summary>The cleaned picture; null when the bytes are no PNG.</summary>
    public static byte[]? Cleaned(ReadOnlySpan<byte> bytes)
    {
        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write(bytes[..Signature]);
        var hasPicture = false;
        for (var at = Signature; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                return null;
            }

            var name = System.Text.Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            if (at == Signature && name != "IHDR")
            {
                return null;
            }

            hasPicture |= name == "IDAT";
            if (Picture.Contains(name))
            {
                kept.Write(bytes.Slice(at, (int)length + 12));
            }

            if (name == "IEND")
            {
                return hasPicture ? kept.WrittenSpan.ToArray() : null;
            }

            at += (int)length + 12;
        }

        return null;
    }
}
