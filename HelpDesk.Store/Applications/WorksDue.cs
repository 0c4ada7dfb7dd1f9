using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Applications;

/// <summary>How works under way stand with their daily check; one is due on each working day on which they may go on.</summary>
/// <param name="Today">Today's last check; null while there is none.</param>
/// <param name="IsDue">Today's check is due and not made.</param>
/// <param name="Missed">The last working day before today, when its check was due and is missing; null otherwise.</param>
public sealed record WorksDue(WorksCheck? Today, bool IsDue, DateOnly? Missed)
{
    /// <summary>How works stand.</summary>
    /// <param name="application">An approved application with works under way.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="local">The property's zone and calendar.</param>
    public static WorksDue Of(Application application, DateTimeOffset now, LocalHours local)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(local);
        var calendar = local.Duty.Calendar;
        var today = LocalTime.DateOf(now, local.Zone);
        if (application.Works is not { AllowedAt: { } allowed } works)
        {
            return new(null, false, null);
        }

        var made = works.Checks.LastOrDefault(check => LocalTime.DateOf(check.At, local.Zone) == today);
        if (application.Suspension is not null)
        {
            return new(made, false, null);
        }

        // Nothing went on before the first day asked for, nor while they were stopped.
        var since = LocalTime.DateOf(works.ResumedAt ?? allowed, local.Zone);
        var from = application.StartsOn is { } start && start > since ? start : since;
        var before = LastWorked(today, calendar);
        var missed = before >= from && works.Checks.All(check => LocalTime.DateOf(check.At, local.Zone) != before);
        return new(made, made is null && today >= from && calendar.IsWorked(today), missed ? before : null);
    }

    private static DateOnly LastWorked(DateOnly day, WorkCalendar calendar)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!calendar.IsWorked(day));

        return day;
    }
}
