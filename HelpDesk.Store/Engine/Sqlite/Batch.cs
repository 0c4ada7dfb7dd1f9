namespace HelpDesk.Store.Engine.Sqlite;

/// <summary>Applies commits one after another inside one transaction; the writer's connection and its statements.</summary>
/// <remarks>
/// A commit is applied only after the versions of all its documents were found as expected. There is one writer, so nothing changes
/// in between, and a commit that conflicts has written nothing that would have to be undone: cheaper than a savepoint for each, which
/// copies every page it touches and makes the search table write a segment of its own.
/// </remarks>
internal sealed class Batch : IDisposable
{
    private readonly Database database;
    private readonly Dictionary<string, KindTable> tables;
    private readonly Dictionary<string, long> increments = new(StringComparer.Ordinal);
    private readonly List<KindTable.Place> places = [];
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement addToCounter;
    private long change;

    public Batch(string path, IReadOnlyList<KindSchema> kinds)
    {
        database = Database.OpenWriter(path);
        try
        {
            begin = database.Prepare("BEGIN IMMEDIATE");
            commit = database.Prepare("COMMIT");
            addToCounter = database.Prepare("INSERT INTO counter (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value");
            tables = kinds.ToDictionary(kind => kind.Name, kind => new KindTable(database, kind), StringComparer.Ordinal);
            change = kinds.Where(kind => kind.Searchable).Select(kind => database.Number($"SELECT max(change) FROM \"{kind.Name}\"")).DefaultIfEmpty().Max();
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

    /// <summary>Moves the write-ahead log into the file and empties it, if no reader is in the way.</summary>
    public void Checkpoint() => database.Checkpoint();

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();
}
