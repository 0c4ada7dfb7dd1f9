namespace HelpDesk.Store.Duty;

/// <summary>What turns a property's days into instants.</summary>
/// <param name="Zone">The property's zone.</param>
/// <param name="Duty">Its duty hours, on that zone's wall clock.</param>
public sealed record LocalHours(TimeZoneInfo Zone, DutyHours Duty);
