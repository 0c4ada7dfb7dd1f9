using HelpDesk.Dialogs;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Applications;

/// <summary>What its resident hears of a decision when they ask.</summary>
internal static class DecisionsHeard
{
    /// <summary>How an application stands; null while nobody decided, also after the resident sent what was missing.</summary>
    public static DecisionFact? Of(Ticket ticket) => ticket is not { Application: { } application, State: not TicketState.Cancelled } ? null : application switch
    {
        { Suspension: { } stopped } => new(DecisionOutcome.Suspended, OneLine(stopped.Reason), []),
        { Decision: Decision.Approved } => new(DecisionOutcome.Approved, OneLine(application.Reason), [.. application.Passes.Select(PassNumber.Spoken)]),
        { Decision: Decision.Refused } => new(ticket.Timeline.Any(static entry => entry.Event == "withdrawn") ? DecisionOutcome.Withdrawn : DecisionOutcome.Refused, OneLine(application.Reason), []),
        { Decision: Decision.SentBack } when ticket.State == TicketState.WaitingResident => new(DecisionOutcome.SentBack, OneLine(application.Reason), []),
        _ => null,
    };

    private static string? OneLine(string? text) => string.IsNullOrWhiteSpace(text) ? null : ApplicationTelling.OneLine(text);
}
