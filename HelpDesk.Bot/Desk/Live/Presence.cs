using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Desk.Live;

/// <summary>Who has which ticket open, and whether they are writing, so that two people at one ticket know of each other.</summary>
/// <remarks>
/// In memory only: it means nothing after a restart. A visit lasts as long as its live connection, and is forgotten when that one
/// falls silent. Whoever asks has made sure that the ticket may be seen. Thread-safe.
/// </remarks>
internal sealed class Presence(TimeProvider clock)
{
    /// <summary>Visits known at once; more are not shown to others.</summary>
    public const int Most = 500;

    /// <summary>How long a silent visit is shown.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    /// <summary>How long somebody is shown as writing after a key was pressed.</summary>
    public static readonly TimeSpan Writing = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Room> rooms = new(StringComparer.Ordinal);
    private int visits;

    /// <summary>Somebody opens a ticket; null when too many are open.</summary>
    public Visit? Enter(string ticket, StaffAccount who)
    {
        TaskCompletionSource? waiting;
        Visit visit;
        lock (gate)
        {
            if (visits >= Most)
            {
                return null;
            }

            var room = rooms.TryGetValue(ticket, out var known) ? known : rooms[ticket] = new();
            visit = new(room, ticket, who.Name, who.DisplayName) { SeenAt = clock.GetUtcNow() };
            room.Visits.Add(visit);
            visits++;
            waiting = room.Next();
        }

        waiting?.TrySetResult();
        return visit;
    }

    /// <summary>They still have it open.</summary>
    public void Beat(Visit visit)
    {
        lock (gate)
        {
            visit.SeenAt = clock.GetUtcNow();
        }
    }

    /// <summary>They closed it.</summary>
    public void Leave(Visit visit)
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            if (!visit.Room.Visits.Remove(visit))
            {
                return;
            }

            visits--;
            waiting = visit.Room.Next();
            if (visit.Room.Visits.Count == 0)
            {
                rooms.Remove(visit.Ticket);
            }
        }

        waiting?.TrySetResult();
    }

    /// <summary>They are writing; heard only from those who have the ticket open.</summary>
    public void Write(string ticket, string name)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var mine = rooms.TryGetValue(ticket, out var room) ? room.Visits.Where(visit => visit.Name == name).ToList() : [];
            var isNews = mine.TrueForAll(visit => visit.WritingUntil <= now);
            mine.ForEach(visit => visit.WritingUntil = now + Writing);
            waiting = mine.Count > 0 && isNews ? room?.Next() : null;
        }

        waiting?.TrySetResult();
    }

    /// <summary>Everybody else who has the ticket open, each once.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="except">Sign-in name of whoever asks.</param>
    public IReadOnlyList<Colleague> Others(string ticket, string except)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return rooms.TryGetValue(ticket, out var room)
                ?
                [
                    .. room.Visits.Where(visit => visit.Name != except && now - visit.SeenAt <= Silence)
                        .GroupBy(visit => visit.Name, StringComparer.Ordinal)
                        .Select(same => new Colleague(same.Key, same.First().DisplayName, same.Any(visit => visit.WritingUntil > now))),
                ]
                : [];
        }
    }

    /// <summary>How often the ticket's visits have changed.</summary>
    public long EditionOf(Visit visit)
    {
        lock (gate)
        {
            return visit.Room.Edition;
        }
    }

    /// <summary>Completes when somebody came, went or began to write since.</summary>
    public Task AfterAsync(Visit visit, long seen)
    {
        lock (gate)
        {
            return visit.Room.Edition > seen ? Task.CompletedTask : (visit.Room.Signal ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>One page with the ticket open; its times are guarded by the gate.</summary>
    internal sealed class Visit(Room room, string ticket, string name, string displayName)
    {
        public Room Room => room;

        public string Ticket => ticket;

        public string Name => name;

        public string DisplayName => displayName;

        public DateTimeOffset SeenAt { get; set; }

        public DateTimeOffset WritingUntil { get; set; }
    }

    /// <summary>Everybody at one ticket.</summary>
    internal sealed class Room
    {
        public List<Visit> Visits { get; } = [];

        public long Edition { get; private set; }

        public TaskCompletionSource? Signal { get; set; }

        public TaskCompletionSource? Next()
        {
            Edition++;
            (var waiting, Signal) = (Signal, null);
            return waiting;
        }
    }
}

/// <summary>Somebody else at the same ticket.</summary>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">As shown.</param>
/// <param name="IsWriting">They pressed a key a moment ago.</param>
public sealed record Colleague(string Name, string DisplayName, bool IsWriting);
