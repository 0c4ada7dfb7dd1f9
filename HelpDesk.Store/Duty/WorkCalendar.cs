namespace HelpDesk.Store.Duty;

/// <summary>Which days are worked: Monday to Friday, but for public holidays and the weekend days worked in their place (调休).</summary>
/// <param name="Holidays">Days off, local dates.</param>
/// <param name="Workdays">Weekend days that are worked; they win over <paramref name="Holidays"/>.</param>
/// <param name="Years">Years whose days are listed; in others every Monday to Friday counts as worked.</param>
public sealed record WorkCalendar(IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Workdays, IReadOnlySet<int> Years)
{
    /// <summary>Monday to Friday of every year.</summary>
    public static WorkCalendar Weekdays { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<int>());

    /// <summary>Public holidays that are not worked.</summary>
    public IReadOnlySet<DateOnly> DaysOff() => Holidays.Except(Workdays).ToHashSet();

    /// <summary>Whether a local date is worked.</summary>
    public bool IsWorked(DateOnly day) =>
        Workdays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day));

    /// <summary>The first year without a list that comes within so many days of a date; null for none.</summary>
    /// <param name="today">Local date.</param>
    /// <param name="days">Days ahead.</param>
    public int? MissingYear(DateOnly today, int days) =>
        !Years.Contains(today.Year) ? today.Year : !Years.Contains(today.AddDays(days).Year) ? today.AddDays(days).Year : null;
}
