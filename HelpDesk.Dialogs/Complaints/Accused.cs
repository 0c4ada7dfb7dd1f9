using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Complaints;

/// <summary>Whom a complaint is about, as far as the office knows them.</summary>
/// <param name="Department">Name of the department; null for none.</param>
/// <param name="Person">Sign-in name of the member of staff; null for none.</param>
public sealed record Accused(string? Department, string? Person)
{
    /// <summary>All whom complaints in progress are about, those that wait in a queue included; pure.</summary>
    /// <param name="estate">The property.</param>
    /// <param name="draft">The form in progress; null for none.</param>
    public static IEnumerable<Accused> In(Estate estate, Draft? draft)
    {
        ArgumentNullException.ThrowIfNull(estate);
        for (var each = draft; each is not null; each = each.Behind)
        {
            if (each.Form == ComplaintForm.Name)
            {
                yield return Of(estate, each);
            }

            foreach (var matter in each.Queue)
            {
                if (matter.Intent == Intent.Complaint)
                {
                    yield return Of(estate, matter.Text, ComplaintKinds.Find(estate, matter.Text));
                }
            }
        }
    }

    internal static Accused Of(Estate estate, Draft draft) => Of(estate, draft.Find(ComplaintSlots.Whom)?.Text, ComplaintKinds.Of(estate, draft));

    private static Accused Of(Estate estate, string? whom, ComplaintKind? kind)
    {
        var person = ComplaintKinds.PersonOf(estate, whom);
        var named = person?.Department ?? ComplaintKinds.DepartmentOf(estate, whom)?.Name;
        return new(named ?? (kind is { Confidential: true } ? kind.Department : null), person?.SignIn);
    }
}
