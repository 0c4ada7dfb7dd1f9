using HelpDesk.Store.Sla;

namespace HelpDesk.Store.Duty;

/// <summary>What the desk must say to staff by the clock because of the roster. Pure.</summary>
public static class DutyCalls
{
    /// <summary>Local time of the day before at which the supervisor is told of an empty shift; early enough to find somebody.</summary>
    public static readonly TimeOnly EmptyToldFrom = new(10, 0);

    /// <summary>How long whoever is on duty has to confirm that alarms arrive.</summary>
    public static readonly TimeSpan TestAnswer = TimeSpan.FromMinutes(15);

    /// <summary>How far ahead empty shifts are shown.</summary>
    public static readonly TimeSpan EmptyAhead = TimeSpan.FromDays(7);

    /// <summary>The night shift that runs and whose holder was not asked yet whether alarms arrive; null for none.</summary>
    public static Shift? TestDue(Roster roster, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.At(now).Shift is { Part: ShiftPart.Night, Person: { } person } shift && shift.Test?.Person != person ? shift : null;
    }

    /// <summary>The shift that runs and whose holder has not answered in time, the supervisor not being told; null for none.</summary>
    public static Shift? TestMissed(Roster roster, DateTimeOffset now) =>
        Unanswered(roster, now) is { Test: { ToldAt: null } test } shift && now >= test.SentAt + TestAnswer ? shift : null;

    /// <summary>The shift that runs and whose holder was asked and has not answered; null for none.</summary>
    public static Shift? Unanswered(Roster roster, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.At(now).Shift is { Test: { AcknowledgedAt: null } test } shift && test.Person == shift.Person ? shift : null;
    }

    /// <summary>Empty shifts that the supervisor must be told of: from 10:00 of the day before until they begin, each once.</summary>
    public static IReadOnlyList<Shift> EmptyDue(Roster roster, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        if (!roster.IsKept)
        {
            return [];
        }

        var zone = roster.Hours.Zone;
        var today = LocalTime.DateOf(now, zone);
        var told = now >= LocalTime.ToUtc(today, EmptyToldFrom, zone) ? today.AddDays(1) : today;
        return [.. roster.Empty(now, LocalTime.ToUtc(told.AddDays(1), TimeOnly.MinValue, zone))
            .Where(shift => shift.EmptyToldAt is null && DutySpan.Of(shift.Key, roster.Hours)[0].From > now)];
    }
}
