using HelpDesk.Store.Staff;

namespace HelpDesk.Store.Applications;

/// <summary>What staff do with an application.</summary>
public abstract record ApplicationCommand
{
    private ApplicationCommand()
    {
    }

    /// <summary>Names of the papers that are received, all of them; null leaves the ticks as they are.</summary>
    public IReadOnlyList<string>? Papers { get; init; }

    /// <summary>What is paid, all of it: <see cref="WorksRules.Deposit"/>, <see cref="WorksRules.RubbishFee"/>; null leaves the ticks as they are.</summary>
    public IReadOnlyList<string>? Paid { get; init; }

    /// <summary>Why, or a remark; null for none.</summary>
    public abstract string? Reason { get; init; }

    /// <summary>Grants it.</summary>
    public sealed record Approve(string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>Does not grant it, or takes a granted one back: its passes are void.</summary>
    public sealed record Refuse(string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>Asks the resident for what is missing.</summary>
    public sealed record SendBack(string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>Ticks papers and what is paid, nothing else.</summary>
    public sealed record Receive : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; }
    }

    /// <summary>Stops the work (停工): the passes are suspended until it is resumed.</summary>
    public sealed record Suspend(string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>Lets the work go on (复工).</summary>
    public sealed record Resume(string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>The daily look at the works: in order, or with a finding.</summary>
    public sealed record Check(bool InOrder, string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>The completion check (竣工检查): passed, and the passes are void from then on, or failed with what must be put right.</summary>
    public sealed record Complete(bool Passed, string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }

    /// <summary>Gives the deposit back.</summary>
    /// <param name="Deduction">What is kept of it; null for nothing.</param>
    /// <param name="Reason">Why something is kept.</param>
    public sealed record Refund(decimal? Deduction, string? Reason) : ApplicationCommand
    {
        /// <inheritdoc/>
        public override string? Reason { get; init; } = Reason;
    }
}

/// <summary>Who decides.</summary>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Role">Their role.</param>
/// <param name="Department">Name of their department; null for none.</param>
public sealed record Decider(string By, StaffRole Role, string? Department);
