namespace HelpDesk.Dialogs.Bookings;

/// <summary>When a service can still be had.</summary>
/// <remarks>Pure. What stands booked is counted by the time it covers, so that a catalogue whose grid was changed sells nothing twice.</remarks>
public sealed class FreeTimes
{
    private readonly ServiceOffer service;
    private readonly TimeZoneInfo zone;
    private readonly int count;
    private readonly ILookup<DateOnly, TakenPlace> taken;

    /// <summary>Works out the free times of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="quantity">Units wanted.</param>
    /// <param name="taken">What stands booked of it.</param>
    /// <param name="localNow">Now, in the property's zone.</param>
    /// <param name="zone">That zone.</param>
    public FreeTimes(ServiceOffer service, int quantity, IEnumerable<TakenPlace> taken, DateTimeOffset localNow, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(zone);
        (this.service, this.zone, LocalNow, count) = (service, zone, localNow, ServiceDays.SlotsOf(service, quantity));
        this.taken = taken.ToLookup(place => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(place.StartsAt, zone).DateTime));
        All = Find();
    }

    /// <summary>Beginnings that are free, in order.</summary>
    public IReadOnlyList<Beginning> All { get; }

    /// <summary>When they were worked out, in the property's zone.</summary>
    public DateTimeOffset LocalNow { get; }

    /// <summary>The last day that can be booked now.</summary>
    public DateOnly LastDay => DateOnly.FromDateTime(LocalNow.DateTime).AddDays(service.DaysAhead);

    /// <summary>Those nearest to a local time, in order.</summary>
    /// <param name="free">Free beginnings.</param>
    /// <param name="wanted">The time.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<Beginning> Nearest(IEnumerable<Beginning> free, DateTime wanted, int most) =>
        [.. free.OrderBy(beginning => (beginning.Day.ToDateTime(beginning.Time) - wanted).Duration()).Take(most).Order()];

    /// <summary>The slots from a beginning on; null where they do not fit.</summary>
    public IReadOnlyList<Beginning>? Block(Beginning first)
    {
        var day = ServiceDays.On(service, first.Day, zone);
        for (var i = 0; i < day.Count; i++)
        {
            if (day[i] == first)
            {
                return ServiceDays.Block(day, i, count, service.Duration);
            }
        }

        return null;
    }

    /// <summary>Beginnings of the grid on some days, free or not.</summary>
    public IEnumerable<Beginning> Grid(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to && day <= LastDay; day = day.AddDays(1))
        {
            foreach (var beginning in ServiceDays.On(service, day, zone))
            {
                yield return beginning;
            }
        }
    }

    /// <summary>Some of these days would be offered, were they no holidays.</summary>
    public bool HasHoliday(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to && day <= LastDay; day = day.AddDays(1))
        {
            if (ServiceDays.IsHoliday(service, day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It begins early enough from now.</summary>
    public bool IsInTime(Beginning beginning) => beginning.InstantIn(zone) >= LocalNow + service.Notice;

    private List<Beginning> Find()
    {
        var found = new List<Beginning>();
        for (var day = DateOnly.FromDateTime(LocalNow.DateTime); day <= LastDay; day = day.AddDays(1))
        {
            var grid = ServiceDays.On(service, day, zone);
            for (var i = 0; i < grid.Count; i++)
            {
                if (IsInTime(grid[i]) && ServiceDays.Block(grid, i, count, service.Duration) is { } block && block.All(IsFree))
                {
                    found.Add(grid[i]);
                }
            }
        }

        return found;
    }

    private bool IsFree(Beginning beginning)
    {
        if (beginning.InstantIn(zone) is not { } start)
        {
            return false;
        }

        var end = start + service.Duration;
        var sold = 0;
        foreach (var place in taken[beginning.Day])
        {
            sold += place.StartsAt < end && place.StartsAt + place.Length > start ? 1 : 0;
        }

        return sold < service.Capacity;
    }
}
