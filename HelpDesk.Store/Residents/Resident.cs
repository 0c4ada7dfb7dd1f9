namespace HelpDesk.Store.Residents;

/// <summary>Owner, tenant or their representative.</summary>
public sealed record Resident
{
    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Name as addressed: 陈先生.</summary>
    public required string Name { get; init; }

    /// <summary>Their numbers, E.164.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Their units.</summary>
    public IReadOnlyList<UnitOnFile> Units { get; init; } = [];

    /// <summary>Preferred language: zh-Hans, zh-Hant, en; null when not known.</summary>
    public string? Language { get; init; }
}

/// <summary>A unit in the register.</summary>
public sealed record UnitOnFile(string Building, string? Entrance, string Unit);

/// <summary>Who is claimed by a number.</summary>
/// <param name="Phone">E.164; the document's id.</param>
/// <param name="ResidentId">The resident.</param>
public sealed record PhoneOwner(string Phone, string ResidentId);
