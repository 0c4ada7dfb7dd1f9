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
        var lanes = (await open.ReadAsync(cancel))
            .Where(ticket => !alarmed.Contains(ticket.Value.Number) && StaffSight.MaySee(viewer, ticket.Value) && (!asked.OnlyUntextable || IsAmong(cannotBeTexted, ticket.Value)))
            .ToLookup(ticket => BoardLanes.Of(ticket.Value, now));
        var shown = Math.Clamp(asked.Shown, Step, Most);
        return new(asked with { Shown = shown }, side)
        {
            OnFire = Lane(lanes[BoardLane.OnFire].OrderByDescending(ticket => ticket.Value.Urgent), asked.Lane == BoardLane.OnFire ? shown : Step),
            DueNext = Lane(lanes[BoardLane.DueNext], shown),
            Waiting = Lane(lanes[BoardLane.Waiting], asked.Lane == BoardLane.Waiting ? shown : FewOfWaiting),
            Blocked = cannotBeTexted,
            Technicians = await staff.OfRoleAsync(StaffRole.Technician, cancel),
        };
    }

    private static BoardRows Lane(IEnumerable<Versioned<Ticket>> lane, int most)
    {
        List<Versioned<Ticket>> all = [.. lane];
        return new(all.Count > most ? all[..most] : all, all.Count);
    }

    internal static bool IsAmong(FrozenSet<string> numbers, Ticket ticket) =>
        numbers.Count > 0 && (ticket.ConversationId is { } id ? id.StartsWith("sms:", StringComparison.Ordinal) && numbers.Contains(id["sms:".Length..]) : ticket.Phone is { } phone && numbers.Contains(phone));
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

    public bool CannotBeTexted(Ticket ticket) => DeskBoard.IsAmong(Blocked, ticket);
}
