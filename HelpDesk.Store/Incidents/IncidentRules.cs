using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Incidents;

/// <summary>Puts a ticket into an incident and takes it out again. Pure and repeatable.</summary>
public static class IncidentRules
{
    /// <summary>Tickets of one incident.</summary>
    public const int MostTickets = 500;

    /// <summary>The ticket as one of the incident.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="incident">Id of the incident.</param>
    /// <param name="with">Number of the ticket it was joined with; null for that ticket itself.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="now">Now (UTC).</param>
    public static TicketOutcome Join(Ticket ticket, string incident, string? with, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Incident == incident ? new TicketOutcome.Same()
            : ticket.MergedInto is not null ? new TicketOutcome.Refused(TicketRefusal.MergedBefore)
            : ticket.State == TicketState.Cancelled ? new TicketOutcome.Refused(TicketRefusal.WrongState)
            : new TicketOutcome.Changed(ticket with { Incident = incident, Timeline = [.. ticket.Timeline, new(now, by, "joined", with)] });
    }

    /// <summary>The ticket on its own again; it is no longer proposed for an incident.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="now">Now (UTC).</param>
    public static TicketOutcome Leave(Ticket ticket, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Incident is null
            ? new TicketOutcome.Same()
            : new TicketOutcome.Changed(ticket with { Incident = null, Timeline = [.. ticket.Timeline, new(now, by, "left", null)] });
    }
}
