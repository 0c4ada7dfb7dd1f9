namespace HelpDesk.Store.Applications;

/// <summary>Works that go on under an approved application until they pass a completion check (竣工检查).</summary>
public sealed record Works
{
    /// <summary>Daily checks kept by name and time.</summary>
    public const int MaxChecks = 60;

    /// <summary>The deposit (押金); null when none is asked for.</summary>
    public WorksMoney? Deposit { get; init; }

    /// <summary>The fee for carrying the rubbish away (装修垃圾清运费); null when none is asked for.</summary>
    public WorksMoney? RubbishFee { get; init; }

    /// <summary>When they were allowed (UTC); null while they never were. Stays when the permit is taken back.</summary>
    public DateTimeOffset? AllowedAt { get; init; }

    /// <summary>Last day they are allowed, local, inclusive; null when no end was set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When they last went on after a suspension (UTC); null when they were never resumed.</summary>
    public DateTimeOffset? ResumedAt { get; init; }

    /// <summary>The last daily checks, oldest first, at most <see cref="MaxChecks"/>.</summary>
    public IReadOnlyList<WorksCheck> Checks { get; init; } = [];

    /// <summary>When the resident asked for the completion check (UTC); null when they did not, and once it was made.</summary>
    public DateTimeOffset? CompletionAskedAt { get; init; }

    /// <summary>The last completion check; null before the first.</summary>
    public CompletionCheck? Completion { get; init; }

    /// <summary>The deposit was given back; null while it was not.</summary>
    public DepositRefund? Refund { get; init; }

    /// <summary>The completion check was passed.</summary>
    public bool IsCompleted() => Completion is { Passed: true };
}

/// <summary>Money that is asked for once.</summary>
/// <param name="Amount">In the property's currency, 0.01 or more.</param>
public sealed record WorksMoney(decimal Amount)
{
    /// <summary>When it was received (UTC); null while it was not.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Who received it.</summary>
    public string? ReceivedBy { get; init; }
}

/// <summary>One look at the works.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who looked.</param>
/// <param name="Finding">What was found; null when all was in order.</param>
public sealed record WorksCheck(DateTimeOffset At, string By, string? Finding);

/// <summary>The check at the end of the works.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who made it.</param>
/// <param name="Passed">The works are as allowed.</param>
/// <param name="Remark">What must be put right, or a remark; null for none.</param>
public sealed record CompletionCheck(DateTimeOffset At, string By, bool Passed, string? Remark);

/// <summary>A deposit given back.</summary>
/// <param name="Amount">What was given back, 0 or more.</param>
/// <param name="Deduction">What was kept, 0 or more.</param>
/// <param name="Reason">Why something was kept; null when nothing was.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who gave it back.</param>
public sealed record DepositRefund(decimal Amount, decimal Deduction, string? Reason, DateTimeOffset At, string By);
