using System.Text.Json.Serialization;

namespace HelpDesk.Store.Duty;

/// <summary>Who holds the desk in one shift, and how that came about.</summary>
public sealed record Shift
{
    /// <summary>Changes and covers kept of one shift; the oldest go first.</summary>
    public const int MostKept = 100;

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Local date on which it begins.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Which shift of that date.</summary>
    public required ShiftPart Part { get; init; }

    /// <summary>Sign-in name of whom the plan names; what a copied week repeats. Null for nobody.</summary>
    public string? Planned { get; init; }

    /// <summary>Sign-in name of whoever holds it, after swaps and substitutes. Null for nobody.</summary>
    public string? Person { get; init; }

    /// <summary>What was changed, oldest first.</summary>
    public IReadOnlyList<ShiftChange> Changes { get; init; } = [];

    /// <summary>Times at which security covered, oldest first.</summary>
    public IReadOnlyList<Cover> Covers { get; init; } = [];

    /// <summary>The test that alarms arrive; null before it was sent.</summary>
    public AlarmTest? Test { get; init; }

    /// <summary>When the supervisor was told that nobody holds it (UTC); null when they were not.</summary>
    public DateTimeOffset? EmptyToldAt { get; init; }

    /// <summary>Its id.</summary>
    public ShiftKey Key => new(Day, Part);

    /// <summary>The cover that is on at an instant; null for none.</summary>
    public Cover? CoverAt(DateTimeOffset now) => Covers.LastOrDefault(cover => cover.IsOn(now));

    /// <summary>When whoever holds it took it over (UTC); null when it was theirs since it was planned, or is nobody's.</summary>
    public DateTimeOffset? HeldSince => Changes.LastOrDefault(change => change.From is not null || change.Event == ShiftEvent.Substituted)?.At;
}

/// <summary>One change of who holds a shift.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who entered it: a sign-in name, or <c>api:</c> and the name of a key.</param>
/// <param name="Event">What was done.</param>
/// <param name="From">Who held it; null for nobody.</param>
/// <param name="To">Who holds it now; null for nobody.</param>
public sealed record ShiftChange(DateTimeOffset At, string By, ShiftEvent Event, string? From, string? To)
{
    /// <summary>Id of the shift it was swapped with; null otherwise.</summary>
    public string? With { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }
}

/// <summary>Security holds the desk while whoever is on duty is out on a job.</summary>
/// <param name="Guard">Sign-in name.</param>
/// <param name="StartedAt">When it began (UTC).</param>
/// <param name="StartedBy">Who entered that.</param>
/// <param name="Until">When it ends by itself, with the shift (UTC).</param>
/// <param name="EndedAt">When it was ended before that (UTC); null for not.</param>
/// <param name="EndedBy">Who entered that.</param>
public sealed record Cover(string Guard, DateTimeOffset StartedAt, string StartedBy, DateTimeOffset Until, DateTimeOffset? EndedAt, string? EndedBy)
{
    /// <summary>Whether the guard holds the desk at an instant.</summary>
    public bool IsOn(DateTimeOffset now) => now >= StartedAt && now < (EndedAt ?? Until);
}

/// <summary>A text at the beginning of a shift that asks whether alarms arrive.</summary>
/// <param name="Person">Whom it asked: a sign-in name.</param>
/// <param name="Phone">Number it went to, E.164.</param>
/// <param name="SentAt">When (UTC).</param>
/// <param name="AcknowledgedAt">When they answered (UTC); null while they have not.</param>
/// <param name="ToldAt">When the supervisor was told that they had not (UTC); null for not.</param>
public sealed record AlarmTest(string Person, string Phone, DateTimeOffset SentAt, DateTimeOffset? AcknowledgedAt, DateTimeOffset? ToldAt);

/// <summary>What was done to a shift.</summary>
[JsonConverter(typeof(SnakeCase<ShiftEvent>))]
public enum ShiftEvent
{
    /// <summary>The plan was entered or changed.</summary>
    Entered,

    /// <summary>The plan was copied from the week before.</summary>
    Copied,

    /// <summary>Two shifts exchanged their people.</summary>
    Swapped,

    /// <summary>Somebody stands in.</summary>
    Substituted,
}
