namespace HelpDesk.Dialogs.Understanding;

/// <summary>Clock times in English: “3pm”, “3:30 pm”, “15:00”, “3 o'clock”, “2-4pm”, “between 2 and 4”.</summary>
internal static class EnglishClocks
{
    private static readonly string[] Ranges = [" and ", " to ", " - ", "-", "~", " till ", " until "];

    /// <summary>Reads a time or a range.</summary>
    /// <param name="text">The folded message.</param>
    /// <param name="at">Where a time may begin.</param>
    /// <param name="bound">How it was introduced; <see cref="Bound.At"/> means not at all, so a bare number is no time, and “10-12” only after a day.</param>
    /// <param name="parts">Receives the time.</param>
    public static int Read(string text, int at, Bound bound, ref TimeParts parts)
    {
        var first = ClockAt(text, at);
        if (first.End == at)
        {
            return at;
        }

        var join = ChineseTimes.Longest(text, first.End, Ranges);
        var second = join.Length > 0 ? ClockAt(text, first.End + join.Length) : default;
        if (second.End > first.End && (first.Marked || second.Marked || bound != Bound.At || (parts.StartOn is not null && join != " and ")))
        {
            var toPart = second.Part ?? parts.Part;
            parts.To = Calendar.Clock(second.Hour, second.Minute, second.Hour == 12 && second.Part == PartOfDay.Afternoon ? PartOfDay.Noon : toPart);
            parts.From ??= Calendar.Clock(first.Hour, first.Minute, first.Part ?? FirstPart(first, second, toPart));
            return second.End;
        }

        if (!first.Marked && bound == Bound.At)
        {
            return at;
        }

        if (Calendar.Clock(first.Hour, first.Minute, first.Part ?? (first.Digital ? PartOfDay.Morning : parts.Part)) is { } time)
        {
            parts.SetClock(first.Hour == 12 && first.Part == PartOfDay.Morning ? new TimeOnly(0, first.Minute) : time, bound == Bound.At ? Bound.After : bound);
        }

        return first.End;
    }

    // “10 to 2pm” begins in the morning.
    private static PartOfDay? FirstPart(RawClock first, RawClock second, PartOfDay? part) =>
        part == PartOfDay.Afternoon && first.Hour > second.Hour && second.Hour != 12 ? PartOfDay.Morning : part;

    private static RawClock ClockAt(string text, int at)
    {
        var (hour, end) = EnglishSpans.CountAt(text, at);
        if (hour is < 1 or > 24 || (at < text.Length && text[at] == 'a') || (at > 0 && char.IsAsciiDigit(text[at - 1])))
        {
            return new RawClock(0, 0, null, false, false, at);
        }

        var minute = 0;
        var digital = false;
        if (end < text.Length && text[end] is ':' or '.' && Numerals.At(text, end + 1) is { Digits.Length: 2, Value: < 60 } minutes)
        {
            (minute, end, digital) = (minutes.Value, minutes.End, true);
        }
        else if (ChineseTimes.Is(text, end, " thirty"))
        {
            (minute, end) = (30, end + " thirty".Length);
        }

        var half = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var suffix = ChineseTimes.Longest(text, half, ["a.m.", "p.m.", "am", "pm", "o'clock", "oclock", "noon"]);
        if (suffix.Length == 0 || (half + suffix.Length < text.Length && Letters.IsLatin(text[half + suffix.Length])))
        {
            return new RawClock(hour, minute, null, digital, digital, end);
        }

        PartOfDay? part = suffix[0] switch { 'a' => PartOfDay.Morning, 'p' => PartOfDay.Afternoon, 'n' => PartOfDay.Noon, _ => null };
        return new RawClock(hour, minute, part, true, false, half + suffix.Length);
    }

    private readonly record struct RawClock(int Hour, int Minute, PartOfDay? Part, bool Marked, bool Digital, int End);
}
