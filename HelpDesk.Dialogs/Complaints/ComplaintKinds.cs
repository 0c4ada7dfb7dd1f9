using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Finds the kind of a complaint, and the department or person it is about, by the words of the catalogue.</summary>
internal static class ComplaintKinds
{
    /// <summary>The kind whose word is longest; what is read back weighs more than what was said around it. Null when none fits.</summary>
    public static ComplaintKind? Of(Estate estate, Draft draft) =>
        Find(estate, draft.Find("item")?.Text) ?? Find(estate, draft.Said);

    /// <summary>The department that people of this name belong to; null when the name tells none.</summary>
    public static Department? DepartmentOf(Estate estate, string? whom) => Named(estate.Departments, static department => department.Words, whom);

    /// <summary>The member of staff who is named; null for none.</summary>
    public static Person? PersonOf(Estate estate, string? text) => Named(estate.People, static person => person.Names, text);

    /// <summary>The kind whose word is longest in a text; null when none fits.</summary>
    public static ComplaintKind? Find(Estate estate, string? text) => Named(estate.ComplaintKinds, static kind => kind.Words, text);

    // The one with the longest word in the text; of equal ones the first.
    private static T? Named<T>(IReadOnlyList<T> all, Func<T, IReadOnlyList<string>> wordsOf, string? text)
        where T : class
    {
        var folded = Normaliser.Fold(text ?? "");
        T? best = null;
        var longest = 0;
        foreach (var each in all)
        {
            foreach (var word in wordsOf(each))
            {
                if (word.Length > longest && folded.Contains(Normaliser.Fold(word), StringComparison.Ordinal))
                {
                    (best, longest) = (each, word.Length);
                }
            }
        }

        return best;
    }
}
