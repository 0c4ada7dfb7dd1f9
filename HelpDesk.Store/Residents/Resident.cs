using System.Text.Json.Serialization;

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

    /// <summary>Their numbers, E.164. Each belongs to one resident only, as its <see cref="PhoneOwner"/> says.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Their units.</summary>
    public IReadOnlyList<UnitOnFile> Units { get; init; } = [];

    /// <summary>Preferred language: zh-Hans, zh-Hant, en; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>What the office notes about them; null for nothing.</summary>
    public string? Notes { get; init; }
}

/// <summary>A unit in the register.</summary>
public sealed record UnitOnFile(string Building, string? Entrance, string Unit)
{
    /// <summary>What the resident is there; null when not known.</summary>
    public ResidentRole? Role { get; init; }

    /// <summary>The unit alone, as written: <c>3-1-1202</c>, or <c>3-1202</c> without an entrance.</summary>
    public string Door => Entrance is null ? $"{Building}-{Unit}" : $"{Building}-{Entrance}-{Unit}";
}

/// <summary>What a resident is in a unit.</summary>
[JsonConverter(typeof(SnakeCase<ResidentRole>))]
public enum ResidentRole
{
    /// <summary>业主.</summary>
    Owner,

    /// <summary>租户.</summary>
    Tenant,

    /// <summary>代表.</summary>
    Representative,

    /// <summary>使用人, in offices.</summary>
    Occupier,
}

/// <summary>Who is claimed by a number.</summary>
/// <param name="Phone">E.164; the document's id.</param>
/// <param name="ResidentId">The resident.</param>
public sealed record PhoneOwner(string Phone, string ResidentId)
{
    /// <summary>Since when the number is theirs (UTC); null for those of before it was noted. What was proved earlier proves nothing of them.</summary>
    public DateTimeOffset? Since { get; init; }
}
