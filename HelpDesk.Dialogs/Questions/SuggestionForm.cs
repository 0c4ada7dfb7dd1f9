using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Takes a suggestion.</summary>
internal static class SuggestionForm
{
    public static Form Form { get; } = MatterForm.Short("suggestion", Intent.Suggestion) with
    {
        Effect = static (scene, draft) => new Effect.FileTicket(Requests.Of(draft, Intent.Suggestion) with
        {
            Department = DepartmentOf(scene, draft),
            AnswerBy = scene.Facts.AnswerBy,
        }),
        Filed = static (scene, draft) => QuestionForm.Promised(scene, "suggestion.filed", DepartmentOf(scene, draft)),
    };

    private static string? DepartmentOf(Scene scene, Draft draft) => FaqTurn.DepartmentOf(scene.Setting.Estate, null, draft.Find("item")?.Text);
}
