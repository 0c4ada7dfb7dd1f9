using HelpDesk.Dialogs.Bookings;
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
                Rule = static (scene, value) => OwnBookings.Late(scene, value.Text),
                Offers = static scene => [.. scene.Facts.OpenTickets.Take(6).Select(static ticket => Choices.OfTicket(ticket.Number)), Choices.Keep],
            },
        ],
        ReadBack = "cancel.confirm",
        ConfirmOffers = [Choices.Yes, Choices.Keep],
        Effect = static (scene, draft) => Mine(scene, draft) is { } number ? new Effect.CancelTicket(number) : null,
        Filed = static (scene, draft) => Mine(scene, draft) is { } number ? Reply.Of("cancel.done", "ticket", number) : Reply.Of("status.unknown"),
        Resumable = false,
        StaysOnChannel = true,
    };

    // The form may have been begun by one who was surer to be the resident than whoever confirms it.
    private static string? Mine(Scene scene, Draft draft) =>
        draft.Find("ticket")?.Text is { } number && (scene.Facts.Ticket?.Number == number || scene.Facts.OpenTickets.Any(ticket => ticket.Number == number)) ? number : null;
}
