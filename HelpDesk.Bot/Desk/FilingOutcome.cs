using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>How filing a ticket ended.</summary>
internal abstract record FilingOutcome
{
    private FilingOutcome()
    {
    }

    /// <summary>Filed, now or under the same key before.</summary>
    public sealed record Filed(Versioned<Ticket> Ticket) : FilingOutcome;

    /// <summary>The key was used for something else; nothing was written.</summary>
    public sealed record KeyReused : FilingOutcome;

    /// <summary>The time that was wanted is not free; nothing was written.</summary>
    /// <param name="Nearest">Free times nearest to it, in order.</param>
    public sealed record SlotTaken(IReadOnlyList<Beginning> Nearest) : FilingOutcome;
}
