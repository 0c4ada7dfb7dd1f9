using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Changes a ticket by a rule: load, rule, commit; once more when another commit came between.</summary>
internal static class RuledTicket
{
    private const int MaxTries = 5;

    /// <summary>Applies a rule that reads nothing.</summary>
    public static Task<DeskOutcome> ChangeAsync(
        DeskStore store, string number, long? seen, Func<Ticket, TicketOutcome> rule, Func<Versioned<Ticket>, Ticket, Task<DeskOutcome?>> commit, CancellationToken cancel) =>
        ChangeAsync(store, number, seen, ticket => ValueTask.FromResult(rule(ticket)), commit, cancel);

    /// <summary>Applies the rule.</summary>
    /// <param name="store">The store.</param>
    /// <param name="number">The ticket.</param>
    /// <param name="seen">Version the writer saw; null decides on whatever is there.</param>
    /// <param name="rule">What becomes of the ticket; asked anew in each try.</param>
    /// <param name="commit">Commits the changed ticket with all that goes with it; null when another commit came between.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async Task<DeskOutcome> ChangeAsync(
        DeskStore store, string number, long? seen, Func<Ticket, ValueTask<TicketOutcome>> rule, Func<Versioned<Ticket>, Ticket, Task<DeskOutcome?>> commit, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is not { } before)
            {
                return new DeskOutcome.NotFound();
            }

            var ruled = await rule(before.Value);
            if (ruled is TicketOutcome.Same)
            {
                return new DeskOutcome.Kept(before, WasSame: true, Told: false);
            }

            if (seen is { } version && version != before.Version)
            {
                return new DeskOutcome.Stale(before);
            }

            if (ruled is TicketOutcome.Refused refused)
            {
                return new DeskOutcome.Refused(before, refused.Reason);
            }

            if (ruled is TicketOutcome.Changed changed && await commit(before, changed.Ticket) is { } outcome)
            {
                return outcome;
            }
        }

        throw new StoreUnavailableException("The ticket is being changed by others without pause.");
    }
}
