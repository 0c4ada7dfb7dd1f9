using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;

namespace HelpDesk.Bot.Bookings;

/// <summary>When staff may give somebody a service: its free times without its notice, since whoever stands at the desk is served by a person.</summary>
internal sealed class StaffTimes
{
    private const int MostNearest = 4;

    private readonly SoldPlaces sold;
    private readonly Estate estate;
    private readonly int quantity;

    private StaffTimes(ServiceOffer offer, int quantity, FreeTimes free, SoldPlaces sold, Estate estate) =>
        (Offer, this.quantity, Free, this.sold, this.estate) = (offer, quantity, free.All, sold, estate);

    public ServiceOffer Offer { get; }

    /// <summary>Beginnings that are free, in order.</summary>
    public IReadOnlyList<Beginning> Free { get; }

    /// <summary>Reads what is sold; null for what the catalogue does not have.</summary>
    /// <param name="store">The store.</param>
    /// <param name="estate">The estate as the catalogue has it now.</param>
    /// <param name="service">Name in the catalogue.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="own">Ticket whose places count as free; null for none.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="cancel">Cancels the reading.</param>
    public static async ValueTask<StaffTimes?> LoadAsync(DeskStore store, Estate estate, string? service, int quantity, string? own, DateTimeOffset now, CancellationToken cancel)
    {
        if (estate.Services.FirstOrDefault(each => each.Name == service) is not { } offer)
        {
            return null;
        }

        var known = await SoldPlaces.LoadAsync(store, [offer.Name], estate, now, cancel);
        return new(offer, quantity, FreeOf(offer, quantity, known.Facts[offer.Name].Where(place => place.Ticket != own), estate, now), known, estate);
    }

    /// <summary>The free times among places that were read.</summary>
    public static FreeTimes FreeOf(ServiceOffer offer, int quantity, IEnumerable<TakenPlace> taken, Estate estate, DateTimeOffset now) =>
        new(offer with { Notice = TimeSpan.Zero }, quantity, taken, TimeZoneInfo.ConvertTime(now, estate.Zone), estate.Zone);

    /// <summary>The free times nearest to one that is not, in order.</summary>
    public IReadOnlyList<Beginning> Nearest(Beginning wanted) => FreeTimes.Nearest(Free, wanted.Day.ToDateTime(wanted.Time), MostNearest);

    /// <summary>The slot from a beginning on as a ticket would hold it; null where it is not free.</summary>
    /// <param name="start">The beginning.</param>
    /// <param name="ticket">Whose it becomes.</param>
    /// <param name="language">Language of the resident.</param>
    public HeldSlot? Hold(Beginning start, string ticket, Language language)
    {
        if (!Free.Contains(start) || Booked.Of(Offer, quantity, start, estate.Zone) is not { } slot)
        {
            return null;
        }

        var places = sold.Choose(slot, ticket, estate.Zone);
        return new(PlaceChanges.ToBooking(slot, places, estate, language), places);
    }
}

/// <summary>A slot as a ticket holds it, and its places.</summary>
internal sealed record HeldSlot(Booking Booking, IReadOnlyList<BookedPlace> Places);
