using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Finds the kind of a complaint, and the department or person it is about, by the words of the catalogue.</summary>
internal static class ComplaintKinds
{
    /// <summary>The kind whose word is longest; what is read back weighs more than what was said around it. Null when none fits.</summary>
    public static ComplaintKind? Of(Estate estate, Draft draft) =>
        Find(estate, draft.Find("item")?.Text) ?? Find(estate, draft.Said);

    /// <summary>The department that people of this name belong to; null when the name tells none.</summary>
    public static Department? DepartmentOf(Estate estate, string? whom)
    {
        var folded = Normaliser.Fold(whom ?? "");
        Department? best = null;
        var longest = 0;
        foreach (var department in estate.Departments)
        {
            var length = Longest(folded, department.Words);
            (best, longest) = length > longest ? (department, length) : (best, longest);
        }

        return best;
    }

    /// <summary>The member of staff who is named; null for none.</summary>
    public static Person? PersonOf(Estate estate, string? text)
    {
        var folded = Normaliser.Fold(text ?? "");
        Person? best = null;
        var longest = 0;
        foreach (var person in estate.People)
        {
            var length = Longest(folded, person.Names);
            (best, longest) = length > longest ? (person, length) : (best, longest);
        }

        return best;
    }

    private static ComplaintKind? Find(Estate estate, string? text)
    {
        var folded = Normaliser.Fold(text ?? "");
        ComplaintKind? best = null;
        var longest = 0;
        foreach (var kind in estate.ComplaintKinds)
        {
            var length = Longest(folded, kind.Words);
            (best, longest) = length > longest ? (kind, length) : (best, longest);
        }

        return best;
    }

    private static int Longest(string folded, IReadOnlyList<string> words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && folded.Contains(Normaliser.Fold(word), StringComparison.Ordinal))
            {
                longest = word.Length;
            }
        }

        return longest;
    }
}
