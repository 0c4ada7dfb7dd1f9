using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>Reads what is booked on a day, slot by slot.</summary>
internal sealed class BookingDays(DeskStore store, CatalogueInUse catalogue, TimeProvider clock)
{
    private const int MostPlaces = 1000;

    /// <summary>The day; null for today.</summary>
    public async Task<BookingDay> ReadAsync(DateOnly? asked, CancellationToken cancel)
    {
        var estate = catalogue.Estate;
        var today = LocalTime.DateOf(clock.GetUtcNow(), estate.Zone);
        var day = asked is { } wanted && Math.Abs(wanted.DayNumber - today.DayNumber) <= 3660 ? wanted : today;
        var query = new Query
        {
            Kind = Kinds.Place.Name,
            Range = new("starts_at", FieldValue.Of(LocalTime.ToUtc(day, TimeOnly.MinValue, estate.Zone)), FieldValue.Of(LocalTime.ToUtc(day.AddDays(1), TimeOnly.MinValue, estate.Zone))),
            OrderBy = "starts_at",
            Take = MostPlaces,
        };
        var places = (await store.QueryAsync(Kinds.Place, query, cancel)).Select(place => place.Value).ToList();
        var tickets = await TicketsAsync(places, cancel);
        var services = estate.Services.Select(service => ServiceOf(service.Name, service, day, places, tickets));
        var gone = places.Where(place => estate.Services.All(service => service.Name != place.Service)).GroupBy(place => place.Service, StringComparer.Ordinal)
            .Select(each => ServiceOf(each.Key, null, day, places, tickets));
        return new(day, [.. services, .. gone]);
    }

    private BookedService ServiceOf(string name, ServiceOffer? offer, DateOnly day, List<BookedPlace> places, Dictionary<string, Ticket> tickets)
    {
        var own = places.FindAll(place => place.Service == name);
        var grid = offer is null ? [] : ServiceDays.On(offer, day, catalogue.Estate.Zone).Select(beginning => beginning.Time);
        var free = offer is null ? [] : StaffTimes.FreeOf(offer, 1, own.Select(place => new TakenPlace(place.StartsAt, TimeSpan.FromMinutes(place.Minutes), place.Ticket)), catalogue.Estate, clock.GetUtcNow()).All;
        var slots = grid.Union(own.Select(place => place.Time)).Order().Select(time => new BookedTime(
            time,
            own.Count(place => place.Time == time),
            [.. own.Where(place => place.Time == time).OrderBy(place => place.Index).Select(place => tickets.GetValueOrDefault(place.Ticket)).OfType<Ticket>()],
            free.Contains(new(day, time))));
        return new(name, offer, [.. slots], offer is not null && ServiceDays.IsHoliday(offer, day));
    }

    private async Task<Dictionary<string, Ticket>> TicketsAsync(List<BookedPlace> places, CancellationToken cancel)
    {
        var found = new Dictionary<string, Ticket>(StringComparer.Ordinal);
        foreach (var number in places.Select(place => place.Ticket).Distinct(StringComparer.Ordinal))
        {
            if (await store.FindAsync(Kinds.Ticket, number, cancel) is { } ticket)
            {
                found[number] = ticket.Value;
            }
        }

        return found;
    }
}

/// <summary>A day's bookings.</summary>
public sealed record BookingDay(DateOnly Day, IReadOnlyList<BookedService> Services);

/// <summary>A service on a day; without an offer once the catalogue has it no longer.</summary>
public sealed record BookedService(string Name, ServiceOffer? Offer, IReadOnlyList<BookedTime> Times, bool IsHoliday)
{
    public bool HasBookings => Times.Any(time => time.Used > 0);
}

/// <summary>One slot of a day.</summary>
/// <param name="Time">Its beginning, local.</param>
/// <param name="Used">Places that are sold.</param>
/// <param name="Tickets">Whose they are.</param>
/// <param name="IsFree">Staff may book it now.</param>
public sealed record BookedTime(TimeOnly Time, int Used, IReadOnlyList<Ticket> Tickets, bool IsFree);
