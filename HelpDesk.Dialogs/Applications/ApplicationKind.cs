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
    public IReadOnlyList<IReadOnlyDictionary<Language, string>> Papers { get; init; } = [];

    /// <summary>Rules told before the read-back; null for none.</summary>
    public IReadOnlyDictionary<Language, string>? Rules { get; init; }

    /// <summary>Department whose matter it is; null for the desk.</summary>
    public string? Department { get; init; }

    /// <summary>Departments told the minute it is approved.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>Least role that approves, as written in the catalogue: agent, department_head, supervisor, manager.</summary>
    public string Approver { get; init; } = "supervisor";

    /// <summary>What is issued on approval; null for nothing.</summary>
    public PassKind? Pass { get; init; }
}

/// <summary>One thing an application asks for.</summary>
public sealed record ApplicationSlot
{
    /// <summary>Name stored with tickets.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for the read-back.</summary>
    public required IReadOnlyDictionary<Language, string> Labels { get; init; }

    /// <summary>The question.</summary>
    public required IReadOnlyDictionary<Language, string> Ask { get; init; }

    /// <summary>What answers it.</summary>
    public SlotType Type { get; init; } = SlotType.Text;

    /// <summary>For <see cref="SlotType.Choice"/>: the choices by stored value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<Language, string>> Choices { get; init; } = new Dictionary<string, IReadOnlyDictionary<Language, string>>();

    /// <summary>May be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Asked only when another slot has this value; null: always.</summary>
    public SlotCondition? When { get; init; }

    /// <summary>Words in any answer so far that set this slot to <see cref="SetBy"/>'s value without asking (“承重墙” answers the question for load-bearing walls).</summary>
    public IReadOnlyDictionary<string, string> SetBy { get; init; } = new Dictionary<string, string>();
}

/// <summary>What answers a slot of an application.</summary>
public enum SlotType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day or time, never past.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a few.</summary>
    Choice,

    /// <summary>Yes or no; stored as <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>A telephone number.</summary>
    Phone,
}

/// <summary>A slot is asked for only then.</summary>
/// <param name="Slot">Name of the other slot.</param>
/// <param name="Value">Its value.</param>
public sealed record SlotCondition(string Slot, string Value);

/// <summary>What an approval issues.</summary>
/// <param name="Days">Days it is valid from approval or from the asked-for day, 1 to 366.</param>
/// <param name="Uses">Times it can be used at the gate, 1 or more; 0 is any number within its days.</param>
/// <param name="AtGate">Security checks it at the gate page.</param>
public sealed record PassKind(int Days, int Uses, bool AtGate);
