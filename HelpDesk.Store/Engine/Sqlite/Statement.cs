using System.Buffers;
using System.Text;
using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>A prepared statement, bound by position (from 1) and read by column (from 0).</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private const int StackBytes = 512;

    /// <summary>Binds a text; null binds null.</summary>
    public Statement Bind(int position, string? text)
    {
        if (text is null)
        {
            return BindNull(position);
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= StackBytes)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            return Bind(position, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return Bind(position, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Binds UTF-8 as text.</summary>
    public Statement Bind(int position, ReadOnlySpan<byte> utf8)
    {
        database.Check(raw.sqlite3_bind_text(handle, position, utf8));
        return this;
    }

    /// <summary>Binds a number.</summary>
    public Statement Bind(int position, long number)
    {
        database.Check(raw.sqlite3_bind_int64(handle, position, number));
        return this;
    }

    /// <summary>Binds a field's value.</summary>
    public Statement Bind(int position, FieldValue value) =>
        value.Number is { } number ? Bind(position, number) : Bind(position, value.Text);

    /// <summary>Steps once; true when there is a row.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw database.Failure(code),
        };
    }

    /// <summary>Runs a statement without rows and makes it ready for the next time.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends the current run and drops what was bound; an open reader would keep the log from being emptied.</summary>
    public void Reset()
    {
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
    }

    /// <summary>A number column; 0 when null.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>A text column as bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A text column; empty when null.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>Whether a column holds this value.</summary>
    public bool Holds(int column, FieldValue value)
    {
        var type = raw.sqlite3_column_type(handle, column);
        return value switch
        {
            { Number: { } number } => type == raw.SQLITE_INTEGER && Number(column) == number,
            { Text: { } text } => type == raw.SQLITE_TEXT && HoldsText(column, text),
            _ => type == raw.SQLITE_NULL,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        handle.Dispose();
        database.Forget(this);
    }

    private bool HoldsText(int column, string text)
    {
        var stored = Bytes(column);
        return stored.Length <= StackBytes && Encoding.UTF8.GetMaxByteCount(text.Length) <= StackBytes
            ? Same(stored, text)
            : string.Equals(Encoding.UTF8.GetString(stored), text, StringComparison.Ordinal);
    }

    private static bool Same(ReadOnlySpan<byte> stored, string text)
    {
        Span<byte> bytes = stackalloc byte[StackBytes];
        return stored.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private Statement BindNull(int position)
    {
        database.Check(raw.sqlite3_bind_null(handle, position));
        return this;
    }
}
