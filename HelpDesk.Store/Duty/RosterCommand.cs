namespace HelpDesk.Store.Duty;

/// <summary>What is to be done with the roster.</summary>
public abstract record RosterCommand
{
    private RosterCommand()
    {
    }

    /// <summary>First local date whose shifts it needs.</summary>
    public abstract DateOnly From { get; }

    /// <summary>Last local date whose shifts it needs, inclusive.</summary>
    public abstract DateOnly To { get; }

    /// <summary>Sign-in name of whom it puts on duty; null for nobody.</summary>
    public virtual string? Named => null;

    /// <summary>Plans one person for shifts that are not over.</summary>
    /// <param name="Shifts">One or more.</param>
    /// <param name="Person">Sign-in name; null leaves them empty.</param>
    public sealed record Enter(IReadOnlyList<ShiftKey> Shifts, string? Person) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Shifts.Min(shift => shift.Day);

        /// <inheritdoc/>
        public override DateOnly To => Shifts.Max(shift => shift.Day);

        /// <inheritdoc/>
        public override string? Named => Person;
    }

    /// <summary>Somebody stands in for whoever holds a shift; the plan stays.</summary>
    /// <param name="Shift">The shift.</param>
    /// <param name="Person">Sign-in name.</param>
    /// <param name="Reason">Why; null for nothing said.</param>
    public sealed record Substitute(ShiftKey Shift, string Person, string? Reason) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Shift.Day;

        /// <inheritdoc/>
        public override DateOnly To => Shift.Day;

        /// <inheritdoc/>
        public override string? Named => Person;
    }

    /// <summary>Two shifts exchange their people; the plan stays.</summary>
    /// <param name="Shift">One.</param>
    /// <param name="With">The other.</param>
    public sealed record Swap(ShiftKey Shift, ShiftKey With) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Shift.Day < With.Day ? Shift.Day : With.Day;

        /// <inheritdoc/>
        public override DateOnly To => Shift.Day < With.Day ? With.Day : Shift.Day;
    }

    /// <summary>Plans a week as the week before was planned; what is entered already stays.</summary>
    /// <param name="Monday">First date of the week that is filled.</param>
    public sealed record CopyWeek(DateOnly Monday) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Monday.AddDays(-7);

        /// <inheritdoc/>
        public override DateOnly To => Monday.AddDays(6);
    }

    /// <summary>Security covers from now on.</summary>
    /// <param name="Shift">The shift that runs.</param>
    /// <param name="Guard">Sign-in name.</param>
    public sealed record StartCover(ShiftKey Shift, string Guard) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Shift.Day;

        /// <inheritdoc/>
        public override DateOnly To => Shift.Day;

        /// <inheritdoc/>
        public override string? Named => Guard;
    }

    /// <summary>Whoever is on duty is back.</summary>
    /// <param name="Shift">The shift that runs.</param>
    public sealed record EndCover(ShiftKey Shift) : RosterCommand
    {
        /// <inheritdoc/>
        public override DateOnly From => Shift.Day;

        /// <inheritdoc/>
        public override DateOnly To => Shift.Day;
    }
}

/// <summary>What became of a command.</summary>
public abstract record RosterDecision
{
    private RosterDecision()
    {
    }

    /// <summary>Carried out.</summary>
    /// <param name="Shifts">Those that changed; empty when all was so already.</param>
    public sealed record Changed(IReadOnlyList<Shift> Shifts) : RosterDecision;

    /// <summary>Not carried out.</summary>
    public sealed record Refused(RosterRefusal Reason) : RosterDecision;
}

/// <summary>Why a command was not carried out.</summary>
public enum RosterRefusal
{
    /// <summary>The shift is over, or the property has none such.</summary>
    Over,

    /// <summary>They hold it already, or both shifts are held by the same.</summary>
    SamePerson,

    /// <summary>Security covers already.</summary>
    AlreadyCovered,

    /// <summary>Nobody covers.</summary>
    NotCovered,

    /// <summary>Another shift runs by now.</summary>
    NotRunning,

    /// <summary>Nobody of that name is on the staff, or it is no guard who shall cover.</summary>
    UnknownPerson,

    /// <summary>The reason is too long.</summary>
    ReasonTooLong,
}
