using System.Collections.Frozen;
using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>The triage board: what burns, what is due next, what waits for whom, what a person must look at.</summary>
internal sealed class DeskBoard(DeskQueue queue, OpenTickets open, BlockedNumbers blocked, StaffOnFile staff, TimeProvider clock)
{
    /// <summary>Rows of a lane shown at first, and the step of more.</summary>
    public const int Step = 50;

    /// <summary>Rows of a lane shown at most.</summary>
    public const int Most = 1000;

    private const int FewOfWaiting = 20;

    public async Task<BoardView> ReadAsync(BoardAsked asked, Viewer viewer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var side = await queue.ReadSideAsync(viewer, cancel);
        var cannotBeTexted = await blocked.ReadAsync(cancel);
        var alarmed = side.Alarms.Select(row => row.Ticket.Value.Number).ToHashSet(StringComparer.Ordinal);
        var shown = Math.Clamp(asked.Shown, Step, Most);
        var fire = new LaneRows(asked.Lane == BoardLane.OnFire ? shown : Step);
        var next = new LaneRows(shown);
        var waiting = new LaneRows(asked.Lane == BoardLane.Waiting ? shown : FewOfWaiting);
        foreach (var ticket in await open.ReadAsync(cancel))
        {
            if (alarmed.Contains(ticket.Value.Number) || !StaffSight.MaySee(viewer, ticket.Value) || (asked.OnlyUntextable && !IsAmong(cannotBeTexted, ticket.Value)))
            {
                continue;
            }

            (BoardLanes.Of(ticket.Value, now) switch { BoardLane.OnFire => fire, BoardLane.DueNext => next, BoardLane.Waiting => waiting, _ => null })?.Add(ticket);
        }

        return new(asked with { Shown = shown }, side)
        {
            OnFire = fire.Read(),
            DueNext = next.Read(),
            Waiting = waiting.Read(),
            Blocked = cannotBeTexted,
            Technicians = await staff.OfRoleAsync(StaffRole.Technician, cancel),
        };
    }

    internal static bool IsAmong(FrozenSet<string> numbers, Ticket ticket) =>
        numbers.Count > 0 && (ticket.ConversationId is { } id ? id.StartsWith("sms:", StringComparison.Ordinal) && numbers.Contains(id["sms:".Length..]) : ticket.Phone is { } phone && numbers.Contains(phone));
}

/// <summary>Fills a lane from tickets in order of their deadlines: dangers first, no more rows than are shown, all of them counted.</summary>
internal sealed class LaneRows(int most)
{
    private readonly List<Versioned<Ticket>> urgent = [];
    private readonly List<Versioned<Ticket>> others = [];
    private int count;

    public void Add(Versioned<Ticket> ticket)
    {
        count++;
        var rows = ticket.Value.Urgent ? urgent : others;
        if (rows.Count < most)
        {
            rows.Add(ticket);
        }
    }

    public BoardRows Read() => new([.. urgent.Concat(others).Take(most)], count);
}

/// <summary>Which part of the board.</summary>
/// <param name="Lane">The lane that is read on its own; null for all.</param>
/// <param name="Shown">Rows of the long lane.</param>
/// <param name="OnlyUntextable">Only tickets of residents who can only be called.</param>
public sealed record BoardAsked(BoardLane? Lane, int Shown, bool OnlyUntextable);

/// <summary>A lane: its first rows, and how many there are.</summary>
public sealed record BoardRows(IReadOnlyList<Versioned<Ticket>> Rows, int Count);

/// <summary>The board as shown.</summary>
public sealed record BoardView(BoardAsked Asked, QueueSide Side)
{
    public required BoardRows OnFire { get; init; }

    public required BoardRows DueNext { get; init; }

    public required BoardRows Waiting { get; init; }

    /// <summary>Numbers that nothing can be texted to.</summary>
    public required FrozenSet<string> Blocked { get; init; }

    /// <summary>Who can be given work.</summary>
    public required IReadOnlyList<StaffAccount> Technicians { get; init; }

    /// <summary>Rows that stand together with others, by number.</summary>
    public IReadOnlyDictionary<string, Incidents.AlikeMark> Alike { get; init; } = FrozenDictionary<string, Incidents.AlikeMark>.Empty;

    /// <summary>Every ticket that has a row.</summary>
    public IEnumerable<Ticket> Shown => Side.Alarms.Select(alarm => alarm.Ticket).Concat(OnFire.Rows).Concat(DueNext.Rows).Concat(Waiting.Rows).Select(ticket => ticket.Value);

    public bool CannotBeTexted(Ticket ticket) => DeskBoard.IsAmong(Blocked, ticket);
}
