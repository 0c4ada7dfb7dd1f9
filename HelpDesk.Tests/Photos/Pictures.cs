using System.Buffers.Binary;
using System.Text;

namespace HelpDesk.Tests.Photos;

/// <summary>Small files of each kind, made by hand.</summary>
internal static class Pictures
{
    /// <summary>A red dot.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>A transparent dot.</summary>
    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] Webp { get; } = Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    public static byte[] Pdf { get; } = [.. "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];

    public static byte[] Heic { get; } = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "heicmif1"u8, .. "mdat"u8];

    /// <summary>A JPEG as its segments say, with whatever is put between.</summary>
    public static byte[] Jpeg(params byte[][] segments) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. segments.SelectMany(each => each),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        0xFF, 0xD9,
    ];

    public static byte[] Segment(byte marker, byte[] body)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [0xFF, marker, .. length, .. body];
    }

    /// <summary>What a camera writes: which side is up, and where it was.</summary>
    public static byte[] Exif(byte orientation, bool little)
    {
        var tiff = new byte[8 + 2 + (12 * 2) + 4];
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        Number(tiff, 4, 4, 8, little);
        Number(tiff, 8, 2, 2, little);
        Entry(tiff, 10, 0x0112, 3, 1, orientation, little);
        Entry(tiff, 22, 0x8825, 4, 1, 999, little);
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff, .. Encoding.ASCII.GetBytes("GPS 22.5431N 114.0579E iPhone of Mr. Chan")]);
    }

    private static void Entry(byte[] tiff, int at, uint tag, uint type, uint count, uint value, bool little)
    {
        Number(tiff, at, 2, tag, little);
        Number(tiff, at + 2, 2, type, little);
        Number(tiff, at + 4, 4, count, little);
        Number(tiff, at + 8, type == 3 ? 2 : 4, value, little);
    }

    private static void Number(byte[] tiff, int at, int size, uint value, bool little)
    {
        for (var index = 0; index < size; index++)
        {
            tiff[at + (little ? index : size - 1 - index)] = (byte)(value >> (8 * index));
        }
    }
}
