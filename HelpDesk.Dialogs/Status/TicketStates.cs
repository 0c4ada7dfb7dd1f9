namespace HelpDesk.Dialogs.Status;

/// <summary>Ticket states as a dialog hears of them.</summary>
internal static class TicketStates
{
    public static bool IsOpen(TicketFact ticket) => ticket.State is "open" or "waiting_resident";
}
