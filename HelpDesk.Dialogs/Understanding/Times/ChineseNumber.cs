namespace HelpDesk.Dialogs.Understanding;

/// <summary>A number of a time, in digits or Chinese numerals; reading it builds no strings.</summary>
/// <param name="Value">Its value, at most 99,999,999.</param>
/// <param name="Written">Characters it is written with.</param>
/// <param name="End">The character after it; 0 when there is none.</param>
/// <param name="IsChinese">Written in Chinese numerals.</param>
/// <param name="IsPair">Two neighbouring numerals, “两三” (and “三五”): the first or the second is meant.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ChineseNumber(int Value, int Written, int End, bool IsChinese, bool IsPair)
{
    private const int Longest = 12;
    private const string Ones = "〇一二三四五六七八九";

    public bool Exists => End > 0;

    /// <summary>First and second of a pair.</summary>
    public (int First, int Second) Pair => (Value / 10, Value % 10);

    /// <summary>True when a number is written with this character.</summary>
    public static bool Has(char c) => char.IsAsciiDigit(c) || c is '十' or '百' or '千' or '廿' or '卅' || DigitOf(c) >= 0;

    /// <summary>The number that begins at a position.</summary>
    public static ChineseNumber At(string text, int at)
    {
        if (at >= text.Length || at < 0)
        {
            return default;
        }

        return char.IsAsciiDigit(text[at]) ? Arabic(text, at) : Has(text[at]) ? Chinese(text, at) : default;
    }

    public static int DigitOf(char c) => c switch
    {
        '零' or '○' => 0,
        '幺' => 1,
        '两' => 2,
        _ => Ones.IndexOf(c),
    };

    private static ChineseNumber Arabic(string text, int at)
    {
        var (end, value) = (at, 0);
        while (end < text.Length && end - at < Longest && char.IsAsciiDigit(text[end]))
        {
            value = value > 9_999_999 ? value : (value * 10) + (text[end] - '0');
            end++;
        }

        return new ChineseNumber(value, end - at, end, false, false);
    }

    private static ChineseNumber Chinese(string text, int at)
    {
        var (end, value, plain) = (at, 0, true);
        for (; end < text.Length && end - at < Longest && Has(text[end]) && !char.IsAsciiDigit(text[end]); end++)
        {
            var digit = DigitOf(text[end]);
            plain &= digit >= 0;
            value = digit >= 0 && value < 9_999_999 ? (value * 10) + digit : value;
        }

        var isPair = plain && end - at == 2 && value / 10 > 0 && (value % 10 == (value / 10) + 1 || value == 35);
        return plain ? new ChineseNumber(value, end - at, end, true, isPair) : Positional(text, at, end);
    }

    // 十二 → 12, 二十一 → 21, 两千零四 → 2004; stops before a second digit where only one can stand (十二三).
    private static ChineseNumber Positional(string text, int at, int end)
    {
        var (total, digit) = (0, -1);
        var i = at;
        for (; i < end; i++)
        {
            var unit = text[i] switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += Math.Max(digit, digit < 0 ? 1 : 0) * unit;
                digit = -1;
            }
            else if (text[i] is '廿' or '卅')
            {
                total += text[i] == '廿' ? 20 : 30;
                digit = -1;
            }
            else if (digit > 0)
            {
                break;
            }
            else
            {
                digit = DigitOf(text[i]);
            }
        }

        return new ChineseNumber(Math.Min(total + Math.Max(digit, 0), 99_999_999), i - at, i, true, false);
    }
}
