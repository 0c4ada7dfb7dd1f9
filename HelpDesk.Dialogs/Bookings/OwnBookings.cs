using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>The speaker's own bookings: which is meant, and until when it may be changed.</summary>
internal static class OwnBookings
{
    /// <summary>Open ones with a slot to come, the next first.</summary>
    public static IReadOnlyList<TicketFact> Movable(Scene scene) =>
        [.. scene.Facts.OpenTickets.Where(ticket => TicketStates.IsOpen(ticket) && ticket.Booking is { } booking && booking.StartsAt > scene.UtcNow && ServiceNames.Of(scene.Setting.Estate, booking.Service) is not null)
            .OrderBy(static ticket => ticket.Booking?.StartsAt)];

    /// <summary>One of theirs by its number; null when it is not theirs or has no slot.</summary>
    public static TicketFact? Find(Scene scene, string? number) =>
        number is null ? null
        : scene.Facts.Ticket is { Booking: not null } named && named.Number == number ? named
        : scene.Facts.OpenTickets.FirstOrDefault(ticket => ticket.Number == number && ticket.Booking is not null);

    /// <summary>Those that a text means, by service and by day; all where it tells neither.</summary>
    public static IReadOnlyList<TicketFact> Meant(Scene scene, IReadOnlyList<TicketFact> own, string text)
    {
        var service = ServiceNames.Find(scene.Setting.Estate, text)?.Name;
        IReadOnlyList<TicketFact> ofService = [.. own.Where(ticket => service is null || ticket.Booking?.Service == service)];
        if (text.Length == 0 || Understander.Understand(text, scene.Setting.LocalNow, scene.Setting.Estate).When is not { StartOn: { } first } when)
        {
            return ofService;
        }

        var last = when.EndOn ?? first;
        IReadOnlyList<TicketFact> ofDay = [.. ofService.Where(ticket => ticket.Booking is { } booking && booking.Start.Day >= first && booking.Start.Day <= last)];

        // “周六的” said in an earlier week.
        return ofDay.Count > 0 ? ofDay : [.. ofService.Where(ticket => ticket.Booking?.Start.Day.DayOfWeek == first.DayOfWeek)];
    }

    /// <summary>Why a booking can no longer be changed by its resident; null while it can, and for what is no booking.</summary>
    public static Refusal? Late(Scene scene, string? number)
    {
        if (Find(scene, number) is not { Booking: { } booking } ticket || booking.ChangeUntil > scene.UtcNow)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["item"] = LabelOf(scene, booking.Service, ticket),
            ["until"] = Booked.Until(scene, booking.ChangeUntil),
        };
        return new Refusal(new Reply("booking.change.late", values, [], Substantive: true) { When = BookingWording.Span(booking.Start, booking.Length) }, [Choices.Keep], null) { Understood = true };
    }

    /// <summary>A booking to choose: 空调清洗28日（周六）09:00.</summary>
    public static string Label(Scene scene, TicketFact ticket)
    {
        if (ticket.Booking is not { } booking)
        {
            return ticket.Number;
        }

        var time = BookingWording.Label(booking.Start, timeOnly: false, DateOnly.FromDateTime(scene.Setting.LocalNow.DateTime), scene.Language);
        return LabelOf(scene, booking.Service, ticket) + (scene.Language == Language.En ? " " : "") + time;
    }

    /// <summary>What a booked service is called; as it was filed where the catalogue has it no longer.</summary>
    public static string LabelOf(Scene scene, string service, TicketFact ticket) =>
        ServiceNames.Of(scene.Setting.Estate, service) is { } offer ? Wording.In(offer.Labels, scene.Language) : ticket.Item ?? service;
}
