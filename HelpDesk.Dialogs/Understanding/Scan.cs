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

    private Scan(string text)
    {
        Text = text;
        Folded = Normaliser.Fold(text);
    }

    /// <summary>As the resident wrote it.</summary>
    public string Text { get; }

    /// <summary>The same, folded; same length.</summary>
    public string Folded { get; }

    public ReadOnlySpan<Hit> Hits => _hits.AsSpan(0, _count);

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

    public void Add(Hit hit)
    {
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
