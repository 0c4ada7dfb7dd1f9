using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Status;

/// <summary>Withdraws one of the resident's own open tickets, once confirmed.</summary>
internal static class CancelForm
{
    public const string Name = "cancel";

    private const int LongestItem = 20;

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
                Hear = static (scene, _) => scene.Facts.Ticket is { } own && TicketStates.IsOpen(own) ? TextSlots.Of("ticket", own.Number)
                    : StatusTurn.Meant(scene) is { Named: true, Only: { } only } ? TextSlots.Of("ticket", only.Number) : null,
                Rule = static (scene, value) => OwnBookings.Late(scene, value.Text) ?? WorksTurn.Bound(scene, value.Text),
                Pick = static (_, number) => TextSlots.Of("ticket", number),
                Offers = static scene => [.. StatusTurn.Meant(scene).Tickets.Take(6).Select(Offer), Choices.Keep],
            },
        ],
        ReadBack = "cancel.confirm",
        Dress = static (scene, draft, reply) => Named(scene, draft) is { } item ? reply with { Values = new Dictionary<string, string>(reply.Values, StringComparer.Ordinal) { ["item"] = item } } : reply,
        ConfirmOffers = [Choices.Yes, Choices.Keep],
        Effect = static (scene, draft) => Mine(scene, draft) is { } number ? new Effect.CancelTicket(number) : null,
        Filed = static (scene, draft) => Mine(scene, draft) is { } number ? Reply.Of("cancel.done", "ticket", number) : Reply.Of("status.unknown"),
        Resumable = false,
        StaysOnChannel = true,
    };

    /// <summary>The form with the ticket that is meant.</summary>
    public static Draft WithTicket(Draft draft, TicketFact ticket) => draft.With(new SlotValue { Name = "ticket", Text = ticket.Number });

    private static string Offer(TicketFact ticket) => Choices.OfValue(ticket.Number, $"{ticket.Number} {Short(ticket.Item)}".TrimEnd());

    private static string? Named(Scene scene, Draft draft) =>
        Mine(scene, draft) is { } number && (scene.Facts.Ticket is { } one && one.Number == number ? one : scene.Facts.OpenTickets.FirstOrDefault(ticket => ticket.Number == number))?.Item is { Length: > 0 } item ? Short(item) : null;

    private static string Short(string? item) => item is null ? "" : (item.Length <= LongestItem ? item : item[..LongestItem]).Replace('|', '/');

    // The form may have been begun by one who was surer to be the resident than whoever confirms it.
    private static string? Mine(Scene scene, Draft draft) =>
        draft.Find("ticket")?.Text is { } number && (scene.Facts.Ticket?.Number == number || scene.Facts.OpenTickets.Any(ticket => ticket.Number == number)) ? number : null;
}
