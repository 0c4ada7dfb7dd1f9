namespace HelpDesk.Dialogs.Bookings;

/// <summary>A service at a time, as confirmed.</summary>
/// <param name="Service">Name in the catalogue.</param>
/// <param name="Places">Beginnings it takes, one after the other; never empty.</param>
/// <param name="Length">How long it takes in all.</param>
/// <param name="Quantity">Units; 1 where none are counted.</param>
/// <param name="Fee">The whole fee; 0 is free, null by quotation.</param>
/// <param name="StartsAt">The first beginning (UTC).</param>
/// <param name="ChangeUntil">Until when its resident may move or cancel it (UTC).</param>
public sealed record BookedSlot(
    string Service,
    IReadOnlyList<Beginning> Places,
    TimeSpan Length,
    int Quantity,
    decimal? Fee,
    DateTimeOffset StartsAt,
    DateTimeOffset ChangeUntil);

/// <summary>A place that is sold.</summary>
/// <param name="StartsAt">When (UTC).</param>
/// <param name="Length">How long.</param>
/// <param name="Ticket">Whose.</param>
public sealed record TakenPlace(DateTimeOffset StartsAt, TimeSpan Length, string Ticket);

/// <summary>A ticket's booking as its resident may hear it.</summary>
/// <param name="Service">Name in the catalogue.</param>
/// <param name="Start">When, local.</param>
/// <param name="Length">How long.</param>
/// <param name="Quantity">Units.</param>
/// <param name="StartsAt">When (UTC).</param>
/// <param name="ChangeUntil">Until when it may be moved or cancelled (UTC).</param>
public sealed record BookingFact(string Service, Beginning Start, TimeSpan Length, int Quantity, DateTimeOffset StartsAt, DateTimeOffset ChangeUntil);
