namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>The SQL of one kind's table. Names come from our own schema, never from outside.</summary>
/// <remarks>
/// Columns: <c>key</c> (row number), <c>id</c>, <c>version</c>, <c>body</c> (JSON text), <c>change</c> (documents with search text: number
/// of the last change, also the row number in the search table; null for others), then the declared fields.
/// </remarks>
internal static class TableText
{
    /// <summary>Creates the table.</summary>
    public static string Create(KindSchema kind) =>
        $"CREATE TABLE IF NOT EXISTS \"{kind.Name}\" (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, body TEXT NOT NULL, change INTEGER)";

    /// <summary>Adds a field's column.</summary>
    public static string AddColumn(KindSchema kind, IndexField field) =>
        $"ALTER TABLE \"{kind.Name}\" ADD COLUMN \"{field.Name}\" {(field.Type is FieldType.Text ? "TEXT" : "INTEGER")}";

    /// <summary>Name of an index.</summary>
    public static string IndexName(KindSchema kind, IReadOnlyList<string> fields) => $"ix_{kind.Name}__{string.Join("__", fields)}";

    /// <summary>Creates an index; the id ends it, so that equal values come in a fixed order.</summary>
    public static string CreateIndex(KindSchema kind, IReadOnlyList<string> fields) =>
        $"CREATE INDEX \"{IndexName(kind, fields)}\" ON \"{kind.Name}\" ({string.Join(", ", fields.Select(field => $"\"{field}\""))}, id)";

    /// <summary>Name of the search table.</summary>
    public static string SearchTable(KindSchema kind) => $"{kind.Name}_search";

    /// <summary>
    /// Creates the search table: terms only, no text and no positions. The terms are ours, separated by spaces, so the tokenizer must cut
    /// nowhere else: every category is a token character. Prefix indexes answer a short beginning by one lookup, newest first, however many match.
    /// </summary>
    public static string CreateSearch(KindSchema kind) =>
        $"CREATE VIRTUAL TABLE \"{SearchTable(kind)}\" USING fts5(terms, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6 7 8', tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* S* P* C* Co'\")";

    /// <summary>Number of the last change that can be found; null when there is none.</summary>
    public static string LastChange(KindSchema kind) => $"SELECT max(change) FROM \"{kind.Name}\" WHERE change IS NOT NULL";

    /// <summary>Finds the row of an id with all its fields.</summary>
    public static string Locate(KindSchema kind) =>
        $"SELECT key, version, change{string.Concat(kind.Fields.Select(field => $", \"{field.Name}\""))} FROM \"{kind.Name}\" WHERE id = ?1";

    /// <summary>Inserts: id, body, change, fields.</summary>
    public static string Insert(KindSchema kind) =>
        $"INSERT INTO \"{kind.Name}\" (version, id, body, change{string.Concat(kind.Fields.Select(field => $", \"{field.Name}\""))}) VALUES (1, ?1, ?2, ?3{string.Concat(kind.Fields.Select((_, index) => $", ?{index + 4}"))})";

    /// <summary>Replaces: key, body, change, fields.</summary>
    public static string Update(KindSchema kind) =>
        $"UPDATE \"{kind.Name}\" SET version = version + 1, body = ?2, change = ?3{string.Concat(kind.Fields.Select((field, index) => $", \"{field.Name}\" = ?{index + 4}"))} WHERE key = ?1";

    /// <summary>Replaces the body where no field changed, which leaves the indexes alone: key, body, change.</summary>
    public static string UpdateBody(KindSchema kind) =>
        $"UPDATE \"{kind.Name}\" SET version = version + 1, body = ?2{(kind.Searchable ? ", change = ?3" : "")} WHERE key = ?1";

    /// <summary>Files an unchanged document again under its fields: key, change, fields.</summary>
    public static string Refile(KindSchema kind) =>
        $"UPDATE \"{kind.Name}\" SET change = ?2{string.Concat(kind.Fields.Select((field, index) => $", \"{field.Name}\" = ?{index + 3}"))} WHERE key = ?1";

    /// <summary>Deletes by key.</summary>
    public static string Delete(KindSchema kind) => $"DELETE FROM \"{kind.Name}\" WHERE key = ?1";

    /// <summary>Adds terms under a change number.</summary>
    public static string InsertTerms(KindSchema kind) => $"INSERT INTO \"{SearchTable(kind)}\" (rowid, terms) VALUES (?1, ?2)";

    /// <summary>Removes the terms of a change number.</summary>
    public static string DeleteTerms(KindSchema kind) => $"DELETE FROM \"{SearchTable(kind)}\" WHERE rowid = ?1";
}
