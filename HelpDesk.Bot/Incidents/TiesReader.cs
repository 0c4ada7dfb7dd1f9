using HelpDesk.Bot.Desk;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Incidents;

/// <summary>Reads what a ticket has to do with others, for one viewer.</summary>
internal sealed class TiesReader(TicketSight sight, OpenTickets open, IncidentReader incidents)
{
    private const int MostOfOneResident = 20;

    /// <param name="viewer">Who looks.</param>
    /// <param name="ticket">The ticket as shown to them.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async ValueTask<TiesView> ReadAsync(Viewer viewer, Ticket ticket, CancellationToken cancel)
    {
        var ties = new List<TiedTicket>();
        foreach (var (number, how) in Tied(ticket).Distinct())
        {
            if (await sight.FindAsync(viewer, number, cancel) is { } other)
            {
                ties.Add(new(other.Value, how));
            }
        }

        var merged = new List<Ticket>();
        foreach (var number in ticket.Merged ?? [])
        {
            if (await sight.FindAsync(viewer, number, cancel) is { } duplicate)
            {
                merged.Add(duplicate.Value);
            }
        }

        return new()
        {
            Ties = ties,
            Merged = merged,
            MergedInto = ticket.MergedInto is { } into ? (await sight.FindAsync(viewer, into, cancel))?.Value : null,
            SameResident = await SameResidentAsync(viewer, ticket, cancel),
            Incident = await incidents.ReadAsync(viewer, ticket, cancel),
        };
    }

    private static IEnumerable<(string Number, string How)> Tied(Ticket ticket) =>
    [
        .. ticket.Repeats is { } earlier ? [(earlier, "repeats")] : Array.Empty<(string, string)>(),
        .. ticket.Timeline.Where(entry => entry is { Event: "repeated", Detail: not null }).Select(entry => (entry.Detail ?? "", "repeated")),
        .. (ticket.Links ?? []).Select(number => (number, "linked")),
    ];

    private async ValueTask<IReadOnlyList<Ticket>> SameResidentAsync(Viewer viewer, Ticket ticket, CancellationToken cancel) =>
        ticket.MergedInto is not null || ticket.Kind is TicketKind.Booking or TicketKind.Application
            ? []
            : [.. (await open.ReadAsync(cancel)).Select(other => other.Value)
                .Where(other => other.Number != ticket.Number && MergeRules.AreOfOneResident(ticket, other) && StaffSight.MaySee(viewer, other) && other.Kind is not (TicketKind.Booking or TicketKind.Application))
                .Take(MostOfOneResident)];
}

/// <summary>Reads the incident a ticket belongs to, or may belong to, for one viewer.</summary>
internal sealed class IncidentReader(IncidentTickets incidents, AlikeTickets alike, IncidentCommands commands, BlockedNumbers blocked)
{
    public async ValueTask<IncidentView> ReadAsync(Viewer viewer, Ticket ticket, CancellationToken cancel)
    {
        List<Ticket> members = [.. (await incidents.OfAsync(viewer, ticket.Incident, cancel)).Select(each => each.Value)];
        var cannotBeTexted = members.Count > 1 ? await blocked.ReadAsync(cancel) : null;
        return new()
        {
            Tickets = members.Count > 1 ? members : [],
            Proposed = [.. (await alike.OfAsync(viewer, ticket, cancel)).Select(each => each.Value)],
            ToCall = members.Where(each => each.ConversationId is null || (cannotBeTexted is not null && DeskBoard.IsAmong(cannotBeTexted, each))).Select(each => each.Number).ToHashSet(StringComparer.Ordinal),
            Last = members.Count > 1 && ticket.Incident is { } incident ? await commands.LastAsync(incident, cancel) : null,
        };
    }
}
