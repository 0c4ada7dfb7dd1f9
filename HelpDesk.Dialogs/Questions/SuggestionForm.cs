using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Takes a suggestion.</summary>
internal static class SuggestionForm
{
    public static Form Form { get; } = MatterForm.Of("suggestion", Intent.Suggestion, unitMayLack: true, needsTime: false);
}
