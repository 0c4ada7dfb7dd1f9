using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Moves one of the resident's own bookings to another slot, once confirmed.</summary>
internal static class MoveForm
{
    public const string Name = "move";

    private const string TicketSlot = "ticket";
    private const int MostOffered = 6;

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Booking,
        Slots =
        [
            new Slot
            {
                Name = TicketSlot,
                Prompt = "move.ask.ticket",
                Family = "move.ask.ticket",
                Hear = HearTicket,
                Offers = Offered,
                Pick = static (_, number) => TextSlots.Of(TicketSlot, number),
                Rule = static (scene, value) => OwnBookings.Late(scene, value.Text),
            },
            WhenSlot.Required with
            {
                Hear = HearTime,
                HearAnswer = static scene => Settle(scene, WhenSlot.Required.HearAnswer?.Invoke(scene)),
                Rule = Check,
                Ask = Ask,
                Offers = static scene => FreeOf(scene) is (_, _, { } free) ? OrKeep(SlotTime.First(scene, free)) : [Choices.Keep],
                Pick = static (_, code) => Beginning.Parse(code) is { } beginning ? SlotTime.ValueOf(beginning) : null,
            },
        ],
        ReadBack = "move.confirm",
        Dress = Dress,
        ConfirmOffers = [Choices.Yes, Choices.Keep],
        Effect = static (scene, draft) => MoveOf(scene, draft) is var (fact, slot) ? new Effect.MoveBooking(fact.Number, slot) : null,
        Filed = Filed,
        Resumable = false,
        StaysOnChannel = true,
    };

    /// <summary>Begins a move where the message asks for one.</summary>
    /// <returns>False when the speaker has no booking that could be meant; nothing was said then.</returns>
    public static bool Begin(Scene scene)
    {
        var heard = scene.Heard;
        if (!Moving.Asks(heard))
        {
            return false;
        }

        if (heard.Slots.Ticket is { } number && scene.Facts.Ticket is not { Booking: not null })
        {
            Note(scene, number);
            return true;
        }

        if (OwnBookings.Movable(scene).Count == 0 && heard.Slots.Ticket is null)
        {
            return NamesBooking(scene) && StatusTurn.Unknown(scene);
        }

        scene.Draft = new Draft { Form = Name, StartedAt = scene.UtcNow, Behind = scene.Draft };
        if (Filling.Fill(scene, Form) is not Filled.Refused)
        {
            Asking.Next(scene, Form);
        }

        return true;
    }

    // “会议室改到周六” from a number that booked nothing is no new booking: it may have been booked on another channel.
    private static bool NamesBooking(Scene scene) =>
        ServiceNames.Find(scene.Setting.Estate, scene.Heard.Text) is not null || scene.Heard.Intent == Intent.Booking;

    // A booking without a slot has its time agreed with a person, who reads what is wanted now.
    private static void Note(Scene scene, string number)
    {
        if (scene.Facts.Ticket is { } own && TicketStates.IsOpen(own))
        {
            scene.Do(new Effect.AddToTicket(number, scene.Heard.Text));
            scene.Say(Reply.Of("move.noted", "ticket", number));
        }
        else
        {
            StatusTurn.Tell(scene, number);
        }
    }

    private static SlotValue? HearTicket(Scene scene, SlotValue? known)
    {
        if (scene.Heard.Slots.Ticket is not null && scene.Facts.Ticket is { Booking: not null } named && TicketStates.IsOpen(named))
        {
            return TextSlots.Of(TicketSlot, named.Number);
        }

        if (known is not null)
        {
            return null;
        }

        var own = OwnBookings.Movable(scene);
        var meant = own.Count == 1 ? own : OwnBookings.Meant(scene, own, Moving.Parts(scene.Heard.Text).Old);
        return meant is [var only] ? TextSlots.Of(TicketSlot, only.Number) : null;
    }

    private static IReadOnlyList<string> Offered(Scene scene) =>
        [.. OwnBookings.Movable(scene).Take(MostOffered - 1).Select(ticket => Choices.OfValue(ticket.Number, OwnBookings.Label(scene, ticket))), Choices.Keep];

    // “把周六的改到周日上午”: the day before the change is the old one.
    private static SlotValue? HearTime(Scene scene, SlotValue? known)
    {
        var booked = OwnBookings.Find(scene, scene.Draft?.Find(TicketSlot)?.Text)?.Booking?.Start;
        var (_, wanted) = Moving.Parts(scene.Heard.Text);
        var when = wanted.Length > 0 ? Understander.Understand(wanted, Moving.From(wanted, booked, scene.Setting.LocalNow), scene.Setting.Estate).When
            : scene.Draft?.Asked is null ? null
            : scene.Heard.When;
        var held = known ?? (booked is { } start ? SlotTime.ValueOf(start) : null);
        return when is null ? null : Settle(scene, WhenSlot.Of(scene, when, held));
    }

    private static SlotValue? Settle(Scene scene, SlotValue? wish) => wish is null ? null : SlotTime.Settled(wish, FreeOf(scene)?.Free);

    private static (ServiceOffer Service, TicketFact Ticket, FreeTimes Free)? FreeOf(Scene scene) =>
        OwnBookings.Find(scene, scene.Draft?.Find(TicketSlot)?.Text) is { Booking: { } booking } ticket
        && ServiceNames.Of(scene.Setting.Estate, booking.Service) is { } service
        && SlotTime.FreeOf(scene, service, booking.Quantity, ticket.Number) is { } free
            ? (service, ticket, free)
            : null;

    private static Refusal? Check(Scene scene, SlotValue value) =>
        FreeOf(scene) is not var (service, ticket, free) ? null
        : value.Code is { } code && code == ticket.Booking?.Start.ToString()
            ? new Refusal(SlotTime.Of("move.same", scene, service, free) with { When = value.When }, OrKeep(SlotTime.First(scene, free)), null) { Understood = true }
        : SlotTime.Check(scene, value, service, free) is { } refusal ? refusal with { Offers = OrKeep(refusal.Offers) }
        : null;

    private static IReadOnlyList<string> OrKeep(IReadOnlyList<string> times) => [.. times.Take(MostOffered - 1), Choices.Keep];

    private static Reply? Ask(Scene scene, Draft draft, int attempts) => FreeOf(scene) is var (service, _, free)
        ? SlotTime.Of(free.All.Count == 0 ? "booking.ask.when.none" : attempts == 0 ? "move.ask.when" : Asking.Worded("booking.ask.when", "booking.ask.when", attempts), scene, service, free)
        : null;

    private static (TicketFact Ticket, BookedSlot Slot)? MoveOf(Scene scene, Draft draft) =>
        FreeOf(scene) is var (service, ticket, _) && ticket.Booking is { } booking && Beginning.Parse(draft.Find(WhenSlot.Name)?.Code) is { } start
        && Booked.Of(service, booking.Quantity, start, scene.Setting.Estate.Zone) is { } slot
            ? (ticket, slot)
            : null;

    private static Reply Dress(Scene scene, Draft draft, Reply reply)
    {
        if (MoveOf(scene, draft) is not var (ticket, slot) || ticket.Booking is not { } booking)
        {
            return reply;
        }

        return reply with
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ticket"] = ticket.Number,
                ["item"] = OwnBookings.LabelOf(scene, booking.Service, ticket),
                ["from"] = Texts.WhenWording.Of(BookingWording.Span(booking.Start, booking.Length), scene.Language),
            },
            When = BookingWording.Span(slot.Places[0], slot.Length),
        };
    }

    private static Reply Filed(Scene scene, Draft draft)
    {
        if (MoveOf(scene, draft) is not var (ticket, slot))
        {
            return Reply.Of("status.unknown");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["ticket"] = ticket.Number, ["item"] = OwnBookings.LabelOf(scene, slot.Service, ticket) };
        if (slot.ChangeUntil > scene.UtcNow)
        {
            values["until"] = Booked.Until(scene, slot.ChangeUntil);
        }

        return new Reply("move.done", values, [], Substantive: true) { When = BookingWording.Span(slot.Places[0], slot.Length) };
    }
}
