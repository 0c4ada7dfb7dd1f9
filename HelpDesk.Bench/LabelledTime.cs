using System.Globalization;
using System.Text.Json;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bench;

/// <summary>A time as a label tells it or as the reader found it, in one form so that they can be compared.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">“date”, “timerange” and so on.</param>
/// <param name="Values">All readings; none when it cannot be resolved.</param>
/// <param name="Seconds">Length of a duration.</param>
internal sealed record LabelledTime(int Start, int End, string Text, string Kind, IReadOnlyList<TimeReading> Values, double? Seconds)
{
    private static readonly HashSet<string> EdgeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "at", "in", "the", "from", "for", "by", "of", "a", "an", "this", "between", "during", "around", "about", "and",
    };

    private const string EdgeSigns = "在从从於于的自到至约大約";

    public static LabelledTime Of(JsonElement label)
    {
        var kind = label.GetProperty("type").GetString() ?? string.Empty;
        List<TimeReading> values = [];
        double? seconds = null;
        foreach (var value in label.GetProperty("values").EnumerateArray())
        {
            var point = Part(value, "value");
            if (point == "not resolved")
            {
                continue;
            }

            if (kind == "duration")
            {
                seconds = point is null ? null : double.Parse(point, CultureInfo.InvariantCulture);
            }
            else if (point is not null)
            {
                values.Add(TimeReading.At(Instant(point)));
            }
            else
            {
                DateTime? from = Part(value, "start") is { } start ? Instant(start) : null;
                DateTime? to = Part(value, "end") is { } end ? Instant(end) : null;
                values.Add(new TimeReading(from, to < from ? to.Value.AddDays(1) : to));
            }
        }

        return new LabelledTime(label.GetProperty("start").GetInt32(), label.GetProperty("end").GetInt32() + 1, label.GetProperty("text").GetString() ?? string.Empty, kind, values, seconds);
    }

    public static LabelledTime Of(string text, TimeMention mention)
    {
        var values = mention.Readings;
        return new LabelledTime(mention.Start, mention.End, text[mention.Start..mention.End], mention.Kind.ToString().ToLowerInvariant(), values, mention.Length?.TotalSeconds);
    }

    public bool IsExactly(LabelledTime found) => Start == found.Start && End == found.End && Kind == found.Kind && Values.SequenceEqual(found.Values) && Seconds == found.Seconds;

    public bool IsForTheDesk(LabelledTime found, string text) => Core(text) == found.Core(text) && Seconds == found.Seconds && Coming().SequenceEqual(found.Coming());

    public override string ToString() => $"“{Text}” {Kind} {(Seconds is { } seconds ? $"{seconds} s" : string.Join(", ", Values.Select(static value => value.To is null && value.From is { } at ? $"{at:yyyy-MM-dd HH:mm:ss}" : $"{value.From:yyyy-MM-dd HH:mm}..{value.To:yyyy-MM-dd HH:mm}")))}";

    // The reading to come, or the only one; of times of day both halves.
    private IEnumerable<TimeReading> Coming()
    {
        if (Values.Count <= 1 || (Values[0].From ?? Values[0].To)?.Year == 1)
        {
            return Values;
        }

        return Values.Count == 4 ? [Values[1], Values[3]]
            : Values.Count == 2 && ((Values[1].From ?? Values[1].To) - (Values[0].From ?? Values[0].To))?.Duration() == TimeSpan.FromHours(12) ? Values
            : [Values[^1]];
    }

    private (int Start, int End) Core(string text)
    {
        var (start, end) = (Start, Math.Min(End, text.Length));
        for (var moved = true; moved && start < end;)
        {
            moved = false;
            while (start < end && IsEdge(text[start]))
            {
                (start, moved) = (start + 1, true);
            }

            while (start < end && IsEdge(text[end - 1]))
            {
                (end, moved) = (end - 1, true);
            }

            var first = start;
            while (first < end && char.IsAsciiLetter(text[first]))
            {
                first++;
            }

            if (first > start && first < end && EdgeWords.Contains(text[start..first]))
            {
                (start, moved) = (first, true);
            }

            var last = end;
            while (last > start && char.IsAsciiLetter(text[last - 1]))
            {
                last--;
            }

            if (last < end && last > start && EdgeWords.Contains(text[last..end]))
            {
                (end, moved) = (last, true);
            }
        }

        return start < end ? (start, end) : (Start, End);
    }

    private static bool IsEdge(char c) => (!char.IsLetterOrDigit(c) && c != '½') || EdgeSigns.Contains(c, StringComparison.Ordinal);

    private static string? Part(JsonElement value, string name) => value.TryGetProperty(name, out var part) ? part.ToString() : null;

    private static DateTime Instant(string value) => value.Contains('-', StringComparison.Ordinal)
        ? DateTime.Parse(value, CultureInfo.InvariantCulture)
        : DateTime.MinValue + (value.StartsWith("24", StringComparison.Ordinal) ? TimeSpan.FromDays(1) : TimeSpan.Parse(value, CultureInfo.InvariantCulture));
}
