using System.Globalization;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Duty;

/// <summary>Shifts of the property in a few words.</summary>
internal static class SomeRoster
{
    /// <summary>An instant of the property, <c>yyyy-MM-dd HH:mm</c>.</summary>
    public static DateTimeOffset At(string local)
    {
        var parsed = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return LocalTime.ToUtc(DateOnly.FromDateTime(parsed), TimeOnly.FromDateTime(parsed), Some.Shanghai);
    }

    /// <summary>A shift by its id.</summary>
    public static ShiftKey Key(string id) => ShiftKey.Parse(id) ?? throw new ArgumentException(id, nameof(id));

    /// <summary>Planned shifts, each as <c>2026-11-23/night tech</c>.</summary>
    public static Roster Of(params string[] planned) => new(planned.Select(Planned), Some.Hours);

    /// <summary>A planned shift, as <c>2026-11-23/night tech</c>.</summary>
    public static Shift Planned(string written)
    {
        var parts = written.Split(' ');
        var key = Key(parts[0]);
        return new() { Day = key.Day, Part = key.Part, Planned = parts[1], Person = parts[1] };
    }

    /// <summary>The roster after a command that must be carried out.</summary>
    public static Roster After(this Roster roster, RosterCommand command, string local)
    {
        var changed = Assert.IsType<RosterDecision.Changed>(RosterRules.Apply(roster, command, "supervisor", At(local)));
        var all = ShiftKey.Of(new(2026, 11, 9), 28).Where(key => changed.Shifts.All(shift => shift.Key != key)).Select(key => roster[key]);
        return new(all.Concat(changed.Shifts), roster.Hours);
    }

    /// <summary>Why a command is not carried out.</summary>
    public static RosterRefusal Refused(this Roster roster, RosterCommand command, string local) =>
        Assert.IsType<RosterDecision.Refused>(RosterRules.Apply(roster, command, "supervisor", At(local))).Reason;
}
