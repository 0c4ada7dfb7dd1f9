using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Copies the store into a new file while it is written to.</summary>
internal static class Copy
{
    private const int PagesPerStep = 2_048;

    /// <summary>Writes the copy under another name, flushes it, then gives it its name; a failed or cancelled copy leaves nothing.</summary>
    public static void Write(string from, string to, CancellationToken cancel)
    {
        var unfinished = $"{to}.part";
        if (File.Exists(to))
        {
            throw new IOException($"The file '{to}' exists already.");
        }

        try
        {
            File.Delete(unfinished);
            CopyPages(from, unfinished, cancel);
            using (var flushed = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
            {
                flushed.Flush(flushToDisk: true);
            }

            File.Move(unfinished, to);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void CopyPages(string from, string to, CancellationToken cancel)
    {
        using var source = Database.OpenReader(from);
        using var target = Database.Open(to, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

        // One read transaction holds the moment of the copy; without it each foreign commit would start the copy over.
        source.Execute("BEGIN");
        _ = source.Number("SELECT count(*) FROM counter");
        using var copy = source.CopyTo(target);
        var code = raw.SQLITE_OK;
        while (code is raw.SQLITE_OK)
        {
            cancel.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(copy, PagesPerStep);
        }

        if (code is not raw.SQLITE_DONE)
        {
            throw target.Failure(code);
        }
    }
}
