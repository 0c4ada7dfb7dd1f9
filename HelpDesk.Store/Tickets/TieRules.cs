namespace HelpDesk.Store.Tickets;

/// <summary>Links two tickets, each side by itself; both go into one commit. Pure and repeatable.</summary>
public static class TieRules
{
    /// <summary>Links of a ticket.</summary>
    public const int MostLinks = 50;

    /// <summary>The ticket with a link to another.</summary>
    /// <param name="ticket">One side.</param>
    /// <param name="other">Number of the other.</param>
    /// <param name="by">A sign-in name, or <c>api:NAME</c>.</param>
    /// <param name="now">Now (UTC).</param>
    public static TicketOutcome Link(Ticket ticket, string other, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Number == other ? new TicketOutcome.Refused(TicketRefusal.SameTicket)
            : ticket.Links?.Contains(other) == true ? new TicketOutcome.Same()
            : ticket.Links?.Count >= MostLinks ? new TicketOutcome.Refused(TicketRefusal.TooManyLinks)
            : new TicketOutcome.Changed(ticket with { Links = [.. ticket.Links ?? [], other], Timeline = [.. ticket.Timeline, new(now, by, "linked", other)] });
    }

    /// <summary>The ticket without the link.</summary>
    /// <inheritdoc cref="Link" path="/param"/>
    public static TicketOutcome Unlink(Ticket ticket, string other, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Links?.Contains(other) != true
            ? new TicketOutcome.Same()
            : new TicketOutcome.Changed(ticket with
            {
                Links = ticket.Links.Count == 1 ? null : [.. ticket.Links.Where(number => number != other)],
                Timeline = [.. ticket.Timeline, new(now, by, "unlinked", other)],
            });
    }
}
