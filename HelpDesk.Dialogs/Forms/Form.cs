using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>A list of slots with a read-back and an effect.</summary>
internal sealed record Form
{
    /// <summary>Stored with drafts; never renamed.</summary>
    public required string Name { get; init; }

    public required Intent Kind { get; init; }

    /// <summary>In the order of asking.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>Key of the read-back; null when the form needs no confirmation.</summary>
    public string? ReadBack { get; init; }

    /// <summary>Adds to the read-back what only this form knows, such as a fee; null: nothing.</summary>
    public Func<Scene, Draft, Reply, Reply>? Dress { get; init; }

    /// <summary>What is said or done as soon as the draft tells enough for it, before the next question; it marks the draft so as not to repeat itself. Null: nothing.</summary>
    public Action<Scene, Draft>? AtOnce { get; init; }

    /// <summary>Choices offered with the read-back.</summary>
    public IReadOnlyList<string> ConfirmOffers { get; init; } = [Choices.Yes, Choices.Change];

    /// <summary>What is done once confirmed; null when nothing is.</summary>
    public required Func<Scene, Draft, Effect?> Effect { get; init; }

    /// <summary>What is said then; null for nothing.</summary>
    public required Func<Scene, Draft, Reply?> Filed { get; init; }

    /// <summary>Residents are told where they were when they come back to it.</summary>
    public bool Resumable { get; init; } = true;

    /// <summary>It is dropped when its resident goes on elsewhere.</summary>
    public bool StaysOnChannel { get; init; }

    public Slot? Find(string? name)
    {
        foreach (var slot in Slots)
        {
            if (slot.Name == name)
            {
                return slot;
            }
        }

        return null;
    }
}
