namespace HelpDesk.Store.Bookings;

/// <summary>A ticket's slot of a service.</summary>
public sealed record Booking
{
    /// <summary>Name in the catalogue.</summary>
    public required string Service { get; init; }

    /// <summary>Local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Local beginning.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>The beginning (UTC).</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>How long it takes in all.</summary>
    public required int Minutes { get; init; }

    /// <summary>Units; 1 where none are counted.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>Units in words of the resident's language; null where none are counted.</summary>
    public string? Units { get; init; }

    /// <summary>The whole fee in the property's currency; 0 is free, null by quotation.</summary>
    public decimal? Fee { get; init; }

    /// <summary>The fee as it was told.</summary>
    public string? FeeText { get; init; }

    /// <summary>Until when its resident may move or withdraw it (UTC).</summary>
    public required DateTimeOffset ChangeUntil { get; init; }

    /// <summary>Ids of the places it holds; empty once they were given back.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The time as a visit.</summary>
    public Tickets.VisitTime ToVisit()
    {
        var end = Time.AddMinutes(Minutes, out var days);
        return new(Day, Day, Time, days == 0 ? end : new TimeOnly(23, 59), null, null);
    }
}
