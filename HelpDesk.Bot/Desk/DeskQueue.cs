using HelpDesk.Bot.Delivery;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads what stands beside every list, from indexes and counters only.</summary>
internal sealed class DeskQueue(DeskStore store, TicketSight sight, Estate estate, TimeProvider clock)
{
    private const int MostTasks = 20;

    /// <summary>What stands beside every list: alarms, tasks, counts.</summary>
    public async Task<QueueSide> ReadSideAsync(Viewer viewer, CancellationToken cancel) => new(
        await AlarmsAsync(viewer, cancel),
        await TasksAsync(viewer, cancel),
        await CountsAsync(viewer, cancel),
        await RingsToday.ReadAsync(store, $"day/{LocalTime.DateOf(clock.GetUtcNow(), estate.Zone):yyyy-MM-dd}/rings/", cancel));

    private async Task<IReadOnlyList<AlarmRow>> AlarmsAsync(Viewer viewer, CancellationToken cancel)
    {
        var open = await store.QueryAsync(Kinds.Alarm, new() { Kind = "alarm", Where = [new("open", FieldValue.Of(1))], OrderBy = "raised_at", Take = MostTasks }, cancel);
        var rows = new List<AlarmRow>(open.Count);
        foreach (var alarm in open)
        {
            if (await sight.FindAsync(viewer, alarm.Value.Ticket, cancel) is { Value.State: TicketState.Open or TicketState.WaitingResident } ticket)
            {
                rows.Add(new(alarm.Value, ticket));
            }
        }

        return rows;
    }

    private async Task<IReadOnlyList<Versioned<DeskTask>>> TasksAsync(Viewer viewer, CancellationToken cancel)
    {
        var shown = new List<Versioned<DeskTask>>();
        foreach (var task in await store.QueryAsync(Kinds.Task, new() { Kind = "desk_task", Where = [new("open", FieldValue.Of(1))], OrderBy = "at", Take = MostTasks }, cancel))
        {
            if (await sight.MaySeeAsync(viewer, task.Value, cancel))
            {
                shown.Add(task);
            }
        }

        return shown;
    }

    private async Task<IReadOnlyDictionary<TicketState, long>> CountsAsync(Viewer viewer, CancellationToken cancel)
    {
        var hidden = await sight.HiddenAsync(viewer, cancel);
        var counters = await store.Engine.CountersAsync("tickets/state/", cancel);
        return Enum.GetValues<TicketState>().ToDictionary(
            state => state,
            state => counters.FirstOrDefault(counter => counter.Name == $"tickets/state/{Kinds.Written(state)}")?.Value - hidden[state].Count() ?? 0);
    }
}

/// <summary>What stands beside every list.</summary>
/// <param name="Alarms">Unacknowledged, oldest first.</param>
/// <param name="Tasks">What a person must look at, oldest first.</param>
/// <param name="Counts">Tickets by state.</param>
/// <param name="Rings">Today's first answers.</param>
public sealed record QueueSide(IReadOnlyList<AlarmRow> Alarms, IReadOnlyList<Versioned<DeskTask>> Tasks, IReadOnlyDictionary<TicketState, long> Counts, RingsToday Rings);

/// <summary>An alarm and its ticket.</summary>
public sealed record AlarmRow(Alarm Alarm, Versioned<Ticket> Ticket);

/// <summary>First answers of a day.</summary>
/// <param name="Met">Contacts answered before the third ring.</param>
/// <param name="Contacts">Contacts answered at all.</param>
public sealed record RingsToday(long Met, long Contacts)
{
    /// <summary>Reads the counters of a day.</summary>
    /// <param name="store">The store.</param>
    /// <param name="prefix">What their names begin with; a bucket of <see cref="RingClock"/> follows.</param>
    /// <param name="cancel">Cancels the reading.</param>
    internal static async Task<RingsToday> ReadAsync(DeskStore store, string prefix, CancellationToken cancel)
    {
        var counters = await store.Engine.CountersAsync(prefix, cancel);
        return new(
            counters.Where(counter => RingClock.MetBuckets.Contains(counter.Name[prefix.Length..])).Sum(counter => counter.Value),
            counters.Sum(counter => counter.Value));
    }
}
