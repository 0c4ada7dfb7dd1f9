using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Duty;

/// <summary>What turns a property's days into instants.</summary>
/// <param name="Zone">The property's zone.</param>
/// <param name="Duty">Its duty hours, on that zone's wall clock.</param>
public sealed record LocalHours(TimeZoneInfo Zone, DutyHours Duty)
{
    /// <summary>How long the desk has for what.</summary>
    public SlaFigures Sla { get; init; } = SlaFigures.Usual;

    /// <summary>Noon of the next working day: when a question that could not be answered at once is answered.</summary>
    /// <param name="from">The instant it was asked (UTC).</param>
    public DateTimeOffset NextNoon(DateTimeOffset from) => LocalTime.ToUtc(Duty.NextWorkingDay(LocalTime.DateOf(from, Zone)), new(12, 0), Zone);
}
