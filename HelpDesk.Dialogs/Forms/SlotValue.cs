using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs;

/// <summary>The value of one slot. One of text, unit and time is set, or none when the resident left it out.</summary>
public sealed record SlotValue
{
    /// <summary>The slot.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>As the resident wrote it.</summary>
    public string? Text { get; init; }

    /// <summary>What the catalogue or the turn calls it, where the text only tells it; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>A unit; may still lack parts.</summary>
    public UnitRef? Unit { get; init; }

    /// <summary>A time.</summary>
    public When? When { get; init; }

    /// <summary>The unit comes from the register and was not said: it is used but never told.</summary>
    public bool OnFile { get; init; }

    /// <summary>The resident left it out.</summary>
    public bool Skipped { get; init; }
}
