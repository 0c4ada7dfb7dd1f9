namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>A reading connection with its prepared statements; each read sees the last completed transaction.</summary>
internal sealed class Reader(string path) : IDisposable
{
    private const int KeptStatements = 128;

    private readonly Database database = Database.OpenReader(path);
    private readonly Dictionary<string, Statement> finds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    /// <summary>One document, or null.</summary>
    public StoredDocument? Find(KindSchema kind, string id)
    {
        if (!finds.TryGetValue(kind.Name, out var find))
        {
            finds.Add(kind.Name, find = database.Prepare($"SELECT version, body FROM \"{kind.Name}\" WHERE id = ?1"));
        }

        find.Bind(1, id);
        try
        {
            return find.Step() ? new(id, find.Number(0), find.Bytes(1).ToArray()) : null;
        }
        finally
        {
            find.Reset();
        }
    }

    /// <summary>A page of documents.</summary>
    public IReadOnlyList<StoredDocument> Query(KindSchema kind, Query query)
    {
        var select = Prepared(QueryText.Select(query, kind));
        var next = QueryText.Bind(select, query);
        return Documents(select.Bind(next, query.Take).Bind(next + 1, query.Skip));
    }

    /// <summary>How many documents match.</summary>
    public long Count(KindSchema kind, Query query)
    {
        var count = Prepared(QueryText.Count(query, kind));
        QueryText.Bind(count, query);
        try
        {
            return count.Step() ? count.Number(0) : 0;
        }
        finally
        {
            count.Reset();
        }
    }

    /// <summary>Documents that hold all terms, newest change first; the search table hands them out in that order and stops at the limit.</summary>
    public IReadOnlyList<StoredDocument> Search(KindSchema kind, IReadOnlyList<string> terms, int take)
    {
        var table = TableText.SearchTable(kind);
        var search = Prepared(
            $"SELECT d.id, d.version, d.body FROM \"{table}\" CROSS JOIN \"{kind.Name}\" d ON d.change = \"{table}\".rowid WHERE \"{table}\" MATCH ?1 ORDER BY \"{table}\".rowid DESC LIMIT ?2");
        return Documents(search.Bind(1, Match(terms)).Bind(2, take));
    }

    /// <summary>Counters that begin with the prefix.</summary>
    public IReadOnlyList<Counter> Counters(string prefix)
    {
        var counters = new List<Counter>();
        var select = Prepared("SELECT name, value FROM counter WHERE name >= ?1 ORDER BY name").Bind(1, prefix);
        try
        {
            while (select.Step() && select.Text(0) is var name && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                counters.Add(new(name, select.Number(1)));
            }

            return counters;
        }
        finally
        {
            select.Reset();
        }
    }

    /// <summary>What SQLite finds wrong with the file; empty when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        try
        {
            return [.. database.Texts("PRAGMA integrity_check(100)").Where(finding => finding != "ok")];
        }
        catch (SqliteFailure failure) when (failure.IsDamage)
        {
            return [failure.Message];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    // A pair of Chinese characters is never the beginning of a longer term, so it needs no search by beginning.
    private static string Match(IReadOnlyList<string> terms) =>
        string.Join(' ', terms.Select(term => SearchTokens.IsWhole(term) ? $"\"{term}\"" : $"\"{term}\"*"));

    private Statement Prepared(string sql)
    {
        if (statements.TryGetValue(sql, out var statement))
        {
            return statement;
        }

        if (statements.Count >= KeptStatements)
        {
            foreach (var old in statements.Values)
            {
                old.Dispose();
            }

            statements.Clear();
        }

        statement = database.Prepare(sql);
        statements.Add(sql, statement);
        return statement;
    }

    private static List<StoredDocument> Documents(Statement select)
    {
        var documents = new List<StoredDocument>();
        try
        {
            while (select.Step())
            {
                documents.Add(new(select.Text(0), select.Number(1), select.Bytes(2).ToArray()));
            }

            return documents;
        }
        finally
        {
            select.Reset();
        }
    }
}
