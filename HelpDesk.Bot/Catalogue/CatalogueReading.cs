using System.Globalization;

namespace HelpDesk.Bot.Catalogue;

/// <summary>What one reading of a file found: mistakes, doubts, where each key stands and which keys are read at all.</summary>
/// <param name="file">Name of the file as the office knows it.</param>
internal sealed class CatalogueReading(string file)
{
    private readonly List<(int Line, string Text)> mistakes = [];
    private readonly List<(int Line, string Text)> doubts = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> keys = new(StringComparer.Ordinal);

    /// <summary>The file cannot be used while there are any; in the order of its lines.</summary>
    public IReadOnlyList<string> Mistakes => InOrder(mistakes);

    /// <summary>What the office should look at; the file can be used.</summary>
    public IReadOnlyList<string> Doubts => InOrder(doubts);

    /// <summary>Something could not be read at all, so that positions in lists no longer say where it stands in the file.</summary>
    public bool IsPartial { get; set; }

    /// <summary>Keys that are read, by the shape of their place (<c>buildings[]</c>); what the schema must say too.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Keys => keys;

    public string Mistake(string key, int line, string what)
    {
        var text = Worded(key, line, what);
        mistakes.Add((line, text));
        return text;
    }

    /// <summary>A mistake at a key by its path (<c>people[2].department</c>), as found by a check of the whole.</summary>
    public void MistakeAt(string key, string what) => Mistake(key, LineOf(key), what);

    /// <summary>A doubt at a key by its path.</summary>
    public void DoubtAt(string key, string what) => doubts.Add((LineOf(key), Worded(key, LineOf(key), what)));

    public void Seen(string key, int line) => lines.TryAdd(key, line);

    public void Allowed(string shape, ReadOnlySpan<string> known)
    {
        if (!keys.TryGetValue(shape, out var all))
        {
            keys[shape] = all = new(StringComparer.Ordinal);
        }

        foreach (var key in known)
        {
            all.Add(key);
        }
    }

    // A key that is not in the file stands where the key around it stands.
    private int LineOf(string key)
    {
        for (var path = key; path.Length > 0; path = path[..Math.Max(path.LastIndexOf('.'), 0)])
        {
            if (lines.TryGetValue(path, out var line))
            {
                return line;
            }
        }

        return 1;
    }

    private string Worded(string key, int line, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {(key.Length == 0 ? "the file" : key)} {what}.");

    private static string[] InOrder(List<(int Line, string Text)> found) => [.. found.OrderBy(one => one.Line).Select(one => one.Text).Distinct(StringComparer.Ordinal)];
}
