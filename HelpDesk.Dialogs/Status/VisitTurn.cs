using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>“能不能改到后天下午”, “can you come on Tuesday instead?”: another time for the visit of a repair that is filed.</summary>
/// <remarks>Who comes when is the desk's to say: the wish is added to the ticket, and the desk answers it.</remarks>
internal static class VisitTurn
{
    private const int Longest = 60;

    private static readonly string[] Changes = ["改到", "改成", "改为", "改為", "改在", "改做", "改约", "改約", "改期", "换到", "換到", "推迟到", "推遲到", "提前到", "instead", "move it to", "change it to", "come on", "come later", "reschedule"];

    /// <summary>The message may ask for it; whether it does depends on the tickets there are.</summary>
    public static bool MayAsk(Draft? draft, Heard heard) =>
        draft is null && heard is { Intent: Intent.Question or Intent.Other or Intent.Booking, Text.Length: <= Longest, When.StartOn: not null, Slots: { Category: null, Ticket: null or ['R', ..] } }
        && Words.HasAny(heard.Text, Changes);

    /// <summary>Takes the message when it can mean one repair only.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        var heard = scene.Heard;
        if (!MayAsk(scene.Draft, heard) || scene.Facts.OpenTickets.Any(static ticket => ticket.Booking is not null && TicketStates.IsOpen(ticket))
            || scene.Facts.OpenTickets.Where(ticket => ticket.Kind == Intent.Repair && TicketStates.IsOpen(ticket) && (heard.Slots.Ticket ?? ticket.Number) == ticket.Number).ToList() is not [var repair])
        {
            return false;
        }

        scene.Do(new Effect.AddToTicket(repair.Number, heard.Text));
        scene.Say(Reply.Of("visit.wish", "ticket", repair.Number) with { When = heard.When });
        return true;
    }
}
