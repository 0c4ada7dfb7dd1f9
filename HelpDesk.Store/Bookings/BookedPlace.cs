using System.Globalization;

namespace HelpDesk.Store.Bookings;

/// <summary>One place of a service's slot, sold to one ticket.</summary>
/// <remarks>Its id names the place, so that whoever inserts it second meets a conflict: no place is ever sold twice.</remarks>
/// <param name="Service">Name in the catalogue.</param>
/// <param name="Day">Local day.</param>
/// <param name="Time">Local beginning.</param>
/// <param name="Index">0 to capacity, exclusive.</param>
/// <param name="StartsAt">The beginning (UTC).</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Ticket">Whose it is.</param>
public sealed record BookedPlace(string Service, DateOnly Day, TimeOnly Time, int Index, DateTimeOffset StartsAt, int Minutes, string Ticket)
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>The document's id: <c>aircon_cleaning/2026-11-22T0900/0</c>.</summary>
    public string Id => IdOf(Service, Day, Time, Index);

    /// <summary>The id of a place.</summary>
    public static string IdOf(string service, DateOnly day, TimeOnly time, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{service}/{day:yyyy-MM-dd}T{time:HHmm}/{index}");
}
