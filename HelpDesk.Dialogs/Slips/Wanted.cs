using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>A member of staff or a department that somebody asks for.</summary>
/// <param name="Label">As it was written.</param>
/// <param name="Person">Sign-in name; null when a department is wanted.</param>
/// <param name="Department">Name of the department; null for somebody whom the catalogue does not name.</param>
/// <param name="Start">First character of the asking (“找工程部张经理”).</param>
/// <param name="End">The character after it.</param>
internal sealed record Wanted(string Label, string? Person, string? Department, int Start, int End)
{
    private const int Reach = 12;
    private const int LongestAsking = 24;

    // Folded: lower case, simplified. The longer ones first, so that all of “转告一下” is taken.
    private static readonly string[] Before =
        ["麻烦转告", "请转告", "转告", "我要找", "我想找", "想找", "要找", "找一下", "找", "搵", "转接", "转到", "转", "接", "联系一下", "联系", "留言给", "i'd like to speak to", "i would like to speak to", "can you put me through to", "could you put me through to", "please put me through to", "please connect me to", "please transfer me to", "can i speak to", "may i speak to", "could i speak to", "i want to talk to", "can i talk to", "speak to", "speak with", "talk to", "talk with", "put me through to", "message for", "looking for", "reach", "connect me to", "transfer me to"];

    private static readonly string[] After = ["在吗", "在不在", "有空吗", "喺唔喺度", "available", "there"];
    private const string DepartmentEnds = "部处室组队";

    /// <summary>Who is asked for; null when nobody is.</summary>
    public static Wanted? Find(Estate estate, string text)
    {
        var folded = Normaliser.Fold(text);
        Wanted? found = null;
        foreach (var person in estate.People)
        {
            foreach (var name in person.Names)
            {
                found = Longer(found, At(text, folded, name, person.SignIn, person.Department));
            }
        }

        return found is null ? DepartmentIn(estate, text, folded) ?? Stranger.Find(text, folded) : WithDepartment(estate, text, folded, found);
    }

    private static Wanted? DepartmentIn(Estate estate, string text, string folded)
    {
        Wanted? found = null;
        foreach (var department in estate.Departments)
        {
            foreach (var name in department.Labels.Values.Concat(department.Words).Where(IsDepartment))
            {
                found = Longer(found, At(text, folded, name, null, department.Name));
            }
        }

        return found;
    }

    private static bool IsDepartment(string name) =>
        char.IsAsciiLetterUpper(name[0]) || DepartmentEnds.Contains(Normaliser.FoldOf(name[^1]));

    // “工程部张经理” is one person.
    private static Wanted WithDepartment(Estate estate, string text, string folded, Wanted found)
    {
        foreach (var department in estate.Departments.Where(each => each.Name == found.Department))
        {
            foreach (var label in department.Labels.Values.Concat(department.Words))
            {
                var at = found.End - found.Label.Length - label.Length;
                if (at >= found.Start && string.CompareOrdinal(folded, at, Normaliser.Fold(label), 0, label.Length) == 0)
                {
                    return found with { Label = text[at..found.End] };
                }
            }
        }

        return found;
    }

    private static Wanted? Longer(Wanted? one, Wanted? other) => other is null || one?.Label.Length >= other.Label.Length ? one : other;

    private static Wanted? At(string text, string folded, string name, string? person, string department)
    {
        var at = folded.IndexOf(Normaliser.Fold(name), StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var end = at + name.Length;
        var from = Math.Max(0, at - Reach - LongestAsking);
        foreach (var word in Before)
        {
            var asked = from + folded.AsSpan(from, at - from).LastIndexOf(word);
            if (asked >= from && at - asked - word.Length <= Reach && folded.AsSpan(asked, at - asked).IndexOfAny(',', '.', '!') < 0)
            {
                return new(text[at..end], person, department, asked, end);
            }
        }

        foreach (var word in After)
        {
            if (folded.AsSpan(end).TrimStart().StartsWith(word, StringComparison.Ordinal))
            {
                return new(text[at..end], person, department, at, Math.Min(folded.Length, folded.IndexOf(word, end, StringComparison.Ordinal) + word.Length));
            }
        }

        return null;
    }
}
