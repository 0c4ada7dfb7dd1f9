using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>What a booking comes to.</summary>
public static class Booked
{
    /// <summary>A service from a beginning on; null where it does not fit there.</summary>
    /// <param name="service">The service.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="start">The first beginning.</param>
    /// <param name="zone">The property's zone.</param>
    public static BookedSlot? Of(ServiceOffer service, int quantity, Beginning start, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(service);
        var day = ServiceDays.On(service, start.Day, zone);
        var first = day.ToList().IndexOf(start);
        var places = first < 0 ? null : ServiceDays.Block(day, first, ServiceDays.SlotsOf(service, quantity), service.Duration);
        return places is not null && start.InstantIn(zone) is { } startsAt
            ? new BookedSlot(service.Name, places, service.Duration * places.Count, quantity, service.Price * quantity, startsAt, startsAt - service.ChangeUntil)
            : null;
    }

    /// <summary>An instant of the property's clock, as told.</summary>
    internal static string Until(Scene scene, DateTimeOffset at) => WhenWording.Of(BookingWording.Moment(at, scene.Setting.Estate.Zone), scene.Language);
}
