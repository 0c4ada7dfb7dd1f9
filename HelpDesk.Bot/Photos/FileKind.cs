namespace HelpDesk.Bot.Photos;

/// <summary>A kind of file residents may send, told by its content alone.</summary>
/// <param name="ContentType">Type it is served as.</param>
/// <param name="Extension">Ending of its name.</param>
/// <param name="IsShown">Shown in the page; others are only downloaded.</param>
internal sealed record FileKind(string ContentType, string Extension, bool IsShown)
{
    public static FileKind Jpeg { get; } = new("image/jpeg", ".jpg", true);

    public static FileKind Png { get; } = new("image/png", ".png", true);

    public static FileKind Gif { get; } = new("image/gif", ".gif", true);

    public static FileKind Webp { get; } = new("image/webp", ".webp", true);

    public static FileKind Heic { get; } = new("image/heic", ".heic", false);

    public static FileKind Pdf { get; } = new("application/pdf", ".pdf", false);

    private static FileKind[] All { get; } = [Jpeg, Png, Gif, Webp, Heic, Pdf];

    /// <summary>The kind of a file; null for every kind that is not taken, such as SVG and HTML.</summary>
    /// <remarks>Sources: ISO 10918-1; PNG 3rd edition §5.2; GIF89a §17; WebP container RFC 9649 §2.4; ISO 23008-12 (brands); PDF ISO 32000 §7.5.2.</remarks>
    public static FileKind? Of(ReadOnlySpan<byte> bytes) =>
        StartsWith(bytes, 0xFF, 0xD8, 0xFF) ? Jpeg
        : StartsWith(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A) ? Png
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? Gif
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? Webp
        : IsHeic(bytes) ? Heic
        : bytes.StartsWith("%PDF-"u8) ? Pdf
        : null;

    /// <summary>The kind of a stored type; null for none.</summary>
    public static FileKind? OfType(string contentType) => Array.Find(All, kind => kind.ContentType == contentType);

    private static bool StartsWith(ReadOnlySpan<byte> bytes, params ReadOnlySpan<byte> first) => bytes.StartsWith(first);

    private static bool IsHeic(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        var brand = bytes.Slice(8, 4);
        return brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
    }
}
