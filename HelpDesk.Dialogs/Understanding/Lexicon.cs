namespace HelpDesk.Dialogs.Understanding;

/// <summary>All words of all word lists, found in one pass over a message.</summary>
/// <remarks>
/// Words are indexed by their first character. A word of Latin letters matches whole words and their plural; with a
/// trailing <c>*</c> it matches any word that begins so. Linear: a position tries only the words of its character.
/// </remarks>
internal sealed class Lexicon
{
    private readonly ushort[] _bucketOf = new ushort[char.MaxValue + 1];
    private readonly Entry[][] _buckets;

    /// <summary>Second characters of a bucket's words, so that most words are passed over at one comparison.</summary>
    private readonly char[][] _seconds;

    private Lexicon(IEnumerable<KeyValuePair<string, Meaning>> words)
    {
        var buckets = new List<Entry[]> { Array.Empty<Entry>() };
        foreach (var group in words.GroupBy(word => word.Key[0]))
        {
            _bucketOf[group.Key] = (ushort)buckets.Count;
            buckets.Add([.. group.Select(word => new Entry(word.Key.TrimEnd('*'), word.Key[^1] == '*', [.. word.Value.Concepts], [.. word.Value.Lessons]))
                .OrderByDescending(entry => entry.Word.Length)]);
        }

        _buckets = [.. buckets];
        _seconds = [.. buckets.Select(bucket => bucket.Select(entry => entry.Word.Length > 1 ? entry.Word[1] : char.MinValue).ToArray())];
    }

    /// <summary>Every list of the product.</summary>
    public static Lexicon Standard { get; } = Of([.. StandardLists()]);

    /// <summary>Every list of the product and further ones.</summary>
    public static Lexicon StandardWith(IReadOnlyList<WordList> further) => further.Count == 0 ? Standard : Of([.. StandardLists(), .. further]);

    /// <summary>Builds a lexicon; words are folded as messages are.</summary>
    public static Lexicon Of(IReadOnlyList<WordList> lists)
    {
        var words = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            foreach (var word in list.Words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var folded = Normaliser.Fold(word);
                Add(words, folded, list);
                if (folded.Contains("n't", StringComparison.Ordinal))
                {
                    // People who type in a hurry leave the apostrophe out.
                    Add(words, folded.Replace("n't", "nt", StringComparison.Ordinal), list);
                }
            }
        }

        return new Lexicon(words);
    }

    private static void Add(Dictionary<string, Meaning> words, string word, WordList list)
    {
        if (!words.TryGetValue(word, out var meaning))
        {
            words.Add(word, meaning = new Meaning([], []));
        }

        if (list.Concept is { } concept && !meaning.Concepts.Contains(concept))
        {
            meaning.Concepts.Add(concept);
        }

        if (list.Lesson is { } lesson && !meaning.Lessons.Contains(lesson))
        {
            meaning.Lessons.Add(lesson);
        }
    }

    /// <summary>Finds the words that begin at a position, the longest first.</summary>
    /// <param name="folded">The folded message.</param>
    /// <param name="at">The position.</param>
    /// <param name="scan">Receives the hits.</param>
    /// <returns>End of a swallowing word, or <paramref name="at"/>.</returns>
    public int MatchAt(string folded, int at, Scan scan)
    {
        if (at > 0 && Letters.IsWord(folded[at]) && Letters.IsWord(folded[at - 1]))
        {
            return at;
        }

        var bucket = _buckets[_bucketOf[folded[at]]];
        var seconds = _seconds[_bucketOf[folded[at]]];
        var second = at + 1 < folded.Length ? folded[at + 1] : char.MinValue;
        for (var i = 0; i < bucket.Length; i++)
        {
            var entry = bucket[i];
            if (seconds[i] != second && seconds[i] != char.MinValue)
            {
                continue;
            }

            var end = entry.EndOfMatch(folded, at);
            if (end < 0)
            {
                continue;
            }

            foreach (var lesson in entry.Lessons)
            {
                scan.Add(new OfficeHit(lesson, at, end));
            }

            foreach (var concept in entry.Concepts)
            {
                scan.Add(new Hit(concept, at, end));
            }

            if (entry.Swallows)
            {
                return end;
            }
        }

        return at;
    }

    private static IEnumerable<WordList> StandardLists() =>
        ManyWords(EmergencyWords.All, FaultWords.All, ComplaintWords.All, WishWords.All, PlaceWords.All, SteeringWords.All);

    private static IEnumerable<WordList> ManyWords(params IReadOnlyList<WordList>[] lists) => lists.SelectMany(list => list);

    private sealed record Meaning(List<Concept> Concepts, List<Lesson> Lessons);

    private sealed record Entry(string Word, bool Stem, Concept[] Concepts, Lesson[] Lessons)
    {
        private readonly bool _endsLatin = Letters.IsWord(Word[^1]);

        /// <summary>Shorter words inside it do not count: “卫生” in “卫生间”, “不着” in “不着急”.</summary>
        public bool Swallows { get; } = Concepts.Any(concept => concept is Concept.Mask or Concept.PlaceWord or Concept.NotUrgent);

        public int EndOfMatch(string text, int at)
        {
            if (!text.AsSpan(at).StartsWith(Word, StringComparison.Ordinal))
            {
                return -1;
            }

            var end = at + Word.Length;
            if (!_endsLatin || end == text.Length || !Letters.IsWord(text[end]))
            {
                return end;
            }

            return Stem ? Letters.EndOfWord(text, end)
                : text[end] == 's' && (end + 1 == text.Length || !Letters.IsLatin(text[end + 1])) ? end + 1 : -1;
        }
    }
}

/// <summary>Words of one meaning, parted by bars; simplified or traditional, lower case.</summary>
/// <param name="Concept">What they stand for; null for those that only the office's lesson gives a meaning.</param>
/// <param name="Words">The words.</param>
internal sealed record WordList(Concept? Concept, string Words)
{
    /// <summary>What the office taught about them; null for the product's own.</summary>
    public Lesson? Lesson { get; init; }
}

/// <summary>Latin letters and Han characters.</summary>
internal static class Letters
{
    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00c0' and <= '\u024f';

    /// <summary>True when a word stands at a position; false beyond the end, whatever the position.</summary>
    public static bool Follows(string text, int at, string word) =>
        at >= 0 && at <= text.Length && text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    public static bool IsWord(char c) => IsLatin(c) || char.IsAsciiDigit(c);

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    public static int EndOfWord(string text, int at)
    {
        // No word of a resident is longer; keeps stems from running along a wall of letters.
        var limit = Math.Min(text.Length, at + 20);
        while (at < limit && IsLatin(text[at]))
        {
            at++;
        }

        return at;
    }
}
