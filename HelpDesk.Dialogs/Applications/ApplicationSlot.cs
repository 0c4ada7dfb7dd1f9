namespace HelpDesk.Dialogs.Applications;

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

    /// <summary>Words of any message and the value they set without asking: “承重墙” answers the question for load-bearing walls. After a no (“不动承重墙”) a yes becomes a no; in doubt (“是不是承重墙”) it is asked.</summary>
    public IReadOnlyDictionary<string, string> SetBy { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of any message before which or after which the value stands: “施工单位” (a text follows), “工人” (a number stands beside it).</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}

/// <summary>What answers a slot of an application.</summary>
public enum SlotType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day, with or without a time, never past.</summary>
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

/// <summary>Something holds only when a slot has a value.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="Value">Its stored value.</param>
public sealed record SlotCondition(string Slot, string Value);
