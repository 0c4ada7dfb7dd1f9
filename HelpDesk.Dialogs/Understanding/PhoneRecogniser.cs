namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds a telephone number: mainland mobile and landline, Hong Kong, international.</summary>
internal static class PhoneRecogniser
{
    private const int MaxDigits = 15;

    /// <summary>The number as digits and its place in the message; null when there is none.</summary>
    public static (string? Phone, int Start, int End) Read(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if ((folded[at] != '+' && !Numerals.Begins(folded[at])) || (at > 0 && (Letters.IsLatin(folded[at - 1]) || Numerals.Begins(folded[at - 1]))))
            {
                continue;
            }

            var (digits, end) = Collect(folded, at);
            if (digits.Length > 0)
            {
                return (digits, at, end);
            }
        }

        return (null, 0, 0);
    }

    private static (string Digits, int End) Collect(string text, int at)
    {
        Span<char> digits = stackalloc char[MaxDigits + 1];
        var count = 0;
        var i = at;
        if (text[i] == '+')
        {
            digits[count++] = '+';
            i++;
        }

        var best = (Length: 0, End: at);
        while (i < text.Length && count < digits.Length)
        {
            var one = Digit(text, i);
            if (one == '\0')
            {
                if (text[i] is not (' ' or '-') || i + 1 >= text.Length || Digit(text, i + 1) == '\0' || count < 2)
                {
                    break;
                }

                i++;
                continue;
            }

            digits[count++] = one;
            i++;
            var ends = i == text.Length || Digit(text, i) == '\0';
            if (ends && IsPhone(digits[..count], text.AsSpan(at, i - at)))
            {
                best = (count, i);
            }
        }

        return best.Length == 0 ? (string.Empty, at) : (digits[..best.Length].ToString(), best.End);
    }

    private static char Digit(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' => text[at],
        '十' or '百' or '两' => '\0',
        _ when Numerals.Begins(text[at]) => Numerals.At(text, at) is { Digits.Length: > 4 } run ? run.Digits[0] : at > 0 && Numerals.Begins(text[at - 1]) ? Single(text[at]) : '\0',
        _ => '\0',
    };

    private static char Single(char c) => Numerals.At(c.ToString(), 0).Digits[0];

    private static bool IsPhone(ReadOnlySpan<char> digits, ReadOnlySpan<char> written)
    {
        if (digits[0] == '+')
        {
            return digits.Length is >= 9 and <= MaxDigits + 1;
        }

        return digits.Length switch
        {
            11 => digits[0] == '1' && digits[1] >= '3' || digits[0] == '0',
            13 => digits.StartsWith("861"),
            12 => digits[0] == '0',
            10 => digits[0] == '0',
            8 => digits[0] is >= '2' and <= '9' && !digits.StartsWith("20") && (written.Length == 8 || (written.Length == 9 && written[4] is ' ' or '-')),
            _ => false,
        };
    }
}
