namespace HelpDesk.Dialogs.Understanding;

/// <summary>Spans from now: “in two hours”, “within 30 minutes”, “in 3 days”.</summary>
internal static class EnglishSpans
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads the count and its unit; the beginning itself when there is none.</summary>
    public static int Read(string text, int at, int from, bool within, DateTimeOffset now, ref TimeParts parts)
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

    /// <summary>Reads a small count in digits or words; 0 when there is none.</summary>
    public static (int Count, int End) CountAt(string text, int at)
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
