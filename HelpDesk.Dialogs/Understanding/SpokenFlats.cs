namespace HelpDesk.Dialogs.Understanding;

/// <summary>A flat as it is spoken in English.</summary>
/// <param name="Building">Its building; null when not said with it.</param>
/// <param name="Entrance">Its entrance; null when not said with it.</param>
/// <param name="Unit">The flat; null when there is none.</param>
/// <param name="End">Where it ends.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct SpokenFlat(string? Building, string? Entrance, string? Unit, int End);

/// <summary>Reads flats in words: “twelve oh four”, “three eleven oh two”, “four oh six”, “sixteen b”.</summary>
internal static class SpokenFlats
{
    private const int MostWords = 7;
    private static readonly string[] Small = ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Clocks = ["at ", "around ", "about ", "until ", "till ", "by ", "after ", "before ", "between "];
    private static readonly string[] Homes = ["flat ", "unit ", "apartment ", "apt ", "room ", "suite ", "in ", "from ", "of ", "block ", "number ", "here ", "its ", "it's ", "for ", "dash "];
    private static readonly string[] AfterLetter = ["please", "po ", "here", "block", "building", "tower", "thanks", "thank", "the ", "my ", "can ", "and ", "she ", "he ", "hurry", "um ", "no "];

    /// <summary>The flat that begins at a word; none where the words are an ordinary number.</summary>
    public static SpokenFlat At(string text, int at)
    {
        if (text[at] is not ('o' or 't' or 'f' or 's' or 'e' or 'n' or 'z') || (at > 0 && Letters.IsLatin(text[at - 1])))
        {
            return default;
        }

        Span<int> values = stackalloc int[MostWords];
        Span<int> ends = stackalloc int[MostWords];
        var count = 0;
        var next = at;
        while (count < MostWords && Word(text, next) is { End: > 0 } word)
        {
            (values[count], ends[count]) = (word.Value, word.End);
            count++;
            next = word.End < text.Length && text[word.End] is ' ' or '-' ? word.End + 1 : word.End;
            next = Letters.Follows(text, next, "dash ") ? next + 5 : next;
        }

        if (count == 0)
        {
            return default;
        }

        var end = ends[count - 1];
        var home = Follows(text, at, Homes);
        return Lettered(text, values[..count], end, home) is { Unit: not null } lettered ? lettered
            : count >= 2 && !(Follows(text, at, Clocks) && !home) ? Numbered(values[..count], end, home) : default;
    }

    // 0 for oh and zero, 1 to 99; a ten and a one are one number.
    private static (int Value, int End) Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 10 && Letters.IsLatin(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at);
        if (word is "zero" or "o")
        {
            return (0, end);
        }

        for (var i = 0; i < Small.Length; i++)
        {
            if (word.SequenceEqual(Small[i]))
            {
                return (i, end);
            }
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            if (word.SequenceEqual(Tens[i]))
            {
                return end < text.Length && text[end] is ' ' or '-' && Word(text, end + 1) is { Value: > 0 and < 10, End: > 0 } one ? (((i + 2) * 10) + one.Value, one.End) : ((i + 2) * 10, end);
            }
        }

        return default;
    }

    private static SpokenFlat Lettered(string text, ReadOnlySpan<int> values, int end, bool home)
    {
        if (values.Length > 2 || end + 1 >= text.Length || text[end] != ' ' || text[end + 1] is < 'a' or > 'h' || (end + 2 < text.Length && char.IsAsciiLetterOrDigit(text[end + 2])))
        {
            return default;
        }

        var last = values[^1];
        var closes = end + 2 == text.Length || text[end + 2] != ' ' || StartsAny(text, end + 3);
        if (last is < 1 or > 60 || !(home || closes) || (text[end + 1] == 'a' && !closes))
        {
            return default;
        }

        var unit = Number(last) + text[end + 1];
        return new SpokenFlat(values.Length == 2 ? Number(values[0]) : null, null, unit, end + 2);
    }

    private static SpokenFlat Numbered(ReadOnlySpan<int> values, int end, bool home)
    {
        var shape = Shape(values);
        return shape switch
        {
            "ddd" when !UnitText.IsHotline(Digits(values)) && !(values[1] == values[0] + 1 && values[2] == values[1] + 1) && (home || values[1] == 0) => new(null, null, Digits(values), end),
            "dddd" when values[0] > 0 && (home || values[2] == 0) => new(null, null, Digits(values), end),
            "ddddd" when values[0] > 0 && values[3] == 0 => new(Number(values[0]), null, Digits(values[1..]), end),
            "tdd" when values[1] == 0 => new(null, null, Flat(values), end),
            "tt" when home && values[1] is not (15 or 30 or 45) => new(null, null, Flat(values), end),
            "dtdd" or "ttdd" when values[2] == 0 => new(Number(values[0]), null, Flat(values[1..]), end),
            "dtt" when home => new(Number(values[0]), null, Flat(values[1..]), end),
            "ddtdd" when values[3] == 0 => new(Number(values[0]), Number(values[1]), Flat(values[2..]), end),
            _ => default,
        };
    }

    private static string Shape(ReadOnlySpan<int> values)
    {
        Span<char> shape = stackalloc char[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            shape[i] = values[i] < 10 ? 'd' : 't';
        }

        return shape.ToString();
    }

    // The floor and what follows: 12 and 0 4, 12 and 10.
    private static string Flat(ReadOnlySpan<int> values) =>
        values.Length == 2 ? Number(values[0]) + Number(values[1]) : Number(values[0]) + Digits(values[1..]);

    private static string Digits(ReadOnlySpan<int> values)
    {
        Span<char> digits = stackalloc char[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            digits[i] = (char)('0' + values[i]);
        }

        return digits.ToString();
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Follows(string text, int at, string[] words)
    {
        var before = text.AsSpan(0, at);
        foreach (var word in words)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !Letters.IsLatin(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAny(string text, int at)
    {
        foreach (var word in AfterLetter)
        {
            if (Letters.Follows(text, at, word))
            {
                return true;
            }
        }

        return false;
    }
}
