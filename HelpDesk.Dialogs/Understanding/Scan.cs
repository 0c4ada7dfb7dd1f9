namespace HelpDesk.Dialogs.Understanding;

/// <summary>A word found in a message.</summary>
/// <param name="Concept">What it stands for.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Hit(Concept Concept, int Start, int End);

/// <summary>One message with its words and clauses found; what every recogniser reads.</summary>
internal sealed class Scan
{
    private readonly List<int> _clauseEnds = new(4);
    private readonly List<ConceptSet> _clauses = new(4);
    private Hit[] _hits = new Hit[24];
    private int _count;
    private ConceptSet _all;
    private List<OfficeHit>? _taught;
    private int _harmlessEnd;

    private Scan(string text)
    {
        Text = text;
        Folded = Normaliser.Fold(text);
    }

    /// <summary>As the resident wrote it.</summary>
    public string Text { get; }

    /// <summary>The same, folded; same length.</summary>
    public string Folded { get; }

    /// <summary>The folded text for the model: what the office taught to be no danger is blank.</summary>
    public string Plain => _harmlessEnd == 0 ? Folded : Blanked();

    /// <summary>Words that the office taught, in the order they stand.</summary>
    public IReadOnlyList<OfficeHit> Taught => _taught ?? (IReadOnlyList<OfficeHit>)[];

    public ReadOnlySpan<Hit> Hits => _hits.AsSpan(0, _count);

    /// <summary>Hits that begin from one position up to another; they stand in the order of their beginnings.</summary>
    public ReadOnlySpan<Hit> HitsBetween(int start, int end) => start >= end ? [] : Hits[FirstHitAt(start)..FirstHitAt(end)];

    /// <summary>Hits of a clause.</summary>
    public ReadOnlySpan<Hit> HitsOf(int clause) => HitsBetween(ClauseStart(clause), ClauseEnd(clause));

    public int ClauseCount => _clauseEnds.Count;

    /// <summary>Part of the message whose value is refused (“不是3栋”): start and end, or an empty range.</summary>
    public (int Start, int End) Refused { get; private set; }

    /// <summary>Reads a message; one pass for clauses and words.</summary>
    public static Scan Of(string text, Lexicon lexicon)
    {
        var scan = new Scan(text);
        scan.FindClauses();
        var at = 0;
        while (at < text.Length)
        {
            at = Math.Max(at + 1, lexicon.MatchAt(scan.Folded, at, scan));
        }

        scan.Refused = Refusals.Find(scan);
        return scan;
    }

    /// <summary>Notes a word of the office's own; it comes before the concepts of the same word.</summary>
    public void Add(OfficeHit hit)
    {
        if (hit.Lesson.Section == OfficeSection.NotEmergency)
        {
            _harmlessEnd = Math.Max(_harmlessEnd, hit.End);
        }
        else if (hit.Lesson.Section == OfficeSection.Emergency && hit.End <= _harmlessEnd)
        {
            return;
        }

        (_taught ??= []).Add(hit);
    }

    public void Add(Hit hit)
    {
        // “Fire & Ice Bar” burns nowhere, where the office said so.
        if (hit.End <= _harmlessEnd && hit.Concept is >= Concept.Fire and <= Concept.Missing)
        {
            return;
        }

        if (_count == _hits.Length)
        {
            Array.Resize(ref _hits, _count * 2);
        }

        _hits[_count++] = hit;
        _all.Add(hit.Concept);
        var clause = ClauseOf(hit.Start);
        var set = _clauses[clause];
        set.Add(hit.Concept);
        _clauses[clause] = set;
    }

    public bool Has(Concept concept) => _all.Has(concept);

    public bool HasAny(ConceptSet concepts) => _all.HasAny(concepts);

    public ConceptSet Clause(int index) => _clauses[index];

    public int ClauseStart(int index) => index == 0 ? 0 : _clauseEnds[index - 1];

    public int ClauseEnd(int index) => _clauseEnds[index];

    /// <summary>Clause of a position: binary search, so long messages stay nearly linear.</summary>
    public int ClauseOf(int position)
    {
        var found = _clauseEnds.BinarySearch(position + 1);
        return Math.Min(found >= 0 ? found : ~found, _clauseEnds.Count - 1);
    }

    /// <summary>First hit of a concept outside the refused part.</summary>
    public Hit? First(Concept concept)
    {
        if (_all.Has(concept))
        {
            foreach (var hit in Hits)
            {
                if (hit.Concept == concept && !IsRefused(hit.Start))
                {
                    return hit;
                }
            }
        }

        return null;
    }

    /// <summary>True when a concept stands outside the refused part.</summary>
    public bool HasStanding(Concept concept) => First(concept) is not null;

    public bool IsRefused(int position) => position >= Refused.Start && position < Refused.End;

    /// <summary>What the resident wrote between two positions, without surrounding blanks and marks.</summary>
    public string Cut(int start, int end) => Text[start..end].Trim(' ', ',', '，', '。', '.', '、', '!', '！', ';', '；', '\n', '\u3000', '的', '嘅', '?', '？');

    private int FirstHitAt(int position)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Index of the first taught word that begins at a position or later.</summary>
    public int FirstTaughtAt(int position)
    {
        var (low, high) = (0, Taught.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Taught[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string Blanked()
    {
        var text = Folded.ToCharArray();
        foreach (var hit in Taught)
        {
            if (hit.Lesson.Section == OfficeSection.NotEmergency)
            {
                text.AsSpan(hit.Start, hit.End - hit.Start).Fill(' ');
            }
        }

        return new string(text);
    }

    private void FindClauses()
    {
        for (var i = 0; i < Folded.Length; i++)
        {
            if (IsBoundary(i))
            {
                AddClause(i + 1);
            }
        }

        if (_clauseEnds.Count == 0 || _clauseEnds[^1] < Folded.Length)
        {
            AddClause(Folded.Length);
        }
    }

    private bool IsBoundary(int i) => Folded[i] switch
    {
        '!' or '?' or ';' or '\n' => true,
        ',' or '.' => !(i > 0 && i + 1 < Folded.Length && char.IsAsciiDigit(Folded[i - 1]) && char.IsAsciiDigit(Folded[i + 1])),
        _ => false,
    };

    private void AddClause(int end)
    {
        _clauseEnds.Add(end);
        _clauses.Add(default);
    }
}
