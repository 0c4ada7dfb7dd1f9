namespace HelpDesk.Dialogs.Applications;

/// <summary>Something residents apply for, as the catalogue describes it: what is asked, which papers, which rules, who approves, what is issued.</summary>
public sealed record ApplicationKind
{
    /// <summary>Name stored with tickets and drafts, such as <c>fit_out</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as residents read it.</summary>
    public required IReadOnlyDictionary<Language, string> Labels { get; init; }

    /// <summary>How residents call it, in any language.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What is asked beside the unit, in the order of asking.</summary>
    public IReadOnlyList<ApplicationSlot> Slots { get; init; } = [];

    /// <summary>Papers to bring or send as photos.</summary>
    public IReadOnlyList<ApplicationPaper> Papers { get; init; } = [];

    /// <summary>Rules told once before the read-back; null for none.</summary>
    public IReadOnlyDictionary<Language, string>? Rules { get; init; }

    /// <summary>Department whose matter it is; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Departments told the minute it is approved.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>Least role that approves, as written in the catalogue: agent, department_head, supervisor, manager.</summary>
    public string Approver { get; init; } = "supervisor";

    /// <summary>What is issued on approval; null for nothing.</summary>
    public PassKind? Pass { get; init; }

    /// <summary>Works go on under it until a completion check; null when there are none.</summary>
    public WorksKind? Works { get; init; }
}

/// <summary>A paper that an application needs.</summary>
public sealed record ApplicationPaper
{
    /// <summary>Name stored with tickets, such as <c>authority_approval</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as residents and staff read it.</summary>
    public required IReadOnlyDictionary<Language, string> Labels { get; init; }

    /// <summary>Needed only when a slot has this value; null: always.</summary>
    public SlotCondition? When { get; init; }

    /// <summary>Without it nobody can approve, whatever their role.</summary>
    public bool Mandatory { get; init; }
}

/// <summary>Works under an application, and what is paid before they begin, in the property's currency.</summary>
/// <param name="Deposit">Given back after the completion check; null for none.</param>
/// <param name="RubbishFee">For carrying the rubbish away; null for none.</param>
public sealed record WorksKind(decimal? Deposit, decimal? RubbishFee);

/// <summary>What an approval issues.</summary>
/// <param name="Days">Days it is valid, counted from the asked-for day or, when that is past, from approval; 1 to 366.</param>
/// <param name="Uses">Times it can be used at the gate, 1 or more; 0 is any number within its days.</param>
public sealed record PassKind(int Days, int Uses)
{
    /// <summary>Name of the slot whose number says how many are issued, at most 20; null: one.</summary>
    public string? Each { get; init; }
}
