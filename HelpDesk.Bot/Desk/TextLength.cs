namespace HelpDesk.Bot.Desk;

/// <summary>SMS segments of a text that staff wrote.</summary>
/// <remarks>Source: 3GPP TS 23.038; 160 GSM 7-bit or 70 UCS-2 characters alone, 153 or 67 a part. The extension table counts twice.</remarks>
internal static class TextLength
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€\f";

    public static int Segments(string text)
    {
        var septets = 0;
        foreach (var sign in text)
        {
            if (Basic.Contains(sign, StringComparison.Ordinal))
            {
                septets++;
            }
            else if (Extended.Contains(sign, StringComparison.Ordinal))
            {
                septets += 2;
            }
            else
            {
                return Parts(text.Length, 70, 67);
            }
        }

        return Parts(septets, 160, 153);
    }

    private static int Parts(int length, int alone, int part) => length <= alone ? 1 : (length + part - 1) / part;
}
