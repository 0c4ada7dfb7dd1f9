using System.Collections.Frozen;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>The holidays residents name in English.</summary>
internal static class EnglishHolidays
{
    // Every name, apostrophes left out, and its day in a year.
    private static readonly (string Phrase, Func<int, DateTime?> InYear)[] All =
    [
        .. Named(static y => EnglishHolidayDates.Fixed(y, 1, 1), "new year s day", "new years day", "new year day", "new year s", "new years", "new year"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 12, 31), "new year s eve", "new years eve", "new year eve"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 12, 25), "christmas day", "christmas", "xmas day", "xmas", "x mas"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 12, 24), "christmas eve", "xmas eve"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 12, 26), "boxing day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 2, 14), "valentine s day", "valentines day", "valentine day", "valentine s", "valentines"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 3, 8), "women s day", "womens day", "international women s day", "international womens day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 3, 17), "saint patrick s day", "saint patrick", "st patrick s day", "st patricks day", "st patrick", "saint patricks day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 4, 1), "april fools day", "april fool s day", "april fools"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 4, 22), "earth day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 5, 1), "international workers day", "international worker s day", "workers day", "may day", "labour day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 5, 4), "youth day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 5, 5), "cinco de mayo"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 6, 1), "children s day", "childrens day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 6, 19), "juneteenth"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 7, 4), "independence day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 9, 10), "teachers day", "teacher s day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 10, 1), "national day", "chinese national day"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 10, 31), "halloween", "hallowe en"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 11, 5), "guy fawkes day", "guy fawkes night"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 11, 11), "veterans day", "veteran s day", "singles day", "single s day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 1, 3, 1), "martin luther king day", "mlk day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 2, 3, 1), "presidents day", "president s day", "washington s birthday"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 5, 2, 7), "mother s day", "mothers day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 5, 0, 1), "memorial day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 6, 3, 7), "father s day", "fathers day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 9, 1, 1), "labor day"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 10, 2, 1), "columbus day", "canadian thanksgiving"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 11, 4, 4), "thanksgiving day", "thanksgiving"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 11, 4, 4)?.AddDays(1), "black friday"),
        .. Named(static y => EnglishHolidayDates.Nth(y, 11, 4, 4)?.AddDays(4), "cyber monday"),
        .. Named(static y => EnglishHolidayDates.Easter(y, 0), "easter sunday", "easter day", "easter"),
        .. Named(static y => EnglishHolidayDates.Easter(y, 1), "easter monday"),
        .. Named(static y => EnglishHolidayDates.Easter(y, -2), "good friday"),
        .. Named(static y => EnglishHolidayDates.Easter(y, -46), "ash wednesday"),
        .. Named(static y => EnglishHolidayDates.Easter(y, -7), "palm sunday"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 1, 1, 0), "chinese new year", "chinese new year s day", "lunar new year", "lunar new year s day", "spring festival", "cny"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 1, 1, -1), "chinese new year s eve", "chinese new year eve", "lunar new year s eve", "lunar new year eve", "cny eve"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 1, 15, 0), "lantern festival", "yuanxiao"),
        .. Named(static y => EnglishHolidayDates.Qingming(y), "qingming festival", "qingming", "ching ming festival", "ching ming", "tomb sweeping day", "tomb sweeping festival"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 4, 8, 0), "buddha s birthday", "buddhas birthday"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 5, 5, 0), "dragon boat festival", "dragon boat day", "dragon boat", "tuen ng festival", "tuen ng", "duanwu festival", "duanwu"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 7, 7, 0), "qixi festival", "qixi"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 7, 15, 0), "hungry ghost festival", "ghost festival"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 8, 15, 0), "mid autumn festival", "mid autumn day", "mid autumn", "midautumn festival", "midautumn", "moon festival", "mooncake festival"),
        .. Named(static y => EnglishHolidayDates.Lunar(y, 9, 9, 0), "double ninth festival", "double ninth", "chung yeung festival", "chung yeung", "chongyang festival"),
        .. Named(static y => EnglishHolidayDates.WinterSolstice(y), "winter solstice", "dongzhi", "winter solstice festival"),
        .. Named(static y => EnglishHolidayDates.Hijri(y, 10, 1), "eid al fitr", "eid ul fitr", "eid"),
        .. Named(static y => EnglishHolidayDates.Hijri(y, 12, 10), "eid al adha", "eid ul adha", "hari raya haji"),
        .. Named(static y => EnglishHolidayDates.Fixed(y, 7, 1), "establishment day", "hksar establishment day", "hong kong establishment day"),
    ];

    // By the first word; of names that begin alike the longest first.
    private static readonly FrozenDictionary<string, (string[] Words, Func<int, DateTime?> InYear)[]> ByFirst = All
        .Select(static name => (Words: name.Phrase.Split(' '), name.InYear))
        .GroupBy(static name => name.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static names => names.Key, static names => names.OrderByDescending(static name => name.Words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string[] Words, Func<int, DateTime?> InYear)[]>.AlternateLookup<ReadOnlySpan<char>> Spans = ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that begin a name.</summary>
    public static IEnumerable<string> FirstWords => ByFirst.Keys;

    /// <summary>Reads a name; its day in a year is handed out.</summary>
    public static int Name(EnglishScan s, int at, out Func<int, DateTime?>? inYear)
    {
        inYear = null;
        if (!MayBegin(s, at) || !Spans.TryGetValue(s.Text(at), out var names))
        {
            return 0;
        }

        foreach (var (words, day) in names)
        {
            if (Says(s, at, words) is var end and > 0)
            {
                inYear = day;
                return end;
            }
        }

        return 0;
    }

    // Words with another life (may, mid, winter, good, st) begin names too: a name is then at least two words.
    private static bool MayBegin(EnglishScan s, int at) =>
        s[at].Word is EnglishWord.Holiday or EnglishWord.Greeting or EnglishWord.Mid or EnglishWord.OrdinalEnd or EnglishWord.Season
        || (s[at] is { Word: EnglishWord.Month, Value: 4 or 5 } && s[at + 1].Word is EnglishWord.Unit or EnglishWord.Other);

    private static int Says(EnglishScan s, int at, string[] words)
    {
        var next = at;
        foreach (var word in words)
        {
            next = next > at && (s.Is(next, EnglishWord.Quote) || s.Is(next, EnglishWord.Dash) || (s.Is(next, EnglishWord.Dot) && next == at + 1)) ? next + 1 : next;
            if (!s.Says(next, word))
            {
                return 0;
            }

            next++;
        }

        return next;
    }

    private static IEnumerable<(string Phrase, Func<int, DateTime?> InYear)> Named(Func<int, DateTime?> inYear, params string[] phrases) => phrases.Select(phrase => (phrase, inYear));
}
