namespace HelpDesk.Dialogs.Understanding;

/// <summary>Dates in figures: “1/1/2016”, “22/04”, “2019-aug-01”, “13/04/21”, “20161016”, “12-2015”.</summary>
/// <remarks>The month stands first unless it cannot: 22/04 is 22 April. Addresses (3-1202, 2-1-302, 21/1/604), telephone and ticket numbers are no dates.</remarks>
internal static class EnglishDigits
{
    /// <summary>How sure the words around make it that a date is meant.</summary>
    public enum Manner
    {
        Strict,

        /// <summary>After a weekday or “on”: “5.12” and “7-6” are days too.</summary>
        Loose,

        /// <summary>The second of a range, right after its dash.</summary>
        Second,
    }

    public static ToldDay Read(EnglishScan s, int at, Manner manner)
    {
        if (manner != Manner.Second && s.Touches(at) && s[at - 1].Word is not (EnglishWord.Mark or EnglishWord.Comma or EnglishWord.Colon) && !IsFileDate(s, at))
        {
            return default;
        }

        if (s[at] is { Word: EnglishWord.Number, Length: 8 } whole)
        {
            return IsAlone(s, at + 1) && !(s.Says(at - 1, "call") || s.Says(at - 1, "tel") || s.Says(at - 1, "phone") || s.Is(at - 1, EnglishWord.Address)) && s.Folded[whole.Start] is '1' or '2'
                && EnglishCalendar.Date(whole.Value / 10_000, whole.Value / 100 % 100, whole.Value % 100) is { Year: >= 1950 and <= 2099 } day
                ? new ToldDay { End = at + 1, Coming = TimeReading.At(day), Year = day.Year, Month = day.Month, Day = day.Day } : default;
        }

        var sign = s[at + 1].Word;
        if (sign is not (EnglishWord.Slash or EnglishWord.Dash or EnglishWord.Dot) || !s.Touches(at + 1) || !s.Touches(at + 2) || !IsField(s, at) || !IsField(s, at + 2) || s.Is(at - 1, EnglishWord.Address))
        {
            return default;
        }

        var hasThird = s.Is(at + 3, sign) && s.Touches(at + 3) && s.Touches(at + 4) && IsField(s, at + 4) && !IsRange(s, at, sign);
        return hasThird ? Three(s, at, sign, manner) : Two(s, at, sign, manner);
    }

    private static bool IsField(EnglishScan s, int at) => s[at] is { Word: EnglishWord.Month } or { Word: EnglishWord.Number, Length: <= 2 or 4 };

    // “7-6-…”: only three fields make a range's first date with dashes; two with slashes are followed by another sign anyway.
    private static bool IsRange(EnglishScan s, int at, EnglishWord sign) => sign == EnglishWord.Dash && s.Is(at, EnglishWord.Month) && s.Is(at + 2, EnglishWord.Number) && s.Is(at + 4, EnglishWord.Month);

    // “report-2002-10-09.xlsx”
    private static bool IsFileDate(EnglishScan s, int at) => s[at - 1].Word is EnglishWord.Dash or EnglishWord.Slash && s[at - 2].Word is not EnglishWord.Number && s[at].Length == 4 && s[at + 2] is { Word: EnglishWord.Number, Length: 2 } && s[at + 4] is { Word: EnglishWord.Number, Length: 2 } && s.Is(at + 1, EnglishWord.Dash) && s.Is(at + 3, EnglishWord.Dash);

    private static bool IsAlone(EnglishScan s, int end) => !(s.Touches(end) && s[end].Word is not (EnglishWord.Dot or EnglishWord.Comma or EnglishWord.Mark or EnglishWord.Quote)) && !(s.Touches(end) && s.Touches(end + 1) && s.Is(end + 1, EnglishWord.Number));

    private static ToldDay Three(EnglishScan s, int at, EnglishWord sign, Manner manner)
    {
        var end = at + 5;
        if (s.Is(end, sign) && s.Touches(end) && s.Touches(end + 1) && s[end + 1].Word is EnglishWord.Number && (manner == Manner.Second || !Read(s, end + 1, Manner.Second).Exists))
        {
            return default;
        }

        if (s.Touches(end) && s[end].Word is EnglishWord.Other && !(s.Says(end, "t") && s.Touches(end + 1) && s.Is(end + 1, EnglishWord.Number)))
        {
            return default;
        }

        var (a, b, c) = (s[at], s[at + 2], s[at + 4]);
        var named = a.Word == EnglishWord.Month ? a : b.Word == EnglishWord.Month ? b : c.Word == EnglishWord.Month ? c : default;
        if (named.Word == EnglishWord.Month)
        {
            var (x, y) = named == a ? (b, c) : named == b ? (a, c) : (a, b);
            return x.Word != EnglishWord.Number || y.Word != EnglishWord.Number ? default : x.Length == 4 ? Full(s, end, x.Value, named.Value, y.Value) : Full(s, end, YearOf(y), named.Value, x.Value);
        }

        if (a.Length == 4)
        {
            return b.Length == 4 || c.Length == 4 ? default : Swapped(s, end, a.Value, b.Value, c.Value);
        }

        var isShort = c.Length != 4;
        return b.Length == 4 || (isShort && (c.Length != 2 || (sign == EnglishWord.Dash && (a.Length != 2 || b.Length != 2)) || (sign == EnglishWord.Dot && a.Length + b.Length < 3))) ? default : Swapped(s, end, YearOf(c), a.Value, b.Value);
    }

    private static ToldDay Two(EnglishScan s, int at, EnglishWord sign, Manner manner)
    {
        var (a, b, end) = (s[at], s[at + 2], at + 3);
        if (s.Touches(end) && s[end].Word is EnglishWord.Other or EnglishWord.Colon or EnglishWord.Money or EnglishWord.Am or EnglishWord.Pm || (s.Is(end, sign) && s.Touches(end) && s.Touches(end + 1) && manner != Manner.Second && !Read(s, end + 1, Manner.Second).Exists))
        {
            return default;
        }

        if (a.Word == EnglishWord.Month || b.Word == EnglishWord.Month)
        {
            return Named(s, end, a, b, sign, at);
        }

        if (a.Length == 4 || b.Length == 4)
        {
            var (year, month) = a.Length == 4 ? (a.Value, b) : (b.Value, a);
            return month.Length <= 2 && month.Value is >= 1 and <= 12 && year is >= 1950 and <= 2099 && IsMonthExpected(s, at, sign, manner) ? EnglishMonthDays.Month(s, end, year, month.Value) : default;
        }

        var isDate = sign == EnglishWord.Slash ? !IsFraction(s, end) && s[end].Word is not (EnglishWord.Unit or EnglishWord.Of or EnglishWord.Address or EnglishWord.Slash) && (a.Value, b.Value) is not (24, 7) && !(s.Is(end, EnglishWord.Dash) && s.Touches(end) && s[end + 1].Length > 2)
            : manner != Manner.Strict && (sign == EnglishWord.Dash ? s[end].Word is not (EnglishWord.Am or EnglishWord.Pm) : b.Value <= 31 && !(s[end].Word is EnglishWord.Am or EnglishWord.Pm));
        return isDate ? Swapped(s, end, 0, a.Value, b.Value) : default;
    }

    // “oct/2”, “dec/2018”, “5-aug”.
    private static ToldDay Named(EnglishScan s, int end, EnglishToken a, EnglishToken b, EnglishWord sign, int at)
    {
        var (name, other) = a.Word == EnglishWord.Month ? (a, b) : (b, a);
        if (other.Word != EnglishWord.Number || (sign == EnglishWord.Dot && s.Touches(at)))
        {
            return default;
        }

        return other.Length == 4 ? (other.Value is >= 1900 and <= 2099 ? EnglishMonthDays.Month(s, end, other.Value, name.Value) : default)
            : other.Value is >= 1 and <= 31 ? DayWithYear(s, end, name.Value, other.Value) : default;
    }

    // “1/2 an hour”, “3/4 inch”
    private static bool IsFraction(EnglishScan s, int end) => s.Says(end, "inch") || s.Says(end, "inches") || s.Says(end, "full") || (s.Is(end, EnglishWord.A) && s.Is(end + 1, EnglishWord.Unit));

    private static ToldDay DayWithYear(EnglishScan s, int end, int month, int day)
    {
        var after = s.Is(end, EnglishWord.Comma) || s.Is(end, EnglishWord.Number) ? EnglishMonthDays.YearAfter(s, end, out var year) : YearNone(end, out year);
        return EnglishMonthDays.Day(s, after, year, month, day);
    }

    private static int YearNone(int end, out int year)
    {
        year = 0;
        return end;
    }

    // A flat may be numbered like a month (12-2015): only where a date is spoken of.
    private static bool IsMonthExpected(EnglishScan s, int at, EnglishWord sign, Manner manner)
    {
        var before = s.Is(at - 1, EnglishWord.Mark) ? at - 2 : at - 1;
        return manner == Manner.Second || s[before].Word is EnglishWord.Date or EnglishWord.Since or EnglishWord.Until or EnglishWord.By or EnglishWord.Before or EnglishWord.After or EnglishWord.Between || (sign == EnglishWord.Slash && s[before].Word is EnglishWord.In or EnglishWord.From);
    }

    private static int YearOf(EnglishToken year) => year.Length == 4 ? year.Value : EnglishMonthDays.TwoDigits(year.Value);

    private static ToldDay Swapped(EnglishScan s, int end, int year, int month, int day)
    {
        var (m, d) = month > 12 && day <= 12 ? (day, month) : (month, day);
        return m is < 1 or > 12 || d is < 1 or > 31 ? default : year == 0 ? DayWithYear(s, end, m, d) : Full(s, end, year, m, d);
    }

    private static ToldDay Full(EnglishScan s, int end, int year, int month, int day) => day is >= 1 and <= 31 && year is >= 1000 and <= 2199 ? EnglishMonthDays.Day(s, end, year, month, day) : default;
}
