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

    /// <summary>What is told once, before the first read-back; null for nothing.</summary>
    public Func<Scene, Reply?>? Foreword { get; init; }

    /// <summary>The form it goes on as once nothing is left to be asked; null: it ends as itself.</summary>
    public Func<Scene, Draft, Becoming?>? Becomes { get; init; }

    /// <summary>What it is about where no slot tells; null: the slot <c>item</c> tells.</summary>
    public Func<Scene, string>? Title { get; init; }

    /// <summary>Key of what is said when its resident comes back to it.</summary>
    public string ResumeKey { get => field ?? "resume.where." + Name; init; }

    /// <summary>Residents are told where they were when they come back to it.</summary>
    public bool Resumable { get; init; } = true;

    /// <summary>It is dropped when its resident goes on elsewhere.</summary>
    public bool StaysOnChannel { get; init; }

    /// <summary>What it is about; null when nobody said yet.</summary>
    public string? About(Scene scene, Draft draft) => Title?.Invoke(scene) ?? draft.Find("item")?.Text;

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

/// <summary>A form that goes on as another.</summary>
/// <param name="Form">The other.</param>
/// <param name="Text">What of the resident's words it hears.</param>
internal sealed record Becoming(Form Form, string Text);
