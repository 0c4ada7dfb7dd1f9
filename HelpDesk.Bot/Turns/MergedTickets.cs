using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Turns;

/// <summary>Duplicates and the tickets that stand for them, as their residents meet them.</summary>
internal static class MergedTickets
{
    // A duplicate of a duplicate of a duplicate is no life.
    private const int MostSteps = 5;

    /// <summary>A ticket by its number or by that of a duplicate; null for none.</summary>
    public static async ValueTask<Versioned<Ticket>?> FindAsync(DeskStore store, string number, CancellationToken cancel)
    {
        var ticket = await store.FindAsync(Kinds.Ticket, number, cancel);
        for (var step = 0; step < MostSteps && ticket is { Value.MergedInto: { } into }; step++)
        {
            ticket = await store.FindAsync(Kinds.Ticket, into, cancel);
        }

        return ticket;
    }

    /// <summary>Whether a speaker hears of a ticket: as theirs, or for a duplicate of theirs.</summary>
    public static async ValueTask<bool> MayHearAsync(DeskStore store, Speaker speaker, Ticket ticket, string conversationId, CancellationToken cancel)
    {
        if (speaker.MayHear(ticket, conversationId))
        {
            return true;
        }

        foreach (var duplicate in ticket.Merged ?? [])
        {
            if (await store.FindAsync(Kinds.Ticket, duplicate, cancel) is { Value: var merged } && merged.MergedInto == ticket.Number && speaker.MayHear(merged, conversationId))
            {
                return true;
            }
        }

        return false;
    }
}
