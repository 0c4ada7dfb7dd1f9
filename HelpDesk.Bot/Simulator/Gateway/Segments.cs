using System.Buffers;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>How many parts the gateway bills for a text.</summary>
/// <remarks>The gateway is another party and counts by itself; the desk counts with its own rules. Source: 3GPP TS 23.038; 160 seven-bit or 70 UCS-2 characters alone, 153 or 67 in parts. Only the basic table is known here; the extension table counts double.</remarks>
internal static class Segments
{
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€");

    private static readonly SearchValues<char> Extended = SearchValues.Create("^{}\\[~]|€");

    public static int Of(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Basic))
        {
            return Parts(text.Length, 70, 67);
        }

        return Parts(text.Length + text.Count(Extended.Contains), 160, 153);
    }

    private static int Parts(int length, int alone, int joined) => length <= alone ? 1 : (length + joined - 1) / joined;
}
