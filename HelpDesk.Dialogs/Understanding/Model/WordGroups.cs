using System.Text;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>Words that mean much the same, by the names of their groups: what the model generalises through.</summary>
/// <remarks>
/// Read from the embedded lists <c>groups-*.txt</c>. Words are found by their first two characters, so a position tries only the few that begin so. Immutable.
/// </remarks>
internal sealed class WordGroups
{
    /// <summary>Groups at most.</summary>
    public const int Most = 256;

    private static readonly string[] Denials =
    [
        "没", "没有", "无", "未", "不是", "并非", "不会", "没什么", "没见", "没见到", "没闻到", "没看到", "没发现", "没人", "没有人", "没听到", "不算", "不用", "不要", "别", "不", "未有", "没有任何", "未见",
    ];

    private static readonly string[] EnglishDenials =
    [
        "no ", "not ", "not a ", "not the ", "without ", "isn't ", "isnt ", "wasn't ", "no one ", "nobody ", "never ", "any ", "don't ", "dont ", "didn't ", "no more ", "no sign of ", "not any ",
    ];

    private readonly uint[] _pairs;
    private readonly int[] _firsts;
    private readonly int[] _counts;
    private readonly Entry[] _entries;

    /// <summary>Third characters of the entries, so that most are passed over at one comparison.</summary>
    private readonly char[] _thirds;
    private readonly char[] _fourths;

    private WordGroups(IEnumerable<string> lists)
    {
        var names = new List<string>();
        var words = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        foreach (var text in lists)
        {
            ReadList(text, names, words);
        }

        Names = names;
        _entries = [.. words.Select(static word => new Entry(word.Key.TrimEnd('*'), word.Key[^1] == '*', [.. word.Value]))
            .OrderBy(static entry => entry.Word[0]).ThenBy(static entry => entry.Word[1]).ThenBy(static entry => entry.Word.Length > 2 ? entry.Word[2] : char.MinValue).ThenByDescending(static entry => entry.Word.Length)];
        _thirds = [.. _entries.Select(static entry => entry.Word.Length > 2 ? entry.Word[2] : char.MinValue)];
        _fourths = [.. _entries.Select(static entry => entry.Word.Length > 3 ? entry.Word[3] : char.MinValue)];
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, _entries.Length * 2));
        _pairs = new uint[size];
        _firsts = new int[size];
        _counts = new int[size];
        for (var i = _entries.Length - 1; i >= 0; i--)
        {
            var at = SlotOf(PairOf(_entries[i].Word, 0));
            _pairs[at] = PairOf(_entries[i].Word, 0);
            _firsts[at] = i;
            _counts[at]++;
        }
    }

    /// <summary>The product's own.</summary>
    public static WordGroups Standard { get; } = new(Lists());

    /// <summary>Names of the groups in the order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Finds the groups that are spoken of.</summary>
    /// <param name="folded">The folded message.</param>
    /// <param name="said">Receives a bit for each group that is said.</param>
    /// <param name="denied">Receives a bit for each group that is denied right before its word.</param>
    public void Read(string folded, Span<ulong> said, Span<ulong> denied)
    {
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            var pair = PairOf(folded, at);
            var slot = SlotOf(pair);
            if (_pairs[slot] != pair || (Letters.IsLatin(folded[at]) && at > 0 && Letters.IsLatin(folded[at - 1])))
            {
                continue;
            }

            var thirds = _thirds.AsSpan(_firsts[slot], _counts[slot]);
            ReadAt(folded, at, _firsts[slot], char.MinValue, thirds, said, denied);
            var third = at + 2 < folded.Length ? folded[at + 2] : char.MinValue;
            var first = third == char.MinValue ? -1 : thirds.IndexOf(third);
            if (first >= 0)
            {
                ReadAt(folded, at, _firsts[slot] + first, third, thirds[first..], said, denied);
            }
        }
    }

    // The words of one pair stand by their third characters, those without one before all.
    private void ReadAt(string folded, int at, int first, char third, ReadOnlySpan<char> thirds, Span<ulong> said, Span<ulong> denied)
    {
        var fourth = at + 3 < folded.Length ? folded[at + 3] : char.MinValue;
        for (var i = 0; i < thirds.Length && thirds[i] == third; i++)
        {
            if (_fourths[first + i] != fourth && _fourths[first + i] != char.MinValue)
            {
                continue;
            }

            var entry = _entries[first + i];
            if (entry.StandsAt(folded, at))
            {
                var bits = !entry.Denies && IsDenied(folded, at) ? denied : said;
                foreach (var group in entry.Groups)
                {
                    bits[group >> 6] |= 1UL << (group & 63);
                }
            }
        }
    }

    /// <summary>Where each group is spoken of; for people, not for every message.</summary>
    /// <param name="folded">The folded message.</param>
    public IReadOnlyList<(int Group, bool Denied, int Start, int End)> Places(string folded)
    {
        var places = new List<(int Group, bool Denied, int Start, int End)>();
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (Letters.IsLatin(folded[at]) && at > 0 && Letters.IsLatin(folded[at - 1]))
            {
                continue;
            }

            var pair = PairOf(folded, at);
            var slot = SlotOf(pair);
            for (var i = _firsts[slot]; _pairs[slot] == pair && i < _entries.Length && PairOf(_entries[i].Word, 0) == pair; i++)
            {
                var entry = _entries[i];
                if (entry.StandsAt(folded, at))
                {
                    var denied = IsDenied(folded, at);
                    var end = entry.Stem ? Letters.EndOfWord(folded, at + entry.Word.Length) : at + entry.Word.Length;
                    places.AddRange(entry.Groups.Select(group => ((int)group, denied, at, end)));
                }
            }
        }

        return places;
    }

    private static bool IsDenied(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));
        if (before.Length == 0 || before.EndsWith("是不是", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var denial in before[^1] == ' ' ? EnglishDenials : Denials)
        {
            if (before.EndsWith(denial, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadList(string text, List<string> names, Dictionary<string, List<byte>> words)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '[')
            {
                names.Add(line.Trim('[', ']'));
                continue;
            }

            foreach (var word in line[0] == '#' ? [] : line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var folded = Normaliser.Fold(word);
                if (folded.TrimEnd('*').Length < 2)
                {
                    continue;
                }

                if (!words.TryGetValue(folded, out var groups))
                {
                    words.Add(folded, groups = []);
                }

                if (!groups.Contains((byte)(names.Count - 1)))
                {
                    groups.Add((byte)(names.Count - 1));
                }
            }
        }
    }

    private static IEnumerable<string> Lists()
    {
        var assembly = typeof(WordGroups).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("HelpDesk.Dialogs.Understanding.groups-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            if (stream is not null)
            {
                using var reader = new StreamReader(stream, Encoding.UTF8);
                yield return reader.ReadToEnd();
            }
        }
    }

    private static uint PairOf(string text, int at) => ((uint)text[at] << 16) | text[at + 1];

    private int SlotOf(uint pair)
    {
        var mask = _pairs.Length - 1;
        var at = (int)((pair * 2654435769) >> 7) & mask;
        while (_pairs[at] != 0 && _pairs[at] != pair)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private sealed record Entry(string Word, bool Stem, byte[] Groups)
    {
        /// <summary>Itself a denial, which another does not take back.</summary>
        public bool Denies { get; } = Word[0] is '不' or '没' or '无' or '未' or '别' || Word.StartsWith("no ", StringComparison.Ordinal) || Word.StartsWith("not ", StringComparison.Ordinal);

        public bool StandsAt(string text, int at)
        {
            if (!text.AsSpan(at).StartsWith(Word, StringComparison.Ordinal))
            {
                return false;
            }

            var end = at + Word.Length;
            return Stem || end == text.Length || !Letters.IsLatin(Word[^1]) || !Letters.IsLatin(text[end])
                || (text[end] == 's' && (end + 1 == text.Length || !Letters.IsLatin(text[end + 1])));
        }
    }
}
