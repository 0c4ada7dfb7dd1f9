using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Brings the file to the declared kinds when it is opened, in one transaction.</summary>
/// <remarks>
/// A new kind gets a table, a new field a column, a new index is built, and one that is no longer declared is dropped; columns no longer
/// declared stay, so that the version before can still open the file. When a kind with documents gains a field or becomes searchable,
/// each document is filed again by reading its body.
/// </remarks>
internal sealed class SchemaUpgrade(Database database, IReadOnlyList<KindSchema> kinds, Refile? refile)
{
    private const int ApplicationId = 0x4844534B;
    private const int Format = 1;

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
        var added = kind.Fields.Where(field => !columns.Contains(field.Name, StringComparer.Ordinal)).ToList();
        foreach (var field in added)
        {
            database.Execute(TableText.AddColumn(kind, field));
        }

        var becameSearchable = UpgradeSearch(kind);
        if ((added.Count > 0 || becameSearchable) && database.Number($"SELECT EXISTS (SELECT 1 FROM \"{kind.Name}\")") != 0)
        {
            FileAgain(kind);
        }

        UpgradeIndexes(kind);
    }

    private bool UpgradeSearch(KindSchema kind)
    {
        var table = TableText.SearchTable(kind);
        var exists = database.Number($"SELECT count(*) FROM sqlite_schema WHERE name = '{table}'") != 0;
        if (exists == kind.Searchable)
        {
            return false;
        }

        if (exists)
        {
            database.Execute($"DROP TABLE \"{table}\"");
            database.Execute($"UPDATE \"{kind.Name}\" SET change = NULL");
            return false;
        }

        database.Execute(TableText.CreateSearch(kind));
        return true;
    }

    private void UpgradeIndexes(KindSchema kind)
    {
        var wanted = kind.Indexes.ToDictionary(fields => TableText.IndexName(kind, fields), fields => TableText.CreateIndex(kind, fields), StringComparer.Ordinal);
        if (kind.Searchable)
        {
            wanted.Add($"ix_{kind.Name}_change", $"CREATE INDEX \"ix_{kind.Name}_change\" ON \"{kind.Name}\" (change)");
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

        using var rows = database.Prepare($"SELECT key, body, coalesce(change, key) FROM \"{kind.Name}\" WHERE key > ?1 ORDER BY key LIMIT 1");
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
                update.Bind(2, change);
                terms?.Bind(1, change).Bind(2, string.Join(' ', SearchTokens.Of(filed.SearchText ?? ""))).Run();
            }

            for (var index = 0; index < filed.Fields.Count; index++)
            {
                update.Bind(index + 3, filed.Fields[index]);
            }

            update.Run();
        }
    }
}
