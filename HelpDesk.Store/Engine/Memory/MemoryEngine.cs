namespace HelpDesk.Store.Engine.Memory;

/// <summary>Keeps documents in memory: the model the other engines are compared with, and a store for quick tests.</summary>
/// <remarks>Thread-safe through one lock. Durable for as long as the process lives.</remarks>
public sealed class MemoryEngine(IReadOnlyList<KindSchema> kinds) : IStoreEngine
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Dictionary<string, Row>> tables =
        kinds.ToDictionary(kind => kind.Name, _ => new Dictionary<string, Row>(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly Dictionary<string, KindSchema> schemas = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> counters = new(StringComparer.Ordinal);
    private long changes;

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindAsync(string kind, string id, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(tables[Known(kind).Name].TryGetValue(id, out var row) ? row.Document : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredDocument>> QueryAsync(Query query, CancellationToken cancel)
    {
        PortRules.Check(query);
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            var matches = Matching(query);
            var order = query.OrderBy is { } field ? FieldIndex(query.Kind, field) : -1;
            matches.Sort((left, right) =>
            {
                var byField = order < 0 ? 0 : Compare(left.Fields[order], right.Fields[order]);
                var result = byField != 0 ? byField : string.CompareOrdinal(left.Document.Id, right.Document.Id);
                return query.Descending ? -result : result;
            });
            return ValueTask.FromResult<IReadOnlyList<StoredDocument>>([.. matches.Skip(query.Skip).Take(query.Take).Select(row => row.Document)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(Query query, CancellationToken cancel)
    {
        PortRules.Check(query);
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult((long)Matching(query).Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredDocument>> SearchAsync(string kind, string text, int take, CancellationToken cancel)
    {
        PortRules.CheckSearch(Known(kind), take);
        var terms = SearchTokens.Asked(text);
        lock (gate)
        {
            IReadOnlyList<StoredDocument> found = terms.Count == 0
                ? []
                : [.. tables[kind].Values
                    .Where(row => terms.All(term => row.Terms.Any(own => own.StartsWith(term, StringComparison.Ordinal))))
                    .OrderByDescending(row => row.Change).Take(take).Select(row => row.Document)];
            return ValueTask.FromResult(found);
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancel)
    {
        PortRules.Check(commit, schemas);
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            foreach (var write in commit.Writes)
            {
                var version = tables[write.Kind].TryGetValue(write.Id, out var row) ? row.Document.Version : 0;
                if (version != write.ExpectedVersion)
                {
                    return ValueTask.FromResult(new CommitResult(write.Kind, write.Id));
                }
            }

            foreach (var write in commit.Writes)
            {
                Apply(write);
            }

            foreach (var increment in commit.Increments)
            {
                counters[increment.Name] = counters.GetValueOrDefault(increment.Name) + increment.By;
            }

            return ValueTask.FromResult(default(CommitResult));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Counter>> CountersAsync(string prefix, CancellationToken cancel)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<Counter>>(
                [.. counters.Where(counter => counter.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(counter => new Counter(counter.Key, counter.Value))]);
        }
    }

    /// <inheritdoc/>
    public Task BackupAsync(string path, CancellationToken cancel) => throw new NotSupportedException("Nothing in memory outlives the process.");

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static int Compare(FieldValue left, FieldValue right) =>
        left.Number is not null || right.Number is not null
            ? Nullable.Compare(left.Number, right.Number)
            : string.CompareOrdinal(left.Text, right.Text);

    private void Apply(DocumentWrite write)
    {
        if (write.Body is { } body)
        {
            IReadOnlyList<string> terms = write.SearchText is { } text ? SearchTokens.Of(text) : [];
            tables[write.Kind][write.Id] = new(new(write.Id, write.ExpectedVersion + 1, body), write.Fields, terms, ++changes);
        }
        else
        {
            tables[write.Kind].Remove(write.Id);
        }
    }

    private List<Row> Matching(Query query)
    {
        var equal = query.Where.Select(where => (Index: FieldIndex(query.Kind, where.Field), where.Value)).ToList();
        var range = query.Range is { } asked ? FieldIndex(query.Kind, asked.Field) : -1;
        return [.. tables[Known(query.Kind).Name].Values.Where(row =>
            equal.TrueForAll(where => row.Fields[where.Index] == where.Value)
            && (range < 0 || InRange(row.Fields[range], query.Range!)))];
    }

    private static bool InRange(FieldValue value, FieldRange range) =>
        value != FieldValue.Null
        && (range.From is not { } from || Compare(value, from) >= 0)
        && (range.Below is not { } below || Compare(value, below) < 0);

    private int FieldIndex(string kind, string field)
    {
        var fields = Known(kind).Fields;
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Name == field)
            {
                return index;
            }
        }

        throw new ArgumentException($"Kind {kind} has no field {field}.", nameof(field));
    }

    private KindSchema Known(string kind) =>
        schemas.TryGetValue(kind, out var known) ? known : throw new ArgumentException($"There is no kind {kind}.", nameof(kind));

    private sealed record Row(StoredDocument Document, IReadOnlyList<FieldValue> Fields, IReadOnlyList<string> Terms, long Change);
}
