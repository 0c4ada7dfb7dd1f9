namespace HelpDesk.Store.Residents;

/// <summary>Something that changed in the register, kept with the resident and erased with them.</summary>
public sealed record ResidentChange
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Unique, in the order of time.</summary>
    public required string Id { get; init; }

    /// <summary>The resident; after a merge, whom it was merged into.</summary>
    public required string ResidentId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A sign-in name, or <c>api:NAME</c>.</summary>
    public required string By { get; init; }

    /// <summary>What was done: created, changed, imported, merged, number_moved.</summary>
    public required string Event { get; init; }

    /// <summary>Each field with its old and new value.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>A change of now.</summary>
    public static ResidentChange Of(DateTimeOffset now, string residentId, string by, string what, IReadOnlyList<FieldChange> fields) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        ResidentId = residentId,
        At = now,
        By = by,
        Event = what,
        Fields = fields,
    };
}

/// <summary>One field before and after.</summary>
/// <param name="Field">name, phone, unit, language or notes.</param>
/// <param name="Old">As it was; null for nothing.</param>
/// <param name="New">As it is; null for nothing.</param>
public sealed record FieldChange(string Field, string? Old, string? New);
