namespace HelpDesk.Store.Duty;

/// <summary>How a roster changes. Pure; who may change it is asked before.</summary>
public static class RosterRules
{
    /// <summary>Longest reason, characters.</summary>
    public const int MaxReason = 200;

    /// <summary>What a command does.</summary>
    /// <param name="roster">At least the days that the command needs.</param>
    /// <param name="command">The command.</param>
    /// <param name="by">Who enters it, as it stands in the history.</param>
    /// <param name="now">Now (UTC).</param>
    public static RosterDecision Apply(Roster roster, RosterCommand command, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return command switch
        {
            RosterCommand.Enter enter => Enter(roster, enter, by, now),
            RosterCommand.Substitute substitute => Substitute(roster, substitute, by, now),
            RosterCommand.Swap swap => Swap(roster, swap, by, now),
            RosterCommand.CopyWeek copy => CopyWeek(roster, copy, by, now),
            RosterCommand.StartCover start => StartCover(roster, start, by, now),
            RosterCommand.EndCover end => EndCover(roster, end, by, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
    }

    private static RosterDecision Enter(Roster roster, RosterCommand.Enter command, string by, DateTimeOffset now)
    {
        if (command.Shifts.All(key => roster.IsOver(key, now)))
        {
            return new RosterDecision.Refused(RosterRefusal.Over);
        }

        var entered = command.Shifts.Where(key => !roster.IsOver(key, now)).Select(key => roster[key])
            .Where(shift => shift.Planned != command.Person || shift.Person != command.Person)
            .Select(shift => Given(shift, command.Person, new(now, by, ShiftEvent.Entered, shift.Person, command.Person)) with { Planned = command.Person });
        return new RosterDecision.Changed([.. entered]);
    }

    private static RosterDecision Substitute(Roster roster, RosterCommand.Substitute command, string by, DateTimeOffset now)
    {
        var shift = roster[command.Shift];
        return command switch
        {
            _ when roster.IsOver(command.Shift, now) => new RosterDecision.Refused(RosterRefusal.Over),
            { Reason.Length: > MaxReason } => new RosterDecision.Refused(RosterRefusal.ReasonTooLong),
            _ when shift.Person == command.Person => new RosterDecision.Refused(RosterRefusal.SamePerson),
            _ => new RosterDecision.Changed([Given(shift, command.Person, new(now, by, ShiftEvent.Substituted, shift.Person, command.Person) { Reason = command.Reason })]),
        };
    }

    private static RosterDecision Swap(Roster roster, RosterCommand.Swap command, string by, DateTimeOffset now)
    {
        var (one, other) = (roster[command.Shift], roster[command.With]);
        if (roster.IsOver(one.Key, now) || roster.IsOver(other.Key, now))
        {
            return new RosterDecision.Refused(RosterRefusal.Over);
        }

        return one.Person == other.Person
            ? new RosterDecision.Refused(RosterRefusal.SamePerson)
            : new RosterDecision.Changed([Swapped(one, other), Swapped(other, one)]);

        Shift Swapped(Shift shift, Shift with) =>
            Given(shift, with.Person, new(now, by, ShiftEvent.Swapped, shift.Person, with.Person) { With = with.Key.ToString() });
    }

    private static RosterDecision.Changed CopyWeek(Roster roster, RosterCommand.CopyWeek command, string by, DateTimeOffset now)
    {
        var copied = ShiftKey.Of(command.Monday, 7)
            .Where(key => !roster.IsOver(key, now) && roster[key] is { Planned: null, Person: null })
            .Select(key => (Shift: roster[key], roster[key with { Day = key.Day.AddDays(-7) }].Planned))
            .Where(each => each.Planned is not null)
            .Select(each => Given(each.Shift, each.Planned, new(now, by, ShiftEvent.Copied, null, each.Planned)) with { Planned = each.Planned });
        return new RosterDecision.Changed([.. copied]);
    }

    private static RosterDecision StartCover(Roster roster, RosterCommand.StartCover command, string by, DateTimeOffset now)
    {
        var duty = roster.At(now);
        return duty switch
        {
            _ when duty.Shift.Key != command.Shift => new RosterDecision.Refused(RosterRefusal.NotRunning),
            { Cover: not null } => new RosterDecision.Refused(RosterRefusal.AlreadyCovered),
            _ when duty.Shift.Person == command.Guard => new RosterDecision.Refused(RosterRefusal.SamePerson),
            _ => new RosterDecision.Changed([duty.Shift with { Covers = Kept(duty.Shift.Covers, new Cover(command.Guard, now, by, duty.Span.Until, null, null)) }]),
        };
    }

    private static RosterDecision EndCover(Roster roster, RosterCommand.EndCover command, string by, DateTimeOffset now)
    {
        var duty = roster.At(now);
        return duty switch
        {
            _ when duty.Shift.Key != command.Shift => new RosterDecision.Refused(RosterRefusal.NotRunning),
            { Cover: null } => new RosterDecision.Refused(RosterRefusal.NotCovered),
            { Cover: var on } => new RosterDecision.Changed(
                [duty.Shift with { Covers = [.. duty.Shift.Covers.Select(cover => cover == on ? cover with { EndedAt = now, EndedBy = by } : cover)] }]),
        };
    }

    // Whoever takes it over has been told nothing and has confirmed nothing yet.
    private static Shift Given(Shift shift, string? person, ShiftChange change) =>
        shift with { Person = person, Changes = Kept(shift.Changes, change), EmptyToldAt = null };

    private static T[] Kept<T>(IReadOnlyList<T> before, T next) => [.. before.TakeLast(Shift.MostKept - 1), next];
}
