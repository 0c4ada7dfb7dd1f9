using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>A kind of complaint as the catalogue describes it.</summary>
public sealed record ComplaintKind
{
    /// <summary>Name stored with tickets, such as <c>noise</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as residents and staff read it.</summary>
    public required IReadOnlyDictionary<Language, string> Labels { get; init; }

    /// <summary>Words of any language that tell this kind.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Name of the department it concerns; null when it differs from case to case.</summary>
    public string? Department { get; init; }

    /// <summary>The department is itself complained about: it does not see the ticket.</summary>
    public bool Confidential { get; init; }

    /// <summary>Least class proposed, whatever the message tells; null for none.</summary>
    public ComplaintClass? Class { get; init; }

    /// <summary>Details asked for when they were not told.</summary>
    public IReadOnlyList<ComplaintDetail> Asks { get; init; } = [];

    /// <summary>It may still go on while it is told (noise, a blocked way): then somebody is sent before anything else is asked.</summary>
    public bool GoesOn { get; init; }

    /// <summary>It concerns the common parts, so that a complainant need not name a unit.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What the rules in force say, told to the resident; null for nothing.</summary>
    public Guidance? Guidance { get; init; }
}

/// <summary>Guidance from the rules in force.</summary>
/// <param name="Texts">The text in each language.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="CheckedOn">When the office last compared it with the source.</param>
public sealed record Guidance(IReadOnlyDictionary<Language, string> Texts, string Source, DateOnly CheckedOn);
