namespace HelpDesk.Dialogs;

/// <summary>A form in progress, and the matters queued behind it.</summary>
public sealed record Draft
{
    /// <summary>Version of the stored shape. Every release reads all earlier ones.</summary>
    public int Version { get; init; } = 1;
}
