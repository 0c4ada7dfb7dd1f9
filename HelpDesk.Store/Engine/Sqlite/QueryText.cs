using System.Text;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>The SQL of a query; values are bound in the order equalities, range, then limit and offset.</summary>
/// <remarks>Field names are checked against the schema before they become text.</remarks>
internal static class QueryText
{
    /// <summary>Reads a page of documents.</summary>
    public static string Select(Query query, KindSchema kind)
    {
        var text = new StringBuilder(256).Append("SELECT id, version, body FROM \"").Append(kind.Name).Append('"');
        Where(text, query, kind);
        var direction = query.Descending ? " DESC" : "";
        text.Append(" ORDER BY ");
        if (query.OrderBy is { } field)
        {
            text.Append('"').Append(Known(kind, field)).Append('"').Append(direction).Append(", ");
        }

        return text.Append("id").Append(direction).Append(" LIMIT ? OFFSET ?").ToString();
    }

    /// <summary>Counts the documents.</summary>
    public static string Count(Query query, KindSchema kind)
    {
        var text = new StringBuilder(256).Append("SELECT count(*) FROM \"").Append(kind.Name).Append('"');
        Where(text, query, kind);
        return text.ToString();
    }

    /// <summary>Binds a query's values; returns the next free position.</summary>
    public static int Bind(Statement statement, Query query)
    {
        var position = 1;
        foreach (var equal in query.Where)
        {
            if (equal.Value != FieldValue.Null)
            {
                statement.Bind(position++, equal.Value);
            }
        }

        if (HasFrom(query.Range))
        {
            statement.Bind(position++, query.Range?.From ?? default);
        }

        if (query.Range?.Below is { } below)
        {
            statement.Bind(position++, below);
        }

        return position;
    }

    private static void Where(StringBuilder text, Query query, KindSchema kind)
    {
        var word = " WHERE ";
        foreach (var equal in query.Where)
        {
            text.Append(word).Append('"').Append(Known(kind, equal.Field)).Append('"').Append(equal.Value == FieldValue.Null ? " IS NULL" : " = ?");
            word = " AND ";
        }

        if (query.Range is { } range)
        {
            var field = Known(kind, range.Field);
            text.Append(word).Append('"').Append(field).Append('"').Append(HasFrom(range) ? " >= ?" : " IS NOT NULL");
            if (range.Below is not null)
            {
                text.Append(" AND \"").Append(field).Append("\" < ?");
            }
        }
    }

    private static bool HasFrom(FieldRange? range) => range?.From is { } from && from != FieldValue.Null;

    private static string Known(KindSchema kind, string field)
    {
        foreach (var known in kind.Fields)
        {
            if (known.Name == field)
            {
                return field;
            }
        }

        throw new ArgumentException($"Kind {kind.Name} has no field {field}.", nameof(field));
    }
}
