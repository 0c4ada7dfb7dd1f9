using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Takes a booking.</summary>
internal static class BookingForm
{
    public static Form Form { get; } = MatterForm.Of("booking", Intent.Booking, unitMayLack: false, needsTime: true);
}
