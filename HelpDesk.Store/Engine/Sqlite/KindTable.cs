namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Writes the documents of one kind; its statements are prepared once.</summary>
/// <remarks>Used by the writer alone, so what <see cref="Locate"/> saw still holds when it is written.</remarks>
internal sealed class KindTable(Database database, KindSchema kind)
{
    private const int NoRow = -1;
    private const int FirstField = 3;

    private readonly Statement locate = database.Prepare(TableText.Locate(kind));
    private readonly Statement insert = database.Prepare(TableText.Insert(kind));
    private readonly Statement update = database.Prepare(TableText.Update(kind));
    private readonly Statement updateBody = database.Prepare(TableText.UpdateBody(kind));
    private readonly Statement delete = database.Prepare(TableText.Delete(kind));
    private readonly Statement? insertTerms = kind.Searchable ? database.Prepare(TableText.InsertTerms(kind)) : null;
    private readonly Statement? deleteTerms = kind.Searchable ? database.Prepare(TableText.DeleteTerms(kind)) : null;

    /// <summary>Finds the row a write replaces and whether its version is the expected one.</summary>
    public Place Locate(DocumentWrite write)
    {
        locate.Bind(1, write.Id);
        try
        {
            return !locate.Step()
                ? new(NoRow, 0, 0, SameFields: false)
                : new(locate.Number(0), locate.Number(1), locate.Number(2), HasFields(write));
        }
        finally
        {
            locate.Reset();
        }
    }

    /// <summary>Writes at the place found.</summary>
    /// <param name="write">What to write.</param>
    /// <param name="place">Where, as located in this transaction.</param>
    /// <param name="change">Number of this change, higher than all before.</param>
    public void Write(DocumentWrite write, Place place, long change)
    {
        if (deleteTerms is not null && place.Key != NoRow && place.Change != 0)
        {
            deleteTerms.Bind(1, place.Change).Run();
        }

        if (write.Body is not { } body)
        {
            delete.Bind(1, place.Key).Run();
            return;
        }

        // What has no text to be found by has no place in the order of what is found either.
        var found = FieldValue.Of(write.SearchText is null ? null : change);
        if (place.Key == NoRow)
        {
            BindFields(insert.Bind(1, write.Id), body.Span, found, write.Fields).Run();
        }
        else if (place.SameFields)
        {
            BindBody(updateBody.Bind(1, place.Key), body.Span, found).Run();
        }
        else
        {
            BindFields(update.Bind(1, place.Key), body.Span, found, write.Fields).Run();
        }

        if (write.SearchText is { } text)
        {
            insertTerms?.Bind(1, change).Bind(2, string.Join(' ', SearchTokens.Of(text))).Run();
        }
    }

    private bool HasFields(DocumentWrite write)
    {
        for (var index = 0; index < write.Fields.Count; index++)
        {
            if (!locate.Holds(index + FirstField, write.Fields[index]))
            {
                return false;
            }
        }

        return true;
    }

    private Statement BindBody(Statement statement, ReadOnlySpan<byte> body, FieldValue change)
    {
        statement.Bind(2, body);
        return kind.Searchable ? statement.Bind(3, change) : statement;
    }

    private Statement BindFields(Statement statement, ReadOnlySpan<byte> body, FieldValue change, IReadOnlyList<FieldValue> fields)
    {
        statement.Bind(2, body);
        if (kind.Searchable)
        {
            statement.Bind(3, change);
        }

        for (var index = 0; index < fields.Count; index++)
        {
            statement.Bind(index + 4, fields[index]);
        }

        return statement;
    }

    /// <summary>Where a document stands.</summary>
    /// <param name="Key">Row number; negative when there is none.</param>
    /// <param name="Version">Its version; 0 when there is none.</param>
    /// <param name="Change">Number of its last change; 0 when it is not searched.</param>
    /// <param name="SameFields">The row's fields are already those of the write.</param>
    internal readonly record struct Place(long Key, long Version, long Change, bool SameFields);
}
