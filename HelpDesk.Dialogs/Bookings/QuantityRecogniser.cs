using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Reads how many units are wanted: 两台, 三個鐘, 2 units, two aircons.</summary>
internal static class QuantityRecogniser
{
    private static readonly string[] English = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // Classifiers that people use for one another.
    private static readonly string[] Machines = ["台", "部", "架", "套"];
    private static readonly string[] Areas = ["平方米", "平米", "平方", "平", "㎡", "m2", "sqm", "sq m", "square met"];
    private static readonly string[] Hours = ["小时", "个小时", "钟头", "个钟头", "个钟", "hour", "hr"];

    /// <summary>The quantity; null when none is said with a unit of the service.</summary>
    /// <param name="text">The message.</param>
    /// <param name="service">The service.</param>
    public static int? Read(string text, ServiceOffer service)
    {
        if (service.Unit is not { } unit || text.Length > 400)
        {
            return null;
        }

        var folded = Normaliser.Fold(text);
        var words = WordsOf(service, unit);
        for (var at = 0; at < folded.Length; at++)
        {
            if ((at == 0 || !Numerals.Begins(folded[at - 1])) && NumberAt(folded, at) is var (value, end) && Follows(folded, end, words, value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The whole hours from one time to another (“下午两点到四点”), where the service is counted in hours; null otherwise.</summary>
    public static int? HoursOf(When? when, ServiceOffer service) =>
        when is { StartTime: { } from, EndTime: { } to } && to > from && (to - from) is { Minutes: 0 } span && service.Unit is { } unit && unit.Values.Any(label => Hours.Contains(Normaliser.Fold(label)))
            ? (int)span.TotalHours
            : null;

    /// <summary>The quantity in the answer to the question for it: a bare number will do.</summary>
    public static int? Answer(string text, ServiceOffer service)
    {
        if (Read(text, service) is { } said)
        {
            return said;
        }

        var folded = Normaliser.Fold(text).Trim();
        return folded.Length <= 12 && NumberAt(folded, 0) is var (value, end) && folded.Length - end <= 3 ? value : null;
    }

    private static (int Value, int End)? NumberAt(string folded, int at)
    {
        if (Numerals.At(folded, at) is { Exists: true, Value: >= 0 and < 10_000 } number)
        {
            return (number.Value, number.End);
        }

        if (at > 0 && char.IsAsciiLetter(folded[at - 1]))
        {
            return null;
        }

        // “for an hour”
        if (folded.AsSpan(at).StartsWith("an hour", StringComparison.Ordinal))
        {
            return (1, at + 2);
        }

        for (var i = 0; i < English.Length; i++)
        {
            var end = at + English[i].Length;
            if (string.CompareOrdinal(folded, at, English[i], 0, English[i].Length) == 0 && (end == folded.Length || !char.IsAsciiLetter(folded[end])))
            {
                return (i + 1, end);
            }
        }

        return null;
    }

    private static bool Follows(string folded, int end, IReadOnlyList<string> words, int value)
    {
        while (end < folded.Length && folded[end] is ' ' or '-')
        {
            end++;
        }

        foreach (var word in words)
        {
            if (word.Length > 0 && string.CompareOrdinal(folded, end, word, 0, word.Length) == 0 && !IsDoor(folded, end + word.Length))
            {
                return true;
            }
        }

        // “约一个空调清洗” counts nothing, “两个” does; “三个月” and “两个人” are no units.
        return value > 1 && end < folded.Length && folded[end] == '个' && (end + 1 == folded.Length || folded[end + 1] is not ('月' or '人' or '小' or '钟' or '星' or '礼'));
    }

    // “blk 5 unit 301” counts nothing.
    private static bool IsDoor(string folded, int end) => end + 1 < folded.Length && folded[end] == ' ' && char.IsAsciiDigit(folded[end + 1]);

    private static List<string> WordsOf(ServiceOffer service, IReadOnlyDictionary<Language, string> unit)
    {
        var words = new List<string>(16);
        foreach (var label in unit.Values)
        {
            words.Add(Normaliser.Fold(label));
        }

        words.AddRange(words.Exists(Machines.Contains) ? Machines : []);
        words.AddRange(words.Exists(Areas.Contains) ? Areas : []);
        words.AddRange(words.Exists(Hours.Contains) ? Hours : []);
        if (words.Contains("unit"))
        {
            // “two aircons”: the first word of what the service is called in English.
            words.AddRange(service.Words.Where(static word => char.IsAsciiLetter(word[0])).Select(static word => Normaliser.Fold(word.Split(' ')[0])).Where(static word => word.Length > 1));
        }

        return words;
    }
}
