using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Takes a question that the office has not answered in advance.</summary>
internal static class QuestionForm
{
    public static Form Form { get; } = MatterForm.Of("question", Intent.Question, unitMayLack: true, needsTime: false);
}
