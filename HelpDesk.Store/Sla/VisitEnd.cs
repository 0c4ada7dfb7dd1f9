using HelpDesk.Store.Duty;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Store.Sla;

/// <summary>The last moment of a wanted or promised visit.</summary>
public static class VisitEnd
{
    /// <summary>The instant (UTC) by which the visit must have begun; null when no day is named.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="local">The property's zone and duty hours.</param>
    /// <remarks>Without an end: the end of the part of the day; else the day desk's closing, or two hours after a start near or past it, within the day.</remarks>
    public static DateTimeOffset? Of(VisitTime visit, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(local);
        if ((visit.EndOn ?? visit.StartOn) is not { } day)
        {
            return null;
        }

        var closes = local.Duty.DayEndsOn(day);
        var end = visit switch
        {
            { EndTime: { } time } => time,
            { StartTime: { } start } => start.AddHours(2, out var wrapped) is var later && wrapped > 0
                ? new TimeOnly(23, 59)
                : later > closes ? later : closes,
            { PartOfDay: "morning" } => new(12, 0),
            { PartOfDay: "noon" } => new(14, 0),
            { PartOfDay: "afternoon" } => new(18, 0),
            { PartOfDay: "evening" } => new(22, 0),
            { PartOfDay: "night" } => new(23, 59),
            _ => closes,
        };
        return LocalTime.ToUtc(day, end, local.Zone);
    }
}
