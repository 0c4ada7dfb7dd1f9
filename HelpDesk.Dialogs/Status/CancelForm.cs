using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>Withdraws one of the resident's own open tickets, once confirmed.</summary>
internal static class CancelForm
{
    public const string Name = "cancel";

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Cancel,
        Slots =
        [
            new Slot
            {
                Name = "ticket",
                Prompt = "cancel.ask.ticket",
                Family = "cancel.ask.ticket",
                Hear = static (scene, _) => scene.Facts.Ticket is { } own && TicketStates.IsOpen(own) ? TextSlots.Of("ticket", own.Number) : null,
                Offers = static scene => [.. scene.Facts.OpenTickets.Take(6).Select(static ticket => Choices.OfTicket(ticket.Number)), Choices.Keep],
            },
        ],
        ReadBack = "cancel.confirm",
        ConfirmOffers = [Choices.Yes, Choices.Keep],
        Effect = static (_, draft) => draft.Find("ticket")?.Text is { } number ? new Effect.CancelTicket(number) : null,
        Filed = static (_, draft) => Reply.Of("cancel.done", "ticket", draft.Find("ticket")?.Text),
        Resumable = false,
    };
}
