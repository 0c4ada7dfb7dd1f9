using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Bookings;

/// <summary>Keeps sold places and tickets true to each other within one commit.</summary>
internal static class PlaceChanges
{
    /// <summary>A slot as the ticket keeps it.</summary>
    public static Booking ToBooking(BookedSlot slot, IReadOnlyList<BookedPlace> places, Estate estate, Language language)
    {
        var offer = estate.Services.FirstOrDefault(service => service.Name == slot.Service);
        return new()
        {
            Service = slot.Service,
            Day = slot.Places[0].Day,
            Time = slot.Places[0].Time,
            StartsAt = slot.StartsAt,
            Minutes = (int)slot.Length.TotalMinutes,
            Quantity = slot.Quantity,
            Units = offer?.Unit is null ? null : BookingWording.Quantity(offer, slot.Quantity, language),
            Fee = slot.Fee,
            FeeText = slot.Fee is { } fee ? BookingWording.Money(fee, estate.Currency, language) : null,
            ChangeUntil = slot.ChangeUntil,
            Places = [.. places.Select(place => place.Id)],
        };
    }

    /// <summary>Gives back the places that a ticket no longer holds, and tells which.</summary>
    public static async ValueTask<IReadOnlyList<BookedPlace>> FreeAsync(DeskStore store, Changes changes, Ticket before, Ticket after, CancellationToken cancel)
    {
        var freed = new List<BookedPlace>();
        foreach (var id in (before.Booking?.Places ?? []).Except(after.Booking?.Places ?? []))
        {
            if (await store.FindAsync(Kinds.Place, id, cancel) is { } place && place.Value.Ticket == before.Number)
            {
                changes.Delete(Kinds.Place, place);
                freed.Add(place.Value);
            }
        }

        return freed;
    }

    /// <summary>Takes the places that a ticket did not hold before.</summary>
    public static void Take(Changes changes, Ticket? before, IEnumerable<BookedPlace> places)
    {
        foreach (var place in places)
        {
            if (before?.Booking?.Places.Contains(place.Id) != true)
            {
                changes.Insert(Kinds.Place, place);
            }
        }
    }

    /// <summary>The booking of a ticket as its resident may hear it; null when it has no slot.</summary>
    public static BookingFact? Told(Ticket ticket) => ticket.Booking is { Places.Count: > 0 } booking
        ? new(booking.Service, new(booking.Day, booking.Time), TimeSpan.FromMinutes(booking.Minutes), booking.Quantity, booking.StartsAt, booking.ChangeUntil)
        : null;
}
