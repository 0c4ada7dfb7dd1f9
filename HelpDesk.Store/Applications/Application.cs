using System.Text.Json.Serialization;
using HelpDesk.Store.Staff;

namespace HelpDesk.Store.Applications;

/// <summary>What a ticket carries when something is applied for: the terms it was filed under, and how it was decided.</summary>
/// <remarks>The terms are those of the catalogue on the day of filing: a later change of the catalogue changes no rule of an open application.</remarks>
public sealed record Application
{
    /// <summary>Where the decision stands.</summary>
    public Decision Decision { get; init; }

    /// <summary>Who decided; null while pending.</summary>
    public string? By { get; init; }

    /// <summary>When (UTC); null while pending.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why it was refused or sent back, or a remark on the approval; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>Least role that approves.</summary>
    public StaffRole Approver { get; init; } = StaffRole.Supervisor;

    /// <summary>Papers it needs.</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>First day asked for, local; null for none.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day asked for, local, inclusive; null for none.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What an approval issues; null for nothing.</summary>
    public PassTerms? Terms { get; init; }

    /// <summary>Departments told of approval, suspension and resumption.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>Numbers of the passes issued.</summary>
    public IReadOnlyList<string> Passes { get; init; } = [];

    /// <summary>Work under it is stopped; null when it is not.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>Works go on under it until a completion check; null when there are none.</summary>
    public Works? Works { get; init; }
}

/// <summary>A paper an application needs.</summary>
/// <param name="Name">Name in the catalogue.</param>
/// <param name="Label">What it is, in the resident's language.</param>
/// <param name="Mandatory">Nobody approves without it, whatever their role.</param>
public sealed record Paper(string Name, string Label, bool Mandatory)
{
    /// <summary>When it was ticked as received (UTC); null while it is not.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Who ticked it.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>What an approval issues.</summary>
/// <param name="Days">Days each is valid, 1 or more.</param>
/// <param name="Uses">Times each can be used; 0 is any number within its days.</param>
/// <param name="Count">How many are issued, 1 to <see cref="MaxCount"/>.</param>
public sealed record PassTerms(int Days, int Uses, int Count)
{
    /// <summary>Most passes one application issues.</summary>
    public const int MaxCount = 20;
}

/// <summary>Work that is stopped.</summary>
/// <param name="Reason">What must be put right.</param>
/// <param name="At">Since when (UTC).</param>
/// <param name="By">Who stopped it.</param>
public sealed record Suspension(string Reason, DateTimeOffset At, string By);

/// <summary>Where a decision stands.</summary>
[JsonConverter(typeof(SnakeCase<Decision>))]
public enum Decision
{
    /// <summary>Nobody decided.</summary>
    Pending,

    /// <summary>Granted.</summary>
    Approved,

    /// <summary>Not granted, or taken back.</summary>
    Refused,

    /// <summary>Something is missing; the resident was told.</summary>
    SentBack,
}
