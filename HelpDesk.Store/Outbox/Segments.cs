using System.Buffers;

namespace HelpDesk.Store.Outbox;

/// <summary>How many SMS segments a text takes.</summary>
/// <remarks>
/// 3GPP TS 23.038, 6.2.1 (GSM 7 bit default alphabet and its extension table) and 6.2.3 (UCS2); a concatenated message loses 6 octets
/// of each part to the user data header (TS 23.040, 9.2.3.24.1): 160/153 septets, 70/67 UTF-16 units. Neither an escape pair nor a
/// surrogate pair is split over two parts. Pure.
/// </remarks>
public static class Segments
{
    private const int Gsm7Alone = 160;
    private const int Gsm7Part = 153;
    private const int Ucs2Alone = 70;
    private const int Ucs2Part = 67;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> Gsm7Characters = SearchValues.Create(Basic + Extension);
    private static readonly SearchValues<char> ExtensionCharacters = SearchValues.Create(Extension);

    /// <summary>Length of a text as sent.</summary>
    public static SmsLength Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExcept(Gsm7Characters) ? Ucs2(text) : Gsm7(text);
    }

    private static SmsLength Gsm7(string text)
    {
        var extended = 0;
        foreach (var character in text)
        {
            extended += ExtensionCharacters.Contains(character) ? 1 : 0;
        }

        var units = text.Length + extended;
        return new(SmsEncoding.Gsm7, units, units <= Gsm7Alone ? 1 : Parts(text, Gsm7Part, (all, at) => ExtensionCharacters.Contains(all[at]) ? (1, 2) : (1, 1)));
    }

    private static SmsLength Ucs2(string text) =>
        new(SmsEncoding.Ucs2, text.Length, text.Length <= Ucs2Alone ? 1 : Parts(text, Ucs2Part, (all, at) => char.IsSurrogatePair(all, at) ? (2, 2) : (1, 1)));

    private static int Parts(string text, int partSize, Func<string, int, (int Characters, int Units)> next)
    {
        var parts = 1;
        var used = 0;
        for (var at = 0; at < text.Length;)
        {
            var (characters, units) = at + 1 < text.Length ? next(text, at) : (1, ExtensionCharacters.Contains(text[at]) && partSize == Gsm7Part ? 2 : 1);
            if (used + units > partSize)
            {
                parts++;
                used = 0;
            }

            used += units;
            at += characters;
        }

        return parts;
    }
}

/// <summary>How a text is encoded on the air.</summary>
public enum SmsEncoding
{
    /// <summary>GSM 7 bit.</summary>
    Gsm7,

    /// <summary>UCS-2 (in practice UTF-16).</summary>
    Ucs2,
}

/// <summary>Length of a text as sent.</summary>
/// <param name="Encoding">The encoding it needs.</param>
/// <param name="Units">Septets or UTF-16 units.</param>
/// <param name="SegmentCount">Segments it takes, 1 or more.</param>
public sealed record SmsLength(SmsEncoding Encoding, int Units, int SegmentCount);
