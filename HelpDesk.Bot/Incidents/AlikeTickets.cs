using System.Runtime.CompilerServices;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>Which unfinished tickets may tell of one incident, from those the board knows: nothing is read from the store for it.</summary>
/// <remarks>A ticket is looked into once for each of its versions, and sorted with the others of its building and matter once for each change of the board. Thread-safe.</remarks>
internal sealed class AlikeTickets(OpenTickets open)
{
    private readonly ConditionalWeakTable<Ticket, Looked> looked = [];
    private Sorted? last;

    /// <summary>Tickets that are proposed as one incident with this one, the likeliest first; only what the viewer may see and what is not in its incident yet.</summary>
    public async ValueTask<IReadOnlyList<Versioned<Ticket>>> OfAsync(Viewer viewer, Ticket ticket, CancellationToken cancel)
    {
        if (ticket.State is not (TicketState.Open or TicketState.WaitingResident) || FaultOf(ticket) is not { } fault)
        {
            return [];
        }

        var sorted = await SortedAsync(cancel);
        return
        [
            .. Others(sorted, viewer, ticket, fault)
                .Select(other => (Ticket: other, Score: Alikeness.Score(ticket, fault, other.Value, FaultOf(other.Value))))
                .OrderByDescending(other => other.Score).ThenBy(other => other.Ticket.Value.CreatedAt)
                .Select(other => other.Ticket)
                .Take(IncidentRules.MostTickets - 1),
        ];
    }

    /// <summary>How many tickets stand together with each of these; those that stand alone are left out.</summary>
    public async ValueTask<IReadOnlyDictionary<string, AlikeMark>> MarksAsync(Viewer viewer, IEnumerable<Ticket> tickets, CancellationToken cancel)
    {
        var sorted = await SortedAsync(cancel);
        var marks = new Dictionary<string, AlikeMark>(StringComparer.Ordinal);
        foreach (var ticket in tickets)
        {
            var joined = ticket.Incident is { } incident ? sorted.Incidents[incident].Count(other => StaffSight.MaySee(viewer, other.Value)) : 0;
            if (joined > 1)
            {
                marks[ticket.Number] = new(joined, IsJoined: true);
            }
            else if (FaultOf(ticket) is { } fault && Others(sorted, viewer, ticket, fault).Count() is var alike and > 0)
            {
                marks[ticket.Number] = new(alike + 1, IsJoined: false);
            }
        }

        return marks;
    }

    private IEnumerable<Versioned<Ticket>> Others(Sorted sorted, Viewer viewer, Ticket ticket, Fault fault) => fault.Matters
        .SelectMany(matter => sorted.Matters[(ticket.Building ?? "", matter)])
        .Where(other => (ticket.Incident is null || other.Value.Incident != ticket.Incident) && StaffSight.MaySee(viewer, other.Value)
            && Alikeness.Score(ticket, fault, other.Value, FaultOf(other.Value)) >= Alikeness.Proposed)
        .DistinctBy(other => other.Value.Number);

    private async ValueTask<Sorted> SortedAsync(CancellationToken cancel)
    {
        var tickets = await open.ReadAsync(cancel);
        if (Volatile.Read(ref last) is { } known && ReferenceEquals(known.Tickets, tickets))
        {
            return known;
        }

        var sorted = new Sorted(
            tickets,
            tickets.SelectMany(ticket => FaultOf(ticket.Value)?.Matters.Select(matter => (Ticket: ticket, Place: (ticket.Value.Building ?? "", matter))) ?? []).ToLookup(each => each.Place, each => each.Ticket),
            tickets.Where(ticket => ticket.Value.Incident is not null).ToLookup(ticket => ticket.Value.Incident ?? "", StringComparer.Ordinal));
        Volatile.Write(ref last, sorted);
        return sorted;
    }

    private Fault? FaultOf(Ticket ticket) => looked.GetValue(ticket, static each => new(Fault.Of(each))).Fault;

    private sealed record Looked(Fault? Fault);

    private sealed record Sorted(IReadOnlyList<Versioned<Ticket>> Tickets, ILookup<(string Building, string Matter), Versioned<Ticket>> Matters, ILookup<string, Versioned<Ticket>> Incidents);
}

/// <summary>How a row of the board stands with others.</summary>
/// <param name="Count">Tickets, itself among them.</param>
/// <param name="IsJoined">They are one incident; otherwise they may be.</param>
public sealed record AlikeMark(int Count, bool IsJoined);
