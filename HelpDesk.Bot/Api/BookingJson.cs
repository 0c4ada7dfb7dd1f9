using System.Globalization;
using HelpDesk.Store.Bookings;

namespace HelpDesk.Bot.Api;

/// <summary>A booked slot as the API writes it.</summary>
/// <param name="Service">Name in the catalogue.</param>
/// <param name="StartsAt">UTC, with Z.</param>
/// <param name="Day">Local day.</param>
/// <param name="Time">Local time.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Quantity">Units; 1 where none are counted.</param>
/// <param name="Fee">In the property's currency; 0 is free, null by quotation.</param>
/// <param name="ChangeUntil">Until when the resident may move or withdraw it; UTC, with Z.</param>
/// <param name="Held">It holds its places; false once they were given back.</param>
internal sealed record BookingJson(string Service, string StartsAt, string Day, string Time, int Minutes, int Quantity, decimal? Fee, string ChangeUntil, bool Held)
{
    public static BookingJson Of(Booking booking) => new(
        booking.Service,
        TicketJson.Instant(booking.StartsAt),
        booking.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        booking.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        booking.Minutes,
        booking.Quantity,
        booking.Fee,
        TicketJson.Instant(booking.ChangeUntil),
        booking.Places.Count > 0);
}
