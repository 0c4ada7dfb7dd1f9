namespace HelpDesk.Dialogs.Bookings;

/// <summary>The slots of a service: a fixed grid, so that two of them never overlap.</summary>
/// <remarks>Pure. Beginnings follow each other by the duration, from the opening of the hours until the last that ends within them.</remarks>
public static class ServiceDays
{
    /// <summary>The day would be one of its days, were it no holiday.</summary>
    public static bool IsHoliday(ServiceOffer service, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.ClosedOn.Contains(day) && service.Hours.Any(hours => hours.Days.Contains(day.DayOfWeek));
    }

    /// <summary>Beginnings of a day, in order; none on a day the service is not offered or closed, and none that spring's change of clocks leaves out.</summary>
    /// <param name="service">The service.</param>
    /// <param name="day">The local day.</param>
    /// <param name="zone">The property's zone.</param>
    public static IReadOnlyList<Beginning> On(ServiceOffer service, DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(zone);
        var found = new List<Beginning>();
        if (service.Duration < TimeSpan.FromMinutes(1) || service.ClosedOn.Contains(day))
        {
            return found;
        }

        foreach (var hours in service.Hours)
        {
            if (!hours.Days.Contains(day.DayOfWeek))
            {
                continue;
            }

            for (var at = hours.From.ToTimeSpan(); at + service.Duration <= hours.To.ToTimeSpan(); at += service.Duration)
            {
                var beginning = new Beginning(day, TimeOnly.FromTimeSpan(at));
                if (beginning.InstantIn(zone) is not null)
                {
                    found.Add(beginning);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Slots that a quantity takes, one after the other.</summary>
    public static int SlotsOf(ServiceOffer service, int quantity)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service is { Unit: not null, UnitsPerSlot: > 0 and var each } ? Math.Max(1, (quantity + each - 1) / each) : 1;
    }

    /// <summary>The slots from one beginning on; null when they do not follow each other without a gap.</summary>
    /// <param name="day">Beginnings of its day, in order.</param>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="length">Length of one.</param>
    public static IReadOnlyList<Beginning>? Block(IReadOnlyList<Beginning> day, int first, int count, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (first + count > day.Count)
        {
            return null;
        }

        var block = new Beginning[count];
        for (var i = 0; i < count; i++)
        {
            block[i] = day[first + i];
            if (i > 0 && block[i].Time - block[i - 1].Time != length)
            {
                return null;
            }
        }

        return block;
    }
}
