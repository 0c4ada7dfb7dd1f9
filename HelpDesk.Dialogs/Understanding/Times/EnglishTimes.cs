namespace HelpDesk.Dialogs.Understanding;

/// <summary>Reads one run of English time words: “tomorrow after 3pm”, “Sat morning”, “next Tuesday”, “the 22nd”, “in two hours”.</summary>
internal static class EnglishTimes
{
    private static readonly string[] Joins = ["on the ", "in the ", "during the ", "on ", "at ", "of ", "the ", "around ", "about ", "by "];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads as far as time words go; the position itself when there are none.</summary>
    public static int Read(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        var end = at;
        while (end < text.Length)
        {
            var next = end > at ? SkipJoin(text, end) : end;
            var after = ReadOne(text, next, now, ref parts);
            if (after <= next)
            {
                break;
            }

            end = after;
        }

        return end;
    }

    private static int SkipJoin(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ',')
        {
            at++;
        }

        foreach (var join in Joins)
        {
            if (ChineseTimes.Is(text, at, join))
            {
                return at + join.Length;
            }
        }

        return at;
    }

    private static int ReadOne(string text, int at, DateTimeOffset now, ref TimeParts parts)
    {
        if (at >= text.Length || (at > 0 && Letters.IsLatin(text[at - 1])))
        {
            return at;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        if (char.IsAsciiDigit(text[at]))
        {
            var dated = ReadDate(text, at, today, ref parts);
            return dated > at ? dated : EnglishClocks.Read(text, at, Bound.At, ref parts);
        }

        if (!Letters.IsLatin(text[at]))
        {
            return at;
        }

        var end = Letters.EndOfWord(text, at);
        var after = ReadWord(text, at, end, today, ref parts);
        if (after > at)
        {
            return after;
        }

        after = ReadWeekday(text, at, end, today, ref parts);
        return after > at ? after : ReadBounded(text, at, end, now, ref parts);
    }

    private static int ReadWord(string text, int at, int end, DateOnly today, ref TimeParts parts)
    {
        switch (text.AsSpan(at, end - at))
        {
            case "today":
                parts.SetDay(today);
                return end;
            case "tonight":
                parts.SetDay(today);
                parts.Part ??= PartOfDay.Evening;
                return end;
            case "tomorrow" or "tmr" or "tmrw" or "tomorow" or "tommorow" or "tommorrow" or "2moro":
                parts.SetDay(Calendar.AddDays(today, 1));
                return end;
            case "day" when ChineseTimes.Is(text, at, "day after tomorrow"):
                parts.SetDay(Calendar.AddDays(today, 2));
                return at + "day after tomorrow".Length;
            case "yesterday":
                parts.IsPast = true;
                return end;
            case "last" when ChineseTimes.Longest(text, end, [" night", " week", " month", " year", " mon", " tue", " wed", " thu", " fri", " sat", " sun"]) is { Length: > 0 } tail:
                parts.IsPast = true;
                return Letters.EndOfWord(text, end + tail.Length);
            case "morning":
                parts.Part ??= PartOfDay.Morning;
                return end;
            case "noon" or "midday" or "lunchtime":
                parts.Part ??= PartOfDay.Noon;
                return end;
            case "afternoon":
                parts.Part ??= PartOfDay.Afternoon;
                return end;
            case "evening":
                parts.Part ??= PartOfDay.Evening;
                return end;
            case "night" when parts.StartOn is not null:
                parts.Part ??= PartOfDay.Evening;
                return end;
            case "anytime" or "whenever":
                parts.IsAnyTime = true;
                return end;
            case "any" when ChineseTimes.Is(text, at, "any time"):
                parts.IsAnyTime = true;
                return at + "any time".Length;
            default:
                return at;
        }
    }

    private static int ReadWeekday(string text, int at, int end, DateOnly today, ref TimeParts parts)
    {
        int? week = null;
        var from = at;
        if (text.AsSpan(at, end - at) is "next" or "this" or "coming" && end < text.Length && text[end] == ' ')
        {
            week = text[at] == 'n' ? 1 : null;
            from = end + 1;
        }

        var wordEnd = Letters.EndOfWord(text, from);
        var word = text.AsSpan(from, wordEnd - from);
        if (word is "week" && week == 1)
        {
            var monday = Calendar.Weekday(today, 1, 1);
            parts.SetRange(monday, Calendar.AddDays(monday, 6));
            return wordEnd;
        }

        if (word is "weekend" or "weekends")
        {
            var saturday = Calendar.Weekday(today, 6, week ?? 0);
            parts.SetRange(saturday < today ? today : saturday, Calendar.AddDays(saturday, 1));
            return wordEnd;
        }

        if (from > at && ReadWord(text, from, wordEnd, today, ref parts) is var after && after > from)
        {
            parts.SetDay(today);
            return after;
        }

        for (var i = 0; i < Weekdays.Length; i++)
        {
            if (word.StartsWith(Weekdays[i], StringComparison.Ordinal) && (word.Length == 3 || word.EndsWith("day", StringComparison.Ordinal) || word is "tues" or "thur" or "thurs" or "weds"))
            {
                parts.SetDay(Calendar.Weekday(today, i + 1, week));
                return wordEnd;
            }
        }

        return ReadMonthFirst(text, at, end, today, ref parts);
    }

    private static int ReadMonthFirst(string text, int at, int end, DateOnly today, ref TimeParts parts)
    {
        var month = MonthOf(text.AsSpan(at, end - at));
        var number = month > 0 && end < text.Length && text[end] == ' ' ? Numerals.At(text, end + 1) : Numeral.None;
        if (number.Digits.Length is < 1 or > 2 || Calendar.MonthDay(today, month, number.Value) is not { } day)
        {
            return at;
        }

        parts.SetDay(day);
        return AfterOrdinal(text, number.End);
    }

    private static int ReadDate(string text, int at, DateOnly today, ref TimeParts parts)
    {
        var number = Numerals.At(text, at);
        if (number.Digits.Length is < 1 or > 2)
        {
            return at;
        }

        var ordinal = AfterOrdinal(text, number.End);
        var monthAt = SkipJoin(text, ordinal);
        var monthEnd = Letters.EndOfWord(text, monthAt);
        var month = MonthOf(text.AsSpan(monthAt, monthEnd - monthAt));
        if (month > 0 && Calendar.MonthDay(today, month, number.Value) is { } full)
        {
            parts.SetDay(full);
            return monthEnd;
        }

        if (ordinal == number.End || ChineseTimes.Is(text, ordinal, " floor") || Calendar.DayOfMonth(today, number.Value) is not { } day)
        {
            return at;
        }

        parts.SetDay(day);
        return ordinal;
    }

    private static int AfterOrdinal(string text, int at) =>
        ChineseTimes.Longest(text, at, ["st", "nd", "rd", "th"]) is { Length: > 0 } && (at + 2 == text.Length || !Letters.IsLatin(text[at + 2])) ? at + 2 : at;

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Length >= 3 && word.StartsWith(Months[i], StringComparison.Ordinal) && (word.Length == 3 || word is "sept" or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int ReadBounded(string text, int at, int end, DateTimeOffset now, ref TimeParts parts)
    {
        var word = text.AsSpan(at, end - at);
        if (end >= text.Length || text[end] != ' ')
        {
            return word is "now" ? Now(end, now, ref parts) : at;
        }

        switch (word)
        {
            case "after" or "from" or "past":
                return Or(at, EnglishClocks.Read(text, end + 1, Bound.After, ref parts), end + 1);
            case "before" or "by" or "until" or "till":
                return Or(at, EnglishClocks.Read(text, end + 1, Bound.Before, ref parts), end + 1);
            case "between":
                return Or(at, EnglishClocks.Read(text, end + 1, Bound.After, ref parts), end + 1);
            case "at" or "around" or "about":
                return Or(at, EnglishClocks.Read(text, end + 1, Bound.After, ref parts), end + 1);
            case "in" or "within":
                return ReadSpan(text, at, end + 1, word is "within", now, ref parts);
            case "right" when ChineseTimes.Is(text, at, "right now") || ChineseTimes.Is(text, at, "right away"):
                return Now(Letters.EndOfWord(text, end + 1), now, ref parts);
            case "now":
                return Now(end, now, ref parts);
            default:
                var clock = EnglishClocks.Read(text, at, Bound.At, ref parts);
                return clock > at ? clock : at;
        }
    }

    private static int Or(int none, int read, int start) => read > start ? read : none;

    private static int Now(int end, DateTimeOffset now, ref TimeParts parts)
    {
        parts.IsNow = true;
        parts.SetDay(DateOnly.FromDateTime(now.DateTime));
        parts.From ??= new TimeOnly(now.Hour, now.Minute);
        return end;
    }

    private static int ReadSpan(string text, int at, int from, bool within, DateTimeOffset now, ref TimeParts parts)
    {
        var (count, end) = CountAt(text, from);
        var unit = count > 0 ? ChineseTimes.Longest(text, end, [" hours", " hour", " hrs", " hr", " minutes", " mins", " min", " days", " day", " week"]) : string.Empty;
        if (unit.Length == 0 || count > 400)
        {
            return at;
        }

        var minutes = unit[1] switch { 'h' => count * 60, 'm' => count, 'd' => count * 1440, _ => count * 10080 } / (text.AsSpan(from).StartsWith("half") ? 2 : 1);
        var then = now.DateTime.AddMinutes(minutes);
        var clocked = unit[1] is 'h' or 'm';
        if (within)
        {
            parts.SetRange(DateOnly.FromDateTime(now.DateTime), DateOnly.FromDateTime(then));
            parts.To ??= clocked ? new TimeOnly(then.Hour, then.Minute) : null;
        }
        else
        {
            parts.SetDay(DateOnly.FromDateTime(then));
            parts.From ??= clocked ? new TimeOnly(then.Hour, then.Minute) : null;
        }

        return end + unit.Length;
    }

    internal static (int Count, int End) CountAt(string text, int at)
    {
        var number = Numerals.At(text, at);
        if (number is { IsChinese: false, Digits.Length: > 0 and <= 3 })
        {
            return (number.Value, number.End);
        }

        foreach (var (word, count) in (ReadOnlySpan<(string, int)>)[("half an", 1), ("an", 1), ("a couple of", 2), ("a", 1)])
        {
            if (ChineseTimes.Is(text, at, word) && ChineseTimes.Is(text, at + word.Length, " "))
            {
                return (count, at + word.Length);
            }
        }

        for (var i = Numbers.Length - 1; i > 0; i--)
        {
            if (ChineseTimes.Is(text, at, Numbers[i]) && (at + Numbers[i].Length == text.Length || !Letters.IsLatin(text[at + Numbers[i].Length])))
            {
                return (i, at + Numbers[i].Length);
            }
        }

        return (0, at);
    }
}
