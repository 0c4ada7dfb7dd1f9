using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot.Bookings;

/// <summary>What is sold of some services, as a turn was decided on it.</summary>
/// <remarks>Read once a turn: an index chosen from it and taken meanwhile shows as a conflict of the commit.</remarks>
internal sealed class SoldPlaces
{
    private const int Page = 1000;

    private readonly Dictionary<string, List<BookedPlace>> ofService = new(StringComparer.Ordinal);

    /// <summary>As the dialogs are told.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TakenPlace>> Facts =>
        ofService.ToDictionary(
            each => each.Key,
            each => (IReadOnlyList<TakenPlace>)[.. each.Value.Select(place => new TakenPlace(place.StartsAt, TimeSpan.FromMinutes(place.Minutes), place.Ticket))],
            StringComparer.Ordinal);

    /// <summary>Reads what is sold of services from now to the last day that can be booked: a query each.</summary>
    public static async ValueTask<SoldPlaces> LoadAsync(DeskStore store, IEnumerable<string> services, Estate estate, DateTimeOffset now, CancellationToken cancel)
    {
        var sold = new SoldPlaces();
        foreach (var service in estate.Services.Where(service => services.Contains(service.Name)))
        {
            sold.ofService[service.Name] = await ReadAsync(store, service, now, cancel);
        }

        return sold;
    }

    /// <summary>Chooses a place for each beginning of a slot: one the ticket holds already, else the first that is free.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="ticket">Whose it becomes.</param>
    /// <param name="zone">The property's zone.</param>
    public IReadOnlyList<BookedPlace> Choose(BookedSlot slot, string ticket, TimeZoneInfo zone)
    {
        var length = (int)(slot.Length / slot.Places.Count).TotalMinutes;
        return [.. slot.Places.Select(beginning => Choose(slot.Service, beginning, length, ticket, zone))];
    }

    private BookedPlace Choose(string service, Beginning beginning, int minutes, string ticket, TimeZoneInfo zone)
    {
        var sold = ofService.GetValueOrDefault(service)?.FindAll(place => place.Day == beginning.Day && place.Time == beginning.Time) ?? [];
        var index = sold.Find(place => place.Ticket == ticket)?.Index ?? Enumerable.Range(0, sold.Count + 1).First(index => sold.TrueForAll(place => place.Index != index));
        return new(service, beginning.Day, beginning.Time, index, beginning.InstantIn(zone) ?? throw new InvalidOperationException("A slot begins in the hour that spring leaves out."), minutes, ticket);
    }

    private static async ValueTask<List<BookedPlace>> ReadAsync(DeskStore store, ServiceOffer service, DateTimeOffset now, CancellationToken cancel)
    {
        var found = new List<BookedPlace>();
        while (true)
        {
            var query = new Query
            {
                Kind = Kinds.Place.Name,
                Where = [new("service", FieldValue.Of(service.Name))],
                Range = new("starts_at", FieldValue.Of(now.AddDays(-1)), FieldValue.Of(now.AddDays(service.DaysAhead + 2))),
                OrderBy = "starts_at",
                Skip = found.Count,
                Take = Page,
            };
            var some = await store.QueryAsync(Kinds.Place, query, cancel);
            found.AddRange(some.Select(place => place.Value));
            if (some.Count < Page)
            {
                return found;
            }
        }
    }
}
