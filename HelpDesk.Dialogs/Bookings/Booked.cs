using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>What a booking comes to.</summary>
internal static class Booked
{
    /// <summary>A service from a beginning on; null where it does not fit there.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="service">The service.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="start">The first beginning.</param>
    public static BookedSlot? Of(Scene scene, ServiceOffer service, int quantity, Beginning start)
    {
        var zone = scene.Setting.Estate.Zone;
        var day = ServiceDays.On(service, start.Day, zone);
        var first = day.ToList().IndexOf(start);
        var places = first < 0 ? null : ServiceDays.Block(day, first, ServiceDays.SlotsOf(service, quantity), service.Duration);
        return places is not null && start.InstantIn(zone) is { } startsAt
            ? new BookedSlot(service.Name, places, service.Duration * places.Count, quantity, service.Price * quantity, startsAt, startsAt - service.ChangeUntil)
            : null;
    }

    /// <summary>An instant of the property's clock, as told.</summary>
    public static string Until(Scene scene, DateTimeOffset at) => WhenWording.Of(BookingWording.Moment(at, scene.Setting.Estate.Zone), scene.Language);
}
