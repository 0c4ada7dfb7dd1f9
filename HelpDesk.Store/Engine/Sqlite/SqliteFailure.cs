using System.Diagnostics.CodeAnalysis;
using SQLitePCL;

namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>A call into SQLite that did not succeed; never leaves the engine.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Made in one place, always with a code.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Turned into StoreUnavailableException at the engine's edge.")]
internal sealed class SqliteFailure(int code, string message) : Exception(message)
{
    private const int PrimaryMask = 0xFF;

    /// <summary>The failure lies in what was to be written (too big, a broken constraint), not in the medium.</summary>
    public bool IsAboutContent => (code & PrimaryMask) is raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE;

    /// <summary>The file is not a database or is damaged.</summary>
    public bool IsDamage => (code & PrimaryMask) is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT;

    /// <summary>What the port promises its callers.</summary>
    public StoreUnavailableException AsUnavailable() => new($"The store failed ({code}): {Message}", this);
}
