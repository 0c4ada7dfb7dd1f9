namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Applies commits one after another inside one transaction; the writer's connection and its statements.</summary>
/// <remarks>
/// A commit is applied only after the versions of all its documents were found as expected. There is one writer, so nothing changes
/// in between, and a commit that conflicts has written nothing that would have to be undone: cheaper than a savepoint for each, which
/// copies every page it touches and makes the search table write a segment of its own.
/// </remarks>
internal sealed class Batch : IDisposable
{
    // Moving the log holds up every commit: 16 MB at a time is a pause of some 15 ms, 80 MB one of 60 to 100.
    private const int LongLogPages = 4_000;
    private const int PagesBetweenTries = 1_000;

    private readonly Database database;
    private readonly Dictionary<string, KindTable> tables;
    private readonly Dictionary<string, long> increments = new(StringComparer.Ordinal);
    private readonly List<KindTable.Place> places = [];
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement addToCounter;
    private long change;
    private int logPages;

    public Batch(string path, IReadOnlyList<KindSchema> kinds)
    {
        database = Database.OpenWriter(path);
        try
        {
            begin = database.Prepare("BEGIN IMMEDIATE");
            commit = database.Prepare("COMMIT");
            addToCounter = database.Prepare("INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value");
            tables = kinds.ToDictionary(kind => kind.Name, kind => new KindTable(database, kind), StringComparer.Ordinal);
            change = kinds.Where(kind => kind.Searchable).Select(kind => database.Number(TableText.LastChange(kind))).DefaultIfEmpty().Max();
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Begins the transaction.</summary>
    public void Begin()
    {
        increments.Clear();
        begin.Run();
    }

    /// <summary>Applies one commit, or nothing of it when a version is not the expected one.</summary>
    public CommitResult Apply(Commit asked)
    {
        places.Clear();
        foreach (var write in asked.Writes)
        {
            var place = tables[write.Kind].Locate(write);
            if (place.Version != write.ExpectedVersion)
            {
                return new(write.Kind, write.Id);
            }

            places.Add(place);
        }

        for (var index = 0; index < places.Count; index++)
        {
            var write = asked.Writes[index];
            tables[write.Kind].Write(write, places[index], ++change);
        }

        foreach (var increment in asked.Increments)
        {
            increments[increment.Name] = increments.GetValueOrDefault(increment.Name) + increment.By;
        }

        return default;
    }

    /// <summary>Makes everything applied since <see cref="Begin"/> durable.</summary>
    public void End()
    {
        foreach (var (name, by) in increments)
        {
            if (by != 0)
            {
                addToCounter.Bind(1, name).Bind(2, by).Run();
            }
        }

        commit.Run();
    }

    /// <summary>Drops everything since <see cref="Begin"/>.</summary>
    /// <returns>Whether the connection can be used again.</returns>
    public bool RollBack()
    {
        database.RollBack();
        return !database.InTransaction;
    }

    /// <summary>Begins the log anew when it has grown long.</summary>
    /// <remarks>
    /// Done here and not by SQLite's own automatism, which gives way to any reader: with reads going on all the time the log would grow
    /// without end, and every commit would try again.
    /// </remarks>
    public void KeepLogShort()
    {
        logPages += database.TakePagesWritten();
        if (logPages >= LongLogPages)
        {
            logPages = database.RestartLog() ? 0 : LongLogPages - PagesBetweenTries;
        }
    }

    /// <summary>Moves the log into the file and empties it, if no reader is in the way.</summary>
    public void EmptyLog() => database.EmptyLog();

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();
}
