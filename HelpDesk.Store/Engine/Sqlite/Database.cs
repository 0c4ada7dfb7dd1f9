using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>One connection to the file, used by one thread at a time.</summary>
/// <remarks>
/// Over the C interface: statements are prepared once and bound by position without an object per value. Every failure is a
/// <see cref="SqliteFailure"/>.
/// </remarks>
internal sealed class Database : IDisposable
{
    private const int BusyMilliseconds = 2_000;

    private readonly sqlite3 handle;
    private readonly List<Statement> statements = [];

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => this.handle = handle;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Opens for writing; makes the file if there is none.</summary>
    public static Database OpenWriter(string path)
    {
        var database = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        try
        {
            database.Execute("PRAGMA journal_mode=WAL");
            database.Execute("PRAGMA synchronous=FULL");
            database.Execute("PRAGMA temp_store=MEMORY");
            database.Execute("PRAGMA cache_size=-32768");
            database.Execute("PRAGMA wal_autocheckpoint=20000");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing file for reading.</summary>
    public static Database OpenReader(string path)
    {
        // Read-write, because a reader must be able to make the shared-memory file; query_only keeps it from writing.
        var database = Open(path, raw.SQLITE_OPEN_READWRITE);
        try
        {
            database.Execute("PRAGMA query_only=1");
            database.Execute("PRAGMA temp_store=MEMORY");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens without settings, for a copy.</summary>
    public static Database Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle);
        if (code != raw.SQLITE_OK)
        {
            var failure = database.Failure(code);
            database.Dispose();
            throw failure;
        }

        _ = raw.sqlite3_extended_result_codes(handle, 1);
        _ = raw.sqlite3_busy_timeout(handle, BusyMilliseconds);
        return database;
    }

    /// <summary>Runs a statement that is not worth keeping; its rows are drained.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>Prepares a statement that lives as long as the connection.</summary>
    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        var statement = new Statement(this, prepared);
        statements.Add(statement);
        return statement;
    }

    /// <summary>First column of each row as text.</summary>
    public IReadOnlyList<string> Texts(string sql)
    {
        var texts = new List<string>();
        using var statement = Prepare(sql);
        while (statement.Step())
        {
            texts.Add(statement.Text(0));
        }

        return texts;
    }

    /// <summary>First column of the first row, 0 when null or none.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>Rolls back what is open, if anything; never throws.</summary>
    public void RollBack()
    {
        if (InTransaction)
        {
            _ = raw.sqlite3_exec(handle, "ROLLBACK");
        }
    }

    /// <summary>Moves the write-ahead log into the file and empties it, if no reader is in the way; never throws.</summary>
    public void Checkpoint() => _ = raw.sqlite3_wal_checkpoint_v2(handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);

    /// <summary>Begins copying this database over another.</summary>
    public sqlite3_backup CopyTo(Database target) =>
        raw.sqlite3_backup_init(target.handle, "main", handle, "main") ?? throw target.Failure(raw.sqlite3_errcode(target.handle));

    /// <summary>Throws unless the code says all is well.</summary>
    public void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>What went wrong with the last call.</summary>
    public SqliteFailure Failure(int code) => new(code, raw.sqlite3_errmsg(handle).utf8_to_string());

    /// <summary>Forgets a statement that was closed early.</summary>
    public void Forget(Statement statement) => statements.Remove(statement);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements.ToArray())
        {
            statement.Dispose();
        }

        handle.Dispose();
    }
}
