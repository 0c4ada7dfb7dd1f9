using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>What stays open after a published answer: which was meant, and whether it helped.</summary>
internal static class FaqForm
{
    public const string Name = "faq";

    /// <summary>Slot of the question as it was asked.</summary>
    public const string Question = "item";

    /// <summary>Slot of the entry that was told.</summary>
    public const string Entry = "entry";

    /// <summary>Slot of the service whose price was told.</summary>
    public const string Priced = "priced";

    public static Slot Which { get; } = new()
    {
        Name = "which",
        Prompt = "faq.which",
        Family = "faq.which",
        Hear = static (_, _) => null,
    };

    public static Slot Helped { get; } = new()
    {
        Name = "helped",
        Prompt = "faq.helped",
        Family = "faq.helped",
        Hear = static (_, _) => null,
    };

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Question,
        Slots = [Which, Helped],
        Effect = static (_, _) => null,
        Filed = static (_, _) => null,
        Resumable = false,
        StaysOnChannel = true,
    };
}
