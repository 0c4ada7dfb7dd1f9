namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Everything the gateway knows: the recent texts in memory, all of them in the file.</summary>
/// <remarks>Thread-safe. What is seen here is on the disk.</remarks>
internal sealed class Ledger : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly SimulatedText?[] recent;
    private readonly Dictionary<string, long> sequences = new(StringComparer.Ordinal);
    private readonly HashSet<string> blocked = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly LedgerFile file;
    private long count;
    private long inboundCount;

    public Ledger(string path, int recentCount)
    {
        this.path = path;
        recent = new SimulatedText?[recentCount];
        file = LedgerFile.Open(path, line => Apply(line), Written);
    }

    /// <summary>Raised with the handset's number after anything about one of its texts changed.</summary>
    public event Action<string>? Changed;

    /// <summary>Texts ever seen, and those of them that phones sent.</summary>
    public (long All, long Inbound) Counts
    {
        get
        {
            lock (gate)
            {
                return (count, inboundCount);
            }
        }
    }

    public Task AppendAsync(LedgerLine line) => file.AppendAsync(line);

    /// <summary>A recent text; null when it is unknown or too old.</summary>
    public SimulatedText? Find(string sid)
    {
        lock (gate)
        {
            return sequences.TryGetValue(sid, out var sequence) ? recent[sequence % recent.Length] : null;
        }
    }

    public bool IsBlocked(string number)
    {
        lock (gate)
        {
            return blocked.Contains(number);
        }
    }

    /// <summary>Recent texts that match, newest first; only those before a place in the sequence when one is given.</summary>
    public IReadOnlyList<SimulatedText> Newest(Func<SimulatedText, bool> matches, int skip, int take, long? before = null)
    {
        var found = new List<SimulatedText>();
        lock (gate)
        {
            var oldest = Math.Max(0, count - recent.Length);
            for (var sequence = Math.Min(before ?? count, count) - 1; sequence >= oldest && found.Count < take; sequence--)
            {
                if (recent[sequence % recent.Length] is { } text && matches(text) && skip-- <= 0)
                {
                    found.Add(text);
                }
            }
        }

        return found;
    }

    /// <summary>A page of all texts, oldest first, read from the file.</summary>
    public IReadOnlyList<SimulatedText> Page(long from, int take)
    {
        var found = new Dictionary<string, SimulatedText>(StringComparer.Ordinal);
        var sequence = 0L;
        foreach (var line in LedgerFile.Read(path))
        {
            if (line is { Event: LedgerLine.Text, Sid: { } sid })
            {
                if (sequence >= from && sequence < from + take)
                {
                    found[sid] = SimulatedText.Begin(line, sequence);
                }

                sequence++;
            }
            else if (line.Sid is { } known && found.TryGetValue(known, out var text))
            {
                found[known] = text.With(line);
            }
        }

        return [.. found.Values.OrderBy(text => text.Sequence)];
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private void Written(LedgerLine line)
    {
        if (Apply(line) is { } number)
        {
            Changed?.Invoke(number);
        }
    }

    private string? Apply(LedgerLine line)
    {
        lock (gate)
        {
            switch (line)
            {
                case { Event: LedgerLine.Text, Sid: not null }:
                    return Add(SimulatedText.Begin(line, count));
                case { Event: LedgerLine.Block, Number: { } number }:
                    blocked.Add(number);
                    return number;
                case { Event: LedgerLine.Lift, Number: { } number }:
                    blocked.Remove(number);
                    return number;
                case { Sid: { } sid } when sequences.TryGetValue(sid, out var sequence) && recent[sequence % recent.Length] is { } text:
                    recent[sequence % recent.Length] = text.With(line);
                    return text.Handset;
                default:
                    return null;
            }
        }
    }

    private string Add(SimulatedText text)
    {
        var place = text.Sequence % recent.Length;
        if (recent[place] is { } oldest)
        {
            sequences.Remove(oldest.Sid);
        }

        recent[place] = text;
        sequences[text.Sid] = text.Sequence;
        count++;
        inboundCount += text.IsInbound ? 1 : 0;
        return text.Handset;
    }
}
