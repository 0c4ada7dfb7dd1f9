namespace HelpDesk.Store.Engine;

/// <summary>A question to one kind, answered from an index.</summary>
public sealed record Query
{
    /// <summary>The kind asked.</summary>
    public required string Kind { get; init; }

    /// <summary>Fields that must equal a value (null equals null).</summary>
    public IReadOnlyList<FieldIs> Where { get; init; } = [];

    /// <summary>One field that must lie in a range; null for none.</summary>
    public FieldRange? Range { get; init; }

    /// <summary>Field to order by; null orders by id. Ties are ordered by id, in the same direction.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Only documents after this id in the order of ids (before it when descending): for walking through many; null for all. Not with <see cref="OrderBy"/>.</summary>
    public string? AfterId { get; init; }

    /// <summary>Largest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Matches left out first; 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>Matches returned at most, 1 to 1,000; the default is 100.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>A field equals a value.</summary>
public readonly record struct FieldIs(string Field, FieldValue Value);

/// <summary>A field lies between two values; a null bound is open.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">Lowest, inclusive.</param>
/// <param name="Below">Highest, exclusive.</param>
public sealed record FieldRange(string Field, FieldValue? From, FieldValue? Below);
