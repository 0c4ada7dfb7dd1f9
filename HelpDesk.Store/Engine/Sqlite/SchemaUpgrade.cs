using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Brings the file to the declared kinds when it is opened, in one transaction.</summary>
/// <remarks>
/// A new kind gets a table, a new field a column, a new index is built, and one that is no longer declared is dropped; columns no longer
/// declared stay, so that the version before can still open the file. What each kind is filed under is noted in <c>kind_shape</c> by every
/// version that opens the file: when documents are there and a field or the search is new against that note, each document is filed again
/// by reading its body. So what an earlier version wrote meanwhile is found as well.
/// </remarks>
internal sealed class SchemaUpgrade(Database database, IReadOnlyList<KindSchema> kinds, Refile? refile)
{
    private const int ApplicationId = 0x4844534B;
    private const int Format = 1;
    private const string SearchMark = "(search)";

    /// <summary>Makes or upgrades; a failure leaves the file as it was.</summary>
    public void Run()
    {
        CheckHeader();
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            database.Execute($"PRAGMA application_id={ApplicationId}");
            database.Execute($"PRAGMA user_version={Format}");
            database.Execute("CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");
            database.Execute("CREATE TABLE IF NOT EXISTS kind_shape (kind TEXT PRIMARY KEY, shape TEXT NOT NULL) WITHOUT ROWID");
            foreach (var kind in kinds)
            {
                Upgrade(kind);
            }

            database.Execute("COMMIT");
        }
        finally
        {
            database.RollBack();
        }
    }

    private void CheckHeader()
    {
        var owner = database.Number("PRAGMA application_id");
        if (owner != ApplicationId && (owner != 0 || database.Number("SELECT count(*) FROM sqlite_schema") != 0))
        {
            throw new SqliteFailure(raw.SQLITE_NOTADB, "it is a database of another program");
        }

        if (database.Number("PRAGMA user_version") > Format)
        {
            throw new SqliteFailure(raw.SQLITE_NOTADB, "it was written by a newer version of this program");
        }
    }

    private void Upgrade(KindSchema kind)
    {
        database.Execute(TableText.Create(kind));
        var columns = database.Texts($"SELECT name FROM pragma_table_info('{kind.Name}')");
        foreach (var field in kind.Fields.Where(field => !columns.Contains(field.Name, StringComparer.Ordinal)))
        {
            database.Execute(TableText.AddColumn(kind, field));
        }

        UpgradeSearch(kind);
        if (GainedAnything(kind) && database.Number($"SELECT EXISTS (SELECT 1 FROM \"{kind.Name}\")") != 0)
        {
            FileAgain(kind);
        }

        UpgradeIndexes(kind);
    }

    private bool GainedAnything(KindSchema kind)
    {
        List<string> shape = [.. kind.Fields.Select(field => field.Name), .. kind.Searchable ? [SearchMark] : Array.Empty<string>()];
        var noted = database.Texts($"SELECT shape FROM kind_shape WHERE kind = '{kind.Name}'").SelectMany(text => text.Split(' '));
        using var note = database.Prepare("INSERT INTO kind_shape (kind, shape) VALUES (?1, ?2) ON CONFLICT (kind) DO UPDATE SET shape = excluded.shape");
        var gained = shape.Except(noted, StringComparer.Ordinal).Any();
        note.Bind(1, kind.Name).Bind(2, string.Join(' ', shape)).Run();
        return gained;
    }

    private void UpgradeSearch(KindSchema kind)
    {
        var table = TableText.SearchTable(kind);
        var exists = database.Number($"SELECT count(*) FROM sqlite_schema WHERE name = '{table}'") != 0;
        if (kind.Searchable && !exists)
        {
            database.Execute(TableText.CreateSearch(kind));
        }
        else if (!kind.Searchable && exists)
        {
            database.Execute($"DROP TABLE \"{table}\"");
            database.Execute($"UPDATE \"{kind.Name}\" SET change = NULL");
        }
    }

    private void UpgradeIndexes(KindSchema kind)
    {
        var wanted = kind.Indexes.ToDictionary(fields => TableText.IndexName(kind, fields), fields => TableText.CreateIndex(kind, fields), StringComparer.Ordinal);
        if (kind.Searchable)
        {
            wanted.Add($"ix_{kind.Name}_found", $"CREATE INDEX \"ix_{kind.Name}_found\" ON \"{kind.Name}\" (change) WHERE change IS NOT NULL");
        }

        var present = database.Texts($"SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = '{kind.Name}' AND sql IS NOT NULL");
        foreach (var name in present.Where(name => !wanted.ContainsKey(name)))
        {
            database.Execute($"DROP INDEX \"{name}\"");
        }

        foreach (var (_, create) in wanted.Where(index => !present.Contains(index.Key, StringComparer.Ordinal)))
        {
            database.Execute(create);
        }
    }

    private void FileAgain(KindSchema kind)
    {
        if (refile is null)
        {
            throw new InvalidOperationException($"Kind {kind.Name} changed and its documents cannot be read to file them again.");
        }

        if (kind.Searchable)
        {
            database.Execute($"DELETE FROM \"{TableText.SearchTable(kind)}\"");
        }

        // A document that had no text before takes a number no other has.
        var last = kind.Searchable ? database.Number(TableText.LastChange(kind)) : 0;
        using var rows = database.Prepare($"SELECT key, body, coalesce(change, key + {last}) FROM \"{kind.Name}\" WHERE key > ?1 ORDER BY key LIMIT 1");
        using var update = database.Prepare(TableText.Refile(kind));
        using var terms = kind.Searchable ? database.Prepare(TableText.InsertTerms(kind)) : null;
        for (var key = long.MinValue; rows.Bind(1, key).Step();)
        {
            key = rows.Number(0);
            var filed = refile(kind.Name, rows.Bytes(1).ToArray());
            var change = rows.Number(2);
            rows.Reset();
            update.Bind(1, key);
            if (kind.Searchable)
            {
                update.Bind(2, FieldValue.Of(filed.SearchText is null ? null : change));
                if (filed.SearchText is { } text)
                {
                    terms?.Bind(1, change).Bind(2, string.Join(' ', SearchTokens.Of(text))).Run();
                }
            }

            for (var index = 0; index < filed.Fields.Count; index++)
            {
                update.Bind(index + 3, filed.Fields[index]);
            }

            update.Run();
        }
    }
}
