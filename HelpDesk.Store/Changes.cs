using System.Text.Json;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Store;

/// <summary>Collects the writes of one commit.</summary>
/// <remarks>Not thread-safe; used by one turn or one job and then committed once.</remarks>
public sealed class Changes
{
    private readonly List<DocumentWrite> writes = [];
    private readonly List<Increment> increments = [];
    private HashSet<string>? kinds;
    private List<TicketWrite>? tickets;
    private List<AlarmWrite>? alarms;
    private int lanes;

    /// <summary>Nothing to write.</summary>
    public bool IsEmpty => writes.Count == 0 && increments.Count == 0;

    /// <summary>Documents written so far.</summary>
    public int Count => writes.Count;

    /// <summary>Adds a new record; the commit conflicts when its id is taken.</summary>
    public Changes Insert<T>(DocumentKind<T> kind, T value)
        where T : class
    {
        Write(kind, kind.IdOf(value), 0, value);
        Tell(null, value, 0);
        CountAll(kind, value, 1);
        return this;
    }

    /// <summary>Replaces a record; the commit conflicts when somebody else replaced it first.</summary>
    public Changes Update<T>(DocumentKind<T> kind, Versioned<T> before, T after)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(before);
        Write(kind, kind.IdOf(after), before.Version, after);
        Tell(before.Value, after, before.Version);
        CountAll(kind, before.Value, -1);
        CountAll(kind, after, 1);
        return this;
    }

    /// <summary>Inserts or replaces, as there was one before or not.</summary>
    public Changes Put<T>(DocumentKind<T> kind, Versioned<T>? before, T after)
        where T : class => before is null ? Insert(kind, after) : Update(kind, before, after);

    /// <summary>Removes a record.</summary>
    public Changes Delete<T>(DocumentKind<T> kind, Versioned<T> before)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(before);
        writes.Add(new(kind.Name, kind.IdOf(before.Value), before.Version, null, [], null));
        (kinds ??= new(StringComparer.Ordinal)).Add(kind.Name);
        CountAll(kind, before.Value, -1);
        return this;
    }

    /// <summary>Adds to a counter that is not a recount of records (answer times, contacts of a day).</summary>
    public Changes Add(string counter, long by)
    {
        increments.Add(new(counter, by));
        return this;
    }

    /// <summary>Whether any record of the kind is written; for those who wait for news.</summary>
    public bool Touches(string kind) => kinds?.Contains(kind) == true;

    /// <summary>Whether any row of the lane is left waiting to be sent; rows born sent wake no sender.</summary>
    public bool LeavesToSend(OutboxLane lane) => (lanes & (1 << (int)lane)) != 0;

    /// <summary>Ids of the records of a kind that are written or removed; for those who wait for news of one.</summary>
    public IEnumerable<string> IdsOf(string kind) => Touches(kind) ? writes.Where(write => write.Kind == kind).Select(write => write.Id) : [];

    /// <summary>Tickets written, as they were and as they are.</summary>
    public IReadOnlyList<TicketWrite> Tickets => tickets ?? [];

    /// <summary>Alarms written, as they were and as they are.</summary>
    public IReadOnlyList<AlarmWrite> Alarms => alarms ?? [];

    /// <summary>What must be written with it was added already.</summary>
    internal bool IsJoined { get; set; }

    /// <summary>Documents that the store added.</summary>
    internal int Joined { get; set; }

    /// <summary>The commit for the engine; increments of one counter are summed and zeros left out.</summary>
    internal Commit ToCommit() => new(writes, increments.Count < 2
        ? increments
        : [.. increments.GroupBy(i => i.Name, i => i.By, StringComparer.Ordinal).Select(g => new Increment(g.Key, g.Sum())).Where(i => i.By != 0)],
        Joined);

    private void Write<T>(DocumentKind<T> kind, string id, long expected, T value)
        where T : class
    {
        var fields = new FieldValue[kind.Fields.Count];
        for (var index = 0; index < fields.Length; index++)
        {
            fields[index] = kind.Fields[index].ValueOf(value);
        }

        if (value is OutboxMessage row && (row.State == OutboxState.Planned || row.IsWaiting()))
        {
            lanes |= 1 << (int)row.Lane;
        }

        writes.Add(new(kind.Name, id, expected, JsonSerializer.SerializeToUtf8Bytes(value, kind.Json), fields, kind.SearchText?.Invoke(value)));
        (kinds ??= new(StringComparer.Ordinal)).Add(kind.Name);
    }

    private void Tell<T>(T? before, T after, long version)
        where T : class
    {
        if (after is Ticket ticket)
        {
            (tickets ??= []).Add(new(before as Ticket, ticket, version + 1));
        }
        else if (after is Alarm alarm)
        {
            (alarms ??= []).Add(new(before as Alarm, alarm));
        }
    }

    private void CountAll<T>(DocumentKind<T> kind, T value, long by)
        where T : class
    {
        if (kind.CountedIn is { } counted)
        {
            foreach (var counter in counted(value))
            {
                increments.Add(new(counter, by));
            }
        }
    }
}
