namespace HelpDesk.Dialogs.Understanding;

/// <summary>Numbers in digits and in words. Every reading answers with the place after it, or 0 for none.</summary>
internal static class EnglishNumbers
{
    /// <summary>A whole number below a hundred in words, or one in digits: “twenty-four”, “24”.</summary>
    public static int Cardinal(EnglishScan s, int at, out int value)
    {
        var token = s[at];
        value = token.Value;
        if (token.Word == EnglishWord.Number)
        {
            return token.Length <= 4 ? at + 1 : 0;
        }

        if (token.Word != EnglishWord.NumberWord || value > 90)
        {
            return 0;
        }

        var next = at + 1;
        if (value >= 20)
        {
            var unit = s.Is(next, EnglishWord.Dash) && s.Touches(next) || s.Is(next, EnglishWord.And) ? next + 1 : next;
            if (s[unit] is { Word: EnglishWord.NumberWord, Value: >= 1 and <= 9 } ones)
            {
                value += ones.Value;
                return unit + 1;
            }
        }

        return next;
    }

    /// <summary>“21st”, “the” left out, “twenty-first”, “thirty first”, “second”.</summary>
    public static int Ordinal(EnglishScan s, int at, out int value)
    {
        var token = s[at];
        value = token.Value;
        switch (token.Word)
        {
            case EnglishWord.Number when token.Length <= 2 && s.Is(at + 1, EnglishWord.OrdinalEnd) && s.Touches(at + 1):
                return at + 2;
            case EnglishWord.Ordinal or EnglishWord.Second:
                return at + 1;
            case EnglishWord.NumberWord when value is >= 20 and <= 90:
                var unit = s.Is(at + 1, EnglishWord.Dash) && s.Touches(at + 1) ? at + 2 : at + 1;
                if (s[unit] is { Word: EnglishWord.Ordinal or EnglishWord.Second, Value: <= 9 } ones)
                {
                    value += ones.Value;
                    return unit + 1;
                }

                return 0;
            default:
                return 0;
        }
    }

    /// <summary>A day of a month, however it is written: “5”, “5th”, “fifth”, “twenty nine”.</summary>
    public static int DayNumber(EnglishScan s, int at, out int day)
    {
        var next = Ordinal(s, at, out day);
        if (next == 0)
        {
            next = s[at] is { Word: EnglishWord.Number, Length: > 2 } ? 0 : Cardinal(s, at, out day);
        }

        return day is >= 1 and <= 31 ? next : 0;
    }

    /// <summary>“2019”, “nineteen eighty six”, “two thousand and five”, “seventeen hundred thirty three”.</summary>
    public static int Year(EnglishScan s, int at, out int year)
    {
        var token = s[at];
        year = token.Value;
        if (token.Word == EnglishWord.Number)
        {
            return token.Length == 4 && year is >= 1900 and <= 2099 && !(s.Is(at + 1, EnglishWord.Colon) && s.Touches(at + 1)) ? at + 1 : 0;
        }

        var next = token.Word == EnglishWord.NumberWord ? Cardinal(s, at, out year) : 0;
        if (next == 0)
        {
            return 0;
        }

        if (s[next] is { Word: EnglishWord.NumberWord, Value: 100 or 1000 } scale && year is >= 1 and <= 20)
        {
            year *= scale.Value;
            var rest = s.Skip(next + 1, EnglishWord.And);
            var after = s.Is(rest, EnglishWord.NumberWord) ? Cardinal(s, rest, out var ones) is var end and > 0 && ones < 100 ? Sum(ref year, ones, end) : 0 : 0;
            return year is >= 1000 and <= 2099 ? after > 0 ? after : next + 1 : 0;
        }

        if (year is >= 17 and <= 20 && s.Is(next, EnglishWord.NumberWord) && Cardinal(s, next, out var tail) is var last and > 0 && tail >= 10)
        {
            year = (year * 100) + tail;
            return last;
        }

        return 0;
    }

    /// <summary>How many of something: “3”, “2.5”, “an”, “half an”, “a couple of”, “one and a half”, “few”.</summary>
    public static int Count(EnglishScan s, int at, out double count)
    {
        count = 0;
        switch (s[at].Word)
        {
            case EnglishWord.Half or EnglishWord.HalfSign:
                count = 0.5;
                return s.Skip(at + 1, EnglishWord.A);
            case EnglishWord.Few:
                count = s[at].Value;
                return s.Skip(at + 1, EnglishWord.Of);
            case EnglishWord.A when s.Is(at + 1, EnglishWord.Few):
                count = s[at + 1].Value;
                return s.Skip(at + 2, EnglishWord.Of);
            case EnglishWord.A when s.Is(at + 1, EnglishWord.Half) || s.Is(at + 1, EnglishWord.HalfSign):
                count = 0.5;
                return at + 2;
            case EnglishWord.A:
                count = 1;
                return at + 1;
            default:
                return Plain(s, at, out count);
        }
    }

    private static int Plain(EnglishScan s, int at, out double count)
    {
        var next = Cardinal(s, at, out var whole);
        count = whole;
        if (next == 0)
        {
            return 0;
        }

        if (s.Is(at, EnglishWord.Number) && s.Is(next, EnglishWord.Dot) && s.Touches(next) && s[next + 1] is { Word: EnglishWord.Number, Length: <= 4 } part && s.Touches(next + 1))
        {
            count += part.Value / Math.Pow(10, part.Length);
            return next + 2;
        }

        if (s[next] is { Word: EnglishWord.NumberWord, Value: 100 } && count < 10)
        {
            count *= 100;
            return next + 1;
        }

        if (s.Is(next, EnglishWord.Slash) && s.Touches(next) && s.Touches(next + 1) && s[next + 1] is { Word: EnglishWord.Number, Value: > 1 and < 10 } under && whole < under.Value)
        {
            count /= under.Value;
            return s.Skip(next + 2, EnglishWord.A);
        }

        return AndHalf(s, next) is var end and > 0 ? Sum(ref count, 0.5, end) : next;
    }

    /// <summary>“and a half”, “and half”, “½”.</summary>
    public static int AndHalf(EnglishScan s, int at)
    {
        if (s.Is(at, EnglishWord.HalfSign))
        {
            return at + 1;
        }

        var half = s.Is(at, EnglishWord.And) ? s.Skip(at + 1, EnglishWord.A) : 0;
        return half > 0 && s.Is(half, EnglishWord.Half) ? half + 1 : 0;
    }

    private static int Sum(ref int value, int more, int end)
    {
        value += more;
        return end;
    }

    private static int Sum(ref double value, double more, int end)
    {
        value += more;
        return end;
    }
}
