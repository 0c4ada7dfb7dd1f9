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

    /// <summary>Ticks papers, nothing else.</summary>
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
}

/// <summary>Who decides.</summary>
/// <param name="By">A sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Role">Their role.</param>
/// <param name="Department">Name of their department; null for none.</param>
public sealed record Decider(string By, StaffRole Role, string? Department);
