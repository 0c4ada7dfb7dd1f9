namespace HelpDesk.Dialogs.Bookings;

/// <summary>A service or room that residents book, as the catalogue publishes it.</summary>
public sealed record ServiceOffer
{
    /// <summary>Name stored with tickets, such as <c>aircon_cleaning</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as residents read it.</summary>
    public required IReadOnlyDictionary<Language, string> Labels { get; init; }

    /// <summary>How residents call it, in any language.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Price of one unit in the property's currency; 0 is free, null is by quotation.</summary>
    public decimal? Price { get; init; }

    /// <summary>What one unit is (台, 平方米, hour); null when the price is for the whole and no quantity is asked.</summary>
    public IReadOnlyDictionary<Language, string>? Unit { get; init; }

    /// <summary>How many units one beginning holds: more take the following ones too (hours of a room, machines of a visit). Null: any number.</summary>
    public int? UnitsPerSlot { get; init; }

    /// <summary>Most units of one booking.</summary>
    public int MaxQuantity { get; init; } = 20;

    /// <summary>It is done at the resident's unit; otherwise at <see cref="Place"/>.</summary>
    public bool AtUnit { get; init; } = true;

    /// <summary>Where it takes place when not at the unit; null for none.</summary>
    public IReadOnlyDictionary<Language, string>? Place { get; init; }

    /// <summary>Name of the department that does it; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>When it can be had, local times; never empty.</summary>
    public required IReadOnlyList<ServiceHours> Hours { get; init; }

    /// <summary>Local days it is not offered although its hours name their weekday; public holidays, where it keeps them.</summary>
    public IReadOnlySet<DateOnly> ClosedOn { get; init; } = new HashSet<DateOnly>();

    /// <summary>How long one takes.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How many can be had at the same time, 1 to 99.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>Days ahead it can be booked, 1 to 90; the default is 14.</summary>
    public int DaysAhead { get; init; } = 14;

    /// <summary>Least time between booking and beginning.</summary>
    public TimeSpan Notice { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Until how long before the beginning it can be moved or cancelled.</summary>
    public TimeSpan ChangeUntil { get; init; } = TimeSpan.FromHours(4);
}

/// <summary>Beginnings of one sort of weekday.</summary>
/// <param name="Days">The weekdays.</param>
/// <param name="From">First beginning, local.</param>
/// <param name="To">The last one ends by then, local.</param>
public sealed record ServiceHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To);
