using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>A wanted time as a range of days and hours.</summary>
/// <param name="From">First day; null for any.</param>
/// <param name="To">Last day; null for any.</param>
/// <param name="Earliest">Earliest beginning.</param>
/// <param name="Before">Latest beginning, exclusive; null for the day's end.</param>
/// <param name="Exact">The very time that was named; null when a range was.</param>
internal sealed record SlotWish(DateOnly? From, DateOnly? To, TimeOnly Earliest, TimeOnly? Before, TimeOnly? Exact)
{
    public static SlotWish Of(When when)
    {
        var (earliest, before) = when switch
        {
            { StartTime: { } start, EndTime: { } end } => (start, (TimeOnly?)(end > start ? end : null)),
            { StartTime: { } start } => (start, null),
            { EndTime: { } end } => (TimeOnly.MinValue, end),
            { PartOfDay: { } part } => HoursOf(part),
            _ => (TimeOnly.MinValue, null),
        };
        var isExact = when is { StartTime: not null } && !Forms.WhenSlot.SaysAfter(when.Text);
        return new SlotWish(when.StartOn, when.EndOn, earliest, before, isExact ? when.StartTime : null);
    }

    public bool HoldsDay(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>The beginning is one that was asked for.</summary>
    public bool Holds(Beginning beginning) =>
        HoldsDay(beginning.Day) && (Exact is { } time && Before is null ? beginning.Time == time : beginning.Time >= Earliest && (Before is not { } end || beginning.Time < end));

    /// <summary>The one beginning that is meant, of those that are free; null when there are several or none.</summary>
    public Beginning? OnlyOf(IReadOnlyList<Beginning> free)
    {
        Beginning? only = null;
        foreach (var beginning in free)
        {
            if (!Holds(beginning))
            {
                continue;
            }

            if (From is not null && From == To && beginning.Time == Exact)
            {
                return beginning;
            }

            if (only is not null)
            {
                return null;
            }

            only = beginning;
        }

        return From is null ? null : only;
    }

    private static (TimeOnly Earliest, TimeOnly? Before) HoursOf(PartOfDay part) => part switch
    {
        PartOfDay.Morning => (TimeOnly.MinValue, new TimeOnly(12, 0)),
        PartOfDay.Noon => (new TimeOnly(12, 0), new TimeOnly(14, 0)),
        PartOfDay.Afternoon => (new TimeOnly(12, 0), new TimeOnly(18, 0)),
        PartOfDay.Evening => (new TimeOnly(18, 0), null),
        _ => (new TimeOnly(22, 0), null),
    };
}
