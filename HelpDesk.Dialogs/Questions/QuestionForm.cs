using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Takes a question that the office has not answered in advance; the right department answers it by a time that is told.</summary>
internal static class QuestionForm
{
    public static Form Form { get; } = MatterForm.Short("question", Intent.Question) with
    {
        Effect = static (scene, draft) => new Effect.FileTicket(Requests.Of(draft, Intent.Question) with
        {
            Department = DepartmentOf(scene, draft),
            AnswerBy = scene.Facts.AnswerBy,
        }),
        Filed = static (scene, draft) => Promised(scene, "question.filed", DepartmentOf(scene, draft)),
    };

    /// <summary>Who answers, and by when.</summary>
    public static Reply Promised(Scene scene, string kind, string? departmentName)
    {
        var department = scene.Setting.Estate.Departments.FirstOrDefault(each => each.Name == departmentName);
        var who = department?.Labels.GetValueOrDefault(scene.Language) ?? Wording.Plain("question.who", scene.Language);
        return Reply.Of(kind, "who", who) with { When = scene.Facts.AnswerBy is { } by ? Until(TimeZoneInfo.ConvertTime(by, scene.Setting.Estate.Zone)) : null };
    }

    private static string? DepartmentOf(Scene scene, Draft draft) =>
        FaqTurn.DepartmentOf(scene.Setting.Estate, draft.Find(FaqForm.Entry)?.Text, draft.Find("item")?.Text);

    private static When Until(DateTimeOffset local)
    {
        var day = DateOnly.FromDateTime(local.DateTime);
        return new When(day, day, null, TimeOnly.FromDateTime(local.DateTime), null, "");
    }
}
