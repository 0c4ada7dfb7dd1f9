using System.Security.Cryptography;

namespace HelpDesk.Store.Applications;

/// <summary>Numbers of passes: <c>P</c> and nine digits, the last a check digit; spoken and shown in threes.</summary>
/// <remarks>
/// Eight digits are drawn at random: while a hundred passes are valid, a made-up number hits one in a million times. The check digit
/// (Luhn) tells a mistyped number from an unknown one.
/// </remarks>
public static class PassNumber
{
    private const int Drawn = 100_000_000;
    private const int Digits = 9;

    /// <summary>A number nobody can guess.</summary>
    public static string Draw() => Of(RandomNumberGenerator.GetInt32(Drawn));

    /// <summary>The number of a drawn value, 0 to 99,999,999.</summary>
    public static string Of(int drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(drawn, Drawn);
        var digits = drawn.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
        return $"P{digits}{CheckDigit(digits)}";
    }

    /// <summary>A number as somebody types it: spaces, dashes, full-width digits and a missing P are forgiven; null when it is none.</summary>
    public static string? Parse(string? typed)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var sign in typed ?? "")
        {
            var digit = sign is >= '０' and <= '９' ? (char)(sign - '０' + '0') : sign;
            if (!char.IsAsciiDigit(digit))
            {
                if (char.IsLetterOrDigit(sign) && !(count == 0 && sign is 'p' or 'P' or 'Ｐ' or 'ｐ'))
                {
                    return null;
                }

                continue;
            }

            if (count == Digits)
            {
                return null;
            }

            digits[count++] = digit;
        }

        return count == Digits && CheckDigit(digits[..^1]) == digits[^1] ? $"P{digits}" : null;
    }

    /// <summary>As shown and spoken: <c>P 482 913 557</c>.</summary>
    public static string Spoken(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == Digits + 1 ? $"{number[0]} {number[1..4]} {number[4..7]} {number[7..]}" : number;
    }

    // Source: ISO/IEC 7812-1, annex B (Luhn).
    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
