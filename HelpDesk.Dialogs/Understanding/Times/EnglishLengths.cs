namespace HelpDesk.Dialogs.Understanding;

/// <summary>Lengths of time: “3 hours 30 minutes”, “one and a half hours”, “a couple of days”, “3h”, “all day”, “½ hour”; of “2-3 days” the longer.</summary>
internal static class EnglishLengths
{
    private const int MostParts = 3;
    private const double Most = 100_000;

    /// <summary>Reads one, its smaller parts included; the token after it, or 0.</summary>
    public static int Read(EnglishScan s, int at, out ToldLength length)
    {
        length = default;
        if (s.Is(at, EnglishWord.All))
        {
            return Whole(s, at + 1, out length);
        }

        var end = One(s, at, out length);
        for (var parts = 1; end > 0 && parts < MostParts; parts++)
        {
            var next = s[end].Word is EnglishWord.And or EnglishWord.Comma ? end + 1 : end;
            var more = s[next].Word is EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.A or EnglishWord.Half ? One(s, next, out var part) : Nothing(out part);
            if (more == 0 || part.Unit >= length.Unit || s[more].Word is EnglishWord.Ago && s[at - 1].Word is EnglishWord.Last or EnglishWord.Next or EnglishWord.Coming or EnglishWord.Previous)
            {
                return AndHalf(s, end, ref length);
            }

            (length, end) = (length.And(part), more);
        }

        return end;
    }

    private static int AndHalf(EnglishScan s, int end, ref ToldLength length)
    {
        var half = EnglishNumbers.AndHalf(s, end);
        if (half == 0 || s.Says(half, "past"))
        {
            return end;
        }

        length = length.And(ToldLength.Of(0.5, length.Unit));
        return half;
    }

    private static int One(EnglishScan s, int at, out ToldLength length)
    {
        length = default;
        if (s.Touches(at) && s[at - 1].Word is EnglishWord.Money or EnglishWord.Slash or EnglishWord.Dot or EnglishWord.Number or EnglishWord.Other or EnglishWord.Colon && !(s[at - 1].Word is EnglishWord.Colon && !s.Is(at - 2, EnglishWord.Number)))
        {
            return 0;
        }

        var end = EnglishNumbers.Count(s, at, out var count);
        if (end == 0 || count > Most)
        {
            return 0;
        }

        if (s[end].Word is EnglishWord.Dash or EnglishWord.To or EnglishWord.Or && s[end + 1].Word is EnglishWord.Number or EnglishWord.NumberWord && EnglishNumbers.Count(s, end + 1, out var most) is var last and > 0 && most > count && s.Is(last, EnglishWord.Unit))
        {
            (end, count) = (last, Math.Min(most, Most));
        }

        var unit = s.Is(end, EnglishWord.Dash) && s.Touches(end) && s.Touches(end + 1) && !s.Is(end + 1, EnglishWord.Number) ? end + 1 : end;
        var after = Unit(s, unit, at, out var told);
        length = ToldLength.Of(count, told);
        return after;
    }

    private static int Unit(EnglishScan s, int at, int from, out EnglishUnit unit)
    {
        unit = (EnglishUnit)s[at].Value;
        switch (s[at].Word)
        {
            case EnglishWord.Unit:
                return s.Touches(at + 1) && s[at + 1].Word is EnglishWord.Number ? 0 : at + 1;
            case EnglishWord.Second when s[from].Word is EnglishWord.Number or EnglishWord.NumberWord:
                unit = EnglishUnit.Second;
                return at + 1;
            case EnglishWord.Weekend:
                unit = EnglishUnit.Weekend;
                return at + 1;
            case EnglishWord.Business when s.IsUnit(at + 1, EnglishUnit.Day):
                unit = EnglishUnit.Workday;
                return at + 2;
            case EnglishWord.Workday when s[at].Value == 2:
                unit = EnglishUnit.Workday;
                return at + 1;
            default:
                return OneLetter(s, at, from, out unit);
        }
    }

    // “for 10D”, “lasted 2W”; alone “10D” is a flat.
    private static int OneLetter(EnglishScan s, int at, int from, out EnglishUnit unit)
    {
        unit = s.Says(at, "w") ? EnglishUnit.Week : EnglishUnit.Day;
        var isLetter = s.Touches(at) && (s.Says(at, "d") || s.Says(at, "w")) && !(s.Touches(at + 1) && s[at + 1].Word is not (EnglishWord.Dot or EnglishWord.Comma or EnglishWord.Mark));
        return isLetter && (s[from - 1].Word is EnglishWord.For or EnglishWord.Within or EnglishWord.Last or EnglishWord.Next or EnglishWord.Every || s.Says(from - 1, "lasted") || s.Says(from - 1, "takes")) ? at + 1 : 0;
    }

    private static int Whole(EnglishScan s, int at, out ToldLength length)
    {
        var unit = s[at];
        length = ToldLength.Of(1, (EnglishUnit)unit.Value);
        return unit.Word == EnglishWord.Unit && unit.Value >= (int)EnglishUnit.Day && s.Text(at)[^1] != 's' ? at + 1 : 0;
    }

    private static int Nothing(out ToldLength length)
    {
        length = default;
        return 0;
    }
}
