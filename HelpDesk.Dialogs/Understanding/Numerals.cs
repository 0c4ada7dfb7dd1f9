namespace HelpDesk.Dialogs.Understanding;

/// <summary>A number as written in digits or Chinese numerals.</summary>
/// <param name="Digits">Its digits, zeros kept: 1202, 0703; empty when there is no number.</param>
/// <param name="End">The character after it.</param>
/// <param name="IsChinese">Written in Chinese numerals.</param>
internal readonly record struct Numeral(string Digits, int End, bool IsChinese)
{
    public static Numeral None { get; } = new(string.Empty, 0, false);

    /// <summary>Written with 百: a count, seldom a door.</summary>
    public bool IsCounted { get; init; }

    public int Value => Digits.Length is > 0 and < 7 ? int.Parse(Digits, System.Globalization.CultureInfo.InvariantCulture) : -1;

    public bool Exists => Digits.Length > 0;
}

/// <summary>Reads numbers of addresses and times.</summary>
internal static class Numerals
{
    private const string Ones = "零一二三四五六七八九";
    private const int Longest = 24;

    /// <summary>Reads the number that begins at a position of a folded text.</summary>
    public static Numeral At(string text, int at)
    {
        if (at >= text.Length)
        {
            return Numeral.None;
        }

        return char.IsAsciiDigit(text[at]) ? Arabic(text, at) : IsChinese(text[at]) ? Chinese(text, at) : Numeral.None;
    }

    public static bool Begins(char c) => char.IsAsciiDigit(c) || IsChinese(c);

    private static bool IsChinese(char c) => c is '十' or '百' or '廿' or '卅' || DigitOf(c) >= 0;

    private static int DigitOf(char c) => c switch
    {
        '〇' or '○' => 0,
        '幺' => 1,
        '两' => 2,
        _ => Ones.IndexOf(c),
    };

    private static Numeral Arabic(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return new Numeral(text[at..end], end, false);
    }

    private static Numeral Chinese(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && IsChinese(text[end]))
        {
            end++;
        }

        var run = text.AsSpan(at, end - at);
        if (run.IndexOfAny("十百廿卅") < 0)
        {
            return new Numeral(string.Create(run.Length, (text, at), static (digits, from) =>
            {
                for (var i = 0; i < digits.Length; i++)
                {
                    digits[i] = (char)('0' + DigitOf(from.text[from.at + i]));
                }
            }), end, true);
        }

        return new Numeral(Positional(run), end, true) { IsCounted = run.Contains('百') };
    }

    // 十二 → 12, 二十一 → 21, 三百零一 → 301; 十二零二 (a flat as spoken) → 1202.
    private static string Positional(ReadOnlySpan<char> run)
    {
        var total = 0;
        var digit = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] == '百')
            {
                total = Math.Min(total, 9000) + (Math.Max(digit, 1) * 100);
                digit = 0;
            }
            else if (run[i] is '廿' or '卅')
            {
                total = Math.Min(total, 9000) + (run[i] == '廿' ? 20 : 30);
                digit = 0;
            }
            else if (run[i] == '十')
            {
                total = Math.Min(total, 9000) + (Math.Max(digit, 1) * 10);
                digit = 0;
                if (run.Length - i - 1 >= 2 && run.IndexOf('百') < 0)
                {
                    return FlatAsSpoken(total, run[(i + 1)..]);
                }
            }
            else
            {
                digit = DigitOf(run[i]);
            }
        }

        return (total + digit).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string FlatAsSpoken(int tens, ReadOnlySpan<char> rest)
    {
        Span<char> digits = stackalloc char[Longest];
        var count = 0;
        foreach (var c in rest)
        {
            var digit = DigitOf(c);
            if (digit >= 0 && count < digits.Length)
            {
                digits[count++] = (char)('0' + digit);
            }
        }

        var floor = count > 2 ? tens + (digits[0] - '0') : tens;
        return string.Concat(floor.ToString(System.Globalization.CultureInfo.InvariantCulture), digits[(count > 2 ? 1 : 0)..count]);
    }
}
