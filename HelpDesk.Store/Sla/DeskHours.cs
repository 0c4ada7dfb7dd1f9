namespace HelpDesk.Store.Sla;

/// <summary>The day desk's hours: 8:30 to 17:30, in summer (1 May to 30 September) to 18:00, Monday to Friday.</summary>
/// <remarks>Public holidays and make-up workdays come with the catalogue's calendar; until then weekdays decide.</remarks>
public static class DeskHours
{
    /// <summary>When the day desk opens.</summary>
    public static readonly TimeOnly Opens = new(8, 30);

    /// <summary>When the day desk closes on a date.</summary>
    public static TimeOnly ClosesOn(DateOnly date) => date.Month is >= 5 and <= 9 ? new(18, 0) : new(17, 30);

    /// <summary>The first working day after a date.</summary>
    public static DateOnly NextWorkingDay(DateOnly date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);

        return date;
    }
}
