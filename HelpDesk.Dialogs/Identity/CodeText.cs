using HelpDesk.Dialogs.Forms;

namespace HelpDesk.Dialogs.Identity;

/// <summary>Finds a code in what was written: “123456”, “验证码是 123 456”, “１２３４５６”.</summary>
internal static class CodeText
{
    /// <summary>Digits of a code.</summary>
    public const int Length = 6;

    private const int LongestMessage = 60;

    private static readonly string[] Again = ["重发", "重新发", "再发", "没收到", "沒收到", "未收到", "收不到", "冇收到", "重發", "再發", "resend", "send again", "send it again", "not received", "didn't get", "did not get"];

    /// <summary>The six digits; null when the message has more, fewer, or is no answer of that sort.</summary>
    public static string? Of(string text)
    {
        if (text.Length > LongestMessage)
        {
            return null;
        }

        Span<char> digits = stackalloc char[Length];
        var (count, ended) = (0, false);
        foreach (var character in text)
        {
            if (DigitOf(character) is var digit && digit == '\0')
            {
                // Blanks and dashes may part the digits; anything else ends them.
                ended |= count > 0 && character is not (' ' or '-');
                continue;
            }

            if (count == Length || ended)
            {
                return null;
            }

            digits[count++] = digit;
        }

        return count == Length ? new string(digits) : null;
    }

    public static bool AsksAgain(string text) => Words.HasAny(text, Again);

    private static char DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character,
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        _ => '\0',
    };
}
